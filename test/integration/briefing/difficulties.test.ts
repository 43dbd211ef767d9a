import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readLedger } from '../../../src/briefing/index.ts'
import type { Period } from '../../../src/briefing/meeting/briefing-month.ts'
import { type DifficultyId, unitId } from '../../../src/kernel/ids.ts'
import { plusMonths } from '../../../src/kernel/local-date.ts'
import { DAY } from '../../../src/kernel/time.ts'
import type { Seat } from '../../../src/organisation/branch-link.ts'
import { type BriefingWorld, createBriefingWorld } from '../../support/briefing-world.ts'
import { createTestDatabase } from '../../support/database.ts'
import { actorWith, SYSTEM } from '../../support/test-organisation.ts'
import { REVIEWER } from '../../support/world.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())

const monthFrom = (year: number, month: number): Period => {
  const from = { year, month, day: 1 }
  return { from, to: plusMonths(from, 1) }
}
const [OCTOBER, NOVEMBER] = [monthFrom(2026, 10), monthFrom(2026, 11)]
const [DECEMBER, JANUARY] = [monthFrom(2026, 12), monthFrom(2027, 1)]
const NO_CAMERA = { cause: 'equipment', words: 'Chưa có máy ảnh', sinceOn: '01/10/2026' } as const
const DECISION = { decision: 'Cho mượn máy của Huyện đoàn', seat: 'Ban Thường vụ', dueOn: '2026-11-30' }
const VIEWER = actorWith('viewer')

let world: BriefingWorld
let seat: Seat

beforeEach(async () => {
  for (const table of ['difficultyNotes', 'difficulties', 'units'] as const)
    await database.db.deleteFrom(table).execute()
  world = await createBriefingWorld(database.db)
  seat = await world.addSeat('Đoàn xã Phương Phú')
})

const raise = () => world.briefing.raiseOwnDifficulty(seat, NO_CAMERA)
const read = (id: DifficultyId) => world.briefing.getDifficulty(VIEWER, id)
/** Lists what a month's meeting speaks of. */
const spokenOf = ({ from, to }: Period) =>
  readLedger({ ...world, timeZone: 'Asia/Ho_Chi_Minh' }).listDifficulties(VIEWER, from, to)
const idsIn = async (month: Period) => (await spokenOf(month)).map(({ id }) => id)
/** Comes to an instant; the world begins on 22 November 2026. */
const at = (instant: string) => world.clock.set(new Date(instant))

