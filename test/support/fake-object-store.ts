import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { AppError } from '../../src/kernel/errors.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { ObjectStore } from '../../src/ports/object-store.ts'

/** An object store in memory that tests may fill up and look into. */
export interface FakeObjectStore extends ObjectStore {
  /** What is kept for good, by hash. */
  readonly objects: ReadonlyMap<string, Uint8Array>
  /** What still waits for a row to refer to it. */
  readonly temporaries: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly writtenAt: Date }>
  /** From now on (or no longer) every write finds the disk full. */
  setFull(isFull: boolean): void
}

export const createFakeObjectStore = (clock: Pick<Clock, 'now'>): FakeObjectStore => {
  const objects = new Map<string, Uint8Array>()
  const temporaries = new Map<string, { readonly bytes: Uint8Array; readonly writtenAt: Date }>()
  let isFull = false

  const check = async () => {
    if (isFull) throw new AppError('STORAGE_FULL')
  }

  const putTemporary = async (source: Readable, limitBytes: number) => {
    const bytes = await gather(source, limitBytes)
    await check()
    const temporaryId = randomUUID()
    temporaries.set(temporaryId, { bytes, writtenAt: clock.now() })
    return { temporaryId, sha256: hashOf(bytes), bytes: bytes.byteLength }
  }

  const makePermanent = async (temporaryId: string, sha256: string) => {
    const bytes = objects.get(sha256) ?? temporaries.get(temporaryId)?.bytes
    if (!bytes) throw new AppError('OBJECT_NOT_FOUND')
    objects.set(sha256, bytes)
    temporaries.delete(temporaryId)
  }

  const read = async (sha256: string) => {
    const bytes = objects.get(sha256)
    if (!bytes) throw new AppError('OBJECT_NOT_FOUND')
    return bytes
  }

  return {
    objects,
    temporaries,
    setFull: full => {
      isFull = full
    },
    putTemporary,
    makePermanent,
    put: async bytes => {
      const { temporaryId, sha256 } = await putTemporary(Readable.from([bytes]), bytes.byteLength)
      await makePermanent(temporaryId, sha256)
      return { sha256, bytes: bytes.byteLength }
    },
    dropTemporary: async temporaryId => void temporaries.delete(temporaryId),
    tidyTemporaries: async before => {
      const old = [...temporaries].filter(([, { writtenAt }]) => writtenAt < before)
      for (const [temporaryId] of old) temporaries.delete(temporaryId)
      return old.length
    },
    open: async sha256 => Readable.from([await read(sha256)]),
    read,
    remove: async sha256 => void objects.delete(sha256),
    check,
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const gather = async (source: Readable, limitBytes: number) => {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of source) {
    bytes += chunk.byteLength
    if (bytes > limitBytes) throw new AppError('PHOTO_TOO_LARGE', { values: { limitBytes } })
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
