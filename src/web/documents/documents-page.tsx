import type { ListedDocument } from '../../briefing/index.ts'
import { LibraryNav } from '../library/library-nav.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Field } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView, viewerMay } from '../views/view.ts'
import { CommentBadge } from './comment-badge.tsx'

interface DocumentsProps {
  readonly documents: readonly ListedDocument[]
  readonly q: string
  readonly next: string | null
}

/** The register of documents, the latest first. */
export function DocumentsPage({ documents, q, next }: DocumentsProps) {
  const view = useView()
  const { guidance } = view.texts
  const more = new URLSearchParams({ ...(q && { q }), cursor: next ?? '' })
  return (
    <Layout
      title={guidance.title}
      action={
        viewerMay(view, 'guidance.write') && (
          <a class="btn btn-primary" href="/documents/new">
            <Icon name="plus" />
            {guidance.add}
          </a>
        )
      }
    >
      <LibraryNav />
      <p>{guidance.why}</p>
      {(documents.length > 0 || q !== '') && <SearchForm q={q} />}
      {documents.length > 0 ? (
        <ul class="lines panel">
          {documents.map(document => (
            <DocumentLine key={document.id} document={document} />
          ))}
        </ul>
      ) : q === '' ? (
        <EmptyState icon="file-text" title={guidance.emptyTitle}>
          <p>{guidance.empty}</p>
        </EmptyState>
      ) : (
        <p>{guidance.notFound}</p>
      )}
      {next && (
        <a class="btn" href={`/documents?${more}`}>
          {guidance.older}
        </a>
      )}
    </Layout>
  )
}

function SearchForm({ q }: { q: string }) {
  const { guidance } = useView().texts
  return (
    <form action="/documents" class="stack narrow">
      <Field name="q" label={guidance.search}>
        {control => <input class="form-control" type="search" value={q} {...control} />}
      </Field>
      <div>
        <button type="submit" class="btn">
          {guidance.searchDo}
        </button>
      </div>
    </form>
  )
}

function DocumentLine({ document }: { document: ListedDocument }) {
  const { guidance } = useView().texts
  const { id, number, summary, issuer, issuedOn, fromYear, toYear, askedCount, answeredCount } = document
  return (
    <li class="stack">
      <a class="line-link" href={`/documents/${id}`}>
        {guidance.of(number, summary)}
      </a>
      <div class="soft small">
        {guidance.issued(issuer, issuedOn && isoDayText(issuedOn))}
        {fromYear !== null && ` · ${guidance.period(fromYear, toYear ?? fromYear)}`}
      </div>
      {document.commentState !== 'none' && (
        <div class="row-of">
          <CommentBadge state={document.commentState} />
          <a href={`/documents/${id}#answers`}>{guidance.answered(answeredCount, askedCount)}</a>
        </div>
      )}
    </li>
  )
}
