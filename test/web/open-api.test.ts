import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app } = await createTestWeb(database)
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})
const text = (await app.inject({ url: '/api/v1/openapi.json' })).body
const document = JSON.parse(text)

const described = Object.entries<Record<string, object>>(document.paths).flatMap(([path, verbs]) =>
  Object.keys(verbs).map(verb => `${verb.toUpperCase()} ${path}`),
)

test('the document describes every route of the API and nothing else', () => {
  const routes = app.routes
    .filter(({ url, schema }) => url.startsWith('/api/v1/') && !schema?.hide)
    .flatMap(({ method, url }) => [method].flat().map(verb => `${verb} ${url.replace(/:(\w+)/g, '{$1}')}`))
    .filter(route => !route.startsWith('HEAD'))

  expect(document.openapi).toBe('3.1.0')
  expect(described.toSorted()).toEqual(routes.toSorted())
})

test('every reference leads to a component, and every component is used', () => {
  const references = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name))

  expect(Object.keys(document.components.schemas).toSorted()).toEqual([...references].toSorted())
})

test('a program is told of no part of a body that it may not send', () => {
  expect(text).not.toContain('"readOnly"')
})

test('every call names its role, its errors and how to sign in', () => {
  expect(document.security).toEqual([{ key: [] }])
  for (const verbs of Object.values<Record<string, { description: string; responses: object }>>(
    document.paths,
  ))
    for (const call of Object.values(verbs)) {
      expect(call.description).toMatch(/^Needs the role \w+ or more\.$/)
      expect(call.responses).toHaveProperty('default.content.application/problem+json')
    }
})

test('calls that make something show an example and the Idempotency-Key', () => {
  for (const path of ['pages', 'posts', 'keys'])
    expect(document.paths[`/api/v1/${path}`].post).toMatchObject({
      requestBody: { content: { 'application/json': { example: expect.any(Object) } } },
      parameters: [{ name: 'idempotency-key', in: 'header', required: false }],
    })
  expect(document.paths['/api/v1/photos'].post.requestBody.content).toHaveProperty(['multipart/form-data'])
})

test('the page for people shows every call, without a script', async () => {
  const { body, headers } = await app.inject({ url: '/api/docs' })

  expect(headers['content-type']).toContain('text/html')
  for (const call of described) expect(body).toContain(`<code>${call}</code>`)
  expect(body).not.toMatch(/<script|style=/)
})
