import type { WholeTakedown } from '../../../src/intake/index.ts'
import { AppError } from '../../../src/kernel/errors.ts'
import { photoId, postId, takedownId } from '../../../src/kernel/ids.ts'
import { HOUR, plus } from '../../../src/kernel/time.ts'
import type { TakedownUses } from '../../../src/web/takedowns/takedown-uses.ts'

const ASKED_AT = new Date('2026-11-22T01:00:00Z')

export const someTakedown = (given: Partial<WholeTakedown> = {}): WholeTakedown => ({
  id: takedownId('takedown-1'),
  receiptNumber: 'YC-2211-K7QF',
  state: 'asked',
  what: 'Ảnh con tôi ở Ngày hội đọc sách',
  why: 'Gia đình không muốn đăng',
  relation: 'guardian',
  contact: 'me@example.vn',
  askedAt: ASKED_AT,
  targetAt: plus(ASKED_AT, 24 * HOUR),
  answerDueAt: plus(ASKED_AT, 64 * HOUR),
  stopDueAt: plus(ASKED_AT, 15 * 24 * HOUR),
  decidedAt: null,
  decidedByName: null,
  reason: null,
  closedAt: null,
  answeredAt: null,
  targets: [],
  ...given,
})

const FOUND = {
  id: postId('post-1'),
  state: 'published',
  message: 'Ngày hội đọc sách',
  pageName: 'Tuổi trẻ Phụng Hiệp',
  publishAt: ASKED_AT,
  permalink: 'https://www.facebook.com/1/posts/2',
  photoIds: [photoId('photo-1'), photoId('photo-2')],
}

/** Requests of which one is being looked at. */
export const createFakeTakedowns = (
  asked = someTakedown(),
): TakedownUses & { readonly calls: unknown[][] } => {
  const calls: unknown[][] = []
  const note =
    (name: string) =>
    async (_: unknown, ...given: unknown[]) =>
      void calls.push([name, ...given])
  return {
    calls,
    askTakedown: async (_, { what, ...rest }) => {
      if (what === '') throw new AppError('INVALID_INPUT', { fields: [{ path: 'what', code: 'REQUIRED' }] })
      calls.push(['ask', { what, ...rest }])
      return asked.receiptNumber
    },
    listTakedowns: async () => ({ items: [asked], nextCursor: null }),
    getTakedown: async () => asked,
    findTakedownPosts: async () => [FOUND],
    beginTakedown: note('begin'),
    refuseTakedown: async (_, id, reason) => {
      if (reason === '')
        throw new AppError('REASON_REQUIRED', { fields: [{ path: 'reason', code: 'REASON_REQUIRED' }] })
      calls.push(['refuse', id, reason])
    },
    answerTakedown: note('answer'),
  }
}
