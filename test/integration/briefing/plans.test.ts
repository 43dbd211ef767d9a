import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PlanLine } from '../../../src/briefing/guidance/plan.ts'
import { indicatorId } from '../../../src/kernel/ids.ts'
import { someResult } from '../../support/briefing-world.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createGuidanceWorld, type GuidanceWorld } from '../../support/guidance-world.ts'
import { actorWith } from '../../support/test-organisation.ts'

const OFFICER = actorWith('officer')
const HOUSES: PlanLine = {
  ...{ words: 'Xây nhà nhân ái', pillar: 'members', amount: 4, timing: 'Cả năm' },
  indicatorId: indicatorId('nha-nhan-ai'),
}
const BARE: PlanLine = {
  words: 'Diễn đàn thanh niên',
  pillar: null,
  amount: null,
  indicatorId: null,
  timing: '',
}

let database: TestDatabase
let world: GuidanceWorld

afterEach(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  database = await createTestDatabase()
  world = await createGuidanceWorld(database)
})

const register = (lines = [HOUSES], version = 0, year = 2027) =>
  world.briefing.registerOwnPlan(world.hoaAn, { year, lines, version })
const planOf = async (year: number) => {
  const { branches } = await world.briefing.readPlans(OFFICER, year)
  return branches.find(({ unitId }) => unitId === world.hoaAn.unitId)?.plan
}

test('a branch registers within the usual days, and late it registers once', async () => {
  world.clock.set(new Date('2026-10-19T16:59:59Z'))
  await expect(register()).rejects.toMatchObject({ code: 'PLAN_CLOSED' })
  world.clock.set(new Date('2026-11-15T16:59:59Z'))
  await register()
  expect(await planOf(2027)).toMatchObject({ version: 1, isLate: false })

  world.clock.set(new Date('2026-11-15T17:00:00Z'))
  await expect(register([BARE, HOUSES], 1)).rejects.toMatchObject({ code: 'PLAN_CLOSED' })
  await world.briefing.registerOwnPlan(world.tanBinh, { year: 2027, lines: [BARE], version: 0 })

  const { branches, registeredCount } = await world.briefing.readPlans(OFFICER, 2027)
  expect(registeredCount).toBe(2)
  expect(branches.find(({ unitId }) => unitId === world.tanBinh.unitId)?.plan?.isLate).toBe(true)
})

test('a branch goes on changing while an officer gives it more time, and a stale form is told so', async () => {
  await world.briefing.setPlanWindow(OFFICER, 2027, { opensOn: '2026-10-20', closesOn: '2026-12-05' })
  await register()
  await register()
  await register([HOUSES, BARE], 1)

  await expect(register([BARE], 1)).rejects.toMatchObject({ code: 'PLAN_CHANGED' })
  expect(await planOf(2027)).toMatchObject({ version: 2, lines: [{ words: HOUSES.words }, BARE] })
})

test('a line is measured by what the ledger has of that branch and year alone', async () => {
  await world.briefing.registerPlan(OFFICER, {
    year: 2026,
    lines: [HOUSES, BARE],
    version: 0,
    unitId: world.hoaAn.unitId,
  })
  for (const [unit, day, amount] of [
    [world.hoaAn.unitId, '2026-01-01', 1],
    [world.hoaAn.unitId, '2026-11-14', 2],
    [world.hoaAn.unitId, '2025-12-31', 10],
    [world.tanBinh.unitId, '2026-03-01', 20],
  ] as const) {
    const wish = { ...someResult(unit), amount, fromOn: day, toOn: day }
    const id = await world.briefing.recordResult(OFFICER, wish)
    await world.briefing.approveResults(actorWith('reviewer'), [id])
  }

  expect((await planOf(2026))?.lines.map(({ done, amount }) => [done, amount])).toEqual([
    [3, 4],
    [null, null],
  ])
})

test('the year before is there to begin from', async () => {
  await world.briefing.registerPlan(OFFICER, {
    year: 2026,
    lines: [HOUSES],
    version: 0,
    unitId: world.hoaAn.unitId,
  })

  const own = await world.briefing.readOwnPlan(world.hoaAn, 2027)

  expect(own).toMatchObject({ state: 'closed', plan: null, lastYear: [HOUSES] })
})

test('each wrong field of a plan is named, and nothing is kept', async () => {
  const wrong = { ...BARE, words: '', timing: 'Quý I', amount: -1, indicatorId: indicatorId('khong-co') }

  await expect(register([HOUSES, wrong])).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    fields: [
      { path: 'lines.1.words', code: 'REQUIRED' },
      { path: 'lines.1.amount', code: 'AMOUNT_UNREADABLE' },
      { path: 'lines.1.indicatorId', code: 'INDICATOR_UNKNOWN' },
    ],
  })
  expect(await planOf(2027)).toBeNull()
})

test('what people write of a programme words the pillars from then on, until it is given up', async () => {
  const words = async () => (await world.briefing.pillarWords({ year: 2026 })).counsel?.words
  const delivered = (await world.briefing.listProgrammes(OFFICER)).find(({ fromYear }) => fromYear === 2023)
  if (delivered === undefined) throw new Error('it is delivered')
  const { isBuiltIn: _, isChanged: __, ...programme } = delivered
  const before = await words()
  const pillars = programme.pillars.map(one => ({ ...one, words: `${one.words} mới` }))

  await world.briefing.writeProgramme(OFFICER, { ...programme, pillars })
  expect(await words()).toBe(`${before} mới`)

  await world.briefing.forgetProgramme(OFFICER, programme.id)
  expect(await words()).toBe(before)
})
