import { isBackfilling, type PageSync } from '../../activity/index.ts'
import type { Page } from '../../organisation/index.ts'
import { problemText } from '../text/problem-sentence.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { useView, viewerMay } from '../views/view.ts'

interface CountingPartProps {
  readonly page: Page
  /** Undefined for a Page that is no unit's. */
  readonly sync: PageSync | undefined
}

/** Tells how far a Page was counted and what stands in the way, with the button that counts it now. */
export function CountingPart({ page, sync }: CountingPartProps) {
  const view = useView()
  const { counting } = view.texts
  if (sync === undefined) return page.purpose === 'track' ? <p class="soft">{counting.nobodys}</p> : null
  return (
    <div class="stack small">
      <div class="row-of apart">
        <CountedAt sync={sync} />
        {viewerMay(view, 'activity.write') && (
          <form method="post" action={`/pages/${page.id}/sync`}>
            <CsrfField />
            <button type="submit" class="btn btn-sm">
              <Icon name="refresh" />
              {counting.now}
            </button>
          </form>
        )}
      </div>
      {isBackfilling(sync) && <Backfill sync={sync} />}
      {/* What a dead token means is told by the Page itself. */}
      {sync.problem && page.tokenProblem === null && <Problem code={sync.problem} />}
    </div>
  )
}

function CountedAt({ sync: { lastSyncedAt, problem } }: { sync: PageSync }) {
  const { counting } = useView().texts
  if (problem !== null) {
    return (
      <span class="state state-warm">
        <Icon name="alert-triangle" />
        {counting.uncountable}
        {lastSyncedAt && (
          <>
            {' '}
            {counting.since} <Instant at={lastSyncedAt} />
          </>
        )}
      </span>
    )
  }
  return (
    <span class="soft">
      {counting.countedAt} {lastSyncedAt ? <Instant at={lastSyncedAt} /> : counting.notYet}
    </span>
  )
}

function Backfill({ sync: { backfillDone, backfillTotal } }: { sync: PageSync }) {
  const { counting } = useView().texts
  const text = counting.backfill(backfillDone, backfillTotal)
  return (
    <div class="row-of">
      <progress value={backfillDone} max={backfillTotal} aria-label={text} />
      <span>{text}</span>
    </div>
  )
}

function Problem({ code }: { code: string }) {
  const { locale } = useView()
  const problem = problemText(code, locale)
  return (
    problem && (
      <p>
        {problem.sentence} {problem.nextStep}
      </p>
    )
  )
}
