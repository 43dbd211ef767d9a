import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { createBranchWeb } from './support/branch-web.ts'

const database = await createTestDatabase()
const web = await createBranchWeb(database)
afterAll(async () => {
  await web.app.close()
  await database[Symbol.asyncDispose]()
})

const reasons = () => database.db.selectFrom('silenceReasons').select(['weekOn', 'reason']).execute()
const excuses = () => database.db.selectFrom('excusedWeeks').select(['fromOn', 'toOn', 'reason']).execute()

test('one tap tells why, is thanked, and may be changed; some reasons excuse the week', async () => {
  const done = await web.press('/silence', { reason: 'reorganising' })
  await web.press('/silence', { reason: 'reorganising' })
  const thanked = await web.look('/figures')

  expect(done.headers.location).toBe(`/b/${web.token}/figures#silence`)
  expect(thanked.body).toContain('Cảm ơn đơn vị đã cho biết: đang kiện toàn nhân sự')
  expect(await reasons()).toEqual([{ weekOn: '2026-11-16', reason: 'reorganising' }])
  expect(await excuses()).toEqual([{ fromOn: '2026-11-16', toOn: '2026-11-22', reason: 'reorganising' }])

  await web.press('/silence', { reason: 'not-sent' })

  expect(await reasons()).toEqual([{ weekOn: '2026-11-16', reason: 'not-sent' }])
  expect(await excuses()).toEqual([])
})

test('a branch finds the question among its tasks once it is known to be silent for long, until it answers', async () => {
  await database.db.deleteFrom('silenceReasons').execute()
  const before = await web.look('/tasks')
  await database.db
    .updateTable('units')
    .set({ createdAt: new Date('2026-01-01T00:00:00Z') })
    .execute()
  const after = await web.look('/tasks')
  await web.press('/silence', { reason: 'no-activity' })
  const answered = await web.look('/tasks')

  expect(before.body).not.toContain('Tuần này đơn vị chưa có tin?')
  expect(after.body).toContain('Tuần này đơn vị chưa có tin?')
  expect(answered.body).not.toContain('Tuần này đơn vị chưa có tin?')
})

test('what is no reason is refused, and a dead link tells nothing', async () => {
  const wrong = await web.press('/silence', { reason: 'lazy' })
  const dead = await web.look('/figures', 'dead')

  expect(wrong.statusCode).toBe(400)
  expect(dead.statusCode).toBeGreaterThanOrEqual(400)
  expect(dead.body).not.toContain('kiện toàn')
})
