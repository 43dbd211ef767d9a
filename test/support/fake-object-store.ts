import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { AppError } from '../../src/kernel/errors.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { ObjectStore, Pieces } from '../../src/ports/object-store.ts'

/** An object store in memory that tests may fill up and look into. */
export interface FakeObjectStore extends ObjectStore {
  /** What is kept for good, by hash. */
  readonly objects: ReadonlyMap<string, Uint8Array>
  /** What still waits for a row to refer to it. */
  readonly temporaries: ReadonlyMap<string, FakeTemporary>
  /** From now on (or no longer) every write finds the disk full. */
  setFull(isFull: boolean): void
}

interface FakeTemporary {
  readonly bytes: Uint8Array
  readonly writtenAt: Date
  /** Whether one call alone wrote it. */
  readonly isWhole: boolean
}

export const createFakeObjectStore = (clock: Pick<Clock, 'now'>): FakeObjectStore => {
  const objects = new Map<string, Uint8Array>()
  const temporaries = new Map<string, FakeTemporary>()
  let isFull = false

  const check = async () => {
    if (isFull) throw new AppError('STORAGE_FULL')
  }

  const keep = (temporaryId: string, bytes: Uint8Array, isWhole: boolean) => {
    temporaries.set(temporaryId, { bytes, isWhole, writtenAt: clock.now() })
    return { temporaryId, sha256: hashOf(bytes), bytes: bytes.byteLength }
  }

  const putTemporary = async (source: Pieces, limitBytes: number) => {
    const { bytes, failure } = await gather(source, limitBytes)
    if (failure) throw failure.error
    await check()
    return keep(randomUUID(), bytes, true)
  }

  const appendTemporary: ObjectStore['appendTemporary'] = async (temporaryId, part) => {
    const known = temporaries.get(temporaryId)?.bytes
    if ((known?.byteLength ?? 0) < part.offsetBytes) throw new AppError('UPLOAD_OFFSET_WRONG')
    const { bytes: more, failure } = await gather(part.source, part.limitBytes - part.offsetBytes)
    await check()
    const whole = Buffer.concat([(known ?? more).subarray(0, part.offsetBytes), more])
    const { bytes, sha256 } = keep(temporaryId, new Uint8Array(whole), !known)
    if (failure) throw failure.error
    return { bytes, sha256: known ? null : sha256 }
  }

  const makePermanent = async (temporaryId: string, sha256: string) => {
    const temporary = temporaries.get(temporaryId)
    const bytes = objects.get(sha256) ?? (temporary?.isWhole ? temporary.bytes : undefined)
    if (!bytes) throw new AppError('OBJECT_NOT_FOUND')
    objects.set(sha256, bytes)
    temporaries.delete(temporaryId)
  }

  const read = async (sha256: string) => {
    const bytes = objects.get(sha256)
    if (!bytes) throw new AppError('OBJECT_NOT_FOUND')
    return bytes
  }

  const inTemporary = (temporaryId: string) => {
    const temporary = temporaries.get(temporaryId)
    if (!temporary) throw new AppError('OBJECT_NOT_FOUND')
    return temporary.bytes
  }

  return {
    objects,
    temporaries,
    setFull: full => {
      isFull = full
    },
    nameTemporary: randomUUID,
    putTemporary,
    appendTemporary,
    countTemporary: async temporaryId => temporaries.get(temporaryId)?.bytes.byteLength ?? 0,
    sealTemporary: async temporaryId => keep(randomUUID(), inTemporary(temporaryId), true),
    openTemporary: async temporaryId => Readable.from([inTemporary(temporaryId)]),
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
    has: async sha256 => objects.has(sha256),
    open: async sha256 => Readable.from([await read(sha256)]),
    read,
    remove: async sha256 => void objects.delete(sha256),
    check,
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Gathers what comes before the source fails or the limit is reached, and why it stopped. */
const gather = async (source: Pieces, limitBytes: number) => {
  const chunks: Uint8Array[] = []
  let bytes = 0
  let failure: { error: unknown } | null = null
  try {
    for await (const chunk of source) {
      if (bytes + chunk.byteLength > limitBytes)
        throw new AppError('PHOTO_TOO_LARGE', { values: { limitBytes } })
      bytes += chunk.byteLength
      chunks.push(new Uint8Array(chunk))
    }
  } catch (error) {
    failure = { error }
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks)), failure }
}
