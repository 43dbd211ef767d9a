import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { HOUR, plus } from '../../src/kernel/time.ts'
import { createTestDatabase } from '../support/database.ts'
import { SYSTEM } from '../support/test-organisation.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf, clock, network, organisation, intake } = await createTestWeb(database)
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
const pageId: string = connected.json().id

const unit = await organisation.createUnit(SYSTEM, { name: 'Đoàn xã Hòa An' })
const token = (await organisation.rotateBranchLink(SYSTEM, unit.id)).reveal()
const seat = await organisation.openBranchLink(token, '192.0.2.1')

const send = async (title = 'Trồng cây') => {
  const sent = { clientId: randomUUID(), title, uploadIds: ['upload-1'] }
  return (await intake.sendSubmission(seat, sent)).submission.id
}
const get = (path: string) => app.inject({ url: `/api/v1/submissions${path}`, headers: officer })
const post = (path: string, payload: object, headers: Record<string, string> = officer) =>
  app.inject({ method: 'POST', url: `/api/v1/submissions/${path}`, headers, payload })
const publishAt = plus(clock.now(), HOUR).toISOString()

describe('the list of Submissions', () => {
  test('shows a program what a branch sent, by state and branch, page by page', async () => {
    const ids = [await send('một'), await send('hai'), await send('ba')]

    const first = (await get(`?branchId=${unit.id}&state=received&limit=2`)).json()
    const rest = (await get(`?branchId=${unit.id}&limit=2&cursor=${first.nextCursor}`)).json()

    expect([...first.items, ...rest.items].map(({ id }: { id: string }) => id)).toEqual(ids.toReversed())
    expect(rest.nextCursor).toBeNull()
    expect(first.items[0]).toMatchObject({
      ...{ branchId: unit.id, branchName: 'Đoàn xã Hòa An', postId: null },
      photos: [{ photoId: 'upload-1', state: 'unknown', missing: null }],
    })
    expect((await get('?branchId=nobody')).json()).toEqual({ items: [], nextCursor: null })
    expect((await get('?state=new')).json()).toMatchObject({ code: 'INVALID_INPUT' })
  })

  test('refuses a cursor that is none, and knows no Submission that is not there', async () => {
    expect((await get('?cursor=nonsense')).json()).toMatchObject({
      status: 400,
      errors: [{ path: 'cursor' }],
    })
    expect((await get('/nothing')).json()).toMatchObject({ status: 404, code: 'SUBMISSION_NOT_FOUND' })
  })
})

describe('deciding over the API', () => {
  test('accepts: a Post that stays linked to its Submission, once for one key', async () => {
    const id = await send()
    const headers = { ...officer, 'idempotency-key': randomUUID() }
    const body = { pageId, publishAt, message: 'Xã Hòa An trồng cây.' }

    const accepted = await post(`${id}/accept`, body, headers)
    const again = await post(`${id}/accept`, body, headers)

    expect([accepted.statusCode, again.statusCode]).toEqual([200, 200])
    const { postId } = again.json()
    const made = (await app.inject({ url: `/api/v1/posts/${postId}`, headers: officer })).json()
    expect(made).toMatchObject({ state: 'scheduled', branchId: unit.id, publishAt })
    expect(made.message).toBe('Xã Hòa An trồng cây.\n\nTin, ảnh: Đoàn xã Hòa An')
    expect((await get(`/${id}`)).json()).toMatchObject({ state: 'accepted', postId, post: { publishAt } })
  })

  test('returns with a reason of the list, in words, and not without', async () => {
    const [one, two] = [await send(), await send()]

    const coded = (await post(`${one}/return`, { reasonCode: 'photos-blurred' })).json()
    const worded = (await post(`${two}/return`, { reason: 'Bao nhiêu đoàn viên?' })).json()

    expect(coded).toMatchObject({ state: 'returned', reason: expect.stringContaining('Ảnh mờ') })
    expect(worded).toMatchObject({ state: 'returned', reason: 'Bao nhiêu đoàn viên?', reasonCode: null })
    expect((await post(`${await send()}/return`, {})).json()).toMatchObject({
      ...{ status: 400, errors: [{ path: 'reason' }] },
    })
  })

  test('declines, and says why nothing more can be done', async () => {
    const id = await send()

    const declined = await post(`${id}/reject`, { reason: 'Không đúng nội dung' })
    const accepted = await post(`${id}/accept`, { pageId })

    expect(declined.json()).toMatchObject({ state: 'rejected', reason: 'Không đúng nội dung' })
    expect(accepted.json()).toMatchObject({
      ...{ status: 409, code: 'STATE_CONFLICT', detail: expect.stringContaining('Không đăng') },
    })
  })

  test('names what does not fit, and leaves the Submission as it was', async () => {
    const id = await send()

    const wrong = (await post(`${id}/accept`, { publishAt: 'mai', photoIds: 'x', text: 'y' })).json()
    const past = (await post(`${id}/accept`, { pageId, publishAt: '2020-01-01T00:00:00Z' })).json()

    expect(wrong.errors.map(({ path }: { path: string }) => path)).toEqual([
      'pageId',
      'publishAt',
      'photoIds',
      'text',
    ])
    expect(past).toMatchObject({ status: 422, code: 'PUBLISH_AT_PAST' })
    expect((await get(`/${id}`)).json()).toMatchObject({ state: 'received', postId: null })
  })
})
