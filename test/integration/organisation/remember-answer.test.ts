import { afterAll, expect, test } from 'vitest'
import { DAY, MINUTE } from '../../../src/kernel/time.ts'
import type { RepeatableRequest } from '../../../src/organisation/remember-answer.ts'
import { createTestDatabase } from '../../support/database.ts'
import { actorWith, createTestOrganisation } from '../../support/test-organisation.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())
const { organisation, clock, db } = createTestOrganisation(database)

const ask = (change: Partial<RepeatableRequest>): RepeatableRequest => ({
  actor: actorWith('officer'),
  key: 'k',
  route: 'POST /posts',
  bodyHash: 'b1',
  ...change,
})

test('the first answer is given again, and lies sealed in the database', async () => {
  const request = ask({ key: 'first' })
  const claim = await organisation.claimAnswer(request)

  await organisation.keepAnswer(request, 201, '{"key":"bcd_new"}')

  expect(claim).toMatchObject({ claim: 'fresh' })
  expect(await organisation.claimAnswer(request)).toEqual({
    claim: 'known',
    status: 201,
    response: '{"key":"bcd_new"}',
    bodyHash: 'b1',
  })
  expect(JSON.stringify(await db.selectFrom('idempotencyKeys').selectAll().execute())).not.toContain(
    'bcd_new',
  )
})

test.each([
  ['another body', { bodyHash: 'b2' }],
  ['another route', { route: 'POST /keys' }],
])('the same key with %s is refused', async (name, change) => {
  await organisation.claimAnswer(ask({ key: name }))

  await expect(organisation.claimAnswer(ask({ key: name, ...change }))).rejects.toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  })
})

test('two callers may use the same key', async () => {
  await organisation.claimAnswer(ask({ key: 'shared' }))

  const other = await organisation.claimAnswer(
    ask({ key: 'shared', actor: actorWith('admin'), bodyHash: 'x' }),
  )

  expect(other.claim).toBe('fresh')
})

test('of many at once one works and the others are told to wait', async () => {
  const claims = await Promise.allSettled(
    Array.from({ length: 8 }, () => organisation.claimAnswer(ask({ key: 'together' }))),
  )

  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const claim of claims)
    if (claim.status === 'rejected') expect(claim.reason).toMatchObject({ code: 'IDEMPOTENCY_KEY_BUSY' })
})

test('a claim whose process died is taken over by one, under the same id', async () => {
  const first = await organisation.claimAnswer(ask({ key: 'died' }))
  await clock.advanceBy(2 * MINUTE + 1)

  const claims = await Promise.allSettled([1, 2, 3].map(() => organisation.claimAnswer(ask({ key: 'died' }))))

  const taken = claims.flatMap(claim => (claim.status === 'fulfilled' ? [claim.value] : []))
  expect(taken).toEqual([first])
})

test('a released claim may be tried again at once', async () => {
  const request = ask({ key: 'failed' })
  await organisation.claimAnswer(request)

  await organisation.releaseAnswer(request)

  expect((await organisation.claimAnswer(request)).claim).toBe('fresh')
})

test('answers are forgotten after two days', async () => {
  const request = ask({ key: 'old' })
  await organisation.claimAnswer(request)
  await organisation.keepAnswer(request, 201, '{}')

  await clock.advanceBy(2 * DAY + 1)
  await organisation.tidyOrganisation()

  expect((await organisation.claimAnswer(request)).claim).toBe('fresh')
})
