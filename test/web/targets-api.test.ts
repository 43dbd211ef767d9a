import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf } = await createTestWeb(database)
const headers = await keyOf('reviewer')
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})

const call = (method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object, more = {}) =>
  app.inject({ method, url: `/api/v1${path}`, headers: { ...headers, ...more }, ...(payload && { payload }) })

test('a target set twice by one key is one, and removed it is gone', async () => {
  const body = { postsPerMonth: 5, longestGapDays: 10, validFrom: '2026-12-01' }
  const key = { 'idempotency-key': 'target' }

  const [first, second] = [
    await call('POST', '/targets', body, key),
    await call('POST', '/targets', body, key),
  ]
  const listed = await call('GET', '/targets')
  await call('DELETE', `/targets/${first.json().id}`)

  expect([first.statusCode, second.json().id]).toEqual([201, first.json().id])
  expect(listed.json().items).toMatchObject([{ ...body, unitId: null, block: null, validTo: null }])
  expect((await call('GET', '/targets')).json().items).toEqual([])
})

test('every field that is wrong is named', async () => {
  const target = await call('POST', '/targets', {
    ...{ unitId: 'nobody', postsPerMonth: -1, longestGapDays: 0, validFrom: '2026-12-01' },
  })
  const excuse = await call('POST', '/excuses', { fromOn: '2026-12-09', toOn: '2026-12-01', reason: '' })

  const paths = (answer: typeof target) => answer.json().errors.map(({ path }: { path: string }) => path)
  expect(paths(target)).toEqual(['unitId', 'postsPerMonth', 'longestGapDays'])
  expect(paths(excuse)).toEqual(['reason', 'toOn'])
})

test('excuses are listed beside those by rule', async () => {
  const body = { block: 'Khối trường học', fromOn: '2026-12-07', toOn: '2026-12-13', reason: 'Thi học kỳ' }

  const added = await call('POST', '/excuses', body)
  const listed = (await call('GET', '/excuses')).json()
  await call('DELETE', `/excuses/${added.json().id}`)

  expect(listed.items).toMatchObject([body])
  expect(listed.byRule).toContainEqual({ rule: 'tet', fromOn: '2026-02-15', toOn: '2026-02-23' })
  expect((await call('GET', '/excuses')).json().items).toEqual([])
})
