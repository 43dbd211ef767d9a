import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { SYSTEM } from '../support/test-organisation.ts'
import { createBranchWeb } from './support/branch-web.ts'
import { formText } from './support/officer-world.ts'

const database = await createTestDatabase()
const web = await createBranchWeb(database)
afterAll(async () => {
  await web.app.close()
  await database[Symbol.asyncDispose]()
})

const NO_CAMERA = { formId: 'form-1', cause: 'equipment', words: 'Chưa có máy ảnh', sinceOn: '2026-10-01' }

/** Sends a plain form as a phone does without a script. */
const send = (path: string, fields: Readonly<Record<string, string>>, link = web.token) =>
  web.app.inject({
    method: 'POST',
    url: `/b/${link}/difficulties${path}`,
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: formText(fields),
  })
const all = async () => (await web.briefing.listDifficulties(SYSTEM, { limit: 50 })).items

test('a branch says what stands in its way once, and reads the answer under its link', async () => {
  const sent = await send('', NO_CAMERA)
  await send('', NO_CAMERA)
  const [raised] = await all()
  if (raised === undefined) throw new Error('nothing was raised')
  const decision = { decision: 'Cho mượn máy', seat: 'Ban Thường vụ', dueOn: '2026-12-15' }
  await web.briefing.decideDifficulty(SYSTEM, raised.id, decision)

  const { body } = await web.look('/difficulties')

  expect([sent.statusCode, (await all()).length]).toEqual([303, 1])
  expect(body).toContain('Cho mượn máy')
  expect(body).toContain('Ban Thường vụ, xong trước 15/12/2026')
})

test('another branch sees and adds nothing of it', async () => {
  const link = await web.otherToken()
  const [raised] = await all()

  const added = await send(`/${raised?.id}/notes`, { words: 'Của người khác', formId: 'x' }, link)
  const { body } = await web.look('/difficulties', link)

  expect(added.statusCode).toBe(404)
  expect(body).not.toContain('Chưa có máy ảnh')
})

test('what is missing is told, and what was typed is kept', async () => {
  const answer = await send('', { ...NO_CAMERA, cause: 'other', words: ' ', sinceOn: '2027-01-01' })

  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Còn thiếu mục này')
  expect(answer.body).toContain('value="2027-01-01"')
})

test('the page of tasks leads there', async () => {
  expect((await web.look('/tasks')).body).toContain('/difficulties"')
})
