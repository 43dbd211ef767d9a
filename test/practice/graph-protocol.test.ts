import { expect, test } from 'vitest'
import { DAY, HOUR } from '../../src/kernel/time.ts'
import { graphClient, PAGE_ID, startPractice } from './start-practice.ts'

test.each([
  ['v26.0', 'v26.0'],
  ['v24.0', 'v24.0'],
  ['v19.0', 'v22.0'],
])('version %s is served as %s', async (asked, served) => {
  await using practice = await startPractice()

  const { headers } = await graphClient(practice.url, practice.token, asked).get('/me')

  expect(headers.get('facebook-api-version')).toBe(served)
})

test('an error has the envelope of Graph with a trace id of its own', async () => {
  await using practice = await startPractice()

  const { status, body } = await practice.graph.get('/424242')

  expect(status).toBe(400)
  expect(body.error).toEqual({
    message: expect.stringContaining("Object with ID '424242' does not exist"),
    type: 'GraphMethodException',
    code: 100,
    error_subcode: 33,
    fbtrace_id: expect.stringMatching(/^A[\w-]{22}$/),
  })
})

test('a removed parameter is refused', async () => {
  await using practice = await startPractice()

  expect((await practice.graph.get('/me?pretty=0')).body.error.code).toBe(100)
})

test('usage is told in percent after every call of a Page', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  control.changeSettings({ pageBudget: 10 })
  await graph.get('/me')

  const { headers } = await graph.get('/me')

  const usage = JSON.parse(headers.get('x-business-use-case-usage') ?? '')
  expect(usage).toEqual({ [PAGE_ID]: [expect.objectContaining({ type: 'pages', call_count: 20 })] })
  expect(JSON.parse(headers.get('x-app-usage') ?? '')).toMatchObject({ call_count: 0 })
})

test('a spent budget throttles the Page with 80001 until the window has moved on', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  control.changeSettings({ pageBudget: 2 })
  await graph.get('/me')
  control.moveClock({ moveMs: HOUR })
  await graph.get('/me')

  const refused = await graph.get('/me')
  control.moveClock({ moveMs: DAY })

  const usage = JSON.parse(refused.headers.get('x-business-use-case-usage') ?? '')
  expect(refused).toMatchObject({ status: 400, body: { error: { code: 80001 } } })
  expect(usage[PAGE_ID][0]).toMatchObject({ call_count: 150, estimated_time_to_regain_access: 24 * 60 })
  expect((await graph.get('/me')).status).toBe(200)
})

test("a person's token spends the budget of the app: 4 for the app, 32 on a Page", async () => {
  await using practice = await startPractice()
  const { control, url } = practice
  const person = graphClient(url, control.issueToken({ kind: 'user', pageIds: [PAGE_ID] }))
  control.changeSettings({ appBudget: 1 })
  await person.get('/me')

  expect((await person.get('/me')).body.error.code).toBe(4)
  expect((await person.get(`/${PAGE_ID}`)).body.error.code).toBe(32)
})

test('a metric that was removed fails the whole call, valid ones are answered', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  control.addPage({ id: PAGE_ID, name: 'Đoàn xã An Phú', followerCount: 64 })

  const mixed = await graph.get(`/${PAGE_ID}/insights?metric=page_follows,page_impressions&period=day`)
  const valid = await graph.get(`/${PAGE_ID}/insights?metric=page_follows&period=day`)

  expect(mixed.body.error.message).toBe('(#100) The value must be a valid insights metric')
  expect(valid.body.data[0]).toMatchObject({ name: 'page_follows', values: [{ value: 64 }, { value: 64 }] })
})

test('a Page is subscribed to, shown, and unsubscribed', async () => {
  await using practice = await startPractice()
  const { graph } = practice

  await graph.post(`/${PAGE_ID}/subscribed_apps`, { subscribed_fields: ['feed'] })
  const shown = await graph.get(`/${PAGE_ID}/subscribed_apps`)
  await graph.delete(`/${PAGE_ID}/subscribed_apps`)

  expect(shown.body.data).toMatchObject([{ subscribed_fields: ['feed'] }])
  expect((await graph.get(`/${PAGE_ID}/subscribed_apps`)).body).toEqual({ data: [] })
})

test('a multipart body that is none is answered with an error, not a crash', async () => {
  await using practice = await startPractice()
  const headers = {
    'content-type': 'multipart/form-data; boundary=x',
    authorization: `Bearer ${practice.token}`,
  }

  const response = await fetch(`${practice.url}/v26.0/${PAGE_ID}/photos`, {
    method: 'POST',
    headers,
    body: '!',
  })

  expect(response.status).toBe(400)
})
