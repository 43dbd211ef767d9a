import type { PageTexts } from '../text/pages.vi.ts'
import { useView } from '../views/view.ts'

interface Tab {
  readonly name: keyof PageTexts['ledger']['tabs']
  readonly href: string
}

/** What the month's meeting is held with. */
const TABS: readonly Tab[] = [
  { name: 'briefings', href: '/briefings' },
  { name: 'results', href: '/results' },
  { name: 'difficulties', href: '/difficulties' },
]

/** Leads from one part of the month's meeting to the others. */
export function BriefingTabs() {
  const { texts, path } = useView()
  const [address = ''] = path.split('?')
  const isHere = (href: string): boolean => address === href || address.startsWith(`${href}/`)
  return (
    <nav class="sections" aria-label={texts.ledger.tabsLabel}>
      {TABS.map(({ name, href }) => (
        <a key={href} class="plain" href={href} aria-current={isHere(href) ? 'page' : undefined}>
          {texts.ledger.tabs[name]}
        </a>
      ))}
    </nav>
  )
}
