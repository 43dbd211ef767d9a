import { useView, viewerMay } from '../views/view.ts'

const TABS = [
  { name: 'board', href: '/branches' },
  { name: 'year', href: '/branches/year' },
  { name: 'followUp', href: '/branches/follow-up' },
  { name: 'targets', href: '/branches/targets' },
  { name: 'list', href: '/branches/list' },
  { name: 'events', href: '/page-posts/events' },
  { name: 'links', href: '/links', access: 'activity.write' },
] as const

/** Leads from one page about all branches to the others. */
export function BranchesNav() {
  const view = useView()
  const { texts, path } = view
  const [address] = path.split('?')
  const tabs = TABS.filter(tab => !('access' in tab) || viewerMay(view, tab.access))
  return (
    <nav class="sections" aria-label={texts.activity.tabsLabel}>
      {tabs.map(({ name, href }) => (
        <a key={href} class="plain" href={href} aria-current={address === href ? 'page' : undefined}>
          {texts.activity.tabs[name]}
        </a>
      ))}
    </nav>
  )
}
