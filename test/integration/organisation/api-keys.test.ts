import { afterAll, expect, test } from 'vitest'
import { apiKeyId } from '../../../src/kernel/ids.ts'
import { HOUR } from '../../../src/kernel/time.ts'
import { createTestDatabase } from '../../support/database.ts'
import { actorWith, createTestOrganisation } from '../../support/test-organisation.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())
const { organisation, clock, db } = createTestOrganisation(database)
const ADMIN = actorWith('admin')

test('a key is shown once, stored as a hash, and acts with its role', async () => {
  const made = await organisation.createApiKey(ADMIN, { name: 'Máy tính văn phòng', role: 'officer' })

  expect(made.key.reveal()).toMatch(/^bcd_[\w-]{43}$/)
  expect(JSON.stringify(await db.selectFrom('apiKeys').selectAll().execute())).not.toContain(
    made.key.reveal(),
  )
  expect(await organisation.recogniseKey(made.key.reveal(), '10.0.0.1')).toEqual({
    kind: 'api-key',
    id: made.id,
    name: 'Máy tính văn phòng',
    role: 'officer',
  })
})

test('a revoked key is nobody', async () => {
  const { id, key } = await organisation.createApiKey(ADMIN, { name: 'Cũ', role: 'viewer' })

  await organisation.revokeApiKey(ADMIN, id)

  expect(await organisation.recogniseKey(key.reveal(), '10.0.0.1')).toBeNull()
  await expect(organisation.revokeApiKey(ADMIN, apiKeyId('none'))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('after 200 unknown keys an address is told to wait, and a right key from it still works', async () => {
  const { key } = await organisation.createApiKey(ADMIN, { name: 'Chung mạng', role: 'viewer' })
  const guess = (n: number) => organisation.recogniseKey(`bcd_${n}`, '10.9.0.1').catch(error => error.code)

  const answers = await Promise.all(Array.from({ length: 205 }, (_, n) => guess(n)))

  expect(answers.filter(answer => answer === null)).toHaveLength(200)
  expect(answers.filter(answer => answer === 'TOO_MANY_TRIES')).toHaveLength(5)
  expect(await organisation.recogniseKey(key.reveal(), '10.9.0.1')).toMatchObject({ name: 'Chung mạng' })
  await clock.advanceBy(HOUR)
  expect(await guess(999)).toBeNull()
})

test('the same id makes one key, of which only the newest text works', async () => {
  const id = apiKeyId('the-same')
  const first = await organisation.createApiKey(ADMIN, { id, name: 'Lặp lại', role: 'viewer' })
  const second = await organisation.createApiKey(ADMIN, { id, name: 'Lặp lại', role: 'viewer' })

  expect(await organisation.recogniseKey(first.key.reveal(), '10.0.0.2')).toBeNull()
  expect(await organisation.recogniseKey(second.key.reveal(), '10.0.0.2')).toMatchObject({ id })
})

test('keys are listed newest first, page by page', async () => {
  const first = await organisation.listApiKeys(ADMIN, { limit: 2 })
  const rest = await organisation.listApiKeys(ADMIN, { limit: 10, cursor: first.nextCursor ?? undefined })

  const ids = [...first.items, ...rest.items].map(({ id }) => id)
  expect(new Set(ids).size).toBe(4)
  expect(rest.nextCursor).toBeNull()
})

test('only an admin makes, sees and revokes keys', async () => {
  const officer = actorWith('officer')

  for (const trying of [
    organisation.createApiKey(officer, { name: 'x', role: 'viewer' }),
    organisation.listApiKeys(officer, { limit: 1 }),
    organisation.revokeApiKey(officer, apiKeyId('the-same')),
  ])
    await expect(trying).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})

test("a key's name is cleaned like every text", async () => {
  const made = await organisation.createApiKey(ADMIN, { name: ' Máy\u200B \ud800 1 ', role: 'viewer' })

  expect(made.name).toBe('Máy \ufffd 1')
})
