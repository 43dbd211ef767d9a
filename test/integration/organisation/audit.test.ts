import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { appendAudit } from '../../../src/organisation/audit-store.ts'
import { createTestDatabase } from '../../support/database.ts'
import { actorWith, createTestOrganisation, SYSTEM } from '../../support/test-organisation.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())
const { organisation, clock, db } = createTestOrganisation(database)
const ADMIN = actorWith('admin')

const write = (action: string, facts = {}) =>
  db
    .transaction()
    .execute(trx =>
      appendAudit(trx, { actor: SYSTEM, action, subject: { kind: 'test', id: '1' }, facts }, clock.now()),
    )

test('entries written by many at once form one chain', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, n) => write(`test.${n}`, { n, z: 'Ấp 3', a_b: null })))

  expect(await organisation.checkAuditChain()).toEqual({ checkedCount: 30, brokenAtSeq: null })
})

test('an entry exists only if its deed does', async () => {
  const failing = db.transaction().execute(async trx => {
    const subject = { kind: 'test', id: '1' }
    await appendAudit(trx, { actor: SYSTEM, action: 'test.undone', subject }, clock.now())
    throw new Error('the deed failed')
  })

  await expect(failing).rejects.toThrow('the deed failed')
  await write('test.after')
  expect(await organisation.checkAuditChain()).toEqual({ checkedCount: 31, brokenAtSeq: null })
})

test.each([
  ['update', sql`update audit_entries set actor_name = 'x'`],
  ['delete', sql`delete from audit_entries`],
  ['truncate', sql`truncate audit_entries`],
])('the database itself refuses to %s entries', async (_, statement) => {
  await expect(statement.execute(db)).rejects.toThrow('append-only')
})

test('a list shows the newest first, page by page, between two instants', async () => {
  const from = clock.now()
  await clock.advanceBy(60_000)
  const to = clock.now()
  await write('test.later')

  const first = await organisation.listAudit(ADMIN, { from, to, limit: 20 })
  const rest = await organisation.listAudit(ADMIN, {
    from,
    to,
    limit: 20,
    cursor: first.nextCursor ?? undefined,
  })

  expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([20, 11, null])
  expect(first.items[0]?.action).toBe('test.after')
})

test('only an admin reads it', async () => {
  await expect(organisation.listAudit(actorWith('officer'), { limit: 1 })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
})

test('an entry changed behind the back of the program is found', async () => {
  await sql`alter table audit_entries disable trigger audit_entries_append_only`.execute(db)
  const { seq } = await db
    .selectFrom('auditEntries')
    .select('seq')
    .orderBy('seq')
    .offset(9)
    .limit(1)
    .executeTakeFirstOrThrow()

  await sql`update audit_entries set facts = '{"n": 99}' where seq = ${seq}`.execute(db)

  expect(await organisation.checkAuditChain()).toEqual({ checkedCount: 9, brokenAtSeq: seq })
})
