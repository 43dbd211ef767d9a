import { mkdtemp, readdir, readFile, rm, watch, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type EmbeddedPostgres, openEmbeddedPostgres } from '../../../src/database/embedded-postgres.ts'
import { killHard, letLeave, startEmbeddedProcess } from '../../support/embedded-process.ts'
import { silentLog } from '../../support/silent-log.ts'

let dataDir = ''
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-'))
})
afterAll(() => rm(dataDir, { recursive: true }))

const opened: EmbeddedPostgres[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) await server[Symbol.asyncDispose]()
})

async function open(): Promise<EmbeddedPostgres> {
  const server = await openEmbeddedPostgres({ dataDir, log: silentLog, isDurable: false })
  opened.push(server)
  return server
}

const lockPath = () => join(dataDir, 'postgres/cluster/postmaster.pid')
const readServerPid = async () => Number.parseInt(await readFile(lockPath(), 'utf8'), 10)

async function run(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query({ text: sql, rowMode: 'array' })
  await client.end()
  return rows[0]?.[0]
}

describe('the embedded server', () => {
  it('is made anew after a process was killed while making it', async () => {
    const first = startEmbeddedProcess(dataDir)
    for await (const { filename } of watch(dataDir)) if (filename?.startsWith('postgres.new-')) break
    await killHard(first)

    await open()

    expect(await readdir(dataDir)).toEqual(['postgres'])
  })

  it('is one server for two processes that start together, and stops when both have left', async () => {
    const both = [startEmbeddedProcess(dataDir), startEmbeddedProcess(dataDir)]

    const urls = await Promise.all(both.map(({ url }) => url))
    await Promise.all(both.map(letLeave))

    expect(new Set(urls).size).toBe(1)
    await expect(readServerPid()).rejects.toThrow('ENOENT')
  })

  it('goes on for the others when the process that started it leaves', async () => {
    const starter = startEmbeddedProcess(dataDir)
    await starter.url
    const server = await open()

    await letLeave(starter)

    expect(await run(server.url, 'select 1')).toBe(1)
  })

  it('is adopted when the process that started it was killed', async () => {
    const starter = startEmbeddedProcess(dataDir)
    await starter.url
    const pid = await readServerPid()
    await killHard(starter)

    await open()

    expect(await readServerPid()).toBe(pid)
  })

  it('starts again with all its rows after everything was killed', async () => {
    const starter = startEmbeddedProcess(dataDir)
    await run(await starter.url, 'create table kept as select 42 as answer')
    process.kill(await readServerPid(), 'SIGKILL')
    await killHard(starter)

    const server = await open()

    expect(await run(server.url, 'select answer from kept')).toBe(42)
  })

  it('comes back at the same address when it is killed under a running process', async () => {
    const { url } = await open()

    process.kill(await readServerPid(), 'SIGKILL')

    await vi.waitFor(async () => expect(await run(url, 'select 1')).toBe(1), { timeout: 10_000 })
  })

  it.each([
    ['names a process id that another program has now', `${process.pid}\n/elsewhere\n1\n1\n\n127.0.0.1\n`],
    ['was cut short', ''],
  ])('starts although a lock file %s', async (_, lock) => {
    await writeFile(lockPath(), lock)

    const server = await open()

    expect(await run(server.url, 'select 1')).toBe(1)
  })

  it('lets nobody in without the password', async () => {
    const { url } = await open()
    const guess = new URL(url)
    guess.password = 'postgres'

    const entering = run(guess.href, 'select 1')

    await expect(entering).rejects.toMatchObject({ code: '28P01' })
  })

  it('says why it cannot be made', async () => {
    await writeFile(join(dataDir, 'file'), '')

    const opening = openEmbeddedPostgres({ dataDir: join(dataDir, 'file/data'), log: silentLog })

    await expect(opening).rejects.toMatchObject({
      code: 'DATABASE_WONT_START',
      values: { reason: expect.stringContaining('ENOTDIR') },
    })
  })
})
