import { LEFT_OUT, type LeftOut } from '../../activity/index.ts'
import { useView } from '../views/view.ts'
import { type ListQuery, listAddress } from './list-address.ts'

/** Leads from what counts in some days to what does not, and back. */
export function StandingNav({ query, standing }: { query: ListQuery; standing: LeftOut | null }) {
  const words = useView().texts.pagePost
  const { from, to, branchId } = query
  const address = listAddress({ from, to, ...(branchId !== undefined && { branchId }) })
  const current = (one: LeftOut | null) => (one === standing ? 'page' : undefined)
  return (
    <nav class="sections no-print" aria-label={words.listsLabel}>
      <a class="plain" href={address} aria-current={current(null)}>
        {words.counted}
      </a>
      {LEFT_OUT.map(one => (
        <a key={one} class="plain" href={`${address}&standing=${one}`} aria-current={current(one)}>
          {words.lists[one]}
        </a>
      ))}
    </nav>
  )
}
