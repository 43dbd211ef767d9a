import { afterAll, beforeEach, expect, test } from 'vitest'
import { indicatorId } from '../../src/kernel/ids.ts'
import { someResult } from '../support/briefing-world.ts'
import { createTestDatabase } from '../support/database.ts'
import { actorWith } from '../support/test-organisation.ts'
import { createBranchWeb } from './support/branch-web.ts'

const database = await createTestDatabase()
const web = await createBranchWeb(database)
await web.briefing.supplyIndicators()
afterAll(async () => {
  await web.app.close()
  await database[Symbol.asyncDispose]()
})

const OFFICER = actorWith('officer')
const HOUSES = {
  words: 'Xây nhà nhân ái',
  amount: '4',
  indicatorId: 'nha-nhan-ai',
  pillar: 'members',
  timing: 'Quý I',
}
const NOTHING = { words: '', amount: '', indicatorId: '', pillar: '', timing: '' }

/** Sends lines as a browser does: each field once for each line. */
const register = (lines: readonly (typeof NOTHING)[], version = 0, year = 2027) =>
  web.press(`/plan?year=${year}`, {
    version: String(version),
    words: lines.map(({ words }) => words),
    amount: lines.map(({ amount }) => amount),
    indicatorId: lines.map(line => line.indicatorId),
    pillar: lines.map(({ pillar }) => pillar),
    timing: lines.map(({ timing }) => timing),
  })
const planOf = async (year: number) => (await web.briefing.readOwnPlan({ unitId: web.unit.id }, year)).plan

beforeEach(async () => {
  await database.db.deleteFrom('plans').execute()
  web.clock.set(new Date('2026-11-10T02:00:00Z'))
})

test('a branch finds next year’s plan among its tasks, registers it, and the task is gone', async () => {
  expect((await web.look('/tasks')).body).toContain('Đăng ký kế hoạch năm 2027')

  const answer = await register([NOTHING, HOUSES])

  expect(answer.statusCode).toBe(303)
  expect(await planOf(2027)).toMatchObject({
    version: 1,
    registeredThrough: 'branch',
    lines: [{ amount: 4 }],
  })
  expect((await web.look('/tasks')).body).not.toContain('Đăng ký kế hoạch năm 2027')
})

test('it sees what it registered against what the ledger has of it', async () => {
  const wish = { unitId: web.unit.id, year: 2026, version: 0 }
  const line = { ...HOUSES, amount: 4, indicatorId: indicatorId('nha-nhan-ai'), pillar: null }
  await web.briefing.registerPlan(OFFICER, { ...wish, lines: [line] })
  const done = await web.briefing.recordResult(OFFICER, {
    ...someResult(web.unit.id),
    ...{ amount: 3, fromOn: '2026-11-09', toOn: '2026-11-09' },
  })
  await web.briefing.approveResults(actorWith('reviewer'), [done])

  const { body } = await web.look('/plan?year=2026')

  expect(body).toContain('đã làm 3/4')
  expect(body).toContain('Đã hết hạn đăng ký')
})

test('a figure nobody can read is told beside it, and every word stays', async () => {
  const answer = await register([HOUSES, { ...HOUSES, amount: 'nhiều', words: 'Diễn đàn thanh niên' }])

  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('value="nhiều"')
  expect(answer.body).toContain('value="Diễn đàn thanh niên"')
  expect(answer.body).toMatch(/id="line-2-amount"[^>]*aria-invalid/)
  expect(await planOf(2027)).toBeNull()
})

test('what an officer changed meanwhile is told, and sent again the branch’s own words count', async () => {
  const wish = { unitId: web.unit.id, year: 2027, version: 0 }
  const line = { ...HOUSES, amount: 9, indicatorId: null, pillar: null }
  await web.briefing.registerPlan(OFFICER, { ...wish, lines: [line] })

  const answer = await register([HOUSES], 0)
  expect([answer.statusCode, await planOf(2027)]).toMatchObject([409, { lines: [{ amount: 9 }] }])
  expect(answer.body).toContain('name="version" value="1"')

  await register([HOUSES], 1)
  expect(await planOf(2027)).toMatchObject({ version: 2, lines: [{ amount: 4 }] })
})

test('before the days it is told when they begin, and a year that is none is refused', async () => {
  web.clock.set(new Date('2026-10-19T02:00:00Z'))

  expect((await web.look('/plan?year=2027')).body).toContain('Nhận đăng ký từ ngày 20/10/2026')
  expect((await register([HOUSES])).statusCode).toBe(409)
  expect((await web.look('/plan?year=mai')).statusCode).toBe(400)
})
