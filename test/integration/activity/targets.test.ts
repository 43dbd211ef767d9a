import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createActivityWorld } from '../../support/activity-world.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { actorWith } from '../../support/test-organisation.ts'

const REVIEWER = actorWith('reviewer')
const EVERYBODY = { unitId: null, block: null }

let database: TestDatabase
let world: ReturnType<typeof createActivityWorld>

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.db.deleteFrom('targets').execute()
  await database.db.deleteFrom('excusedWeeks').execute()
  world = createActivityWorld(database.db)
})

const set = (validFrom: string, postsPerMonth: number, scope: { block: string | null } = { block: null }) =>
  world.activity.setTarget(REVIEWER, {
    ...{ ...EVERYBODY, ...scope, longestGapDays: 14, postsPerMonth, validFrom },
  })

/** What is kept, the earliest first, as `from–to: number`. */
async function kept() {
  const targets = await world.activity.listTargets(REVIEWER)
  return targets
    .toReversed()
    .map(target => `${target.validFrom}–${target.validTo ?? ''}: ${target.postsPerMonth}`)
}

test('a target ends the one before it the day before, and history stays', async () => {
  await set('2026-01-01', 4)
  await set('2026-12-01', 6)
  await set('2026-06-01', 5)

  expect(await kept()).toEqual(['2026-01-01–2026-05-31: 4', '2026-06-01–2026-11-30: 5', '2026-12-01–: 6'])
})

test('a target taken back lets the one before it go on', async () => {
  await set('2026-01-01', 4)
  const { id } = await set('2026-06-01', 5)
  await set('2026-12-01', 6)

  await world.activity.removeTarget(REVIEWER, id)
  await world.activity.removeTarget(REVIEWER, id)

  expect(await kept()).toEqual(['2026-01-01–2026-11-30: 4', '2026-12-01–: 6'])
})

test('of two that begin on one day the later word counts, and other scopes are left alone', async () => {
  await set('2026-06-01', 4)
  await set('2026-06-01', 5)
  await set('2026-07-01', 2, { block: 'Khối trường học' })

  expect(await kept()).toEqual(['2026-06-01–: 5', '2026-07-01–: 2'])
})

test('two who set targets at once leave one that goes on', async () => {
  await Promise.all([set('2026-01-01', 4), set('2026-03-01', 5), set('2026-02-01', 6)])

  expect(await kept()).toEqual(['2026-01-01–2026-01-31: 4', '2026-02-01–2026-02-28: 6', '2026-03-01–: 5'])
})

test('an excuse lowers what is expected of its block alone, until it is removed', async () => {
  const [school, commune] = [
    await world.addUnit('Trường A', { block: 'Khối trường học' }),
    await world.addUnit('Xã A', { block: 'Khối xã' }),
  ]
  const excuse = await world.activity.addExcuse(REVIEWER, {
    ...{ unitId: null, block: 'Khối trường học', fromOn: '1/11/2026', toOn: '15/11/2026', reason: 'Thi' },
  })
  const targetOf = async (branchId: typeof school) => {
    const november = { from: { year: 2026, month: 11, day: 1 }, to: { year: 2026, month: 12, day: 1 } }
    const wish = { ...november, bucket: 'month', basis: 'then', branchId } as const
    return (await world.activity.readFigures(REVIEWER, wish)).items[0]?.target
  }

  expect([await targetOf(school), await targetOf(commune)]).toEqual([2, 4])
  await world.activity.removeExcuse(REVIEWER, excuse.id)
  expect(await targetOf(school)).toBe(4)
})
