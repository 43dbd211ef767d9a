import { AppError } from '../kernel/errors.ts'
import type { PostId, ShareTaskId, UnitId } from '../kernel/ids.ts'
import { cleanLine } from '../kernel/text.ts'

/** Branches are asked to share a Post; each confirms by its own link, and only counts are kept. */
export interface ShareTask {
  readonly id: ShareTaskId
  readonly postId: PostId
  /** The words a branch may copy. */
  readonly text: string
  /** Local date `YYYY-MM-DD`; null is no hurry. */
  readonly dueOn: string | null
  readonly createdAt: Date
  readonly closedAt: Date | null
}

/** What one branch is asked. */
export interface ShareAsk {
  readonly unitId: UnitId
  readonly unitName: string
  readonly confirmedAt: Date | null
  /** Where the branch shared it, if it told. */
  readonly confirmedLink: string | null
}

/** Most branches of one task. @see DOMAIN: lists stay usable at 150 branches; installations have up to 300 */
export const ASK_LIMIT = 300
const LINK_LIMIT = 2_048
const FACEBOOK_HOSTS = /(^|\.)(facebook\.com|fb\.com|fb\.watch|fb\.me)$/
/** Parameters that say who clicked and where, never which post it is. */
const TRACKING = /^(fbclid|mibextid|rdid|share_url|__cft__|__tn__|__xts__|ref|refsrc|_rdr|paipv|eav)/

/**
 * Reads the address of a post on Facebook: https, without what tracks whoever copied it.
 * @throws {SHARE_LINK_INVALID} at `link` when it is no such address
 */
export function readFacebookLink(typed: string): string {
  const text = cleanLine(typed)
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`)
  const isPost =
    url !== null && FACEBOOK_HOSTS.test(url.hostname) && (url.pathname !== '/' || url.search !== '')
  if (!isPost || text.length > LINK_LIMIT)
    throw new AppError('SHARE_LINK_INVALID', { fields: [{ path: 'link', code: 'SHARE_LINK_INVALID' }] })
  url.protocol = 'https:'
  url.username = ''
  url.password = ''
  url.hash = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  return url.href
}

/**
 * Puts a branch's post under the unit's own words. The address stands in the text: Facebook refuses a link card to
 * a page of its own. @see Graph subcode 1609008
 */
export const sharingMessage = (words: string, link: string, credit: string): string =>
  [words, link, credit].filter(part => part !== '').join('\n\n')

/** Names whom a link's token is sealed for. */
export const shareLinkOwner = (taskId: ShareTaskId, unitId: UnitId): string => `${taskId}/${unitId}`
