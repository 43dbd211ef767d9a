import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { translateDiskErrors } from '../../src/adapters/disk/disk-errors.ts'
import { createDiskObjectStore } from '../../src/adapters/disk/disk-object-store.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeObjectStore } from '../support/fake-object-store.ts'
import { objectStoreContract } from './object-store-contract.ts'

const MEGABYTE = 1_000_000
const bytesIn = async (folder: string) => {
  const sizes = (await readdir(folder)).map(async name => (await stat(join(folder, name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'photos-'))
})
afterAll(() => rm(root, { recursive: true }))

const makeDiskStore = async () => {
  const folder = await mkdtemp(join(root, 'store-'))
  return { folder, store: createDiskObjectStore({ folder }), now: new Date() }
}

describe('an object store on disk', () => {
  objectStoreContract(makeDiskStore)

  test('it keeps an object two folders deep, under its hash alone', async () => {
    const { folder, store } = await makeDiskStore()

    const { sha256 } = await store.put(new Uint8Array([1]))

    const file = join(folder, 'objects', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    expect((await stat(file)).size).toBe(1)
    expect(await readdir(join(folder, 'temporary'))).toEqual([])
  })

  test('a sender faster than the disk is held back instead of filling the memory', async () => {
    const { folder, store } = await makeDiskStore()
    const piece = new Uint8Array(64 * 1024)
    const gaps: number[] = []
    const fast = async function* () {
      for (let sent = 0; sent < 400; sent++) {
        yield piece
        gaps.push(sent * piece.length - (await bytesIn(join(folder, 'temporary'))))
      }
    }

    const { bytes } = await store.putTemporary(Readable.from(fast()), 100 * MEGABYTE)

    expect(bytes).toBe(400 * piece.length)
    expect(Math.max(...gaps)).toBeLessThan(2 * MEGABYTE)
  })

  test.each(['ENOSPC', 'EDQUOT'])('%s is told as storage full', async code => {
    const failing = translateDiskErrors(async () => {
      throw Object.assign(new Error(code), { code })
    })

    await expect(failing).rejects.toMatchObject({ code: 'STORAGE_FULL' })
  })

  test('a folder that cannot be written does not pass the check', async () => {
    const store = createDiskObjectStore({ folder: '/dev/null' })

    await expect(store.check()).rejects.toThrow()
  })
})

describe('an object store in memory', () => {
  const makeFake = async () => {
    const clock = createFakeClock()
    return { store: createFakeObjectStore(clock), now: clock.now() }
  }
  objectStoreContract(makeFake)

  test('it can play a full disk', async () => {
    const { store } = await makeFake()

    store.setFull(true)

    await expect(store.check()).rejects.toMatchObject({ code: 'STORAGE_FULL' })
    await expect(store.put(new Uint8Array([1]))).rejects.toMatchObject({ code: 'STORAGE_FULL' })
  })
})
