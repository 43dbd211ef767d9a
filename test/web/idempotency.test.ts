import { afterAll, expect, test } from 'vitest'
import { HOUR, MINUTE, plus } from '../../src/kernel/time.ts'
import { createTestDatabase } from '../support/database.ts'
import { drawFakePhoto } from '../support/fake-images.ts'
import { multipart } from '../support/multipart.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf, network, clock, db } = await createTestWeb(database)
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})
const admin = await keyOf('admin')

const post = (path: string, payload: object, key: string, headers = admin) =>
  app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { ...headers, 'idempotency-key': key },
    payload,
  })

network.addPage({ networkPageId: '1', token: 't' })
const page = (
  await post('/pages', { facebookPageId: '1', accessToken: 't', purpose: 'publish' }, 'page')
).json()
const publishAt = plus(clock.now(), HOUR).toISOString()
const body = { pageId: page.id, message: 'Một lần thôi', publishAt }
const countPosts = async () => (await db.selectFrom('posts').select('id').execute()).length

test('the same request twice makes one Post and gives one answer', async () => {
  const first = await post('/posts', body, 'twice')
  const again = await post('/posts', { publishAt, message: body.message, pageId: page.id }, 'twice')

  expect([first.statusCode, again.statusCode]).toEqual([201, 201])
  expect(again.body).toBe(first.body)
  expect([first, again].map(answer => answer.headers['idempotency-replayed'])).toEqual([undefined, 'true'])
  expect(await countPosts()).toBe(1)
})

test('another body under the same key is refused', async () => {
  const answer = await post('/posts', { ...body, message: 'Khác' }, 'twice')

  expect([answer.statusCode, answer.json().code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED'])
})

test('many at once make one Post', async () => {
  const before = await countPosts()
  const answers = await Promise.all(Array.from({ length: 10 }, () => post('/posts', body, 'storm')))

  const statuses = answers.map(({ statusCode }) => statusCode)
  expect(statuses.filter(status => status !== 409)).toContain(201)
  for (const answer of answers)
    if (answer.statusCode === 409) {
      expect(answer.json().code).toBe('IDEMPOTENCY_KEY_BUSY')
      expect(answer.headers['retry-after']).toBe('2')
    }
  expect(await countPosts()).toBe(before + 1)
})

test('a refusal is remembered like any other answer', async () => {
  const wrong = { ...body, message: ' ' }

  const first = await post('/posts', wrong, 'refused')
  const again = await post('/posts', wrong, 'refused')

  expect([first.statusCode, again.statusCode]).toEqual([422, 422])
  expect(again.headers['content-type']).toContain('application/problem+json')
  expect(again.body).toBe(first.body)
})

test('a request that died after its work finds its Post instead of making another', async () => {
  const made = (await post('/posts', body, 'crash')).json()
  await db
    .updateTable('idempotencyKeys')
    .set({ status: null, response: null })
    .where('key', '=', 'crash')
    .execute()
  const before = await countPosts()

  expect((await post('/posts', body, 'crash')).statusCode).toBe(409)
  await clock.advanceBy(2 * MINUTE + 1)
  const again = await post('/posts', body, 'crash')

  expect([again.statusCode, again.json().id]).toEqual([201, made.id])
  expect(await countPosts()).toBe(before)
})

test('a key that could not be read again is given again only to the one who asked', async () => {
  const wanted = { name: 'Kịch bản', role: 'viewer' }

  const first = await post('/keys', wanted, 'key')
  const again = await post('/keys', wanted, 'key')
  const other = await post('/keys', wanted, 'key', await keyOf('admin'))

  expect(again.json().key).toBe(first.json().key)
  expect(other.json().key).not.toBe(first.json().key)
  const rows = await db.selectFrom('idempotencyKeys').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(first.json().key)
})

test('a photo is taken once, and another photo under its key is refused', async () => {
  const photo = (seed: number) => new File([drawFakePhoto({ widthPx: seed })], 'IMG_1.jpg')
  const send = async (file: File, altText: string) => {
    const form = await multipart(['altText', altText], ['file', file])
    const headers = { ...admin, ...form.headers, 'idempotency-key': 'photo' }
    return app.inject({ method: 'POST', url: '/api/v1/photos', headers, payload: form.payload })
  }

  const first = await send(photo(100), 'Trồng cây')
  const again = await send(photo(100), 'Trồng cây')

  expect([first.statusCode, again.body]).toEqual([201, first.body])
  expect((await send(photo(101), 'Trồng cây')).json().code).toBe('IDEMPOTENCY_KEY_REUSED')
  expect((await send(photo(100), 'Khác')).json().code).toBe('IDEMPOTENCY_KEY_REUSED')
  expect(await db.selectFrom('photos').select('id').execute()).toHaveLength(1)
})

test('a photo whose sending was cut can be sent again under its key', async () => {
  const file = new File([drawFakePhoto({ widthPx: 200 })], 'IMG_2.jpg')
  const { headers, payload } = await multipart(['file', file])
  const send = (bytes: Buffer) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/photos',
      headers: { ...admin, ...headers, 'idempotency-key': 'cut' },
      payload: bytes,
    })

  const cut = await send(payload.subarray(0, payload.length - 60))
  const whole = await send(payload)

  expect([cut.statusCode, whole.statusCode]).toEqual([400, 201])
})

test.each(['', 'x'.repeat(256), 'có dấu', 'a b'])('a key like %j is refused', async key => {
  const answer = await post('/posts', body, encodeURI(key) === key ? key : 'a b')

  expect(answer.statusCode).toBe(400)
})
