import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf, db, clock } = await createTestWeb(database)
const officer = await keyOf('officer')
const reviewer = await keyOf('reviewer')
const URL = '/api/v1/photos/photo-1'
await db
  .insertInto('photos')
  .values({
    ...{ id: 'photo-1', state: 'ready', sha256: 'abc', originalBytes: 1, altText: '', warnings: '[]' },
    ...{ createdBy: 'somebody', createdAt: clock.now() },
  } as never)
  .execute()
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})

const ask = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, headers = officer) =>
  app.inject({ method, url, headers, ...(payload && { payload }) })

test('a photo tells who is on it, what was ticked and what is missing', async () => {
  const before = await ask('GET', URL)
  const one = await ask('POST', `${URL}/consent`, {
    class: 'child-7-to-16',
    consent: ['guardian', 'teacher'],
  })
  const both = await ask('POST', `${URL}/consent`, { class: 'child-7-to-16', consent: ['guardian', 'child'] })

  expect(before.json()).toMatchObject({ class: null, consent: [], missing: null, isWithheld: false })
  expect(one.json()).toMatchObject({ consent: ['guardian', 'teacher'], missing: ['child'], isWithheld: true })
  expect(both.json()).toMatchObject({ class: 'child-7-to-16', missing: [], isWithheld: false })
})

test('consent taken back is told, and is kept beside what was said before', async () => {
  const answer = await ask('DELETE', `${URL}/consent`)

  expect(answer.json()).toEqual({ publishedPostIds: [] })
  expect((await ask('GET', URL)).json()).toMatchObject({ missing: null, isWithheld: true })
  expect(await db.selectFrom('photoConsents').selectAll().execute()).toHaveLength(3)
})

test('a wrong class is refused beside its field, a stranger’s photo is unknown, a reviewer may not', async () => {
  const body = { class: 'no-people', consent: [] }

  const wrong = await ask('POST', `${URL}/consent`, { class: 'adults', consent: [] })
  const unknown = await ask('POST', '/api/v1/photos/nothing/consent', body)
  const forbidden = await ask('POST', `${URL}/consent`, body, reviewer)

  expect(wrong.statusCode).toBe(400)
  expect(wrong.json().errors[0].path).toBe('class')
  expect(unknown.json().code).toBe('PHOTO_NOT_FOUND')
  expect(forbidden.statusCode).toBe(403)
})
