import type { ActivityFigures, BranchActivity, Counts } from '../../src/activity/branch-activity.ts'
import type { BriefDifficulty, BriefPagePost, BriefResult } from '../../src/briefing/meeting/brief.ts'
import { pagePostId, type UnitId, unitId } from '../../src/kernel/ids.ts'

const NOTHING: Counts = {
  posts: 0,
  events: 0,
  bySource: { automatic: 0, link: 0, ours: 0 },
  byGenre: { news: 0, story: 0, photos: 0, video: 0, share: 0 },
  byPillar: { members: 0, planning: 0, counsel: 0, none: 0 },
  unverified: 0,
}

/** Makes a page post of a branch that tests count. */
export const somePagePost = (
  post: Partial<BriefPagePost> & { readonly branchId: UnitId },
): BriefPagePost => ({
  id: pagePostId(crypto.randomUUID()),
  postKey: crypto.randomUUID(),
  unitName: `Đoàn ${post.branchId}`,
  source: 'automatic',
  genre: 'news',
  pillar: null,
  message: 'Ngày Chủ nhật xanh',
  address: 'https://www.facebook.com/doan/posts/1',
  postedAt: new Date('2026-10-10T02:00:00Z'),
  eventKey: crypto.randomUUID(),
  isVerified: true,
  ...post,
})

/** Makes a result of the ledger. */
export const someResult = (result: Partial<BriefResult> = {}): BriefResult => ({
  indicatorId: 'cong-trinh',
  name: 'Công trình thanh niên',
  kind: 'count',
  unitWord: 'công trình',
  total: 8,
  qualifier: 'exact',
  text: '08 công trình',
  ...result,
})

/** Makes a difficulty that waits. */
export const someDifficulty = (difficulty: Partial<BriefDifficulty> = {}): BriefDifficulty => ({
  id: 'difficulty-1',
  branchId: unitId('hoa-an'),
  branchName: 'Đoàn xã Hòa An',
  cause: 'equipment',
  words: 'Thiếu máy ảnh',
  sinceOn: '2026-09-20',
  state: 'decided',
  decision: 'Cho mượn máy của huyện',
  seat: 'Ủy viên Ban Thường vụ phụ trách',
  dueOn: '2026-11-10',
  isReturning: true,
  isOverdue: false,
  lastNote: 'Đã giao máy',
  ...difficulty,
})

/** Counts page posts as activity does: by branch, and once in the totals. */
export function figuresOf(
  names: ReadonlyMap<UnitId, Partial<BranchActivity>>,
  posts: readonly BriefPagePost[],
): ActivityFigures {
  const items = [...names].map(([branchId, told]): BranchActivity => {
    const counts = countOf(posts.filter(post => post.branchId === branchId))
    const targetShare = counts.events / 4
    return { ...REST, ...counts, branchId, branchName: branchId, target: 4, targetShare, ...told }
  })
  return { items, totals: countOf(posts) }
}

const REST = {
  block: 'Khối xã, thị trấn',
  cluster: null,
  buckets: [],
  submissions: { sent: 0, accepted: 0, published: 0 },
  lastPostAt: new Date('2026-10-10T02:00:00Z'),
  silentDays: 21,
  silentExpectedDays: 21,
  longestGapDays: 9,
  longestGapAllowedDays: 14,
  activeWeeks: 1,
  weeks: 5,
  countable: true,
  sharedWith: [],
} as const

function countOf(posts: readonly BriefPagePost[]): Counts {
  const by = <Key extends string>(
    zero: Readonly<Record<Key, number>>,
    keyOf: (post: BriefPagePost) => Key,
  ) => {
    const sums: Record<Key, number> = { ...zero }
    for (const post of posts) sums[keyOf(post)] += 1
    return sums
  }
  return {
    posts: posts.length,
    events: new Set(posts.map(({ eventKey }) => eventKey)).size,
    bySource: by(NOTHING.bySource, ({ source }) => source),
    byGenre: by(NOTHING.byGenre, ({ genre }) => genre),
    byPillar: by(NOTHING.byPillar, ({ pillar }) => pillar ?? 'none'),
    unverified: posts.filter(({ isVerified }) => !isVerified).length,
  }
}
