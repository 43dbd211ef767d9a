import { problemCount } from '../../../src/intake/inbox.ts'
import { rankInbox } from '../../../src/intake/inbox-rank.ts'
import type {
  Inbox,
  JoinInput,
  JoinKind,
  LatePhoto,
  ListedSubmission,
  Submission,
  SubmissionPhoto,
} from '../../../src/intake/index.ts'
import { SUBMISSION_STATES } from '../../../src/intake/submission.ts'
import { AppError } from '../../../src/kernel/errors.ts'
import { photoId, postId, type SubmissionId, submissionId, unitId } from '../../../src/kernel/ids.ts'
import type { SubmissionUses } from '../../../src/web/intake-uses.ts'

/** Makes a photo of a Submission; a test states what matters to it. */
export const somePhotoOf = (given: Partial<SubmissionPhoto> = {}): SubmissionPhoto => ({
  photoId: photoId('photo-1'),
  state: 'ready',
  altText: 'Đoàn viên trồng cây',
  class: 'public-activity',
  ticks: ['notice'],
  missingTicks: [],
  warnings: [],
  isSuggested: false,
  refusalCode: null,
  widthPx: 1600,
  heightPx: 1200,
  takenAt: null,
  ...given,
})

/** Makes a Submission; a test states what matters to it. */
export function someSubmission(given: Partial<Submission> = {}): Submission {
  const title = given.title ?? 'Hòa An ra quân Ngày Chủ nhật xanh'
  const body = given.body ?? 'Sáng 22/11, 40 đoàn viên xã Hòa An trồng 50 cây xanh ở ấp 8.'
  return {
    id: submissionId('submission-1'),
    receiptNumber: 'TB-2211-K7QF',
    state: 'ready',
    version: 1,
    reopenedCount: 0,
    unitId: unitId('unit-1'),
    unitName: 'Đoàn xã Hòa An',
    genre: 'news',
    pillar: 'planning',
    eventDate: '2026-11-22',
    place: 'ấp 8',
    videoLink: null,
    results: [{ name: 'Cây xanh', amount: '50' }],
    receivedAt: new Date('2026-11-22T00:30:00Z'),
    updatedAt: new Date('2026-11-22T00:31:00Z'),
    decidedAt: null,
    reasonCode: null,
    reason: null,
    photos: [somePhotoOf()],
    post: null,
    sentTitle: title,
    sentBody: body,
    notes: [],
    removedPhotos: [],
    ...given,
    title,
    body,
  }
}

export interface FakeSubmissions extends SubmissionUses {
  readonly all: Map<SubmissionId, Submission>
  /** What was accepted, in order. */
  readonly accepted: Parameters<SubmissionUses['acceptSubmission']>[2][]
  /** What became one Post with others, in order. */
  /** Photos that came too late for any Post. */
  readonly late: LatePhoto[]
  readonly joined: (JoinInput & { readonly kind: JoinKind })[]
}

const NOW = new Date('2026-11-22T02:00:00Z')

/** Keeps Submissions in memory and decides about them as the pages ask. */
export function createFakeSubmissions(submissions: readonly Submission[]): FakeSubmissions {
  const all = new Map(submissions.map(submission => [submission.id, submission]))
  const accepted: FakeSubmissions['accepted'] = []
  const joined: FakeSubmissions['joined'] = []
  const late: LatePhoto[] = []
  const read = (id: SubmissionId): Submission => {
    const submission = all.get(id)
    if (submission === undefined) throw new AppError('SUBMISSION_NOT_FOUND')
    return submission
  }
  const put = (id: SubmissionId, version: number | undefined, change: Partial<Submission>): Submission => {
    const present = read(id)
    if (version !== undefined && version !== present.version) throw new AppError('STALE_VERSION')
    const changed = { ...present, ...change, version: present.version + 1 }
    all.set(id, changed)
    return changed
  }
  const decide = (
    id: SubmissionId,
    state: 'returned' | 'rejected',
    {
      version,
      reasonCode = null,
      reason,
    }: Parameters<SubmissionUses['returnSubmission' | 'rejectSubmission']>[2],
  ): Submission => {
    if (!reason && (reasonCode === null || reasonCode === 'other'))
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'reason', code: 'REQUIRED' }] })
    return put(id, version, { state, reasonCode, reason: reason || reasonCode })
  }
  const accept = (id: SubmissionId, version: number | undefined, publishAt = NOW, post = `post-of-${id}`) => {
    const whole = { id: postId(post), state: 'scheduled', publishAt, publishedAt: null, permalink: null }
    return put(id, version, { state: 'accepted', post: { ...whole, shareCount: null } })
  }
  const join =
    (kind: JoinKind): SubmissionUses['bundleSubmissions'] =>
    async (_, input) => {
      for (const { id, version } of input.items) accept(id, version, input.publishAt, 'post-1')
      joined.push({ kind, ...input })
      return postId('post-1')
    }
  return {
    all,
    accepted,
    joined,
    late,
    getSubmission: async (_, id) => read(id),
    listInbox: async (_, wish) => inboxOf([...all.values()], wish),
    listSubmissions: async () => ({ items: [...all.values()], nextCursor: null }),
    listLatePhotos: async () => late,
    countWaiting: async () => [...all.values()].filter(({ state }) => state === 'ready').length,
    acceptSubmission: async (_, id, input) => {
      if (input.message === '')
        throw new AppError('POST_EMPTY', { fields: [{ path: 'message', code: 'POST_EMPTY' }] })
      const submission = accept(id, input.version, input.publishAt)
      accepted.push(input)
      return submission
    },
    returnSubmission: async (_, id, input) => decide(id, 'returned', input),
    rejectSubmission: async (_, id, input) => decide(id, 'rejected', input),
    reopenSubmission: async (_, id) => put(id, undefined, { state: 'ready', post: null }),
    bundleSubmissions: join('round-up'),
    mergeSubmissions: join('merge'),
  }
}

function inboxOf(all: readonly ListedSubmission[], wish: Parameters<SubmissionUses['listInbox']>[1]): Inbox {
  const { state = 'ready', unitId: unit, hasProblem } = wish
  const items = all
    .filter(submission => submission.state === state && (!unit || submission.unitId === unit))
    .filter(submission => !hasProblem || problemCount(submission) > 0)
  const ranked = rankInbox(items, { now: NOW, timeZone: 'Asia/Ho_Chi_Minh', heardAt: new Map() })
  const countOf = (one: string) => all.filter(submission => submission.state === one).length
  return {
    items: ranked.map(item => ({ ...item, twins: [] })),
    counts: Object.fromEntries(SUBMISSION_STATES.map(one => [one, countOf(one)])) as Inbox['counts'],
  }
}
