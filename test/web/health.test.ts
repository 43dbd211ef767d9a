import { afterAll, expect, test } from 'vitest'
import type { HealthReport } from '../../src/ports/health.ts'
import { healthRoutes } from '../../src/web/health-routes.ts'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
let report: HealthReport = { isReady: true, checks: { database: 'ok', queue: 'ok', storage: 'ok' } }
const { app } = await createTestWeb(database, [
  healthRoutes({
    health: { report: async () => report },
    metrics: { contentType: 'text/plain; version=0.0.4', text: async () => 'up 1\n' },
  }),
])
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})

test('a living process says so to anybody', async () => {
  expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200)
  expect((await app.inject({ url: '/healthz', method: 'HEAD' })).statusCode).toBe(200)
})

test('a process that can work is ready, one that cannot says what fails', async () => {
  expect((await app.inject({ url: '/readyz' })).statusCode).toBe(200)

  report = { isReady: false, checks: { database: 'ok', queue: 'failed', storage: 'ok' } }
  const answer = await app.inject({ url: '/readyz' })

  expect([answer.statusCode, answer.json()]).toEqual([503, { checks: report.checks }])
})

test('the counters are Prometheus text', async () => {
  const { headers, body } = await app.inject({ url: '/metrics' })

  expect([headers['content-type'], body]).toEqual(['text/plain; version=0.0.4', 'up 1\n'])
})
