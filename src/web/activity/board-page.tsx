import { type BranchActivity, NEEDS, needOf } from '../../activity/index.ts'
import { EmptyState } from '../views/empty-state.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { BasisSwitch } from './basis-switch.tsx'
import { BoardFilter } from './board-filter.tsx'
import { type BoardQuery, boardAddress, pickNeed } from './board-query.ts'
import { BoardTable } from './board-table.tsx'
import { BranchesNav } from './branches-nav.tsx'
import { shareText } from './figure-parts.tsx'
import type { ListQuery } from './list-address.ts'
import { DotLegend } from './week-dots.tsx'

export interface BoardProps {
  /** Every branch there is a row for, and those that the filter leaves, whatever their need. */
  readonly all: readonly BranchActivity[]
  readonly picked: readonly BranchActivity[]
  readonly query: BoardQuery
  readonly period: ListQuery
}

/** Who publishes and who is silent: eight weeks of every branch, compared within blocks. */
export function BoardPage({ all, picked, query, period }: BoardProps) {
  const view = useView()
  const { activity } = view.texts
  const blocks = Map.groupBy(pickNeed(picked, query.need), ({ block }) => block)
  return (
    <Layout title={activity.boardTitle} action={viewerMay(view, 'units.write') && <AddLink />}>
      <BranchesNav />
      <details class="folds no-print" open={query.q !== '' || query.block !== '' || query.cluster !== ''}>
        <summary>{activity.findAndFilter}</summary>
        <div class="row-of apart">
          <BoardFilter all={all} query={query} />
          <BasisSwitch basis={query.basis} hrefOf={basis => boardAddress(query, { basis })} />
        </div>
      </details>
      <NeedLinks picked={picked} query={query} />
      {blocks.size === 0 && <Nothing isEmpty={all.length === 0} />}
      {inOrder(blocks).map(([block, branches]) => (
        <section key={block ?? ''} class="stack">
          <h2>
            {block ?? activity.noBlock} <BlockFacts branches={branches} />
          </h2>
          <BoardTable branches={branches} period={period} />
        </section>
      ))}
      <footer class="stack small soft">
        <DotLegend />
        <p>{activity.how}</p>
        <p>{activity.internal}</p>
      </footer>
    </Layout>
  )
}

/** The largest blocks first. */
const inOrder = (blocks: ReadonlyMap<string | null, readonly BranchActivity[]>) =>
  [...blocks].toSorted(([, a], [, b]) => b.length - a.length)

function AddLink() {
  const { branches } = useView().texts
  return (
    <a class="btn btn-primary" href="/branches/new">
      <Icon name="plus" />
      {branches.add}
    </a>
  )
}

function BlockFacts({ branches }: { branches: readonly BranchActivity[] }) {
  const { activity } = useView().texts
  const expected = branches.filter(({ target }) => target !== null)
  const target = expected.reduce((sum, branch) => sum + (branch.target ?? 0), 0)
  const events = expected.reduce((sum, branch) => sum + branch.events, 0)
  const facts =
    target === 0
      ? activity.blockFree(branches.length)
      : activity.blockFacts(branches.length, shareText(events / target))
  return <span class="soft small">{facts}</span>
}

function NeedLinks({ picked, query }: Pick<BoardProps, 'picked' | 'query'>) {
  const { activity } = useView().texts
  const counts = Map.groupBy(picked, needOf)
  const links = [
    { need: '' as const, text: activity.needCount(activity.all, picked.length) },
    ...NEEDS.map(need => ({
      need,
      text: activity.needCount(activity.needs[need], counts.get(need)?.length ?? 0),
    })),
  ]
  return (
    <nav class="sections no-print" aria-label={activity.filters}>
      {links.map(({ need, text }) => (
        <a
          key={need}
          class="plain"
          href={boardAddress(query, { need })}
          aria-current={need === query.need ? 'page' : undefined}
        >
          {text}
        </a>
      ))}
    </nav>
  )
}

function Nothing({ isEmpty }: { isEmpty: boolean }) {
  const { activity } = useView().texts
  return (
    <EmptyState icon="building-community" title={isEmpty ? activity.noBranches : activity.none}>
      <p>{isEmpty ? activity.noBranchesHint : activity.noneHint}</p>
    </EmptyState>
  )
}
