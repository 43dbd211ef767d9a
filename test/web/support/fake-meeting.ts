import { type Brief, DEFAULT_MEETING, type MonthBriefing } from '../../../src/briefing/index.ts'
import { figureReplyId, postId, unitId } from '../../../src/kernel/ids.ts'
import type { MeetingPageUses } from '../../../src/web/briefings/briefing-uses.ts'
import { figuresOf, someDifficulty, somePagePost, someResult } from '../../support/fake-brief.ts'

const HOA_AN = unitId('hoa-an')
const POSTS = [somePagePost({ branchId: HOA_AN }), somePagePost({ branchId: HOA_AN, isVerified: false })]
const AT = new Date('2026-11-02T02:00:00Z')
const REPLY = { kind: 'disputed', words: 'Thiếu một tin', answer: null } as const

const FREEZINGS = [2, 1].map(version => ({
  month: '2026-10',
  version,
  reason: version === 1 ? null : 'Đếm sót',
  frozenByName: 'Bí thư',
  frozenAt: AT,
}))

/** A meeting in memory: October is frozen in two versions, November is open. */
export function createFakeMeeting(listPages: MeetingPageUses['listPages']): MeetingPageUses {
  return {
    listBriefings: async () => [
      { month: '2026-11', isOver: false, frozen: null },
      { month: '2026-10', isOver: true, frozen: FREEZINGS[0] ?? null },
    ],
    readBriefing: async (_, month, version = 2) => briefingOf(month, version),
    readRange: async () => ({ ...briefOf('', 1), month: null }),
    listBriefPosts: async () => POSTS.map(post => ({ ...post, eventKey: 'one' })),
    exportBriefing: async () => new Uint8Array([0x25]),
    writeConclusions: async () => 1,
    freezeBriefing: async () => undefined,
    amendBriefing: async () => undefined,
    listFigureReplies: async (_, month) => [
      {
        ...{ ...REPLY, id: figureReplyId('reply-1'), month, unitId: HOA_AN, unitName: 'Đoàn xã Hòa An' },
        ...{ repliedAt: AT, answeredByName: null, answeredAt: null },
        figures: { ...figuresOf(new Map([[HOA_AN, {}]]), POSTS).totals, countable: true },
      },
    ],
    answerDispute: async () => undefined,
    getMeetingRules: async () => DEFAULT_MEETING,
    setMeetingRules: async () => undefined,
    draftRecap: async () => postId('post-recap'),
    listPages,
  }
}

function briefingOf(month: string, version: number): MonthBriefing {
  const isFrozen = month === '2026-10'
  return {
    brief: briefOf(month, version),
    state: isFrozen ? 'frozen' : 'open',
    shown: isFrozen ? (FREEZINGS.find(freezing => freezing.version === version) ?? null) : null,
    versions: isFrozen ? FREEZINGS : [],
    isOver: isFrozen,
    conclusions: [{ version: 1, words: 'Khen Hòa An', savedByName: 'Bí thư', savedAt: AT }],
  }
}

function briefOf(month: string, version: number): Brief {
  const names = new Map([
    [HOA_AN, { branchName: 'Đoàn xã Hòa An' }],
    [unitId('phung-hiep'), { branchName: 'Đoàn xã Phụng Hiệp', countable: false }],
  ])
  const { items, totals } = figuresOf(names, POSTS.slice(0, version))
  const reply = { ...REPLY, branchId: HOA_AN, at: AT, isChangedSince: true }
  return {
    ...{ form: 1, month, from: '2026-10-01', to: '2026-11-01', basis: 'then', label: 'Họp báo tháng' },
    ...{ unitName: 'Huyện đoàn Phụng Hiệp', superiorName: 'Tỉnh đoàn', branches: items, totals },
    ...{ results: [someResult()], difficulties: [someDifficulty()], replies: [reply] },
    conclusions: 'Khen Hòa An',
  }
}
