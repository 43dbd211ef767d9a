import type { ListedBriefing } from '../../briefing/index.ts'
import { EmptyState } from '../views/empty-state.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'
import { BriefingsNav } from './briefings-nav.tsx'
import { monthText } from './month-text.ts'

/** Every month, the running one first, and whether it is frozen. */
export function BriefingListPage({ months }: { months: readonly ListedBriefing[] }) {
  const { briefings } = useView().texts
  // Months from before the house was used wait for nobody.
  const newestOver = months.find(({ isOver }) => isOver)
  return (
    <Layout title={briefings.title}>
      <BriefingsNav />
      {months.length === 0 ? (
        <EmptyState icon="checklist" title={briefings.title}>
          <p>{briefings.listEmpty}</p>
        </EmptyState>
      ) : (
        <ul class="lines panel">
          {months.map(month => (
            <li key={month.month} class="row-of apart">
              <a class="line-link" href={`/briefings/${month.month}`}>
                {briefings.month(monthText(month.month))}
              </a>
              {month.isOver && month.frozen === null && month !== newestOver ? (
                <span class="soft">{briefings.states.unfrozen}</span>
              ) : (
                <MonthState {...month} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}

/** Says where a month stands: in a word, a sign and a colour. */
export function MonthState({ isOver, frozen }: Pick<ListedBriefing, 'isOver' | 'frozen'>) {
  const { briefings } = useView().texts
  if (frozen !== null)
    return (
      <span class="row-of">
        <span class="state state-green">
          <Icon name="circle-check" />
          {briefings.states.frozen}
        </span>
        <span class="soft small">
          {briefings.frozenBy(frozen.frozenByName, frozen.version)}, <Instant at={frozen.frozenAt} bare />
        </span>
      </span>
    )
  return (
    <span class={isOver ? 'state state-warm' : 'state state-blue'}>
      <Icon name={isOver ? 'clock-exclamation' : 'pencil'} />
      {isOver ? briefings.states.due : briefings.states.open}
    </span>
  )
}
