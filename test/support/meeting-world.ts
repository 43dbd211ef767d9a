import type { BranchActivity } from '../../src/activity/branch-activity.ts'
import { createPdfmakePapers } from '../../src/adapters/pdf/pdfmake-papers.ts'
import { createHucreSheets } from '../../src/adapters/sheets/hucre-sheets.ts'
import { createDocxPapers } from '../../src/adapters/word/docx-papers.ts'
import type { BriefDifficulty, BriefPagePost, BriefResult } from '../../src/briefing/meeting/brief.ts'
import { createMeeting } from '../../src/briefing/meeting/create-meeting.ts'
import { branchLinkId, type UnitId, unitId } from '../../src/kernel/ids.ts'
import { dayNumber, localDateAt } from '../../src/kernel/local-date.ts'
import type { Seat } from '../../src/organisation/branch-link.ts'
import type { TestDatabase } from './database.ts'
import { figuresOf, someDifficulty, someResult } from './fake-brief.ts'
import { createFakeClock } from './fake-clock.ts'
import { createCountingIds } from './test-organisation.ts'

const TIME_ZONE = 'Asia/Ho_Chi_Minh'
export const HOA_AN = unitId('hoa-an')
export const TAN_BINH = unitId('tan-binh')

/** The meeting over a real database; what it counts and sums is what a test puts into these lists. */
export async function createMeetingWorld(database: TestDatabase) {
  const clock = createFakeClock()
  clock.set(new Date('2026-11-02T02:00:00Z'))
  const branches = new Map<UnitId, Partial<BranchActivity>>([
    [HOA_AN, { branchName: 'Đoàn xã Hòa An' }],
    [TAN_BINH, { branchName: 'Đoàn xã Tân Bình' }],
  ])
  const posts: BriefPagePost[] = []
  const results: BriefResult[] = [someResult()]
  const difficulties: BriefDifficulty[] = [someDifficulty()]
  const meanwhile: (() => void)[] = []
  for (const [id, { branchName = id }] of branches) await addUnit(database, id, branchName)

  const within = (from: number, to: number) => (post: BriefPagePost) => {
    const day = dayNumber(localDateAt(post.postedAt, TIME_ZONE))
    return day >= from && day < to
  }
  const briefing = createMeeting({
    db: database.db,
    clock,
    ids: createCountingIds('meeting'),
    timeZone: TIME_ZONE,
    figures: {
      readFigures: async (_, { from, to }) =>
        figuresOf(branches, posts.filter(within(dayNumber(from), dayNumber(to)))),
      readOwnFigures: async ({ unitId: id }, { from, to }) =>
        figuresOf(branches, posts.filter(within(dayNumber(from), dayNumber(to)))).items.find(
          ({ branchId }) => branchId === id,
        ) ?? null,
      listAllPagePosts: async (_, { from, to }) => {
        meanwhile.shift()?.()
        return posts
          .filter(within(dayNumber(from), dayNumber(to)))
          .map(({ branchId: rowId, ...post }) => ({ ...post, rowId }))
      },
    },
    sheets: createHucreSheets(),
    papers: { docx: createDocxPapers(), pdf: createPdfmakePapers() },
    ledger: { sumResults: async () => [...results], listDifficulties: async () => [...difficulties] },
  })
  return {
    ...{ briefing, clock, branches, posts, results, difficulties, db: database.db },
    /** What happens while a freeze reads, one after another. */
    meanwhile,
  }
}

export const seatOf = (id: UnitId, unitName: string): Seat => ({
  linkId: branchLinkId(`link-${id}`),
  unitId: id,
  unitName,
  holderName: null,
})

async function addUnit({ db }: TestDatabase, id: UnitId, name: string): Promise<void> {
  const open = { shortName: null, parentId: null, block: null, validFrom: null, validTo: null }
  const rest = { level: 'co_so', targetPostsPerMonth: null, createdAt: new Date(0) }
  await db
    .insertInto('units')
    .values({ id, name, ...open, ...rest })
    .onConflict(known => known.column('id').doNothing())
    .execute()
}
