import type { ColumnId, PageId, PhotoId, PostId, UnitId } from '../kernel/ids.ts'
import { isAllowed, type Pillar, POST_STATES, type PostState } from './post.ts'
import type { ListedPost, PostDetails } from './post-store.ts'

/** A Post as people and programs see it. */
export interface PostView {
  readonly id: PostId
  readonly pageId: PageId
  readonly pageName: string
  readonly state: PostState
  readonly version: number
  readonly message: string
  readonly link: string | null
  readonly firstComment: string | null
  readonly firstCommentId: string | null
  readonly pillar: Pillar | null
  readonly unitId: UnitId | null
  readonly columnId: ColumnId | null
  readonly isEvergreen: boolean
  /** Posts of other Pages that were written together with it. */
  readonly siblings: readonly { id: PostId; pageId: PageId; pageName: string; state: PostState }[]
  readonly templateId: string | null
  readonly photos: readonly { photoId: PhotoId; altText: string; position: number }[]
  readonly publishAt: Date
  readonly publishedAt: Date | null
  readonly facebookPostId: string | null
  readonly permalink: string | null
  readonly latenessMs: number | null
  /** Not to be tried again before this. */
  readonly notBefore: Date | null
  /** Everything is on hold, and this Post with it. */
  readonly isHeld: boolean
  readonly problemCode: string | null
  readonly remedy: string | null
  readonly returnReason: string | null
  readonly attempts: readonly AttemptView[]
  readonly leftovers: readonly { facebookId: string; kind: 'post' | 'photo' | 'comment' }[]
  readonly createdAt: Date
  readonly updatedAt: Date
  /** What a person may do to it now. */
  readonly may: {
    readonly edit: boolean
    readonly cancel: boolean
    readonly publishNow: boolean
    readonly retry: boolean
  }
}

/** One try of one step, as people are told it. */
export interface AttemptView {
  readonly step: string
  readonly outcome: 'accepted' | 'refused' | 'throttled' | 'unconfirmed'
  readonly at: Date
  readonly code: string | null
  readonly remedy: string | null
  readonly graph: {
    readonly code: number
    readonly subcode: number | null
    readonly fbtraceId: string | null
  } | null
}

/** Shows Posts with what they carry, in the order given. */
export const viewPosts = (rows: readonly ListedPost[], details: PostDetails): readonly PostView[] =>
  rows.map(row => viewPost(row, details))

function viewPost(row: ListedPost, details: PostDetails): PostView {
  const isMine = ({ postId }: { postId: PostId }) => postId === row.id
  return {
    id: row.id,
    pageId: row.pageId,
    pageName: row.pageName,
    state: row.state,
    version: row.version,
    message: row.message,
    link: row.link,
    firstComment: row.firstComment,
    firstCommentId: row.firstCommentId,
    pillar: row.pillar,
    unitId: row.unitId,
    columnId: row.columnId,
    isEvergreen: row.isEvergreen,
    siblings: details.siblings
      .filter(other => other.siblingKey === row.siblingKey && other.id !== row.id)
      .map(({ siblingKey: _, ...other }) => other),
    templateId: row.templateId,
    photos: details.photos
      .filter(isMine)
      .map(({ photoId, altText, position }) => ({ photoId, altText, position })),
    publishAt: row.publishAt,
    // Until it is proved, a Post does not say that it is out.
    publishedAt: row.state === 'published' ? row.publishedAt : null,
    facebookPostId: row.facebookPostId,
    permalink: row.permalink,
    latenessMs: row.state === 'published' ? row.latenessMs : null,
    notBefore: row.notBefore,
    isHeld: Boolean(row.isOnHold) && POST_STATES[row.state].moving && row.state !== 'publishing',
    problemCode: row.problemCode,
    remedy: row.remedy,
    returnReason: row.returnReason,
    attempts: details.attempts.filter(isMine).map(viewAttempt),
    leftovers: details.leftovers.filter(isMine).map(({ facebookId, kind }) => ({ facebookId, kind })),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    may: {
      edit: isAllowed(row, 'editable'),
      cancel: isAllowed(row, 'cancelable'),
      publishNow: isAllowed(row, 'startable'),
      retry: isAllowed(row, 'retryable'),
    },
  }
}

function viewAttempt(row: PostDetails['attempts'][number]): AttemptView {
  const { step, outcome, at, code, remedy, graphCode, graphSubcode, graphTraceId } = row
  const graph =
    graphCode === null ? null : { code: graphCode, subcode: graphSubcode, fbtraceId: graphTraceId }
  return { step, outcome, at, code, remedy, graph }
}
