import { AppError, type FieldError } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import { DAY, msBetween, SECOND } from '../kernel/time.ts'
import type { PostFrame } from './post-frame.ts'
import { blankProblem } from './template/blank.ts'

/**
 * Every state of a Post, with what may be done to it.
 * - editable: text, photos and time may change
 * - cancelable, startable ("publish now"), retryable: the verbs a person has
 * - moving: the program is responsible for the next step
 */
export const POST_STATES = {
  draft: { editable: true, cancelable: true, startable: true, retryable: false, moving: false },
  'in-review': { editable: true, cancelable: true, startable: false, retryable: false, moving: false },
  scheduled: { editable: true, cancelable: true, startable: true, retryable: false, moving: true },
  staged: { editable: true, cancelable: true, startable: true, retryable: false, moving: true },
  publishing: { editable: false, cancelable: false, startable: false, retryable: false, moving: true },
  published: { editable: false, cancelable: false, startable: false, retryable: false, moving: false },
  unconfirmed: { editable: false, cancelable: false, startable: false, retryable: true, moving: true },
  failed: { editable: true, cancelable: true, startable: true, retryable: true, moving: false },
  missed: { editable: true, cancelable: true, startable: true, retryable: true, moving: false },
  canceled: { editable: false, cancelable: false, startable: false, retryable: false, moving: false },
} as const

export type PostState = keyof typeof POST_STATES

/** The three pillars of the model: members, planning, counsel (DOMAIN: "3 chủ động"). */
export const PILLARS = ['members', 'planning', 'counsel'] as const
export type Pillar = (typeof PILLARS)[number]

/** What kind of Post it is: the rule of each says how many approvals it needs. */
export const POST_KINDS = ['ordinary', 'tribute', 'urgent'] as const
export type PostKind = (typeof POST_KINDS)[number]

export interface PostPhoto {
  readonly photoId: PhotoId
  readonly altText: string
}

/** What a person decides about a Post. */
export interface PostContent {
  readonly message: string
  readonly link: string | null
  readonly firstComment: string | null
  readonly pillar: Pillar | null
  readonly frame: PostFrame | null
  readonly photos: readonly PostPhoto[]
}

/** Longest message Facebook takes, in UTF-16 units. @see FACTS: postiz maxLength, brightbean max_caption_length */
export const MESSAGE_LIMIT = 63_206
/** Longest comment Facebook takes, in UTF-16 units. @see Graph comment reference: 8,000 */
export const COMMENT_LIMIT = 8_000
/** Our cap on photos in one post. @see live probe of Graph v25, 2026-09: 10 accepted, no maximum documented */
export const PHOTO_LIMIT = 10
/** A clock a little behind ours is not a mistake. */
const PAST_TOLERANCE_MS = 5 * SECOND
/** Further ahead than this is surely a typing mistake. */
const HORIZON_MS = 2 * 366 * DAY

/**
 * Checks everything a person typed, and reports every problem at once. Only a draft may hold blanks.
 * @throws {INVALID_INPUT}-family code of the first problem, with `fields` naming all of them
 */
export function checkPost(content: PostContent, publishAt: Date, now: Date, state?: PostState): void {
  const problems = postProblems(content, publishAt, now, state)
  const first = problems[0]
  if (first) throw new AppError(first.code, { values: first.values, fields: problems })
}

/** Lists everything that speaks against a Post, by the same rules as `checkPost`. */
export function postProblems(
  content: PostContent,
  publishAt: Date,
  now: Date,
  state?: PostState,
): readonly PostProblem[] {
  const blanks = state === 'draft' ? null : blankProblem(content.message)
  return [...contentProblems(content), ...(blanks ? [blanks] : []), ...timeProblems(publishAt, now)]
}

interface PostProblem extends FieldError {
  readonly code:
    | 'POST_EMPTY'
    | 'POST_TOO_LONG'
    | 'POST_BLANKS_LEFT'
    | 'POST_TOO_MANY_PHOTOS'
    | 'POST_PHOTO_TWICE'
    | 'POST_LINK_INVALID'
    | 'FIRST_COMMENT_TOO_LONG'
    | 'PUBLISH_AT_PAST'
    | 'PUBLISH_AT_TOO_FAR'
}

