import type { Action } from '../../organisation/index.ts'
import { BriefingTabs } from '../briefing/briefing-tabs.tsx'
import type { PageTexts } from '../text/pages.vi.ts'
import { useView, viewerMay } from '../views/view.ts'

interface Tab {
  readonly name: keyof PageTexts['briefings']['tabs']
  readonly href: string
  readonly action?: Action
}

const TABS: readonly Tab[] = [
  { name: 'months', href: '/briefings' },
  { name: 'range', href: '/briefings/range' },
  { name: 'rules', href: '/briefings/rules', action: 'rules.write' },
]

/** Leads from one part of the monthly meeting to another; a month itself stands under the list of months. */
export function BriefingsNav() {
  const view = useView()
  const { briefings } = view.texts
  const [address = ''] = view.path.split('?')
  const current = TABS.find(({ href }) => href === address) ?? TABS[0]
  return (
    <>
      <BriefingTabs />
      <nav class="sections" aria-label={briefings.tabsLabel}>
        {TABS.filter(({ action }) => action === undefined || viewerMay(view, action)).map(
          ({ name, href }) => (
            <a
              key={href}
              class="plain"
              href={href}
              aria-current={name === current?.name ? 'page' : undefined}
            >
              {briefings.tabs[name]}
            </a>
          ),
        )}
      </nav>
    </>
  )
}
