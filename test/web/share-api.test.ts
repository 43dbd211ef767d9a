import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

let database: TestDatabase
let web: Awaited<ReturnType<typeof createTestWeb>>

beforeAll(async () => {
  database = await createTestDatabase()
  web = await createTestWeb(database)
})
afterAll(async () => {
  await web.app.close()
  await database[Symbol.asyncDispose]()
})

test('an unknown Post, and one that is not out, cannot be asked to be shared', async () => {
  const headers = await web.keyOf('officer')
  const payload = { postId: 'nothing', text: 'Mời chia sẻ', branchIds: ['x'] }

  const answer = await web.app.inject({ method: 'POST', url: '/api/v1/share-tasks', headers, payload })

  expect(answer.statusCode).toBe(404)
  expect(answer.json()).toMatchObject({ code: 'POST_NOT_FOUND' })
})

test('a wrong address of a branch’s post is refused at its field', async () => {
  const headers = await web.keyOf('officer')
  const payload = {
    pageId: 'x',
    branchId: 'y',
    link: 'https://example.com/1',
    publishAt: '2027-01-01T00:00:00Z',
  }

  const answer = await web.app.inject({ method: 'POST', url: '/api/v1/posts/share', headers, payload })

  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({ code: 'SHARE_LINK_INVALID', errors: [{ path: 'link' }] })
})
