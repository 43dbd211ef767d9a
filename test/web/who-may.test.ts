import { afterAll, expect, test } from 'vitest'
import { type Action, includesRole, LEAST_ROLE, ROLES } from '../../src/organisation/access.ts'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf } = await createTestWeb(database)
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})

const keys = Object.fromEntries(
  await Promise.all(ROLES.map(async role => [role, await keyOf(role)] as const)),
)

const isAction = (access: unknown): access is Action => typeof access === 'string' && access in LEAST_ROLE

const calls = app.routes.flatMap(route =>
  [route.method].flat().map(method => ({ method, url: route.url, access: route.config?.access })),
)
const guarded = calls.filter(({ access }) => isAction(access))

/** Asks a route for something that exists nowhere, with a body that fits nothing: only who may is settled. */
async function ask(call: (typeof calls)[number], headers: Record<string, string>) {
  const url = call.url.replace(/:\w+/g, 'nothing')
  const answer = await app.inject({ method: call.method as 'GET', url, headers })
  return answer.statusCode
}

test('there are routes to walk, and every one says who may', () => {
  expect(guarded.length).toBeGreaterThan(20)
  for (const { method, url, access } of calls) expect(access, `${method} ${url}`).toBeDefined()
})

test.each(guarded)('$method $url is shut to nobody', async call => {
  expect(await ask(call, {})).toBe(401)
})

test.each(guarded)('$method $url opens to $access and more, and to nobody below', async call => {
  if (!isAction(call.access)) throw new Error('only guarded routes are walked')
  const least = LEAST_ROLE[call.access]

  for (const role of ROLES) {
    const status = await ask(call, keys[role] ?? {})
    if (includesRole(role, least)) expect(status, role).not.toBeOneOf([401, 403])
    else expect(status, role).toBe(403)
  }
})

test.each(calls.filter(({ access }) => !isAction(access)))('$method $url is open on purpose', ({ url }) => {
  expect(url).toBeOneOf(OPEN_ROUTES)
})

/** What anybody may reach; a new line here wants a reason. */
const OPEN_ROUTES = [
  '/api/docs',
  '/api/v1/openapi.json',
  '/calendar/:file',
  '/b/:token/uploads',
  '/b/:token/uploads/:id',
  '/b/:token/photos/:id/:variant',
]
