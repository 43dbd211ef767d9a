import type { Brief } from '../../briefing/index.ts'
import type { Page } from '../../organisation/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { useView, viewerMay } from '../views/view.ts'

interface RecapPartProps {
  /** `2026-10`, or `2026`. */
  readonly period: string
  readonly brief: Brief
  readonly isFrozen: boolean
  /** Where it may go. */
  readonly pages: readonly Pick<Page, 'id' | 'name'>[]
}

/** Offers to draft the Post that tells in public of these days; of nothing there is nothing to tell. */
export function RecapPart({ period, brief, isFrozen, pages }: RecapPartProps) {
  const view = useView()
  const { briefings } = view.texts
  if (!viewerMay(view, 'posts.write') || pages.length === 0) return null
  const name = brief.month === null ? briefings.recapYear : briefings.recap
  return (
    <section class="panel stack no-print" id="recap">
      <h2>{name}</h2>
      {brief.totals.posts === 0 ? (
        <p class="soft">{briefings.recapNothing}</p>
      ) : (
        <form method="post" action="/briefings/recap" class="stack">
          <CsrfField />
          <input type="hidden" name="period" value={period} />
          <p>{briefings.recapWhy}</p>
          {!isFrozen && <p class="soft small">{briefings.recapOpen}</p>}
          <PageChoice pages={pages} />
          <div>
            <button type="submit" class="btn">
              {name}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}

function PageChoice({ pages }: Pick<RecapPartProps, 'pages'>) {
  const { briefings } = useView().texts
  const [first, ...others] = pages
  if (others.length === 0) return <input type="hidden" name="pageId" value={first?.id} />
  return (
    <Field name="pageId" label={briefings.recapPage}>
      {control => (
        <select class="form-select" {...control}>
          {pages.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