function* contentProblems(content: PostContent): Generator<PostProblem> {
  const length = networkMessage(content).length
  if (content.message.trim() === '') yield { path: 'message', code: 'POST_EMPTY' }
  if (length > MESSAGE_LIMIT)
    yield { path: 'message', code: 'POST_TOO_LONG', values: { length, limit: MESSAGE_LIMIT } }
  if (content.link !== null && !isWebAddress(content.link)) yield { path: 'link', code: 'POST_LINK_INVALID' }
  const count = content.photos.length
  if (count > PHOTO_LIMIT)
    yield { path: 'photoIds', code: 'POST_TOO_MANY_PHOTOS', values: { count, limit: PHOTO_LIMIT } }
  if (new Set(content.photos.map(photo => photo.photoId)).size < count)
    yield { path: 'photoIds', code: 'POST_PHOTO_TWICE' }
  const comment = content.firstComment?.length ?? 0
  if (comment > COMMENT_LIMIT)
    yield {
      path: 'firstComment',
      code: 'FIRST_COMMENT_TOO_LONG',
      values: { length: comment, limit: COMMENT_LIMIT },
    }
}

function* timeProblems(publishAt: Date, now: Date): Generator<PostProblem> {
  const aheadMs = msBetween(now, publishAt)
  if (aheadMs < -PAST_TOLERANCE_MS) yield { path: 'publishAt', code: 'PUBLISH_AT_PAST' }
  if (aheadMs > HORIZON_MS) yield { path: 'publishAt', code: 'PUBLISH_AT_TOO_FAR' }
}

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && text.length <= 2_048
}

interface Album {
  readonly photos: readonly unknown[]
}

/**
 * Gives the text as it goes to the network. A post shows either an album or a link card, so beside photos the
 * link stands at the end of the text, where it can still be tapped.
 */
export function networkMessage(content: Pick<PostContent, 'message' | 'link'> & Album): string {
  const { message, link, photos } = content
  return link === null || photos.length === 0 || message.includes(link) ? message : `${message}\n\n${link}`
}

/** Gives the link that goes beside the text as a card; null when photos take that place. */
export const networkLink = (content: Pick<PostContent, 'link'> & Album): string | null =>
  content.photos.length === 0 ? content.link : null

/** What of a Post's row tells where it stands on the network. */
interface Whereabouts {
  readonly state: PostState
  readonly flipIntentAt: Date | null
}

/** Tells what the program does next for a Post; null when it does nothing, or nothing but the first comment. */
export function nextStep({ state, flipIntentAt }: Whereabouts): 'stage' | 'publish' | null {
  switch (state) {
    case 'scheduled':
      return 'stage'
    case 'staged':
    case 'publishing':
      return 'publish'
    case 'unconfirmed':
      // A lost answer before the first flip was about creating: what it made is looked for, and read back.
      return flipIntentAt === null ? 'stage' : 'publish'
    default:
      return null
  }
}

type Verb = 'editable' | 'cancelable' | 'startable' | 'retryable' | 'amendable'

/**
 * Tells what a person may do to a Post now; amendable is only what the Page shows. One whose first call got lost is
 * still invisible, so it may change.
 */
export function isAllowed(post: Whereabouts, verb: Verb): boolean {
  if (verb === 'amendable') return post.state === 'published'
  return POST_STATES[post.state][verb] || (post.state === 'unconfirmed' && post.flipIntentAt === null)
}

/**
 * @throws {POST_GOING_OUT} in the seconds in which it is being published
 * @throws {STATE_CONFLICT} when a person may not do this to the Post now
 */
export function requireAllowed(post: Whereabouts, verb: Verb): void {
  if (isAllowed(post, verb)) return
  const code = post.state === 'publishing' ? 'POST_GOING_OUT' : 'STATE_CONFLICT'
  throw new AppError(code, { values: { state: post.state, verb } })
}
