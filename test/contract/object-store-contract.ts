import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { DAY, plus } from '../../src/kernel/time.ts'
import type { ObjectStore } from '../../src/ports/object-store.ts'

const LIMIT = 1_000_000
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const bytesOf = (length: number) => new Uint8Array(length).map((_, i) => i * 7)
const inPieces = (bytes: Uint8Array, size: number) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    ),
  )
const part = (bytes: Uint8Array, offsetBytes: number) => ({
  source: inPieces(bytes, 1_000),
  offsetBytes,
  limitBytes: LIMIT,
})
const code = (value: string) => expect.objectContaining({ code: value })

/** What every object store keeps to. `makeStore` gives an empty one and what its clock says. */
export const objectStoreContract = (makeStore: () => Promise<{ store: ObjectStore; now: Date }>): void => {
  test('bytes that arrive in pieces are counted and hashed as one', async () => {
    const { store } = await makeStore()
    const bytes = bytesOf(300_000)

    const put = await store.putTemporary(inPieces(bytes, 7_777), LIMIT)

    expect(put).toMatchObject({ sha256: hashOf(bytes), bytes: 300_000 })
  })

  test('a piece may be used for other bytes as soon as the next is asked for', async () => {
    const { store } = await makeStore()
    const bytes = bytesOf(400_000)
    const reused = new Uint8Array(100_000)
    const source = async function* () {
      for (let start = 0; start < bytes.length; start += reused.length) {
        reused.set(bytes.subarray(start, start + reused.length))
        yield reused
      }
    }

    const put = await store.putTemporary(source(), LIMIT)

    expect(put.sha256).toBe(hashOf(bytes))
    expect(new Uint8Array(await buffer(await store.openTemporary(put.temporaryId)))).toEqual(bytes)
  })

  test('temporary bytes are not to be had under their hash before they are made permanent', async () => {
    const { store } = await makeStore()
    const { temporaryId, sha256 } = await store.putTemporary(inPieces(bytesOf(10), 10), LIMIT)

    await expect(store.read(sha256)).rejects.toEqual(code('OBJECT_NOT_FOUND'))
    await store.makePermanent(temporaryId, sha256)

    expect(new Uint8Array(await store.read(sha256))).toEqual(bytesOf(10))
    expect(new Uint8Array(await buffer(await store.open(sha256)))).toEqual(bytesOf(10))
  })

  test('making permanent twice equals once', async () => {
    const { store } = await makeStore()
    const { temporaryId, sha256 } = await store.putTemporary(inPieces(bytesOf(10), 10), LIMIT)

    await store.makePermanent(temporaryId, sha256)
    await store.makePermanent(temporaryId, sha256)

    expect((await store.read(sha256)).byteLength).toBe(10)
  })

  test('the same bytes sent twice are one object, and neither sender is refused', async () => {
    const { store } = await makeStore()
    const first = await store.putTemporary(inPieces(bytesOf(10), 10), LIMIT)
    const second = await store.putTemporary(inPieces(bytesOf(10), 3), LIMIT)

    await store.makePermanent(first.temporaryId, first.sha256)
    await store.makePermanent(second.temporaryId, second.sha256)
    const third = await store.put(bytesOf(10))

    expect([first.sha256, second.sha256]).toEqual([third.sha256, third.sha256])
    expect((await store.read(third.sha256)).byteLength).toBe(10)
  })

  test('a byte over the limit is refused and nothing is kept', async () => {
    const { store, now } = await makeStore()

    const putting = store.putTemporary(inPieces(bytesOf(101), 10), 100)

    await expect(putting).rejects.toEqual(code('PHOTO_TOO_LARGE'))
    expect(await store.tidyTemporaries(plus(now, DAY))).toBe(0)
  })

  test('bytes up to the very limit are taken, and so are none at all', async () => {
    const { store } = await makeStore()

    const full = await store.putTemporary(inPieces(bytesOf(100), 10), 100)
    const empty = await store.putTemporary(Readable.from([]), 100)

    expect([full.bytes, empty.bytes]).toEqual([100, 0])
    expect(empty.sha256).toBe(hashOf(new Uint8Array()))
  })

  test('a sender that breaks off leaves nothing behind, and its own error comes through', async () => {
    const { store, now } = await makeStore()
    const cut = Readable.from(
      (async function* () {
        yield bytesOf(10)
        throw new Error('the phone lost its signal')
      })(),
    )

    await expect(store.putTemporary(cut, LIMIT)).rejects.toThrow('the phone lost its signal')

    expect(await store.tidyTemporaries(plus(now, DAY))).toBe(0)
  })

  test('a dropped temporary object cannot be made permanent, and dropping it again is no error', async () => {
    const { store } = await makeStore()
    const { temporaryId, sha256 } = await store.putTemporary(inPieces(bytesOf(10), 10), LIMIT)

    await store.dropTemporary(temporaryId)
    await store.dropTemporary(temporaryId)

    await expect(store.makePermanent(temporaryId, sha256)).rejects.toEqual(code('OBJECT_NOT_FOUND'))
  })

  test('tidying drops only temporaries older than the instant, and never what is permanent', async () => {
    const { store, now } = await makeStore()
    const { temporaryId, sha256 } = await store.putTemporary(inPieces(bytesOf(10), 10), LIMIT)
    const kept = await store.put(bytesOf(20))

    const early = await store.tidyTemporaries(plus(now, -DAY))
    const late = await store.tidyTemporaries(plus(now, DAY))

    expect([early, late]).toEqual([0, 1])
    await expect(store.makePermanent(temporaryId, sha256)).rejects.toEqual(code('OBJECT_NOT_FOUND'))
    expect((await store.read(kept.sha256)).byteLength).toBe(20)
  })

  test('parts that come one after the other are one, and sealing tells their hash', async () => {
    const { store } = await makeStore()
    const bytes = bytesOf(100)
    const id = store.nameTemporary()

    expect(await store.countTemporary(id)).toBe(0)
    const first = await store.appendTemporary(id, part(bytes.subarray(0, 60), 0))
    const second = await store.appendTemporary(id, part(bytes.subarray(60), 60))

    expect([first.bytes, second]).toEqual([60, { bytes: 100, sha256: null }])
    expect(await store.countTemporary(id)).toBe(100)
    const whole = await store.sealTemporary(id)
    expect(whole).toMatchObject({ sha256: hashOf(bytes), bytes: 100 })
    expect(new Uint8Array(await buffer(await store.openTemporary(whole.temporaryId)))).toEqual(bytes)
    await store.makePermanent(whole.temporaryId, whole.sha256)
    expect(new Uint8Array(await store.read(whole.sha256))).toEqual(bytes)
  })

  test('a part that is all there is needs no sealing', async () => {
    const { store } = await makeStore()
    const id = store.nameTemporary()

    const { sha256 } = await store.appendTemporary(id, part(bytesOf(100), 0))

    expect(sha256).toBe(hashOf(bytesOf(100)))
    await store.makePermanent(id, hashOf(bytesOf(100)))
    expect((await store.read(hashOf(bytesOf(100)))).byteLength).toBe(100)
  })

  test('what came before a sender broke off is kept, and the next goes on from there', async () => {
    const { store } = await makeStore()
    const id = store.nameTemporary()
    const cut = (async function* () {
      yield bytesOf(40)
      throw new Error('the phone lost its signal')
    })()

    const cutting = store.appendTemporary(id, { source: cut, offsetBytes: 0, limitBytes: LIMIT })
    await expect(cutting).rejects.toThrow('the phone lost its signal')

    expect(await store.countTemporary(id)).toBe(40)
    await store.appendTemporary(id, part(bytesOf(100).subarray(40), 40))
    expect(await store.sealTemporary(id)).toMatchObject({ sha256: hashOf(bytesOf(100)) })
  })

  test('two who add the same bytes at once make one whole', async () => {
    const { store } = await makeStore()
    const id = store.nameTemporary()
    const bytes = bytesOf(50_000)
    await store.appendTemporary(id, part(bytes.subarray(0, 10), 0))

    const again = () => ({ ...part(bytes, 10), source: inPieces(bytes.subarray(10), 999) })
    await Promise.all([store.appendTemporary(id, again()), store.appendTemporary(id, again())])

    expect(await store.sealTemporary(id)).toMatchObject({ sha256: hashOf(bytes), bytes: 50_000 })
  })

  test('what somebody added to is not taken for what its first writer hashed', async () => {
    const { store } = await makeStore()
    const id = store.nameTemporary()
    const { sha256 } = await store.appendTemporary(id, part(bytesOf(100), 0))

    await store.appendTemporary(id, part(new Uint8Array(10), 90))

    await expect(store.makePermanent(id, sha256 ?? '')).rejects.toEqual(code('OBJECT_NOT_FOUND'))
    expect((await store.sealTemporary(id)).sha256).not.toBe(sha256)
  })

  test('a part beyond the end, or over the limit, is refused', async () => {
    const { store } = await makeStore()
    const id = store.nameTemporary()
    await store.appendTemporary(id, part(bytesOf(10), 0))

    const gap = store.appendTemporary(id, part(bytesOf(10), 11))
    await expect(gap).rejects.toEqual(code('UPLOAD_OFFSET_WRONG'))
    const over = store.appendTemporary(id, { ...part(bytesOf(10), 10), limitBytes: 19 })
    await expect(over).rejects.toEqual(code('PHOTO_TOO_LARGE'))

    expect(await store.countTemporary(id)).toBe(10)
  })

  test('parts that were dropped are gone, and there is nothing to seal', async () => {
    const { store } = await makeStore()
    const id = store.nameTemporary()
    await store.appendTemporary(id, part(bytesOf(10), 0))
    await store.appendTemporary(id, part(bytesOf(10), 10))

    await store.dropTemporary(id)

    expect(await store.countTemporary(id)).toBe(0)
    await expect(store.sealTemporary(id)).rejects.toEqual(code('OBJECT_NOT_FOUND'))
    await expect(store.openTemporary(id)).rejects.toEqual(code('OBJECT_NOT_FOUND'))
  })

  test('a removed object is gone, and removing it again is no error', async () => {
    const { store } = await makeStore()
    const { sha256 } = await store.put(bytesOf(10))

    expect(await store.has(sha256)).toBe(true)
    await store.remove(sha256)
    await store.remove(sha256)

    expect(await store.has(sha256)).toBe(false)

    await expect(store.read(sha256)).rejects.toEqual(code('OBJECT_NOT_FOUND'))
    await expect(store.open(sha256)).rejects.toEqual(code('OBJECT_NOT_FOUND'))
  })

  test.each(['../../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`, randomUUID()])(
    'a name that is no hash (%s) names nothing',
    async name => {
      const { store } = await makeStore()

      await expect(store.read(name)).rejects.toEqual(code('OBJECT_NOT_FOUND'))
      await expect(store.open(name)).rejects.toEqual(code('OBJECT_NOT_FOUND'))
      await expect(store.makePermanent('../x', name)).rejects.toEqual(code('OBJECT_NOT_FOUND'))
    },
  )

  test('a store in health says so', async () => {
    const { store } = await makeStore()

    await expect(store.check()).resolves.toBeUndefined()
  })
}
