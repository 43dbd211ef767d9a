import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { createBranchWeb } from './support/branch-web.ts'

const database = await createTestDatabase()
const web = await createBranchWeb(database)
afterAll(async () => {
  await web.app.close()
  await database[Symbol.asyncDispose]()
})
web.clock.set(new Date('2026-11-29T02:00:00Z'))

const press = (kind: string, words = '') => web.press('/figures/replies', { month: '2026-11', kind, words })

test('a branch confirms its figures with one tap, without a script', async () => {
  expect((await web.look('/tasks')).body).toContain('Xác nhận số liệu tháng 11/2026')

  const answer = await press('confirmed')

  expect(answer.statusCode).toBe(303)
  expect(answer.headers.location).toMatch(/\/figures#figures-2026-11$/)
  for (const page of ['/figures', '/tasks'])
    expect((await web.look(page)).body).toContain('Đơn vị đã xác nhận số liệu này.')
})

test('a branch disputes them in words, and reads the answer in the same place', async () => {
  await press('disputed', 'Thiếu hai tin')
  const reviewer = { kind: 'person', id: 'p', name: 'Bí thư', role: 'reviewer' } as const
  const [, dispute] = await web.briefing.listFigureReplies(reviewer, '2026-11')
  if (dispute === undefined) throw new Error('nothing was disputed')

  await web.briefing.answerDispute(reviewer, dispute.id, 'Đã thêm hai tin')

  const { body } = await web.look('/tasks')
  expect(body).toContain('Thiếu hai tin')
  expect(body).toContain('Đã thêm hai tin')
})

test('a dispute without words, and a month nobody asks about, are refused', async () => {
  expect((await press('disputed')).statusCode).toBe(400)
  const other = await web.press('/figures/replies', { month: '2026-01', kind: 'confirmed' })
  expect(other.statusCode).toBe(400)
})
