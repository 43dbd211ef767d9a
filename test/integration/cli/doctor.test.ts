import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config/config.ts'
import { Secret } from '../../../src/kernel/secret.ts'
import { systemActor } from '../../../src/organisation/index.ts'
import { startHouse } from '../../../src/start-house.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { startMailServer } from '../../support/mail-server.ts'
import { silentLog } from '../../support/silent-log.ts'
import { runProgram } from './run-program.ts'

let database: TestDatabase
let dataDir: string
beforeEach(async () => {
  database = await createTestDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'doctor-'))
})
afterEach(async () => {
  await database[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true })
})

const settings = () => ({
  DATA_DIR: dataDir,
  DATABASE_URL: database.url,
  SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
})
const examine = (more: Readonly<Record<string, string>> = {}) =>
  runProgram(['doctor'], { ...settings(), ...more })

/** The state of each part, as in `{database: 'ok'}`. */
const statesOf = (out: string) =>
  Object.fromEntries(
    out
      .trim()
      .split('\n')
      .map(line => line.split(/\s+/).slice(0, 2).toReversed()),
  )

const WELL = { database: 'ok', queue: 'ok', storage: 'ok', clock: 'ok', fonts: 'ok', audit: 'ok' }

/** A house with one Page of its practice Facebook connected. */
async function startWithPage() {
  const house = await startHouse(readConfig({ ...settings(), PORT: '0' }), silentLog)
  const control = house.practice?.facebook?.control
  const { id = '' } = control?.addPage({ name: 'Tuổi trẻ Phụng Hiệp' }) ?? {}
  const token = control?.issueToken({ pageIds: [id] }) ?? ''
  const connection = { facebookPageId: id, accessToken: new Secret(token), purpose: 'publish' } as const
  await house.areas.organisation.connectPage(systemActor('test'), connection)
  return { house, killToken: () => control?.changeToken({ value: token, isDead: true, deadSubcode: 463 }) }
}

describe('doctor', () => {
  it('knocks at the mail server when one is named, and tells who does not answer', async () => {
    await using server = await startMailServer()
    const MAIL_FROM = 'lich@doan.vn'

    const well = await examine({ SMTP_URL: server.url, MAIL_FROM })
    const away = await examine({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM })

    expect(statesOf(well.out)).toMatchObject({ mail: 'ok' })
    expect(server.received).toEqual([])
    expect(away.code).toBe(1)
    expect(away.out).toMatch(/^fail mail +The mail server cannot be reached\. Check .*SMTP_URL/m)
  })

  it('finds a fresh installation well, a line for each part', async () => {
    const ended = await examine()

    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(statesOf(ended.out)).toEqual({ ...WELL, token: 'skip' })
  })

  it('asks about the token beside a server that runs', async () => {
    const { house } = await startWithPage()
    await using _ = house

    const ended = await examine()

    expect(ended.code).toBe(0)
    expect(statesOf(ended.out)).toEqual({ ...WELL, token: 'ok' })
  })

  it('tells a dead token, and ends with 1', async () => {
    const { house, killToken } = await startWithPage()
    await using _ = house
    killToken()

    const ended = await examine()

    expect(ended.code).toBe(1)
    expect(statesOf(ended.out)).toEqual({ ...WELL, token: 'fail' })
  })

  it('does not call a practice Facebook that stopped with its server', async () => {
    const { house } = await startWithPage()
    await house[Symbol.asyncDispose]()

    const ended = await examine()

    expect(statesOf(ended.out)).toEqual({ ...WELL, token: 'skip' })
  })

  it('does not call a parked Page', async () => {
    const { house, killToken } = await startWithPage()
    await using _ = house
    killToken()
    await sql`update pages set parked_until = now() + interval '1 hour'`.execute(database.db)

    const ended = await examine()

    expect(statesOf(ended.out)).toEqual({ ...WELL, token: 'skip' })
  })

  it('sees that the audit was changed behind our back', async () => {
    const { house } = await startWithPage()
    await house[Symbol.asyncDispose]()
    await sql`alter table audit_entries disable trigger audit_entries_append_only`.execute(database.db)
    await sql`update audit_entries set actor_name = 'Ai khác'`.execute(database.db)

    const ended = await examine()

    expect(ended.code).toBe(1)
    expect(statesOf(ended.out)).toMatchObject({ audit: 'fail' })
  })

  it('goes on without the database', async () => {
    const ended = await examine({ DATABASE_URL: 'postgres://nobody:x@127.0.0.1:9/none' })

    expect(ended.code).toBe(1)
    expect(statesOf(ended.out)).toMatchObject({ database: 'fail', queue: 'skip', storage: 'ok', fonts: 'ok' })
  })

  it('finds storage that cannot be written to', async () => {
    await writeFile(join(dataDir, 'objects'), 'not a folder')

    const ended = await examine()

    expect(ended.code).toBe(1)
    expect(statesOf(ended.out)).toMatchObject({ storage: 'fail' })
  })
})
