import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Actor } from '../../src/organisation/access.ts'
import { buildApp, type Routes } from '../../src/web/app.ts'
import { createRecordingLog } from '../support/recording-log.ts'

const OFFICER: Actor = { kind: 'person', id: 'p1', name: 'Lan', role: 'officer' }
const COOKIE = { cookie: 'bcd=right' }
const KEY = { authorization: 'Bearer right' }

const echo: Routes = app => {
  const body = z.strictObject({ name: z.string().max(5), at: z.iso.datetime({ offset: true }).optional() })
  app.post('/echo', { config: { access: 'posts.write' }, schema: { body } }, async request => request.body)
  app.get('/read', { config: { access: 'posts.read' } }, async request => request.actor?.name)
  app.get('/admin', { config: { access: 'people.manage' } }, async () => 'in')
  app.get('/broken', { config: { access: 'public' } }, async () => {
    throw new Error('the secret reason')
  })
}

const build = (routes: Routes[] = [echo], publicUrl = 'http://localhost:3000', trustsProxy = false) => {
  const log = createRecordingLog()
  let made = 0
  const app = buildApp(
    {
      identity: {
        ofKey: async key => (key === 'right' ? OFFICER : null),
        ofSession: async token => (token === 'right' ? { actor: OFFICER, sessionId: 's1' } : null),
      },
      ids: { newId: () => `id-${++made}`, newToken: () => 'token' },
      log,
      publicUrl: new URL(publicUrl),
      trustsProxy,
      csrfTokenOf: sessionId => `csrf-of-${sessionId}`,
      answerHtmlError: null,
      httpAnswered: () => undefined,
    },
    routes,
  )
  return { app, log }
}

test('a route that does not say who may stops the start', async () => {
  const silent: Routes = app => void app.get('/open', async () => 'hello')

  await expect(build([silent]).app).rejects.toThrow(/do not say who may: GET \/open/)
})

test.each([
  ['nobody', '/read', {}, 401, 'NOT_SIGNED_IN'],
  ['an unknown key', '/read', { authorization: 'Bearer wrong' }, 401, 'NOT_SIGNED_IN'],
  ['something that is no key', '/read', { authorization: 'Basic x' }, 401, 'NOT_SIGNED_IN'],
  ['a dead session', '/read', { cookie: 'bcd=wrong' }, 401, 'NOT_SIGNED_IN'],
  ['too small a role', '/admin', KEY, 403, 'NOT_ALLOWED'],
  ['an unknown address', '/nowhere', KEY, 404, 'NOT_FOUND'],
])('%s is refused with a code', async (_, url, headers, status, code) => {
  await using app = await build().app

  const answer = await app.inject({ url, headers })

  expect(answer.statusCode).toBe(status)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.json()).toMatchObject({ code, status, type: `urn:ba-chu-dong:problem:${code}` })
})

test.each([
  ['a key', KEY],
  ['a session', COOKIE],
])('%s opens what its role may reach', async (_, headers) => {
  await using app = await build().app

  expect((await app.inject({ url: '/read', headers })).body).toBe('Lan')
})

test('every wrong field is named at once, unknown ones too', async () => {
  await using app = await build().app
  const payload = { name: 'quá dài', at: '2026-11-23 19:30', extra: 1 }

  const answer = await app.inject({ method: 'POST', url: '/echo', headers: KEY, payload })

  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({ code: 'INVALID_INPUT', title: 'Thông tin gửi lên chưa đúng.' })
  expect(answer.json().errors.map((error: { path: string }) => error.path)).toEqual(['name', 'at', 'extra'])
})

