import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { someDocument } from '../support/guidance-world.ts'
import { actorWith } from '../support/test-organisation.ts'
import { createBranchWeb } from './support/branch-web.ts'

const database = await createTestDatabase()
const web = await createBranchWeb(database)
afterAll(async () => {
  await web.app.close()
  await database[Symbol.asyncDispose]()
})

const OFFICER = actorWith('officer')

async function askFor(days: { readonly opensOn: string; readonly closesOn: string }) {
  const id = await web.briefing.addDocument(OFFICER, someDocument)
  await web.briefing.askOpinions(OFFICER, id, { ...days, unitIds: [web.unit.id] })
  return id
}

test('a branch finds the document among its tasks, agrees in one tap, and the task is gone', async () => {
  web.clock.set(new Date('2026-11-23T02:00:00Z'))
  const id = await askFor({ opensOn: '2026-11-20', closesOn: '2026-11-27' })
  expect((await web.look('/tasks')).body).toContain(`/documents/${id}`)

  const answer = await web.press(`/documents/${id}`, { do: 'agree', part: ['', ''], words: ['', ''] })

  expect(answer.statusCode).toBe(303)
  expect((await web.look('/documents')).body).toContain('Đã góp ý')
  expect((await web.look('/tasks')).body).not.toContain(`/documents/${id}`)
})

test('a window that closes between opening the form and sending loses no word', async () => {
  web.clock.set(new Date('2026-11-27T16:59:00Z'))
  const id = await askFor({ opensOn: '2026-11-20', closesOn: '2026-11-27' })
  expect((await web.look(`/documents/${id}`)).body).toContain('Nhất trí toàn bộ')

  web.clock.set(new Date('2026-11-27T17:01:00Z'))
  await web.press(`/documents/${id}`, { do: 'send', part: ['Mục II'], words: ['Nên rõ kinh phí'] })

  const { body } = await web.look(`/documents/${id}`)
  expect(body).toContain('Mục II: Nên rõ kinh phí (Gửi muộn)')
  expect(body).toContain('Đã hết ngày góp ý')
})

test('what cannot be kept stays in the form', async () => {
  web.clock.set(new Date('2026-11-23T02:00:00Z'))
  const id = await askFor({ opensOn: '2026-11-20', closesOn: '2026-11-27' })

  const answer = await web.press(`/documents/${id}`, { do: 'send', part: ['Mục III'], words: [''] })

  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('value="Mục III"')
})

test('the phone words the pillars as the programme of the day does, and as people changed it', async () => {
  web.clock.set(new Date('2022-12-31T16:59:59Z'))
  expect((await web.look('')).body).not.toContain('chính quyền, các đoàn thể')

  web.clock.set(new Date('2022-12-31T17:00:00Z'))
  expect((await web.look('')).body).toContain('chính quyền, các đoàn thể')

  const pillars = [{ id: 'counsel', name: 'Chủ động ba', words: 'Lời mới của chủ động ba' }]
  await web.briefing.writeProgramme(OFFICER, {
    name: 'Mới',
    fromYear: 2023,
    toYear: 2030,
    pillars,
    id: 'moi',
  })
  expect((await web.look('')).body).toContain('Lời mới của chủ động ba')
})
