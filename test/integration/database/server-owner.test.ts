import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runProgram } from '../../../src/database/embedded/run-program.ts'
import { chooseServerOwner, launchAs } from '../../../src/database/embedded/server-owner.ts'
import { openEmbeddedPostgres } from '../../../src/database/embedded-postgres.ts'
import { silentLog } from '../../support/silent-log.ts'

const isRoot = process.getuid?.() === 0

let closed = ''
beforeAll(async () => {
  closed = await mkdtemp(join(tmpdir(), 'closed-'))
  await chmod(closed, 0o700)
})
afterAll(() => rm(closed, { recursive: true }))

describe('who runs the server', () => {
  it.runIf(!isRoot)('is ourselves, when we are not root', async () => {
    expect(await chooseServerOwner(closed)).toBeNull()
  })

  it.runIf(isRoot)('is never root', async () => {
    const owner = await chooseServerOwner(closed)

    expect(owner?.uid).toBeGreaterThan(0)
  })

  it.runIf(isRoot)('finds and runs programs below a folder that only root may enter', async () => {
    const program = join(closed, 'program')
    await writeFile(program, '#!/bin/sh\ntest -x "$0" && id -u', { mode: 0o755 })
    const owner = await chooseServerOwner(closed)

    const ran = await runProgram(await launchAs(owner, [program], [program]))

    expect(ran).toEqual({ isDone: true, said: `${owner?.uid}\n` })
  })

  it.runIf(isRoot)('keeps its data below a folder that only root may enter', async () => {
    const dataDir = join(closed, 'dữ liệu')

    await using server = await openEmbeddedPostgres({ dataDir, log: silentLog, isDurable: false })

    expect(server.url).toMatch(/^postgres:/)
  })
})
