import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { SYSTEM } from '../support/test-organisation.ts'
import { createBranchWeb } from './support/branch-web.ts'
import { formText } from './support/officer-world.ts'

const database = await createTestDatabase()
const web = await createBranchWeb(database)
const { app, organisation, unit, db, log } = web
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})

const html = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
const ask = (method: string, url: string) =>
  app.inject({
    method: method as 'GET',
    url,
    headers: html,
    ...(method === 'POST' && { payload: formText({ holderName: 'Lan', holderEmail: '' }) }),
  })

/** Every address that carries the token of a branch's link or of a handover. */
const ADDRESSES = app.routes
  .filter(({ url }) => /^\/[bh]\/:token/.test(url))
  .flatMap(({ method, url }) => [method].flat().map(verb => ({ method: verb, url })))
  .filter(({ method }) => ['GET', 'POST'].includes(method))

const secrets = new Set<string>()
/** A link or a handover that works, remembered as what nobody else may learn. */
async function freshToken(url: string): Promise<string> {
  const seat = await organisation.rotateBranchLink(SYSTEM, unit.id)
  const handover = url.startsWith('/h/') ? await organisation.makeHandover(SYSTEM, unit.id) : null
  secrets.add(seat.reveal())
  const token = (handover?.token ?? seat).reveal()
  secrets.add(token)
  return token
}

test('there are pages to walk', () => {
  expect(ADDRESSES.length).toBeGreaterThan(8)
})

test.each(ADDRESSES)('$method $url names no other site and lets no address out', async ({ method, url }) => {
  const token = await freshToken(url)

  const { body, headers, statusCode } = await ask(
    method,
    url.replace(':token', token).replace(/:\w+/g, 'none'),
  )

  expect(statusCode, body).toBeLessThan(500)
  // Both tell other sites nothing; the stricter one tells our own neither.
  expect(headers['referrer-policy']).toBeOneOf(['same-origin', 'no-referrer'])
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['cache-control']).toBeOneOf(['no-store', 'private, no-store', 'no-cache'])
  const foreign = [...String(body).matchAll(/(?:src|href|action)="(https?:)?\/\/([^"]*)"/g)].map(
    ([all]) => all,
  )
  expect(foreign).toEqual([])
})

test.each(ADDRESSES)(
  '$method $url of a dead link says nothing of the one that works',
  async ({ method, url }) => {
    const dead = await freshToken(url)
    await organisation.revokeBranchLink(SYSTEM, unit.id)
    const living = (await organisation.rotateBranchLink(SYSTEM, unit.id)).reveal()
    secrets.add(living)

    const { body, statusCode } = await ask(method, url.replace(':token', dead).replace(/:\w+/g, 'none'))

    expect(statusCode, body).toBeOneOf([404, 410, 413, 415, 422, 400])
    expect(body).not.toContain(living)
  },
)

test('after all of it no token lies in a log, the audit, or in the clear in the database', async () => {
  const tables = [
    'auditEntries',
    'branchLinks',
    'handovers',
    'idempotencyKeys',
    'settings',
    'failedTries',
  ] as const
  const rows = await Promise.all(tables.map(table => db.selectFrom(table).selectAll().execute()))
  const kept = JSON.stringify([rows, log.lines])

  expect(secrets.size).toBeGreaterThan(20)
  for (const secret of secrets) expect(kept).not.toContain(secret)
})

test('a token is 256 bits that nobody can guess', async () => {
  const token = await freshToken('/b/')

  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
})

test('after 200 unknown links from one address the next is refused; a right one still works there', async () => {
  const from = { remoteAddress: '10.1.2.3', headers: html }
  const token = await freshToken('/b/')
  for (let guess = 0; guess < 200; guess += 1) await app.inject({ url: `/b/guess-${guess}/seat`, ...from })

  const [refused, handover, right] = [
    await app.inject({ url: '/b/guess/seat', ...from }),
    await app.inject({ url: '/h/guess', ...from }),
    await app.inject({ url: `/b/${token}/seat`, ...from }),
  ]

  expect([refused.statusCode, handover.statusCode, right.statusCode]).toEqual([429, 429, 200])
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
})
