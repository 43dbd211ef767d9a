import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { createDatabase } from '../../../src/database/connection.ts'
import { migrate } from '../../../src/database/migrate.ts'
import type { Migration } from '../../../src/database/migrations/index.ts'
import { createTestDatabase } from '../../support/database.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())

const room = (name: string): Migration => ({
  name,
  up: async db => {
    await sql.raw(`create table "${name}" (id text primary key)`).execute(db)
  },
})

const KITCHEN = room('0001_kitchen')
const HALL = room('0002_hall')

const startAfresh = () =>
  sql`truncate schema_migrations; drop table if exists "0001_kitchen", "0002_hall"`.execute(database.db)

describe('migrating', () => {
  it('does nothing when the database is up to date', async () => {
    const taken = await migrate(database.db)

    expect(taken).toEqual([])
  })

  it('takes each step once when several processes start together', async () => {
    await startAfresh()
    const processes = Array.from({ length: 4 }, () => createDatabase(database.url, { maxConnections: 1 }))

    const taken = await Promise.all(processes.map(({ db }) => migrate(db, [KITCHEN, HALL])))

    expect(taken.flat()).toEqual(['0001_kitchen', '0002_hall'])
    await Promise.all(processes.map(process => process[Symbol.asyncDispose]()))
  })

  it('leaves nothing behind when a step fails', async () => {
    await startAfresh()
    const broken: Migration = { name: '0002_broken', up: () => Promise.reject(new Error('no wood')) }

    const migrating = migrate(database.db, [room('0001_attic'), broken])

    await expect(migrating).rejects.toThrow('no wood')
    const { rows } = await sql`select to_regclass('"0001_attic"') as attic`.execute(database.db)
    expect(rows).toEqual([{ attic: null }])
  })

  it('refuses a database that a newer program has changed', async () => {
    await startAfresh()
    await migrate(database.db, [KITCHEN, HALL])

    const migrating = migrate(database.db, [KITCHEN])

    await expect(migrating).rejects.toMatchObject({ code: 'DATABASE_TOO_NEW' })
  })
})
