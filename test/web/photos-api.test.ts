import { once } from 'node:events'
import { request } from 'node:http'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { drawFakePhoto } from '../support/fake-images.ts'
import { multipart, type Part } from '../support/multipart.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf, db, intake } = await createTestWeb(database)
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})
const officer = await keyOf('officer')

const upload = async (...parts: Part[]) => {
  const { headers, payload } = await multipart(...parts)
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/photos',
    headers: { ...officer, ...headers },
    payload,
  })
  return { status: answer.statusCode, ...answer.json() }
}
const jpeg = () => new File([drawFakePhoto()], 'IMG_0001.jpg', { type: 'image/jpeg' })
const countPhotos = async () => (await db.selectFrom('photos').select('id').execute()).length

test.each([
  [
    'before',
    [
      ['altText', 'Trồng cây'],
      ['file', jpeg()],
    ],
  ],
  [
    'after',
    [
      ['file', jpeg()],
      ['altText', 'Trồng cây'],
    ],
  ],
] as const)('a photo is taken with its text %s it', async (_, parts) => {
  expect(await upload(...parts)).toMatchObject({
    status: 201,
    state: 'processing',
    altText: 'Trồng cây',
    originalName: 'IMG_0001.jpg',
    refusal: null,
    variants: [],
  })
})

test('a processed photo shows its variants, and each can be fetched and kept', async () => {
  const { id } = await upload(['file', jpeg()])
  await intake.processPhoto(id, new AbortController().signal)

  const photo = (await app.inject({ url: `/api/v1/photos/${id}`, headers: officer })).json()

  expect(photo.variants.map(({ name }: { name: string }) => name)).toEqual(['facebook', 'phone', 'thumbnail'])
  const variant = await app.inject({ url: photo.variants[0].url, headers: officer })
  expect(variant.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'content-length': String(photo.variants[0].bytes),
    'cache-control': 'private, no-cache',
  })
  expect((await app.inject({ url: photo.variants[0].url })).statusCode).toBe(401)
})

test('a kept variant is asked about each time, so that what was hidden or erased since is not shown', async () => {
  const { id } = await upload(['file', jpeg()])
  await intake.processPhoto(id, new AbortController().signal)
  const url = `/api/v1/photos/${id}/variants/phone`
  const etag = String((await app.inject({ url, headers: officer })).headers.etag)
  const ask = (kept: string) => app.inject({ url, headers: { ...officer, 'if-none-match': kept } })

  const [same, other] = [await ask(etag), await ask('"of-before"')]

  expect([same.statusCode, same.body]).toEqual([304, ''])
  expect([other.statusCode, other.headers.etag]).toEqual([200, etag])
})

test.each([
  ['no file', [['altText', 'x']], 400, 'INVALID_INPUT'],
  ['a text file', [['file', new File(['chỉ là chữ'.repeat(1_000)], 'ảnh.jpg')]], 415, 'PHOTO_UNSUPPORTED'],
  ['an empty file', [['file', new File([], 'ảnh.jpg')]], 415, 'PHOTO_UNSUPPORTED'],
  [
    'an unknown field',
    [
      ['file', jpeg()],
      ['colour', 'red'],
    ],
    400,
    'INVALID_INPUT',
  ],
  [
    'two files',
    [
      ['file', jpeg()],
      ['file', jpeg()],
    ],
    400,
    'INVALID_INPUT',
  ],
  [
    'too long a text',
    [
      ['file', jpeg()],
      ['altText', 'x'.repeat(1_001)],
    ],
    422,
    'ALT_TEXT_TOO_LONG',
  ],
] as const)('with %s nothing is kept', async (_, parts, status, code) => {
  const before = await countPhotos()

  expect(await upload(...parts)).toMatchObject({ status, code })

  expect(await countPhotos()).toBe(before)
})

test('a photo over 50 MB is refused while it arrives', async () => {
  const big = new File([drawFakePhoto(), new Uint8Array(53_000_000)], 'to.jpg')

  expect(await upload(['file', big])).toMatchObject({ status: 413, code: 'PHOTO_TOO_LARGE' })
  expect(await upload(['file', jpeg()])).toMatchObject({ status: 201 })
})

test('a body that ends too soon is refused, and nothing is kept', async () => {
  const before = await countPhotos()
  const { headers, payload } = await multipart(['file', jpeg()])
  const cut = payload.subarray(0, payload.length - 20)

  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/photos',
    headers: { ...officer, ...headers },
    payload: cut,
  })

  expect([answer.statusCode, answer.json().code]).toEqual([400, 'UPLOAD_CUT'])
  expect(await countPhotos()).toBe(before)
})

test('who sends something else is told before the end, and the server can still stop', async () => {
  const { app: listening } = await createTestWeb(database)
  const address = await listening.listen({ host: '127.0.0.1', port: 0 })
  const headers = { ...officer, 'content-type': 'multipart/form-data; boundary=x' }
  const sending = request(`${address}/api/v1/photos`, { method: 'POST', headers })
  sending.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n')
  sending.write('chỉ là chữ '.repeat(100_000))

  const [answer] = await once(sending, 'response')

  expect(answer.statusCode).toBe(415)
  sending.destroy()
  await listening.close()
})

test('something that is no form is refused', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/photos',
    headers: officer,
    payload: { file: 'x' },
  })

  expect([answer.statusCode, answer.json().code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE'])
})
