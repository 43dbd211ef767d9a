import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addPracticePage } from '../../src/add-practice-page.ts'
import { readConfig } from '../../src/config/config.ts'
import { systemActor } from '../../src/organisation/index.ts'
import { startHouse } from '../../src/start-house.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { silentLog } from '../support/silent-log.ts'
import { actorWith } from '../support/test-organisation.ts'

const SYSTEM = systemActor('test')

let database: TestDatabase
let dataDir: string
beforeEach(async () => {
  database = await createTestDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'fresh-'))
})
afterEach(async () => {
  await database[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true })
})

const start = () => {
  const SECRET_KEY = Buffer.alloc(32, 7).toString('base64')
  const settings = { DATA_DIR: dataDir, DATABASE_URL: database.url, SECRET_KEY, PORT: '0' }
  return startHouse(readConfig(settings), silentLog)
}

it('tells how to make the first admin until there is somebody', async () => {
  await using house = await start()
  const door = async () => (await fetch(`${house.url}/sign-in`, { headers: { accept: 'text/html' } })).text()

  const before = await door()
  const person = { email: 'lan@example.vn', name: 'Lan', role: 'admin' } as const
  await house.areas.organisation.createPerson(SYSTEM, person)

  expect(before).toContain('user create --email … --name … --role admin')
  expect(await door()).toContain('type="password"')
})

it('gets a Page to practise on, connected like any other', async () => {
  await using house = await start()
  const control = house.practice?.facebook?.control
  if (control === undefined) throw new Error('The house does not run the practice Facebook')
  const add = addPracticePage(control, house.areas.organisation)

  await add(SYSTEM, { name: 'Trang tập dượt 1', purpose: 'publish' })

  const { items } = await house.areas.organisation.listPages(SYSTEM, { limit: 9 })
  expect(items).toMatchObject([{ name: 'Trang tập dượt 1', purpose: 'publish', tokenState: 'ok' }])
})

it('makes no practice Page for somebody who may not connect one', async () => {
  await using house = await start()
  const control = house.practice?.facebook?.control
  if (control === undefined) throw new Error('The house does not run the practice Facebook')
  const add = addPracticePage(control, house.areas.organisation)

  await expect(add(actorWith('officer'), { name: 'Trang', purpose: 'publish' })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })

  expect(control.pages()).toEqual([])
})
