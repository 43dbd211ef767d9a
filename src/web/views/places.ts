import type { Action } from '../../organisation/index.ts'
import type { PageTexts } from '../text/pages.vi.ts'
import type { IconName } from './icon-names.ts'
import { type View, viewerMay } from './view.ts'

export interface Place {
  readonly name: Exclude<keyof PageTexts['frame']['places'], 'more'>
  readonly href: string
  readonly icon: IconName
  /** What one must be allowed to do to enter. */
  readonly action?: Action
  /** Where else it has pages. */
  readonly also?: readonly string[]
}

/** The four places of the bottom bar; "more" is the fifth. */
export const FIRST_PLACES: readonly Place[] = [
  { name: 'today', href: '/', icon: 'home' },
  { name: 'posts', href: '/posts', icon: 'calendar-week' },
  { name: 'compose', href: '/posts/new', icon: 'edit' },
  {
    name: 'library',
    href: '/kho/templates',
    icon: 'book',
    also: ['/library', '/documents', '/plans', '/programmes'],
  },
]

const REST: readonly Place[] = [
  { name: 'submissions', href: '/submissions', icon: 'inbox' },
  { name: 'notices', href: '/notices', icon: 'bell' },
  { name: 'branches', href: '/branches', icon: 'building-community' },
  { name: 'briefings', href: '/briefings', icon: 'flag', also: ['/results', '/difficulties'] },
  { name: 'takedowns', href: '/takedowns', icon: 'eye-check', action: 'submissions.decide' },
  { name: 'pages', href: '/pages', icon: 'brand-facebook' },
  { name: 'people', href: '/settings/people', icon: 'users', action: 'people.manage' },
  { name: 'rules', href: '/settings/rules', icon: 'settings' },
  { name: 'keys', href: '/settings/keys', icon: 'key', action: 'keys.manage' },
  { name: 'audit', href: '/settings/audit', icon: 'history', action: 'audit.read' },
  { name: 'health', href: '/settings/health', icon: 'activity-heartbeat', action: 'audit.read' },
  { name: 'me', href: '/settings/me', icon: 'user-circle' },
]

/** The other places this person may enter. */
export const restOfPlaces = (view: View): readonly Place[] =>
  REST.filter(place => place.action === undefined || viewerMay(view, place.action))

/** Finds the place an address lies in: the one with the longest address that begins it. */
export function placeOf(path: string): Place | null {
  const [address = ''] = path.split('?')
  const holds = ({ href, also }: Place): boolean =>
    address === href ||
    (href !== '/' && address.startsWith(`${href}/`)) ||
    (also?.some(other => address === other || address.startsWith(`${other}/`)) ?? false)
  const found = [...FIRST_PLACES, ...REST].filter(holds)
  return found.toSorted((a, b) => b.href.length - a.href.length)[0] ?? null
}
