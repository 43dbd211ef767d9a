import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { DAY, plus } from '../../src/kernel/time.ts'
import { APP_ID, APP_SECRET, graphClient, PAGE_ID, startPractice } from './start-practice.ts'

const PERSON = '100000000000001'

test('a Page token is its Page, and a person is a person', async () => {
  await using practice = await startPractice()
  const { graph, control, url } = practice
  const person = graphClient(url, control.issueToken({ kind: 'user', pageIds: [PAGE_ID], holderName: 'Lan' }))

  expect((await graph.get('/me?fields=id,name')).body).toEqual({ id: PAGE_ID, name: 'Đoàn xã An Phú' })
  expect((await person.get('/me')).body).toEqual({ id: PERSON, name: 'Lan' })
})

test("a person's token ignores published=false: the post goes live at once", async () => {
  await using practice = await startPractice()
  const { control, url } = practice
  const person = graphClient(url, control.issueToken({ kind: 'user', pageIds: [PAGE_ID] }))

  await person.post(`/${PAGE_ID}/feed`, { message: 'Lộ mất rồi', published: false })

  expect(control.visiblePosts(PAGE_ID)).toMatchObject([{ message: 'Lộ mất rồi' }])
})

test("a person's token is shown no comments, without an error", async () => {
  await using practice = await startPractice()
  const { control, url, graph } = practice
  const person = graphClient(url, control.issueToken({ kind: 'user', pageIds: [PAGE_ID] }))
  const post = control.addPost({ pageId: PAGE_ID, message: 'Có bình luận' })
  control.addComment({ postId: post.id, message: 'Hay quá' })

  expect(await person.get(`/${post.id}/comments`)).toMatchObject({ status: 200, body: { data: [] } })
  expect((await graph.get(`/${post.id}/comments`)).body.data).toHaveLength(1)
})

test('a token without the right to create content is refused with 200', async () => {
  await using practice = await startPractice()
  const { control, url } = practice
  const reader = graphClient(url, control.issueToken({ pageIds: [PAGE_ID], tasks: ['ANALYZE'] }))

  const refused = await reader.post(`/${PAGE_ID}/feed`, { message: 'Không được' })

  expect(refused).toMatchObject({ status: 403, body: { error: { code: 200, type: 'OAuthException' } } })
})

test('the token of another Page is refused on this one', async () => {
  await using practice = await startPractice()
  const { control, url } = practice
  const other = control.addPage({ name: 'Trang khác' })
  const stranger = graphClient(url, control.issueToken({ pageIds: [other.id] }))

  expect((await stranger.post(`/${PAGE_ID}/feed`, { message: 'x' })).body.error.code).toBe(200)
  expect((await stranger.get(`/${PAGE_ID}/feed`)).body.error.code).toBe(10)
})

test.each([null, 458, 459, 460, 463, 464, 467, 490, 492])(
  'a token can be dead with subcode %s',
  async subcode => {
    await using practice = await startPractice()
    const { graph, control, token } = practice
    control.changeToken({ value: token, isDead: true, deadSubcode: subcode })

    const { status, body } = await graph.get('/me')

    expect(status).toBe(400)
    expect(body.error).toMatchObject({ type: 'OAuthException', code: 190, fbtrace_id: expect.any(String) })
    expect(body.error.error_subcode ?? null).toBe(subcode)
  },
)

test('a token dies by itself at its expiry', async () => {
  await using practice = await startPractice()
  const { control, url } = practice
  const value = control.issueToken({ pageIds: [PAGE_ID], expiresAt: plus(control.now(), DAY) })
  const before = await graphClient(url, value).get('/me')
  control.moveClock({ moveMs: DAY })

  const after = await graphClient(url, value).get('/me')

  expect(before.status).toBe(200)
  expect(after.body.error).toMatchObject({ code: 190, error_subcode: 463 })
})

test('a call without a token, or with one that nobody issued, is refused', async () => {
  await using practice = await startPractice()
  const bare = await (await fetch(`${practice.url}/v26.0/me`)).json()
  const onPage = await (await fetch(`${practice.url}/v26.0/${PAGE_ID}`)).json()
  const unknown = await graphClient(practice.url, 'EAAunknown').get('/me')

  expect(bare.error.code).toBe(2500)
  expect(onPage.error.code).toBe(104)
  expect(unknown.body.error.code).toBe(190)
})

test.each([
  ['', 'API calls from the server require an appsecret_proof argument'],
  ['?appsecret_proof=00ff', 'Invalid appsecret_proof provided in the API argument'],
])('a missing or wrong proof is refused with 100', async (query, message) => {
  await using practice = await startPractice()
  const headers = { authorization: `Bearer ${practice.token}` }

  const response = await fetch(`${practice.url}/v26.0/me${query}`, { headers })

  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { code: 100, message } })
})

test('a token is taken from the header, the query or the body', async () => {
  await using practice = await startPractice()
  const { url, token, control } = practice
  const proof = createHmac('sha256', APP_SECRET).update(token).digest('hex')
  const body = new URLSearchParams({ access_token: token, appsecret_proof: proof, message: 'Qua biểu mẫu' })

  const query = await fetch(`${url}/v26.0/me?access_token=${token}&appsecret_proof=${proof}`)
  const form = await fetch(`${url}/v26.0/${PAGE_ID}/feed`, { method: 'POST', body })

  expect([query.status, form.status]).toEqual([200, 200])
  expect(control.calls().map(call => call.tokenIn)).toEqual(['query', 'body'])
})

test('debug_token tells kind, Page, scopes and expiry to the app itself', async () => {
  await using practice = await startPractice()
  const { url, control, token } = practice
  const app = graphClient(url, `${APP_ID}|${APP_SECRET}`)
  const expiring = control.issueToken({
    kind: 'user',
    pageIds: [PAGE_ID],
    expiresAt: plus(control.now(), DAY),
  })

  const page = await app.get(`/debug_token?input_token=${token}`)
  const person = await app.get(`/debug_token?input_token=${expiring}`)

  const facts = { type: 'PAGE', app_id: APP_ID, profile_id: PAGE_ID, is_valid: true, expires_at: 0 }
  expect(page.body.data).toMatchObject(facts)
  expect(page.body.data.granular_scopes).toContainEqual({
    scope: 'pages_manage_posts',
    target_ids: [PAGE_ID],
  })
  expect(person.body.data).toMatchObject({
    type: 'USER',
    expires_at: Date.parse('2026-11-24T12:30:00Z') / 1000,
  })
})

test('debug_token says why a token is dead', async () => {
  await using practice = await startPractice()
  const { url, control, token } = practice
  control.changeToken({ value: token, isDead: true, deadSubcode: 460 })

  const { body } = await graphClient(url, `${APP_ID}|${APP_SECRET}`).get(`/debug_token?input_token=${token}`)

  expect(body.data).toMatchObject({ is_valid: false, error: { code: 190, subcode: 460 } })
})

test('a person lists the Pages, each with its Page token and the tasks', async () => {
  await using practice = await startPractice()
  const { url, control, token } = practice
  const person = graphClient(url, control.issueToken({ kind: 'user', pageIds: [PAGE_ID] }))

  const { body } = await person.get('/me/accounts')

  expect(body.data).toMatchObject([{ id: PAGE_ID, access_token: token, tasks: expect.any(Array) }])
  expect(body.paging.cursors).toEqual({ before: expect.any(String), after: expect.any(String) })
})
