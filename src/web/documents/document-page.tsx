import type { WholeDocument } from '../../briefing/index.ts'
import { LibraryNav } from '../library/library-nav.tsx'
import { Field } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView, viewerMay } from '../views/view.ts'
import { type AskingDraft, AskingPart } from './asking-part.tsx'
import { CommentBadge } from './comment-badge.tsx'
import { type HandlingDraft, OpinionList } from './opinion-list.tsx'

interface DocumentProps {
  readonly document: WholeDocument
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly asking: AskingDraft
  readonly problems: Readonly<Record<string, string>>
  readonly handling: HandlingDraft | null
}

/** A document: what it is, how it is cited, who is asked about it and what was said. */
export function DocumentPage({ document, units, asking, problems, handling }: DocumentProps) {
  const view = useView()
  const { guidance } = view.texts
  const { id, number, summary, commentState } = document
  const mayWrite = viewerMay(view, 'guidance.write')
  return (
    <Layout
      title={guidance.of(number, summary)}
      action={
        mayWrite && (
          <a class="btn" href={`/documents/${id}/edit`}>
            <Icon name="pencil" />
            {guidance.edit}
          </a>
        )
      }
    >
      <LibraryNav />
      <Facts document={document} />
      {mayWrite && <AskingPart document={document} units={units} draft={asking} problems={problems} />}
      {commentState !== 'none' && (
        <>
          <Answers document={document} />
          <OpinionList opinions={document.asked.flatMap(({ opinions }) => opinions)} draft={handling} />
        </>
      )}
    </Layout>
  )
}

function Facts({ document }: { document: WholeDocument }) {
  const { assets, texts } = useView()
  const { guidance } = texts
  const { issuer, issuedOn, fromYear, toYear, link, body, citation } = document
  return (
    <div class="stack">
      <p>
        {guidance.issued(issuer, issuedOn && isoDayText(issuedOn))}
        {fromYear !== null && ` · ${guidance.period(fromYear, toYear ?? fromYear)}`}
      </p>
      {link && (
        <p>
          <a href={link} rel="noreferrer">
            <Icon name="external-link" />
            {guidance.open}
          </a>
        </p>
      )}
      <Field name="citation" label={guidance.citation} hint={guidance.citationHint}>
        {control => <textarea class="form-control" rows={3} readOnly value={citation} {...control} />}
      </Field>
      <div>
        <button type="button" class="btn" hidden data-copy="field-citation" data-done={guidance.copied}>
          <Icon name="copy" />
          <span>{guidance.copy}</span>
        </button>
        <script type="module" src={assets['copy.js']} />
      </div>
      {body && <p class="panel fb-text">{body}</p>}
    </div>
  )
}

/** Who has answered and who has not: for use inside. */
function Answers({ document }: { document: WholeDocument }) {
  const { guidance } = useView().texts
  const { id, asked, askedCount, answeredCount, opensOn, closesOn } = document
  const missing = asked.filter(({ opinions }) => opinions.length === 0)
  return (
    <section class="stack" id="answers">
      <h2>{guidance.answered(answeredCount, askedCount)}</h2>
      <div class="row-of">
        <CommentBadge state={document.commentState} />
        {opensOn && closesOn && <span>{guidance.days(isoDayText(opensOn), isoDayText(closesOn))}</span>}
      </div>
      <p class="row-of no-print">
        <span class="soft">{guidance.summaryFile}</span>
        {(['docx', 'xlsx'] as const).map(format => (
          <a key={format} class="btn btn-slim" href={`/documents/${id}/opinions.${format}`}>
            {`.${format}`}
          </a>
        ))}
      </p>
      {missing.length === 0 ? (
        <p>{guidance.nobodyMissing}</p>
      ) : (
        <details>
          <summary>{`${guidance.missingTitle} (${missing.length})`}</summary>
          <p class="soft small">{guidance.missingWhy}</p>
          <ul>
            {missing.map(({ unitId, unitName }) => (
              <li key={unitId}>
                <a href={`/branches/${unitId}`}>{unitName}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
