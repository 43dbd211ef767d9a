import { Readable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { HOUR, plus } from '../../src/kernel/time.ts'
import { createTestDatabase } from '../support/database.ts'
import { drawFakePhoto } from '../support/fake-images.ts'
import { SYSTEM } from '../support/test-organisation.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf, clock, network, intake } = await createTestWeb(database)
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})

const officer = await keyOf('officer')
network.addPage({ networkPageId: '111', name: 'Huyện đoàn', token: 'EAA-page' })
const connected = await app.inject({
  method: 'POST',
  url: '/api/v1/pages',
  headers: await keyOf('admin'),
  payload: { facebookPageId: '111', accessToken: 'EAA-page', purpose: 'publish' },
})

const ASKED = { what: 'Ảnh con tôi ở Ngày hội đọc sách', relation: 'guardian', contact: '0912 345 678' }
const get = (url: string) => app.inject({ url: `/api/v1${url}`, headers: officer })
const post = (url: string, payload: object = {}, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: `/api/v1${url}`, headers: { ...officer, ...headers }, payload })
const ask = async (asked: object = ASKED) => (await post('/takedowns', asked)).json()

/** A photo and a Post that waits with it. */
async function planPhoto() {
  const source = Readable.from([drawFakePhoto()])
  const photoId = await intake.receivePhoto(SYSTEM, { source, originalName: null, altText: '' })
  await intake.processPhoto(photoId, new AbortController().signal)
  const planned = await post('/posts', {
    ...{ pageId: connected.json().id, message: 'Ngày hội đọc sách', photoIds: [photoId] },
    publishAt: plus(clock.now(), 24 * HOUR).toISOString(),
  })
  return { photoId, postId: planned.json().id }
}

describe('a request that came by telephone', () => {
  test('gets its receipt number and its clock, and is written down once however often it is sent', async () => {
    const again = { 'idempotency-key': 'call-1' }

    const first = await post('/takedowns', ASKED, again)
    const repeated = await post('/takedowns', ASKED, again)

    expect(first.statusCode).toBe(201)
    expect(first.json()).toMatchObject({
      ...ASKED,
      ...{ state: 'asked', receiptNumber: expect.stringMatching(/^YC-/), targets: [], answeredAt: null },
      targetAt: plus(clock.now(), 24 * HOUR).toISOString(),
    })
    expect(repeated.json()).toEqual(first.json())
    expect((await get('/takedowns')).json().items).toHaveLength(1)
  })

  test.each([
    ['nothing to take down', { what: '' }, 'what'],
    ['somebody unheard of', { relation: 'neighbour' }, 'relation'],
    ['more words than are kept', { what: 'a'.repeat(1_001) }, 'what'],
  ])('that names %s is refused beside its field', async (_, wrong, path) => {
    const answer = await post('/takedowns', { ...ASKED, ...wrong })

    expect(answer.json()).toMatchObject({ status: 400, code: 'INVALID_INPUT', errors: [{ path }] })
  })

  test('is found by its state, page by page', async () => {
    await ask()
    await ask()

    const first = (await get('/takedowns?state=asked&limit=2')).json()
    const rest = (await get(`/takedowns?state=asked&limit=2&cursor=${first.nextCursor}`)).json()

    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, null])
    expect((await get('/takedowns?state=done')).json().items).toEqual([])
    expect((await get('/takedowns/nothing')).json()).toMatchObject({ code: 'TAKEDOWN_NOT_FOUND' })
  })
})

describe('taking down', () => {
  test('erases a photo, stops the Post that waits with it, and says so', async () => {
    const { photoId, postId } = await planPhoto()
    const { id } = await ask()

    const begun = await post(`/takedowns/${id}/begin`, { photoIds: [photoId] })
    await intake.sweepTakedowns()

    expect(begun.statusCode).toBe(200)
    expect((await get(`/takedowns/${id}`)).json()).toMatchObject({
      state: 'done',
      targets: expect.arrayContaining([
        expect.objectContaining({ kind: 'photo', targetId: photoId, doneAt: expect.any(String) }),
        expect.objectContaining({ kind: 'post', targetId: postId, doneAt: expect.any(String) }),
      ]),
    })
    expect((await get(`/posts/${postId}`)).json().state).toBe('canceled')
    expect((await get(`/photos/${photoId}/variants/phone`)).statusCode).toBe(404)
  })

  test('wants something to take down', async () => {
    const { id } = await ask()

    const answer = await post(`/takedowns/${id}/begin`, {})

    expect(answer.json()).toMatchObject({ status: 422, code: 'TAKEDOWN_EMPTY' })
    expect((await get(`/takedowns/${id}`)).json().state).toBe('asked')
  })
})

test('a refusal wants the reason that the asker is told', async () => {
  const { id } = await ask()

  const silent = await post(`/takedowns/${id}/refuse`, { reason: ' ' })
  const told = await post(`/takedowns/${id}/refuse`, { reason: 'Ảnh không có cháu.' })

  expect(silent.json()).toMatchObject({ status: 422, code: 'REASON_REQUIRED' })
  expect(told.json()).toMatchObject({ state: 'refused', reason: 'Ảnh không có cháu.' })
})

test('an answer stops the clock, and answering twice keeps the first instant', async () => {
  const { id } = await ask()
  const answeredAt = clock.now().toISOString()

  const first = await post(`/takedowns/${id}/answered`)
  clock.set(plus(clock.now(), HOUR))
  const second = await post(`/takedowns/${id}/answered`)

  expect(first.json().answeredAt).toBe(answeredAt)
  expect(second.json().answeredAt).toBe(answeredAt)
})
