import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { createBranchWeb } from './support/branch-web.ts'

const database = await createTestDatabase()
const { app, token, rotate } = await createBranchWeb(database)
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})

const accept = 'application/json'
const send = (payload: object, link = token) =>
  app.inject({ method: 'POST', url: `/b/${link}/submissions`, headers: { accept }, payload })
const read = (path = '') => app.inject({ url: `/b/${token}/submissions${path}`, headers: { accept } })

const WORDS = { title: 'Trồng cây', body: 'Tuổi trẻ xã trồng 500 cây.', uploadIds: [] }

describe('a phone that speaks JSON', () => {
  test('sends a Submission and is told its receipt number; the same again is the same', async () => {
    const sent = { clientId: randomUUID(), ...WORDS, uploadIds: ['upload-1'], results: { Cây: 500 } }

    const first = await send(sent)
    const again = await send(sent)

    expect([first.statusCode, again.statusCode]).toEqual([201, 200])
    expect(first.json()).toEqual({
      id: expect.any(String),
      receiptNumber: expect.stringMatching(/^TB-\d{4}-\w{4}$/),
      state: 'received',
      photos: [{ uploadId: 'upload-1', state: 'unknown' }],
    })
    expect(again.json()).toEqual(first.json())
  })

  test('may write the name of JSON as it likes', async () => {
    const headers = { accept, 'content-type': 'Application/JSON' }
    const payload = JSON.stringify({ clientId: randomUUID(), ...WORDS })

    const answer = await app.inject({ method: 'POST', url: `/b/${token}/submissions`, headers, payload })

    expect(answer.statusCode).toBe(201)
  })

  test('may send a form, and is answered in JSON all the same', async () => {
    const headers = { accept, 'content-type': 'application/x-www-form-urlencoded' }
    const url = `/b/${token}/submissions`
    const sent = (payload: string) => app.inject({ method: 'POST', url, headers, payload })

    const first = await sent('clientId=form-7&title=A&body=B')
    const again = await sent('clientId=form-7&title=A&body=B')
    const empty = await sent('clientId=form-8')

    expect([first.statusCode, again.statusCode]).toEqual([201, 200])
    expect(again.json().receiptNumber).toBe(first.json().receiptNumber)
    expect(empty.json()).toMatchObject({ status: 422, code: 'SUBMISSION_EMPTY' })
  })

  test('reads what its branch sent, and one of it whole', async () => {
    const { id } = (await send({ clientId: randomUUID(), ...WORDS, eventDate: 'hôm qua' })).json()

    const list = (await read()).json()
    const one = (await read(`/${id}`)).json()

    expect(list.items[0]).toMatchObject({ id, title: 'Trồng cây', eventDate: null, post: null })
    expect(one.notes).toMatchObject([{ writtenBy: 'branch', text: 'Thời gian: hôm qua' }])
    expect(Object.keys(list.items[0])).not.toContain('unitId')
    expect((await read('/nothing')).json()).toMatchObject({ status: 404, code: 'SUBMISSION_NOT_FOUND' })
  })

  test('is told every field that does not fit, and nothing is made', async () => {
    const before = (await read()).json().items.length

    const answer = await send({ title: 7, uploadIds: 'x', photos: [{ uploadId: 'u', class: 'selfie' }] })

    expect(answer.json()).toMatchObject({ status: 400, code: 'INVALID_INPUT' })
    const paths = answer.json().errors.map(({ path }: { path: string }) => path)
    expect(paths).toEqual(['clientId', 'title', 'uploadIds', 'photos.0.class'])
    expect((await read()).json().items).toHaveLength(before)
  })

  test('is told the limit of what is too long', async () => {
    const answer = await send({ clientId: randomUUID(), ...WORDS, title: 'x'.repeat(301) })

    expect(answer.json()).toMatchObject({ status: 422, code: 'SUBMISSION_TOO_LONG' })
    expect(answer.json().errors).toEqual([{ path: 'title', message: 'Nhiều nhất 300 ký tự.' }])
  })
})

test('a link that was replaced takes nothing and shows nothing', async () => {
  const newToken = await rotate()

  const sent = await send({ clientId: randomUUID(), ...WORDS })

  expect([sent.statusCode, (await read()).statusCode]).toEqual([410, 410])
  expect((await send({ clientId: randomUUID(), ...WORDS }, newToken)).statusCode).toBe(201)
})
