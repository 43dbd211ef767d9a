import { afterAll, describe, expect, it } from 'vitest'
import { createDatabase } from '../../../src/database/connection.ts'
import { isUniqueViolation } from '../../../src/database/errors.ts'
import { personId } from '../../../src/kernel/ids.ts'
import { createTestDatabase } from '../../support/database.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())

const ask = async (expression: string) => {
  const { rows } = await database.pool.query({ text: `select ${expression}`, rowMode: 'array' })
  return rows[0]?.[0]
}

describe('a database', () => {
  it('gives instants as dates, days as text and whole numbers as numbers', async () => {
    const values = [
      await ask(`timestamptz '2026-03-26 07:00:00+07'`),
      await ask(`date '2026-03-26'`),
      await ask('count(*) from people'),
    ]

    expect(values).toEqual([new Date('2026-03-26T00:00:00Z'), '2026-03-26', 0])
  })

  it('refuses a whole number that JavaScript would change', async () => {
    const asking = ask('9007199254740993::int8')

    await expect(asking).rejects.toThrow(RangeError)
  })

  it('lowers and sorts Vietnamese', async () => {
    const lowered = await ask(`lower('ĐOÀN THANH NIÊN')`)
    const sorted = await ask(
      `string_agg(w, ' ' order by w collate "vi-x-icu") from unnest('{z,đ,e,d}'::text[]) w`,
    )

    expect([lowered, sorted]).toEqual(['đoàn thanh niên', 'd đ e z'])
  })

  it('leaves a broken constraint to the store', async () => {
    const person = {
      id: personId('one'),
      email: 'an@example.vn',
      name: 'An',
      role: 'officer',
      createdAt: new Date(0),
    } as const
    await database.db.insertInto('people').values(person).execute()

    const error = await database.db
      .insertInto('people')
      .values(person)
      .execute()
      .catch((e: unknown) => e)

    expect([isUniqueViolation(error, 'people_pkey'), isUniqueViolation(error, 'other')]).toEqual([
      true,
      false,
    ])
  })

  it.each([
    ['no server listens', 'postgres://nobody@127.0.0.1:1/nothing'],
    ['the host does not exist', 'postgres://nobody@nowhere.invalid/nothing'],
  ])('says that it is unavailable when %s', async (_, url) => {
    await using absent = createDatabase(url)

    const asking = absent.db.selectFrom('people').select('id').execute()

    await expect(asking).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  })

  it('says that it is unavailable when the server ends the session', async () => {
    await using other = createDatabase(database.url, { maxConnections: 1 })

    const asking = other.db
      .selectNoFrom(eb => eb.fn('pg_terminate_backend', [eb.fn('pg_backend_pid')]).as('ended'))
      .execute()

    await expect(asking).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  })

  it('connects again after the server ended an idle session', async () => {
    const broken: unknown[] = []
    await using other = createDatabase(database.url, { onIdleError: error => broken.push(error) })
    const { rows } = await other.pool.query('select pg_backend_pid() as pid')
    const isBroken = new Promise(resolve => other.pool.once('remove', resolve))

    await database.pool.query('select pg_terminate_backend($1)', [rows[0].pid])
    await isBroken

    expect(await other.db.selectFrom('people').select('id').execute()).toHaveLength(1)
    expect(broken).toHaveLength(1)
  })
})