describe('a difficulty', () => {
  test('is raised by a branch, decided with a seat and a day, and the branch reads the answer', async () => {
    const id = await raise()

    await world.briefing.decideDifficulty(REVIEWER, id, DECISION)

    const [own] = await world.briefing.listOwnDifficulties(seat)
    expect(own).toMatchObject({ ...DECISION, state: 'decided', sinceOn: '2026-10-01', isOverdue: false })
    expect(own?.notes.map(({ deed, name }) => [deed, name])).toEqual([
      ['raised', 'Đoàn xã Phương Phú'],
      ['decided', REVIEWER.name],
    ])
  })

  test('of a branch that there is not is refused at its field', async () => {
    const wish = { ...NO_CAMERA, raisedThrough: 'officer', unitId: unitId('nobody') } as const

    await expect(world.briefing.raiseDifficulty(REVIEWER, wish)).rejects.toMatchObject({
      fields: [{ path: 'branchId', code: 'UNIT_UNKNOWN' }],
    })
  })

  test('comes back at each briefing until it is closed, and is then told once', async () => {
    const id = await raise()
    expect([await idsIn(OCTOBER), await idsIn(NOVEMBER), await idsIn(DECEMBER)]).toEqual([[], [id], [id]])

    at('2026-12-15T03:00:00Z')
    await world.briefing.closeDifficulty(REVIEWER, id, 'done', 'Đã có máy')

    const told = { id, isReturning: true, state: 'done', lastNote: 'Đã có máy' }
    expect(await spokenOf(DECEMBER)).toMatchObject([told])
    expect(await idsIn(JANUARY)).toEqual([])
  })

  test('that was raised in the last second of a local month belongs to it', async () => {
    at('2026-11-30T16:59:59.999Z')
    const last = await raise()
    at('2026-11-30T17:00:00.000Z')
    const first = await raise()

    expect(await idsIn(NOVEMBER)).toEqual([last])
    expect(await idsIn(DECEMBER)).toEqual([first, last])
  })

  test('is overdue from the day after the one that was set', async () => {
    const id = await raise()
    await world.briefing.decideDifficulty(REVIEWER, id, { ...DECISION, dueOn: '2026-11-22' })
    expect((await read(id)).isOverdue).toBe(false)

    world.clock.advanceBy(DAY)

    expect((await read(id)).isOverdue).toBe(true)
  })

  test('is decided anew, closed and reopened, and all of it is kept', async () => {
    const id = await raise()
    await world.briefing.decideDifficulty(REVIEWER, id, DECISION)
    await world.briefing.decideDifficulty(REVIEWER, id, { ...DECISION, seat: 'Bí thư Đoàn xã' })
    await world.briefing.closeDifficulty(REVIEWER, id, 'dropped', 'Không còn cần')
    await world.briefing.closeDifficulty(REVIEWER, id, 'dropped', 'Không còn cần')
    await world.briefing.reopenDifficulty(REVIEWER, id)

    const { notes, state, seat: responsible } = await read(id)

    expect(notes.map(({ deed }) => deed)).toEqual(['raised', 'decided', 'decided', 'dropped', 'reopened'])
    expect([state, responsible]).toEqual(['decided', 'Bí thư Đoàn xã'])
  })

  test('that is closed is neither decided nor closed the other way', async () => {
    const id = await raise()
    await world.briefing.closeDifficulty(REVIEWER, id, 'done', '')

    const conflict = { code: 'STATE_CONFLICT' }
    await expect(world.briefing.decideDifficulty(REVIEWER, id, DECISION)).rejects.toMatchObject(conflict)
    await expect(world.briefing.closeDifficulty(REVIEWER, id, 'dropped', '')).rejects.toMatchObject(conflict)
  })

  test('of silence is raised once for its key, and is not told to the branch', async () => {
    const wish = { cause: 'silence', words: 'Im lặng bảy tuần', sinceOn: '2026-10-04' } as const
    const silent = {
      ...wish,
      unitId: seat.unitId,
      raisedThrough: 'silence',
      key: 'silence/1/2026-11',
    } as const

    const ids = await Promise.all([1, 2, 3].map(() => world.briefing.raiseDifficulty(SYSTEM, silent)))

    expect(new Set(ids).size).toBe(1)
    expect(await idsIn(NOVEMBER)).toEqual([ids[0]])
    expect(await world.briefing.listOwnDifficulties(seat)).toEqual([])
  })

  test('is added to by its own branch only, and the same form adds once', async () => {
    const id = await raise()
    const other = await world.addSeat('Đoàn xã Tân Bình')
    const add = (by: Seat) => world.briefing.writeOwnDifficultyNote(by, id, 'Đã mượn tạm', 'form-1')

    await add(seat)
    await add(seat)

    await expect(add(other)).rejects.toMatchObject({ code: 'DIFFICULTY_NOT_FOUND' })
    expect((await read(id)).notes.map(({ words }) => words)).toEqual(['Chưa có máy ảnh', 'Đã mượn tạm'])
    expect(await world.briefing.listOwnDifficulties(other)).toEqual([])
  })

  test.each([
    [{ cause: 'other', words: ' ' }, 'words', 'REQUIRED'],
    [{ words: 'x'.repeat(1_001) }, 'words', 'TOO_LONG'],
    [{ sinceOn: '31/02/2026' }, 'sinceOn', 'WRONG_DATE'],
    [{ sinceOn: '2026-11-23' }, 'sinceOn', 'NOT_YET'],
  ] as const)('with %o is refused at the field', async (wrong, path, code) => {
    const wish = { ...NO_CAMERA, ...wrong }

    const refused = world.briefing.raiseOwnDifficulty(seat, wish)

    await expect(refused).rejects.toMatchObject({ fields: [{ path, code }] })
  })

  test('wants all of a decision', async () => {
    const id = await raise()
    const nothing = { decision: ' ', seat: '', dueOn: 'mai' }

    const refused = world.briefing.decideDifficulty(REVIEWER, id, nothing)

    await expect(refused).rejects.toMatchObject({
      fields: ['decision', 'seat', 'dueOn'].map(path => ({ path })),
    })
  })

  test('is read by viewers and decided by reviewers', async () => {
    const id = await raise()

    await expect(world.briefing.decideDifficulty(VIEWER, id, DECISION)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })
})
