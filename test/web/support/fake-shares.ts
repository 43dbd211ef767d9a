import { AppError } from '../../../src/kernel/errors.ts'
import { postId, shareTaskId, unitId } from '../../../src/kernel/ids.ts'
import { Secret } from '../../../src/kernel/secret.ts'
import { readFacebookLink } from '../../../src/planning/share-task.ts'
import type { ShareUses } from '../../../src/web/planning-uses.ts'

const AT = new Date('2026-11-20T02:00:00Z')

/** Keeps one share task for two branches in memory; the link of the first is `right`. */
export function createFakeShares(): ShareUses {
  const ask = { unitId: unitId('unit-1'), unitName: 'Đoàn xã Hòa An', confirmedAt: null, confirmedLink: null }
  const asks = [ask, { ...ask, unitId: unitId('unit-2'), unitName: 'Đoàn xã Tân Bình' }]
  let confirmed: { confirmedAt: Date; confirmedLink: string | null } | null = null
  const task = () => ({
    id: shareTaskId('task-1'),
    postId: postId('post-1'),
    text: 'Mời chia sẻ bài Ngày Chủ nhật xanh',
    dueOn: '2026-11-30',
    createdAt: AT,
    closedAt: null,
    message: 'Ngày Chủ nhật xanh ở Hòa An',
    pageName: 'Tuổi trẻ Phụng Hiệp',
    permalink: 'https://www.facebook.com/1/posts/2',
    shareCount: 3,
    askedCount: 2,
    confirmedCount: confirmed ? 1 : 0,
  })
  const own = (token: string) => {
    if (token !== 'right') throw new AppError('SHARE_LINK_DEAD')
    return { ...task(), ...ask, ...confirmed, taskId: shareTaskId('task-1') }
  }
  return {
    scheduleShare: async (_, { link, id = postId('post-9') }) => {
      readFacebookLink(link)
      return id
    },
    beginShareTask: async (_, { unitIds, id = shareTaskId('task-1') }) => {
      if (unitIds.length > 0) return id
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'branchIds', code: 'REQUIRED' }] })
    },
    listShareTasks: async () => ({ items: [task()], nextCursor: null }),
    getShareTask: async () => ({
      ...task(),
      asks: asks.map((one, index) => ({ ...one, token: new Secret(index === 0 ? 'right' : 'other') })),
    }),
    closeShareTask: async () => undefined,
    openShareAsk: async token => own(token),
    confirmShareAsk: async (token, _, link) => {
      own(token)
      confirmed = { confirmedAt: AT, confirmedLink: link === '' ? null : readFacebookLink(link) }
    },
  }
}
