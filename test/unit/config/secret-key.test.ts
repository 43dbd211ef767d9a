import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSecretKey } from '../../../src/config/secret-key.ts'
import { Secret } from '../../../src/kernel/secret.ts'

let dataDir = ''
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'secret-key-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

describe('the secret key', () => {
  it('is SECRET_KEY when that is set, and nothing is written', async () => {
    const key = await openSecretKey({
      dataDir,
      secretKey: new Secret(Buffer.alloc(32, 7).toString('base64')),
    })

    expect(key).toEqual(new Uint8Array(32).fill(7))
    expect(await readdir(dataDir)).toEqual([])
  })

  it('is made once, for its owner alone', async () => {
    const first = await openSecretKey({ dataDir, secretKey: null })
    const second = await openSecretKey({ dataDir, secretKey: null })

    expect(first).toHaveLength(32)
    expect(second).toEqual(first)
    expect((await stat(join(dataDir, 'secret-key'))).mode & 0o777).toBe(0o600)
  })

  it('is the same for all that start together, and leaves no drafts', async () => {
    const opening = Array.from({ length: 8 }, () => openSecretKey({ dataDir, secretKey: null }))

    const keys = await Promise.all(opening)

    expect(new Set(keys.map(key => Buffer.from(key).toString('hex'))).size).toBe(1)
    expect(await readdir(dataDir)).toEqual(['secret-key'])
  })

  it('is never replaced when the file is damaged', async () => {
    await writeFile(join(dataDir, 'secret-key'), 'half')

    const opening = openSecretKey({ dataDir, secretKey: null })

    await expect(opening).rejects.toMatchObject({ code: 'SECRET_UNREADABLE' })
  })
})
