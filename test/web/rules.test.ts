import { afterAll, describe, expect, it, test } from 'vitest'
import { DEFAULT_RETENTION } from '../../src/intake/index.ts'
import { DEFAULT_RULES } from '../../src/publishing/approval/approval.ts'
import { DEFAULT_TIMING } from '../../src/publishing/index.ts'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const database = await createTestDatabase()
const { app, keyOf } = await createTestWeb(database)
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})
const admin = await keyOf('admin')
const viewer = await keyOf('viewer')

const read = async () => (await app.inject({ url: '/api/v1/rules', headers: viewer })).json()
const change = async (timing: object, approval?: object) => {
  const answer = await app.inject({
    method: 'PUT',
    url: '/api/v1/rules',
    payload: { timing, approval },
    headers: admin,
  })
  return { status: answer.statusCode, ...answer.json() }
}

test('rules are the usual ones until an admin sets others; what is left out stays', async () => {
  const before = await read()

  const answer = await change({ quietFrom: '21h', catchUpMinutes: 5 })

  expect(before).toEqual({ timing: DEFAULT_TIMING, approval: DEFAULT_RULES, retention: DEFAULT_RETENTION })
  expect(answer).toMatchObject({ status: 200, timing: { quietFrom: '21:00', spacingMinutes: 60 } })
  expect(await read()).toMatchObject({ timing: { ...DEFAULT_TIMING, quietFrom: '21:00', catchUpMinutes: 5 } })
})

test('rules that make no sense are refused field by field, and nothing changes', async () => {
  const before = await read()

  const answer = await change({ spacingMinutes: 30, quietTo: 'sáng', defaultSlotTimes: [] })

  expect(answer).toMatchObject({ status: 400, code: 'INVALID_INPUT' })
  expect(answer.errors.map(({ path }: { path: string }) => path)).toEqual(['quietTo', 'defaultSlotTimes'])
  expect(await read()).toEqual(before)
})

test.each([
  ['about approval', { spacingMinutes: 30 }, { urgent: { approvals: 0 } }],
  ['about timing', { spacingMinutes: -1 }, { ordinary: { approvals: 1 } }],
])('a wrong rule %s leaves the others of the same call as they were', async (_about, timing, approval) => {
  const before = await read()

  const answer = await change(timing, approval)

  expect(answer).toMatchObject({ status: 400, code: 'INVALID_INPUT' })
  expect(await read()).toEqual(before)
})

describe('the page of rules', () => {
  const TYPED = { spacingMinutes: '60', quietFrom: '22:00', quietTo: '05:30', catchUpMinutes: '0' }

  it('saves what an admin types', async () => {
    await using world = await createOfficerWorld()

    const answer = await world.post('/settings/rules/timing', { ...TYPED, defaultSlotTimes: '6h30; 18h' })
    const page = await world.get('/settings/rules')

    expect(answer.statusCode).toBe(303)
    expect(page.body).toContain('value="06:30, 18:00"')
  })

  it('keeps what was typed, with the problem beside it', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/settings/rules/timing', { ...TYPED, defaultSlotTimes: '23h, 1h' })

    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('value="23h, 1h"')
    expect(page.body).toContain('Mọi giờ đều nằm trong giờ yên tĩnh')
  })

  it('is shut to a viewer’s hand, not to their eye', async () => {
    await using world = await createOfficerWorld({ role: 'viewer' })

    const page = await world.get('/settings/rules')

    expect(page.body).toContain('Chỉ quản trị đổi được')
    expect(page.body).not.toContain('Lưu quy định')
  })
})

test('a rule about approval changes one kind alone, or is refused at its place', async () => {
  const tooMany = await change({}, { tribute: { approvals: 3 }, urgent: { approverIds: ['nobody'] } })
  const fine = await change({}, { tribute: { approvals: 0 } })

  expect(tooMany).toMatchObject({ status: 400, code: 'INVALID_INPUT' })
  expect(tooMany.errors.map(({ path }: { path: string }) => path)).toContain('approval.tribute.approvals')
  expect(tooMany.errors.map(({ path }: { path: string }) => path)).toContain('approval.urgent.approverIds.0')
  expect(fine.approval).toEqual({ ...DEFAULT_RULES, tribute: { ...DEFAULT_RULES.tribute, approvals: 0 } })
})
