import type { ColumnId, PageId, PhotoId, PostId, UnitId } from '../kernel/ids.ts'
import type { Actor } from '../organisation/access.ts'
import { type AmendmentView, isBeingRemoved, viewAmendment } from './amendment/amendment-view.ts'
import { type ApprovalObjection, countingApprovals, objectionToApproval } from './approval/approval.ts'
import { isAllowed, type Pillar, POST_STATES, type PostKind, type PostState } from './post.ts'
import type { PostDetails } from './post-detail-store.ts'
import type { PostFrame } from './post-frame.ts'
import type { ListedPost } from './post-store.ts'

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
  readonly frame: PostFrame | null
  readonly unitId: UnitId | null
  readonly columnId: ColumnId | null
  readonly isEvergreen: boolean
  /** Posts of other Pages that were written together with it. */
  readonly siblings: readonly { id: PostId; pageId: PageId; pageName: string; state: PostState }[]
  readonly kind: PostKind
  /** Who officially says so, and where; always named in an urgent Post. */
  readonly officialSource: string | null
  readonly officialLink: string | null
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
  /** Every decision about it, oldest first. */
  readonly approvals: readonly ApprovalView[]
  /** How many approvals its kind asks for in all. */
  readonly approvalsNeeded: number
  /** Why the viewer's own approval would not count; null when it would, as far as the rule goes. */
  readonly approvalObjection: ApprovalObjection | null
  /** Posts that made way for this urgent one. */
  readonly pushed: readonly { postId: PostId; fromAt: Date; toAt: Date }[]
  /** Since when nobody need update this urgent Post any more. */
  readonly updateSettledAt: Date | null
  readonly closingNote: string | null
  /** When it was taken off the Page again, and why. */
  readonly removedAt: Date | null
  readonly removalReason: string | null
  /** What was asked of it since it is out, in order. */
  readonly amendments: readonly AmendmentView[]
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
    readonly amend: boolean
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

/** What somebody decided about one version of the Post. */
export interface ApprovalView {
  readonly decision: 'approved' | 'returned'
  readonly version: number
  /** An approval of the text as it is now. */
  readonly counts: boolean
  readonly by: { readonly kind: Actor['kind']; readonly id: string; readonly name: string }
  readonly reasonCode: string | null
  readonly reason: string | null
  readonly via: 'page' | 'api' | 'link'
  readonly at: Date
}

/** Whoever looks without being asked to approve anything. */
const ANYBODY = { id: '' }

/** Shows Posts with what they carry, in the order given, as one actor sees them. */
export const viewPosts = (
  rows: readonly ListedPost[],
  details: PostDetails,
  viewer: Pick<Actor, 'id'> = ANYBODY,
): readonly PostView[] => rows.map(row => viewPost(row, details, viewer))

function viewPost(row: ListedPost, details: PostDetails, viewer: Pick<Actor, 'id'>): PostView {
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
    frame: row.frame,
    unitId: row.unitId,
    columnId: row.columnId,
    isEvergreen: row.isEvergreen,
    siblings: details.siblings
      .filter(other => other.siblingKey === row.siblingKey && other.id !== row.id)
      .map(({ siblingKey: _, ...other }) => other),
    kind: row.kind,
    officialSource: row.officialSource,
    officialLink: row.officialLink,
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
    ...viewApproval(row, details, viewer),
    pushed: details.pushes
      .filter(push => push.urgentPostId === row.id)
      .map(({ postId, fromAt, toAt }) => ({ postId, fromAt, toAt })),
    updateSettledAt: row.updateSettledAt,
    closingNote: row.closingNote,
    removedAt: row.removedAt,
    removalReason: row.removalReason,
    amendments: details.amendments.filter(isMine).map(viewAmendment),
    attempts: details.attempts.filter(isMine).map(viewAttempt),
    leftovers: details.leftovers.filter(isMine).map(({ facebookId, kind }) => ({ facebookId, kind })),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    may: {
      edit: isAllowed(row, 'editable'),
      cancel: isAllowed(row, 'cancelable'),
      publishNow: isAllowed(row, 'startable') && !row.isOnHold,
      retry: isAllowed(row, 'retryable') && !row.isOnHold,
      amend: isAllowed(row, 'amendable') && !isBeingRemoved(details.amendments.filter(isMine)),
    },
  }
}

function viewApproval(row: ListedPost, details: PostDetails, viewer: Pick<Actor, 'id'>) {
  const rule = details.rules[row.kind]
  const decisions = details.decisions.filter(({ postId }) => postId === row.id)
  const counting = new Set(countingApprovals(row, decisions))
  return {
    approvals: decisions.map(made => ({
      decision: made.decision,
      version: made.version,
      counts: counting.has(made),
      by: { kind: made.actorKind, id: made.actorId, name: made.actorName },
      reasonCode: made.reasonCode,
      reason: made.reason,
      via: made.via,
      at: made.at,
    })),
    approvalsNeeded: rule.approvals,
    approvalObjection: objectionToApproval(rule, row, decisions, viewer),
  }
}

function viewAttempt(row: PostDetails['attempts'][number]): AttemptView {
  const { step, outcome, at, code, remedy, graphCode, graphSubcode, graphTraceId } = row
  const graph =
    graphCode === null ? null : { code: graphCode, subcode: graphSubcode, fbtraceId: graphTraceId }
  return { step, outcome, at, code, remedy, graph }
}
