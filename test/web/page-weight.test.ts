import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { isScript, type Loaded, loadFirstVisit, weightOf } from '../support/first-visit.ts'
import { createBranchWeb } from './support/branch-web.ts'

/** What a first visit may weigh. @see src/README.md, "The branch's page is light" */
const [LIMIT_BYTES, SCRIPT_LIMIT_BYTES] = [60_000, 35_000]

const database = await createTestDatabase()
const branch = await createBranchWeb(database)
afterAll(async () => {
  await branch.app.close()
  await database[Symbol.asyncDispose]()
})

/** Loads as a phone's browser does, which takes what is compressed. */
async function load(path: string): Promise<Loaded> {
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip' }
  const { statusCode, rawPayload, headers: sent } = await branch.app.inject({ url: path, headers })
  if (statusCode !== 200) throw new Error(`${path}: ${statusCode}`)
  const text = (sent['content-encoding'] === 'gzip' ? gunzipSync(rawPayload) : rawPayload).toString()
  return { path, bytes: rawPayload.length, text }
}

test('the first visit of a branch stays within its weight', async () => {
  const visit = await loadFirstVisit(`/b/${branch.token}`, load)

  expect(visit.length).toBeGreaterThan(6)
  expect(weightOf(visit)).toBeLessThan(LIMIT_BYTES)
  expect(weightOf(visit.filter(isScript))).toBeLessThan(SCRIPT_LIMIT_BYTES)
})

test('a browser that takes nothing compressed is given the page as it is', async () => {
  const { headers, body } = await branch.look()

  expect(headers['content-encoding']).toBeUndefined()
  expect(body).toContain('</html>')
})
