import type {
  BranchActivity,
  Counts,
  ListedLink,
  ListedPagePost,
  NamedPagePost,
  ToldPagePost,
} from '../../../src/activity/index.ts'
import { pagePostId, unitId } from '../../../src/kernel/ids.ts'
import type {
  ActivityUses,
  CountingUses,
  EventUses,
  LinkListUses,
  PagePostUses,
} from '../../../src/web/activity-uses.ts'

const COUNTS: Counts = {
  ...{ posts: 5, events: 4, unverified: 1 },
  bySource: { automatic: 3, link: 1, ours: 1 },
  byGenre: { news: 2, story: 1, photos: 1, video: 1, share: 0 },
  byPillar: { members: 2, planning: 1, counsel: 0, none: 2 },
}

const MONDAYS = ['10-05', '10-12', '10-19', '10-26', '11-02', '11-09', '11-16', '11-23']

/** A branch's figures of eight weeks; the first ones have a week without events. */
export const someActivity = (given: Partial<BranchActivity> = {}): BranchActivity => ({
  ...{ branchId: unitId('unit-1'), branchName: 'Đoàn xã Hòa An', block: 'Khối xã, thị trấn' },
  cluster: null,
  ...COUNTS,
  buckets: MONDAYS.map((day, index) => ({
    ...{ start: `2026-${day}`, posts: index % 2, events: index % 2 },
    ...{ expected: index !== 3, countable: index !== 5 },
  })),
  submissions: { sent: 2, accepted: 1, published: 1 },
  lastPostAt: new Date('2026-11-20T12:30:00Z'),
  ...{ silentDays: 2, silentExpectedDays: 2, longestGapDays: 9, longestGapAllowedDays: 14 },
  ...{ target: 7.3, targetShare: 0.55, activeWeeks: 4, weeks: 8, countable: true, sharedWith: [] },
  ...given,
})

const somePost = (given: Partial<ListedPagePost> = {}): ListedPagePost =>
  ({
    ...{ id: 'page-post-1', rowId: 'unit-1', rowName: 'Đoàn xã Hòa An', unitId: 'unit-1' },
    ...{ unitName: 'Đoàn xã Hòa An', source: 'automatic', genre: 'news', pillar: 'members' },
    ...{ isVerified: true, message: 'Ra quân Ngày Chủ nhật xanh', address: 'https://www.facebook.com/1_2' },
    ...{ postId: null, postedAt: new Date('2026-11-20T12:30:00Z'), isDayOnly: false },
    ...{ eventKey: 'event-1', eventPosts: 2 },
    ...given,
  }) as ListedPagePost

const someToldPost = (id: string, unitName: string): ToldPagePost => ({
  ...{ id: pagePostId(id), unitId: unitId('branch-1'), unitName, pageId: null, source: 'automatic' },
  ...{ networkPostId: '1_2', address: 'https://www.facebook.com/1_2', postId: null, genre: 'news' },
  ...{ pillar: null, message: 'Ra quân Ngày Chủ nhật xanh', postedAt: new Date('2026-11-20T12:30:00Z') },
  ...{ isDayOnly: false, eventId: null, isVerified: true, checkedAt: new Date('2026-11-21T00:30:00Z') },
  ...{ photoHash: null, editedAt: null, removedAt: null, excludedAt: null, excludedReason: null },
  ...{ knownBy: ['2'], isJudged: false, movedFromId: null, movedFromName: null, sameAsId: null, deeds: [] },
  ...{ createdBy: 'counting', createdAt: new Date('2026-11-21T00:30:00Z') },
})

/** One page post, which keeps what is decided about it. */
const createFakePagePosts = (): PagePostUses => {
  let post = someToldPost('page-post-1', 'Đoàn xã Hòa An')
  return {
    readPagePost: async () => post,
    changePagePost: async (_, __, { excludedReason, ...wishes }) => {
      const at = new Date('2026-11-22T02:00:00Z')
      const facts = { ...wishes, ...(excludedReason !== undefined && { reason: excludedReason }) }
      const deed = { seq: 1, at, actorName: 'Trần Thị Hoa', action: 'page-post.changed', facts }
      const excluded =
        excludedReason === undefined
          ? {}
          : { excludedReason, excludedAt: excludedReason === null ? null : at }
      post = { ...post, ...wishes, ...excluded, deeds: [deed, ...post.deeds] }
      return post
    },
    listLeftOut: async () => [{ ...post, excludedReason: 'Bài riêng tư' }],
  }
}

