import { expect, test } from 'vitest'
import type { FaultName } from '../../src/practice/faults.ts'
import { PAGE_ID, startPractice } from './start-practice.ts'

const newPost = { message: 'Có thể đã tạo', published: false }

/** The code of the connection's failure, or the HTTP status and text of a foreign answer. */
async function outcomeOf(url: string, token: string, signal?: AbortSignal): Promise<string> {
  try {
    const response = await fetch(`${url}/v26.0/${PAGE_ID}/feed`, {
      method: 'POST',
      redirect: 'manual',
      signal: signal ?? null,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(newPost),
    })
    return `${response.status} ${(await response.text()).slice(0, 15)}`
  } catch (error) {
    const cause = error instanceof Error ? error.cause : error
    return cause instanceof Error && 'code' in cause ? String(cause.code) : String(error)
  }
}

const CASES: readonly [FaultName, string, number][] = [
  ['reset-before', 'ECONNRESET', 0],
  ['reset-after', 'ECONNRESET', 1],
  ['cut-body', 'UND_ERR_SOCKET', 1],
  ['error-1-before', '500 {"error":{"mess', 0],
  ['error-1-after', '500 {"error":{"mess', 1],
  ['error-2-before', '500 {"error":{"mess', 0],
  ['error-2-after', '500 {"error":{"mess', 1],
  ['html-502-before', '502 <!doctype html>', 0],
  ['html-502-after', '502 <!doctype html>', 1],
  ['empty-503-before', '503 ', 0],
  ['empty-503-after', '503 ', 1],
  ['captive-portal', '200 <!doctype html>', 0],
  ['redirect', '302 ', 0],
  ['throttle-page', '400 {"error":{"mess', 0],
  ['spam-block', '400 {"error":{"mess', 0],
]

test.each(CASES)('the fault %s answers %s and leaves %i post', async (fault, outcome, posts) => {
  await using practice = await startPractice({ appSecret: '' })
  practice.control.addFault({ fault, operation: 'create-post' })

  const seen = await outcomeOf(practice.url, practice.token)

  expect(seen).toBe(outcome)
  expect(practice.control.posts(PAGE_ID)).toHaveLength(posts)
})

test.each([
  ['hang-before', 0],
  ['hang-after', 1],
] as const)('the fault %s never answers and leaves %i post', async (fault, posts) => {
  await using practice = await startPractice({ appSecret: '' })
  const { control } = practice
  control.addFault({ fault, operation: 'create-post' })
  const giveUp = new AbortController()
  const arrival = control.nextCall({ operation: 'create-post' })

  const waiting = outcomeOf(practice.url, practice.token, giveUp.signal)
  await arrival
  giveUp.abort()

  expect(await waiting).toContain('AbortError')
  expect(control.calls()).toMatchObject([{ end: 'open', fault: 'hang' }])
  expect(control.posts(PAGE_ID)).toHaveLength(posts)
})

test('a fault strikes as often as it was told, after the calls that it lets pass', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  control.addFault({ fault: 'error-2-before', operation: 'create-photo', skip: 1, times: 2 })

  const statuses: number[] = []
  for (let count = 0; count < 4; count += 1) statuses.push((await graph.uploadPhoto()).status)

  expect(statuses).toEqual([200, 500, 500, 200])
  expect(control.remainingFaults()).toBe(0)
})

test('the oldest fault that matches strikes first', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  control.addFault({ fault: 'throttle-app', operation: 'read-page' })
  control.addFault({ fault: 'error-1-before' })
  control.addFault({ fault: 'throttle-page', pageId: PAGE_ID })

  const codes: number[] = []
  for (const path of ['/me', '/me', '/me']) codes.push((await graph.get(path)).body.error.code)

  expect(codes).toEqual([4, 1, 80001])
})

test('a fault for one Page or one kind of call leaves the others alone', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  control.addFault({ fault: 'error-2-before', pageId: '999', times: null })
  control.addFault({ fault: 'error-2-before', operation: 'delete-post', times: null })

  const made = await graph.post(`/${PAGE_ID}/feed`, newPost)

  expect(made.status).toBe(200)
})

test('any error of Graph can be answered, with the minutes until access returns', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  control.addFault({
    fault: { kind: 'error', hasEffect: false, status: 400, code: 80001, subcode: 7, regainMinutes: 42 },
  })

  const answer = await graph.get('/me')

  expect(answer).toMatchObject({ status: 400, body: { error: { code: 80001, error_subcode: 7 } } })
  const usage = JSON.parse(answer.headers.get('x-business-use-case-usage') ?? '')
  expect(usage[PAGE_ID][0].estimated_time_to_regain_access).toBe(42)
})

test('a cleared fault strikes no more', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  control.addFault({ fault: 'error-1-before', times: null })
  control.clearFaults()

  expect((await graph.get('/me')).status).toBe(200)
})

test('a call that waits sees the world as it is when its turn comes', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  const made = await graph.post(`/${PAGE_ID}/feed`, newPost)
  control.addFault({ fault: { kind: 'slow', latencyMs: 30 }, operation: 'update-post' })
  const arrival = control.nextCall({ operation: 'update-post' })

  const flip = graph.post(`/${made.body.id}`, { is_published: true })
  await arrival
  await graph.delete(`/${made.body.id}`)

  expect((await flip).body.error.error_subcode).toBe(33)
  expect(control.posts(PAGE_ID)).toEqual([])
})

test('every call is recorded without its token', async () => {
  await using practice = await startPractice()
  const { graph, control, token } = practice
  await graph.post(`/${PAGE_ID}/feed`, newPost)

  const [call] = control.calls({ operation: 'create-post' })

  expect(call).toMatchObject({
    method: 'POST',
    tokenIn: 'header',
    end: 'answered',
    status: 200,
    params: newPost,
  })
  expect(JSON.stringify(call)).not.toContain(token)
})