test.each([
  ['cut JSON', 'application/json', '{"name":', 400, 'INVALID_INPUT'],
  ['another kind', 'text/csv', 'name', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['more than 1 MB', 'application/json', JSON.stringify('x'.repeat(1024 * 1024)), 413, 'BODY_TOO_LARGE'],
])('a body of %s is refused', async (_, type, payload, status, code) => {
  await using app = await build().app
  const headers = { ...KEY, 'content-type': type }

  const answer = await app.inject({ method: 'POST', url: '/echo', headers, payload })

  expect([answer.statusCode, answer.json().code]).toEqual([status, code])
})

test.each([
  ['that cannot be read', '/read/%zz', 400, 'INVALID_INPUT'],
  ['longer than any of ours', `/read/${'a'.repeat(5_000)}`, 404, 'NOT_FOUND'],
])('an address %s is answered like every problem', async (_, url, status, code) => {
  const named: Routes = app => void app.get('/read/:id', { config: { access: 'posts.read' } }, () => 'read')
  await using app = await build([named]).app

  const answer = await app.inject({ url, headers: KEY })

  expect(answer.json()).toMatchObject({ status, code })
  expect(answer.headers).toMatchObject({
    'content-type': expect.stringContaining('application/problem+json'),
    'content-security-policy': expect.stringContaining(`default-src 'none'`),
    'cache-control': 'no-store',
  })
})

test.each([
  ['NUL in the address', 'GET', '/things/%00', undefined, 'id'],
  ['NUL in the query', 'GET', '/things/1?q=%00', undefined, 'q'],
  ['NUL in a text', 'POST', '/things/1', { list: ['a', { b: 'x\0' }] }, 'list.1.b'],
  ['NUL in a name', 'POST', '/things/1', { a: { 'x\0': 1 } }, 'a'],
  ['endless nesting', 'POST', '/things/1', `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'a'],
] as const)('%s is refused', async (_, method, url, payload, path) => {
  const things: Routes = app => {
    for (const verb of ['GET', 'POST'] as const)
      app.route({ method: verb, url: '/things/:id', config: { access: 'posts.read' }, handler: () => 'read' })
  }
  await using app = await build([things]).app

  const headers = { ...KEY, 'content-type': 'application/json' }
  const answer = await app.inject({ method, url, headers, payload })

  expect(answer.json()).toMatchObject({ status: 400, errors: [{ path }] })
})

test.each([
  ['a proxy of this machine', true, '127.0.0.1', '203.0.113.7'],
  ['a proxy elsewhere', true, '198.51.100.2', '198.51.100.2'],
  ['nobody, when there is no proxy', false, '127.0.0.1', '127.0.0.1'],
])('who asks is told by %s', async (_, trustsProxy, remoteAddress, asker) => {
  const seen: Routes = app => void app.get('/ip', { config: { access: 'public' } }, async ({ ip }) => ip)
  await using app = await build([seen], 'https://doan.example.vn', trustsProxy).app

  const headers = { 'x-forwarded-for': '10.1.1.1, 203.0.113.7' }
  const answer = await app.inject({ url: '/ip', headers, remoteAddress })

  expect(answer.body).toBe(asker)
})

test.each([
  ['https://doan.example.vn', true],
  ['http://localhost:3000', undefined],
])('at %s a cookie leaves only over https: %s', async (publicUrl, secure) => {
  const giving: Routes = app =>
    void app.get('/cookie', { config: { access: 'public' } }, (_, reply) => reply.setCookie('a', 'b').send())
  await using app = await build([giving], publicUrl).app

  const answer = await app.inject({ url: '/cookie' })

  expect(answer.cookies[0]?.secure).toBe(secure)
})

test('an unexpected error shows an id and not its reason, which the log has', async () => {
  const { app: building, log } = build()
  await using app = await building

  const answer = await app.inject({ url: '/broken' })

  expect(answer.json()).toMatchObject({
    code: 'INTERNAL',
    status: 500,
    requestId: answer.headers['x-request-id'],
  })
  expect(answer.body).not.toContain('secret reason')
  const line = log.lines.find(({ level }) => level === 'error')
  expect(line?.facts).toMatchObject({ requestId: answer.json().requestId, route: '/broken' })
  expect(String(line?.facts.cause)).toContain('the secret reason')
})

test.each([
  ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['from a neighbour host', { 'sec-fetch-site': 'same-site' }, 403],
  ['with a foreign origin', { origin: 'https://evil.example' }, 403],
  ['with an origin that hides', { origin: 'null' }, 403],
  ['that says nothing and has no token', {}, 403],
  ['with a wrong token', { 'x-csrf-token': 'csrf-of-s2' }, 403],
  ['with its token', { 'x-csrf-token': 'csrf-of-s1' }, 200],
  ['from our own page', { 'sec-fetch-site': 'same-origin' }, 200],
  ['with our own origin', { origin: 'http://localhost:3000' }, 200],
])("a browser's change %s is judged", async (_, headers, status) => {
  await using app = await build().app
  const payload = { name: 'Lan' }

  const answer = await app.inject({
    method: 'POST',
    url: '/echo',
    headers: { ...COOKIE, ...headers },
    payload,
  })

  expect(answer.statusCode).toBe(status)
})

test("a form's token is taken out of what the route reads", async () => {
  await using app = await build().app
  const headers = { ...COOKIE, 'content-type': 'application/x-www-form-urlencoded' }

  const answer = await app.inject({
    method: 'POST',
    url: '/echo',
    headers,
    payload: 'name=Lan&csrf=csrf-of-s1',
  })

  expect(answer.json()).toEqual({ name: 'Lan' })
})

test('every answer forbids inline scripts, frames and guessing of types', async () => {
  await using app = await build().app

  const { headers } = await app.inject({ url: '/nowhere' })

  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`)
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
  expect(headers['strict-transport-security']).toBeUndefined()
})

test('over https browsers are told to stay there', async () => {
  await using app = await build([echo], 'https://doan.example').app

  expect((await app.inject({ url: '/nowhere' })).headers['strict-transport-security']).toMatch(/max-age=\d+/)
})