/** Judges the first line of a list as clear and each other one as doubtful. */
const someListed = (text: string): ListedLink[] =>
  text.split(/\r?\n/).map((line, index) => {
    const found = { id: unitId('branch-1'), name: 'Đoàn xã Hòa An', validTo: null }
    const [branch = '', link = ''] = line.split(' | ')
    return {
      ...{ row: index + 1, line, branch, link, saidOn: null, genre: null, problems: [], verdict: null },
      fate: index === 0 ? 'ready' : 'doubtful',
      branchFound: index === 0 ? found : null,
      candidates: index === 0 ? [] : [found],
    }
  })

const someLikely = (id: string, unitName: string): NamedPagePost =>
  ({
    ...{ id: pagePostId(id), unitId: unitId('branch-1'), unitName, address: 'https://www.facebook.com/1_2' },
    message: 'Ra quân Ngày Chủ nhật xanh',
    postedAt: new Date('2026-11-20T12:30:00Z'),
  }) as NamedPagePost

/** Figures of three branches, and one event that two of them told of, whatever is asked; what was decided is kept. */
export const createFakeActivity = (): ActivityUses &
  EventUses &
  CountingUses &
  LinkListUses &
  PagePostUses & { readonly decided: string[] } => {
  const decided: string[] = []
  return {
    decided,
    listPageSyncs: async () => new Map(),
    askPageSync: async () => undefined,
    addLinks: async () => [],
    listClaims: async () => [],
    readLinkSheet: async () => 'Đoàn xã Hòa An | https://www.facebook.com/a/posts/123456',
    previewLinks: async (_, text) => someListed(text),
    importLinks: async (_, text) =>
      someListed(text).map(row =>
        row.fate === 'ready'
          ? { ...row, fate: 'done', verdict: row.link.includes('fb.watch') ? 'shortened' : 'counted' }
          : row,
      ),
    decideClaim: async () => undefined,
    listEvents: async () => {
      const posts = [
        someLikely('page-post-1', 'Đoàn xã Hòa An'),
        someLikely('page-post-2', 'Đoàn trường THPT Hòa An'),
      ]
      return decided.length > 0
        ? { likely: [], joined: [posts] }
        : { likely: [{ reasons: new Set(['text']), posts }], joined: [] }
    },
    joinEvents: async (_, ids) => {
      decided.push(`join ${ids.join(' ')}`)
      return 'event-1'
    },
    splitEvent: async (_, id) => {
      decided.push(`split ${id}`)
    },
    keepEventsApart: async (_, ids) => {
      decided.push(`apart ${ids.join(' ')}`)
    },
    ...createFakeFigures(),
    ...createFakePagePosts(),
  }
}

const someBranches = () => [
  someActivity(),
  someActivity({ branchId: unitId('branch-2'), branchName: 'Đoàn xã Phụng Hiệp', countable: false }),
  someActivity({
    ...{ branchId: unitId('branch-3'), branchName: 'Đoàn trường THPT Tân Long' },
    ...{ block: 'Khối trường học', target: null, targetShare: null, lastPostAt: null, silentDays: null },
  }),
]

const createFakeFigures = (): ActivityUses => ({
  readFigures: async (_, { branchId }) => ({
    items: someBranches().filter(item => branchId === undefined || item.branchId === branchId),
    totals: COUNTS,
  }),
  readBranchFigures: async (_, { branchId }, periods) =>
    periods.map(() => someBranches().find(item => item.branchId === branchId) ?? null),
  listPagePosts: async () => ({
    items: [somePost(), somePost({ source: 'link', isVerified: false, address: null })],
    ...{ nextCursor: null, posts: 2, events: 1 },
  }),
})
