import { AppError } from '../../../src/kernel/errors.ts'
import { amendmentId, type PostId, pageId, photoId, postId } from '../../../src/kernel/ids.ts'
import type { AmendmentView, PostView, Revision } from '../../../src/publishing/index.ts'
import { POST_STATES } from '../../../src/publishing/post.ts'
import type { PostUses } from '../../../src/web/officer-uses.ts'

/** Makes a Post; a test states what matters to it. */
export function somePost(given: Partial<PostView> = {}): PostView {
  const state = given.state ?? 'scheduled'
  const { editable, cancelable, startable, retryable } = POST_STATES[state]
  return {
    id: postId('post-1'),
    pageId: pageId('page-1'),
    pageName: 'Tuổi trẻ Phụng Hiệp',
    state,
    version: 1,
    message: 'Sáng 22/11, Đoàn xã Hòa An ra quân Chủ nhật xanh.',
    link: null,
    firstComment: null,
    firstCommentId: null,
    frame: null,
    pillar: 'planning',
    unitId: null,
    columnId: null,
    isEvergreen: false,
    siblings: [],
    kind: 'ordinary',
    officialSource: null,
    officialLink: null,
    templateId: null,
    photos: [],
    publishAt: new Date('2026-11-23T12:30:00Z'),
    publishedAt: null,
    facebookPostId: null,
    permalink: null,
    latenessMs: null,
    notBefore: null,
    isHeld: false,
    problemCode: null,
    remedy: null,
    returnReason: null,
    approvals: [],
    approvalsNeeded: 0,
    approvalObjection: null,
    pushed: [],
    updateSettledAt: null,
    closingNote: null,
    removedAt: null,
    removalReason: null,
    amendments: [],
    attempts: [],
    leftovers: [],
    createdAt: new Date('2026-11-20T02:00:00Z'),
    updatedAt: new Date('2026-11-20T02:00:00Z'),
    may: {
      edit: editable,
      cancel: cancelable,
      publishNow: startable,
      retry: retryable,
      amend: state === 'published',
    },
    ...given,
  }
}

/** Makes a version of a Post; a test states what matters to it. */
export const someRevision = (given: Partial<Revision> = {}): Revision => ({
  ...{ version: 1, at: new Date('2026-11-20T02:00:00Z'), action: 'post.written', note: null },
  actor: { kind: 'person', id: 'person-1', name: 'Lan' },
  ...{ state: 'scheduled', kind: 'ordinary', link: null, firstComment: null, pillar: null, photos: [] },
  message: 'Sáng 22/11, Đoàn xã Hòa An ra quân Chủ nhật xanh.',
  publishAt: new Date('2026-11-23T12:30:00Z'),
  ...given,
})

/** Makes something asked of a published Post; a test states what matters to it. */
export const someAmendment = (given: Partial<AmendmentView> = {}): AmendmentView => ({
  ...{ id: amendmentId('amendment-1'), kind: 'message', state: 'waiting', text: 'Lời mới' },
  ...{ askedAt: new Date('2026-11-22T01:00:00Z'), askedByName: 'Lan', problemCode: null, remedy: null },
  ...{ provedAt: null, settledAt: null },
  ...given,
})

export interface FakePosts extends PostUses {
  readonly all: Map<PostId, PostView>
}

/** Keeps Posts in memory and does to them what the pages ask, without their way to Facebook. */
export function createFakePosts(posts: readonly PostView[], revisions: readonly Revision[] = []): FakePosts {
  const all = new Map(posts.map(post => [post.id, post]))
  const read = (id: PostId): PostView => {
    const post = all.get(id)
    if (!post) throw new AppError('POST_NOT_FOUND')
    return post
  }
  const put = (id: PostId, change: Partial<PostView>): void => {
    all.set(id, { ...read(id), ...change, version: read(id).version + 1 })
  }
  const answer = (id: PostId, asked: AmendmentView['id'], state: AmendmentView['state']): void => {
    const amendments = read(id).amendments.map(one => (one.id === asked ? { ...one, state } : one))
    put(id, { amendments })
  }
  return {
    all,
    getPost: async (_, id) => read(id),
    listPosts: async (_, { from, to, state, pageId: page, pillar, order, limit }) => {
      const items = [...all.values()]
        .filter(post => (!state || post.state === state) && (!page || post.pageId === page))
        .filter(post => (!from || post.publishAt >= from) && (!to || post.publishAt < to))
        .filter(post => !pillar || post.pillar === pillar)
        .toSorted((a, b) => a.publishAt.getTime() - b.publishAt.getTime())
      const sorted = order === 'latest' ? items.toReversed() : items
      return { items: sorted.slice(0, limit), nextCursor: items.length > limit ? 'more' : null }
    },
    scheduleSiblings: async (_, { message = '', publishAt, frame: asked, ...input }) => {
      if (message === '')
        throw new AppError('POST_EMPTY', { fields: [{ path: 'message', code: 'POST_EMPTY' }] })
      const id = input.id ?? postId(`post-${all.size + 1}`)
      if (all.has(id)) return id
      const photos = (input.photoIds ?? []).map((photo, position) => ({
        photoId: photoId(photo),
        altText: input.altTexts?.get(photo) ?? '',
        position,
      }))
      const frame = asked ? { branch: '', date: '', ...asked } : null
      all.set(id, somePost({ ...input, id, message, publishAt, frame, photos }))
      return id
    },
    editPost: async (_, id, { version, message, publishAt, photoIds, altTexts }) => {
      const { state } = read(id)
      if (version !== read(id).version) throw new AppError('STALE_VERSION')
      if (!read(id).may.edit) throw new AppError('STATE_CONFLICT', { values: { state } })
      const photos = photoIds?.map((photo, position) => ({
        ...{ photoId: photo, position, altText: altTexts?.get(photo) ?? '' },
      }))
      put(id, { ...(message && { message }), ...(publishAt && { publishAt }), ...(photos && { photos }) })
    },
    cancelPost: async (_, id) => put(id, { state: 'canceled' }),
    publishNow: async (_, id) => put(id, { state: 'publishing' }),
    retryPost: async (_, id) => {
      const { state } = read(id)
      if (!POST_STATES[state].retryable) throw new AppError('STATE_CONFLICT', { values: { state } })
      put(id, { state: 'scheduled' })
    },
    askAmendment: async (_, id, input) => {
      if (read(id).state !== 'published') throw new AppError('STATE_CONFLICT', { values: { state: 'draft' } })
      if (input.kind === 'removal' && input.reason === '')
        throw new AppError('REASON_REQUIRED', { fields: [{ path: 'reason', code: 'REASON_REQUIRED' }] })
      if (input.kind === 'message' && input.version !== read(id).version) throw new AppError('STALE_VERSION')
      const { kind } = input
      const text = kind === 'message' ? input.message : kind === 'removal' ? input.reason : input.text
      const asked = someAmendment({ kind, text })
      put(id, { amendments: [...read(id).amendments, asked] })
    },
    retryAmendment: async (_, id, asked) => answer(id, asked, 'waiting'),
    dismissAmendment: async (_, id, asked) => answer(id, asked, 'dismissed'),
    submitPost: async (_, id) => put(id, { state: 'in-review' }),
    approvePost: async (_, id) => put(id, { state: 'scheduled' }),
    listRevisions: async () => ({ items: revisions, nextCursor: null }),
    getRevision: async (_, __, version) => revisions.find(one => one.version === version) ?? null,
    returnPost: async (_, id, { reason }) => put(id, { state: 'draft', returnReason: reason }),
    closeUrgent: async (_, id, closingNote) => put(id, { closingNote }),
  }
}
