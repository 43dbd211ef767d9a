import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createDiskTemporaries } from '../../src/adapters/disk/disk-temporaries.ts'
import { createS3ObjectStore } from '../../src/adapters/s3/s3-object-store.ts'
import { startS3 } from '../support/s3-server.ts'
import { objectStoreContract } from './object-store-contract.ts'

const root = await mkdtemp(join(tmpdir(), 's3-'))
const servers = new AsyncDisposableStack()
afterAll(async () => {
  await servers.disposeAsync()
  await rm(root, { recursive: true })
})

const makeStore = async (change = {}) => {
  const s3 = servers.use(await startS3(await mkdtemp(join(root, 'bucket-'))))
  const temporaries = createDiskTemporaries({ folder: await mkdtemp(join(root, 'arriving-')) })
  const store = createS3ObjectStore({ ...s3.place, ...change, temporaries })
  return { s3, store, now: new Date() }
}

describe('an object store that speaks S3', () => {
  objectStoreContract(makeStore)

  test('is asked again when it fails for a moment', async () => {
    const { s3, store } = await makeStore()

    s3.failures.push(503, 500)
    const { sha256 } = await store.put(new Uint8Array([1, 2, 3]))

    expect(await store.read(sha256)).toEqual(new Uint8Array([1, 2, 3]))
  })

  test('is not taken for empty when it refuses our key', async () => {
    const { s3, store: own } = await makeStore()
    const { sha256 } = await own.put(new Uint8Array([1]))
    const { store } = await makeStore({ ...s3.place, accessKeyId: 'WRONG' })

    await expect(store.read(sha256)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    await expect(store.check()).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
  })

  test('tells when there is no such bucket', async () => {
    const { store } = await makeStore({ bucket: 'nowhere' })

    await expect(store.check()).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
  })

  test('tells when there is no room', async () => {
    const { s3, store } = await makeStore()

    s3.failures.push(404, 507)

    await expect(store.put(new Uint8Array([1]))).rejects.toMatchObject({ code: 'STORAGE_FULL' })
  })

  test('does not take bytes that are not those of the hash, and keeps what arrived', async () => {
    const { store } = await makeStore()
    const id = store.nameTemporary()
    const source = (async function* () {
      yield new Uint8Array([1, 2, 3])
    })()
    await store.appendTemporary(id, { source, offsetBytes: 0, limitBytes: 3 })

    await expect(store.makePermanent(id, 'b'.repeat(64))).rejects.toMatchObject({
      code: 'OBJECT_NOT_FOUND',
    })

    await expect(store.read('b'.repeat(64))).rejects.toMatchObject({ code: 'OBJECT_NOT_FOUND' })
    expect(await store.countTemporary(id)).toBe(3)
  })

  test('that does not answer at all is left after a time', async () => {
    const { store } = await makeStore({ endpoint: 'http://127.0.0.1:9', timeoutMs: 100 })

    await expect(store.read('a'.repeat(64))).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
  })
})
