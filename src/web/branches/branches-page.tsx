import type { UnitId } from '../../kernel/ids.ts'
import type { BranchLinkFacts, ListedUnit } from '../../organisation/index.ts'
import { BranchesNav } from '../activity/branches-nav.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView, viewerMay } from '../views/view.ts'

export interface BranchesProps {
  readonly units: readonly ListedUnit[]
  readonly links: ReadonlyMap<UnitId, BranchLinkFacts>
  readonly lastReceived: ReadonlyMap<UnitId, Date>
  readonly typed: string
  readonly next: string | null
}

/** Every branch: whether its link works, when it was used, when something came. */
export function BranchesPage({ typed, next, ...list }: BranchesProps) {
  const view = useView()
  const { branches } = view.texts
  return (
    <Layout title={branches.title} action={viewerMay(view, 'units.write') && <AddLink />}>
      <BranchesNav />
      <div class="row-of apart">
        <SearchForm typed={typed} />
        {viewerMay(view, 'links.rotate') && (
          <a class="btn" href="/branches/cards">
            <Icon name="printer" />
            {branches.allCards}
          </a>
        )}
      </div>
      {list.units.length === 0 ? <NoBranches isSearch={typed !== ''} /> : <BranchTable {...list} />}
      {next && (
        <a class="btn" href={`/branches/list?${new URLSearchParams({ q: typed, cursor: next })}`}>
          {branches.more}
        </a>
      )}
    </Layout>
  )
}

function AddLink() {
  const { branches, branchImport } = useView().texts
  return (
    <div class="row-of">
      <a class="btn" href="/branches/import">
        <Icon name="cloud-upload" />
        {branchImport.open}
      </a>
      <a class="btn btn-primary" href="/branches/new">
        <Icon name="plus" />
        {branches.add}
      </a>
    </div>
  )
}

function SearchForm({ typed }: { typed: string }) {
  const { branches } = useView().texts
  return (
    <form class="row-of" method="get" action="/branches/list">
      <input class="form-control" type="search" name="q" value={typed} aria-label={branches.find} />
      <button type="submit" class="btn">
        {branches.find}
      </button>
    </form>
  )
}

function NoBranches({ isSearch }: { isSearch: boolean }) {
  const { branches } = useView().texts
  return (
    <EmptyState icon="building-community" title={isSearch ? branches.notFound : branches.emptyTitle}>
      <p>{isSearch ? branches.notFoundHint : branches.empty}</p>
    </EmptyState>
  )
}

function BranchTable({ units, links, lastReceived }: Omit<BranchesProps, 'typed' | 'next'>) {
  const { branches } = useView().texts
  return (
    <div class="table-wrap panel">
      <table class="table table-cards">
        <thead>
          <tr>
            <th scope="col">{branches.branch}</th>
            <th scope="col">{branches.link}</th>
            <th scope="col">{branches.lastUsed}</th>
            <th scope="col">{branches.lastReceived}</th>
          </tr>
        </thead>
        <tbody>
          {units.map(unit => (
            <BranchRow
              key={unit.id}
              unit={unit}
              link={links.get(unit.id) ?? null}
              receivedAt={lastReceived.get(unit.id) ?? null}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface BranchRowProps {
  readonly unit: ListedUnit
  readonly link: BranchLinkFacts | null
  readonly receivedAt: Date | null
}

function BranchRow({ unit, link, receivedAt }: BranchRowProps) {
  const { branches, unitChanges } = useView().texts
  const former = unit.otherNames.filter(({ kind }) => kind === 'former').map(({ name }) => name)
  return (
    <tr>
      <td>
        <a class="line-link" href={`/branches/${unit.id}`}>
          {unit.name}
        </a>
        <div class="soft small">
          {[
            unit.block,
            former.length > 0 && unitChanges.formerly(former.join(', ')),
            unit.validTo && branches.until(isoDayText(unit.validTo)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </td>
      <td data-label={branches.link}>
        <LinkState hasLink={link !== null} />
      </td>
      <td data-label={branches.lastUsed} class={link?.lastUsedAt ? undefined : 'desk-only'}>
        {link?.lastUsedAt ? <Instant at={link.lastUsedAt} /> : <span class="soft">{branches.never}</span>}
      </td>
      <td data-label={branches.lastReceived} class={receivedAt ? undefined : 'desk-only'}>
        {receivedAt ? <Instant at={receivedAt} /> : <span class="soft">{branches.never}</span>}
      </td>
    </tr>
  )
}

/** Says whether a branch can send: in a word, a sign and a colour. */
export function LinkState({ hasLink }: { hasLink: boolean }) {
  const { branches } = useView().texts
  return (
    <span class={hasLink ? 'state state-green' : 'state'}>
      <Icon name={hasLink ? 'circle-check' : 'circle-dashed'} />
      {hasLink ? branches.hasLink : branches.noLink}
    </span>
  )
}
