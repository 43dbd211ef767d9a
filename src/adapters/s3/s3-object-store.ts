import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { AppError } from '../../kernel/errors.ts'
import type { ObjectStore, Temporaries } from '../../ports/object-store.ts'
import { type AskS3, createAskS3, type S3Place } from './ask-s3.ts'

const SHA256_HEX = /^[0-9a-f]{64}$/

interface Parts extends S3Place {
  /** Where bytes gather before they are whole. */
  readonly temporaries: Temporaries
}

/**
 * Keeps objects in an S3-compatible store, as `objects/ab/cd/<hash>`. What is not whole yet gathers elsewhere: a store
 * of this kind knows only whole objects.
 */
export function createS3ObjectStore({ temporaries, ...place }: Parts): ObjectStore {
  const ask = createAskS3(place)

  const makePermanent = async (temporaryId: string, sha256: string) => {
    if (!(await exists(ask, sha256))) {
      const body = () => readWhole(temporaries, temporaryId, sha256)
      await ask({ method: 'PUT', key: keyOf(sha256), body })
    }
    await temporaries.dropTemporary(temporaryId)
  }

  const put = async (bytes: Uint8Array) => {
    const sha256 = hashOf(bytes)
    const body = async () => ({ bytes: new Uint8Array(bytes), sha256 })
    if (!(await exists(ask, sha256))) await ask({ method: 'PUT', key: keyOf(sha256), body })
    return { sha256, bytes: bytes.byteLength }
  }

  const check = async () => {
    const { temporaryId } = await temporaries.putTemporary(Readable.from([Buffer.from('ok')]), 2)
    await temporaries.dropTemporary(temporaryId)
    const { status } = await ask({ method: 'HEAD', key: '' })
    if (status === 404)
      throw new AppError('STORAGE_UNAVAILABLE', { cause: new Error('There is no such bucket') })
  }

  return {
    ...temporaries,
    makePermanent,
    put,
    has: sha256 => exists(ask, sha256),
    open: async sha256 => Readable.from((await get(ask, sha256)).body ?? [], { objectMode: false }),
    read: async sha256 => new Uint8Array(await (await get(ask, sha256)).arrayBuffer()),
    remove: async sha256 => void (await ask({ method: 'DELETE', key: keyOf(sha256) })),
    check,
  }
}

function keyOf(sha256: string): string {
  if (!SHA256_HEX.test(sha256)) throw new AppError('OBJECT_NOT_FOUND')
  return `objects/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}

const exists = async (ask: AskS3, sha256: string): Promise<boolean> =>
  (await ask({ method: 'HEAD', key: keyOf(sha256) })).ok

async function get(ask: AskS3, sha256: string): Promise<Response> {
  const answer = await ask({ method: 'GET', key: keyOf(sha256) })
  if (!answer.ok) throw new AppError('OBJECT_NOT_FOUND')
  return answer
}

/** Reads what is sent, 50 MB at most, because its sum goes before its first byte. */
async function readWhole(temporaries: Temporaries, temporaryId: string, sha256: string) {
  const bytes = new Uint8Array(await buffer(await temporaries.openTemporary(temporaryId)))
  if (hashOf(bytes) !== sha256) throw new AppError('OBJECT_NOT_FOUND')
  return { bytes, sha256 }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
