import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { lockMonth } from '../../../src/briefing/meeting/briefing-store.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { somePagePost } from '../../support/fake-brief.ts'
import { createMeetingWorld, HOA_AN, seatOf } from '../../support/meeting-world.ts'
import { somebodyWaits } from '../../support/somebody-waits.ts'
import { actorWith } from '../../support/test-organisation.ts'

const REVIEWER = actorWith('reviewer')
const SEAT = seatOf(HOA_AN, 'Đoàn xã Hòa An')

let database: TestDatabase
let world: Awaited<ReturnType<typeof createMeetingWorld>>

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  for (const table of ['briefingSnapshots', 'figureReplies', 'settings'] as const)
    await database.db.deleteFrom(table).execute()
  world = await createMeetingWorld(database)
  world.clock.set(new Date('2026-10-29T02:00:00Z'))
  world.posts.push(somePagePost({ branchId: HOA_AN }))
})

const asked = () => world.briefing.listAskedFigures(SEAT)
const say = (kind: 'confirmed' | 'disputed', words = '') =>
  world.briefing.confirmFigures(SEAT, { month: '2026-10', kind, words })
const replies = () => world.briefing.listFigureReplies(REVIEWER, '2026-10')

test('a branch is asked two days before the cut-off, and until the month is frozen', async () => {
  world.clock.set(new Date('2026-10-28T16:59:59Z'))
  expect((await asked()).map(({ month }) => month)).toEqual(['2026-09'])

  world.clock.set(new Date('2026-10-28T17:00:00Z'))
  expect((await asked()).map(({ month }) => month)).toEqual(['2026-10', '2026-09'])

  world.clock.set(new Date('2026-11-02T02:00:00Z'))
  await world.briefing.freezeBriefing(REVIEWER, '2026-10')
  expect(await asked()).toEqual([])
})

test('the cut-off is the day that the organisation chose', async () => {
  const rules = await world.briefing.getMeetingRules(REVIEWER)
  await world.briefing.setMeetingRules(actorWith('admin'), { ...rules, cutOffDay: 25 })
  world.clock.set(new Date('2026-10-22T17:00:00Z'))

  expect((await asked())[0]?.month).toBe('2026-10')
})

test('confirming twice is one, and a figure that changed afterwards says so', async () => {
  await Promise.all([say('confirmed'), say('confirmed')])
  expect(await replies()).toHaveLength(1)
  expect((await asked())[0]).toMatchObject({ reply: { kind: 'confirmed' }, isChangedSince: false })

  world.posts.push(somePagePost({ branchId: HOA_AN }))
  expect((await asked())[0]).toMatchObject({ isChangedSince: true })

  await say('confirmed')
  expect(await replies()).toHaveLength(2)
  expect((await asked())[0]).toMatchObject({ isChangedSince: false })
})

test('a dispute has words, is answered at the desk, and its branch sees the answer', async () => {
  await expect(say('disputed')).rejects.toMatchObject({ fields: [{ path: 'words', code: 'REQUIRED' }] })
  await say('disputed', 'Thiếu hai tin ngày 12')
  const [dispute] = await replies()
  if (dispute === undefined) throw new Error('nothing was disputed')

  await world.briefing.answerDispute(REVIEWER, dispute.id, 'Đã thêm hai tin')

  expect((await asked())[0]?.reply).toMatchObject({
    words: 'Thiếu hai tin ngày 12',
    answer: 'Đã thêm hai tin',
    answeredByName: 'reviewer',
  })
})

test('a branch confirms nothing that nobody asks it about, and nothing that is frozen', async () => {
  await expect(
    world.briefing.confirmFigures(SEAT, { month: '2026-03', kind: 'confirmed', words: '' }),
  ).rejects.toMatchObject({ fields: [{ path: 'month', code: 'MONTH_NOT_ASKED' }] })

  world.clock.set(new Date('2026-11-02T02:00:00Z'))
  await say('confirmed')
  await world.briefing.freezeBriefing(REVIEWER, '2026-10')

  await expect(say('disputed', 'Muộn rồi')).rejects.toMatchObject({ code: 'BRIEFING_FROZEN' })
  const { brief } = await world.briefing.readBriefing(REVIEWER, '2026-10')
  expect(brief.replies).toMatchObject([{ branchId: HOA_AN, kind: 'confirmed', isChangedSince: false }])
})

test('what a branch says while its month is being frozen is frozen with it', async () => {
  world.clock.set(new Date('2026-11-02T02:00:00Z'))
  const { said, frozen } = await database.db.transaction().execute(async trx => {
    await lockMonth(trx, '2026-10')
    const said = say('disputed', 'Thiếu một tin')
    await somebodyWaits(database.db)
    const frozen = world.briefing.freezeBriefing(REVIEWER, '2026-10')
    await somebodyWaits(database.db, 2)
    return { said, frozen }
  })

  await Promise.all([said, frozen])

  const { brief } = await world.briefing.readBriefing(REVIEWER, '2026-10')
  expect(brief.replies).toMatchObject([{ kind: 'disputed', words: 'Thiếu một tin' }])
})
