import { useView } from '../views/view.ts'

const TABS = [
  { name: 'board', href: '/branches' },
  { name: 'year', href: '/branches/year' },
  { name: 'targets', href: '/branches/targets' },
  { name: 'list', href: '/branches/list' },
] as const

/** Leads from one page about all branches to the others. */
export function BranchesNav() {
  const { texts, path } = useView()
  const [address] = path.split('?')
  return (
    <nav class="sections" aria-label={texts.activity.tabsLabel}>
      {TABS.map(({ name, href }) => (
        <a key={href} class="plain" href={href} aria-current={address === href ? 'page' : undefined}>
          {texts.activity.tabs[name]}
        </a>
      ))}
    </nav>
  )
}
