import type { Practice } from '../../intake/index.ts'
import { LibraryNav } from '../library/library-nav.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { PillarMark } from '../views/pillar-mark.tsx'
import { useView, viewerMay } from '../views/view.ts'

/** Ways of working that others may start from; those put away stand last. */
export function PracticesPage({ practices }: { practices: readonly Practice[] }) {
  const view = useView()
  const words = view.texts.practices
  return (
    <Layout
      title={words.title}
      action={
        viewerMay(view, 'submissions.decide') && (
          <a class="btn btn-primary" href="/library/practices/new">
            <Icon name="plus" />
            {words.add}
          </a>
        )
      }
    >
      <LibraryNav />
      <p>{words.why}</p>
      {practices.length === 0 ? (
        <EmptyState icon="bulb" title={words.emptyTitle}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <ul class="lines panel">
          {practices.map(practice => (
            <PracticeLine key={practice.id} practice={practice} />
          ))}
        </ul>
      )}
    </Layout>
  )
}

function PracticeLine({ practice }: { practice: Practice }) {
  const view = useView()
  const words = view.texts.practices
  const { id, title, text, pillar, unitName, submissionId, retiredAt } = practice
  return (
    <li class="stack">
      <h2>{title}</h2>
      <div class="row-of">
        {pillar && <PillarMark pillar={pillar} />}
        {unitName && <span class="soft">{words.credit(unitName)}</span>}
        {retiredAt && <span class="state">{words.retired}</span>}
      </div>
      <p class="fb-text">{text}</p>
      <div class="row-of">
        {submissionId && <a href={`/submissions/${submissionId}`}>{words.fromItem}</a>}
        {viewerMay(view, 'submissions.decide') && (
          <>
            <a class="btn" href={`/library/practices/${id}`} aria-label={`${words.edit}: ${title}`}>
              <Icon name="pencil" />
              {words.edit}
            </a>
            <RetireForm practice={practice} />
          </>
        )}
      </div>
    </li>
  )
}

function RetireForm({ practice: { id, title, retiredAt } }: { practice: Practice }) {
  const words = useView().texts.practices
  const label = retiredAt === null ? words.retire : words.restore
  return (
    <form method="post" action={`/library/practices/${id}/retire`}>
      <CsrfField />
      <button
        type="submit"
        class="btn"
        name="isRetired"
        value={retiredAt === null ? 'yes' : 'no'}
        aria-label={`${label}: ${title}`}
      >
        {label}
      </button>
    </form>
  )
}
