import type { Action } from '../../organisation/index.ts'
import type { PageTexts } from '../text/pages.vi.ts'
import { useView, viewerMay } from '../views/view.ts'

interface Section {
  readonly name: keyof PageTexts['posts']['sections']
  readonly href: string
  /** What one must be allowed to do to enter. */
  readonly action?: Action
}

/** The pages of the calendar, in the order in which they are shown. */
const SECTIONS: readonly Section[] = [
  { name: 'week', href: '/posts' },
  { name: 'month', href: '/posts/month' },
  { name: 'list', href: '/posts/list' },
  { name: 'slots', href: '/posts/slots' },
  { name: 'occasions', href: '/posts/occasions' },
  { name: 'evergreen', href: '/posts/evergreen' },
  { name: 'shares', href: '/posts/shares' },
  { name: 'sheets', href: '/posts/import' },
  { name: 'missed', href: '/posts/missed' },
]

/** Leads from one page of the calendar to another; a row that scrolls on a phone. */
export function PostsNav() {
  const view = useView()
  const { posts } = view.texts
  const [address = ''] = view.path.split('?')
  return (
    <nav class="sections" aria-label={posts.sectionsLabel}>
      {SECTIONS.filter(({ action }) => action === undefined || viewerMay(view, action)).map(
        ({ name, href }) => (
          <a
            key={href}
            class="plain"
            href={href}
            aria-current={isCurrent(address, href) ? 'page' : undefined}
          >
            {posts.sections[name]}
          </a>
        ),
      )}
    </nav>
  )
}

/** Pages below a section belong to it; one Post's page belongs to none. */
const isCurrent = (address: string, href: string): boolean =>
  address === href || (href !== '/posts' && address.startsWith(`${href}/`))
