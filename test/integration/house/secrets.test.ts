import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { type HouseProcess, startHouseProcess } from '../../support/house-process.ts'
import { HOUSE_SECRET_KEY } from '../../support/house-secret-key.ts'
import { createHouseWorld, type HouseWorld } from '../../support/house-world.ts'

const ADDRESSES = [
  '/api/v1/pages',
  '/api/v1/posts',
  '/api/v1/audit',
  '/',
  '/pages',
  '/settings/keys',
  '/metrics',
]

let database: TestDatabase
let world: HouseWorld
let house: HouseProcess
let pages: string
let rows: string

beforeAll(async () => {
  database = await createTestDatabase()
  const env = { DATABASE_URL: database.url, SECRET_KEY: HOUSE_SECRET_KEY, LOG_LEVEL: 'trace' }
  world = await createHouseWorld(env)
  house = await startHouseProcess(world.env)
  const officer = await world.enter(house.url)
  const waiting = await officer.schedule('Còn chờ', 60_000)
  const id = await officer.schedule('Không lộ khóa', 2_000)
  await officer.reaches(id, 'published')
  await officer.reaches(waiting, 'staged')
  const told = await Promise.all([...ADDRESSES, `/api/v1/posts/${id}`].map(path => officer.ask('GET', path)))
  pages = JSON.stringify(told)
  rows = await dump(database)
  await house.stop()
})
afterAll(async () => {
  await house.kill()
  await world[Symbol.asyncDispose]()
  await database[Symbol.asyncDispose]()
})

test.each([
  ['the log', () => house.stdout() + house.stderr()],
  ['the database, jobs that wait included', () => rows],
  ['a page', () => pages],
])("neither the Page's token nor a key of the installation stands in %s", (_, text) => {
  const secrets = [world.token, HOUSE_SECRET_KEY, world.env.FACEBOOK_APP_SECRET ?? '']

  const found = secrets.filter(secret => text().includes(secret))

  expect(text()).toContain('post')
  expect(found).toEqual([])
})

/** Every row of every table as text. */
async function dump({ pool }: TestDatabase): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(`
    select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema in ('public', 'bullmq')`)
  expect(tables.map(table => table.name)).toContain('bullmq.job')
  const texts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows: told } = await pool.query<{ row: string }>(`select t::text as row from ${name} as t`)
      return [name, ...told.map(({ row }) => row)].join('\n')
    }),
  )
  return texts.join('\n')
}
