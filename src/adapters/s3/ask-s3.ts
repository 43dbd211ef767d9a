import { setTimeout } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { AppError } from '../../kernel/errors.ts'
import type { Secret } from '../../kernel/secret.ts'
import { MINUTE } from '../../kernel/time.ts'

/** Where an S3-compatible store answers, and as whom we ask. */
export interface S3Place {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: Secret
  /** One call, its body included. */
  readonly timeoutMs?: number
}

interface Question {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  /** Empty for the bucket itself. */
  readonly key: string
  /** Made anew for each try; the store refuses bytes that do not hash to the sum (hex). */
  readonly body?: () => Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string }>
}

export type AskS3 = (question: Question) => Promise<Response>

/** How long to wait before each further try. All we ask is safe to repeat: what a key holds never changes. */
const PAUSES_MS = [200, 800, 2_000]
/** What may pass by itself. (S3 API reference, "Error responses", 2026-11) */
const PASSING = new Set([408, 429, 500, 502, 503, 504])

/**
 * Asks an S3-compatible store, several times where that may help. Gives its answer when it took the request, or does
 * not know the object (404).
 * @throws {STORAGE_FULL}
 * @throws {STORAGE_UNAVAILABLE}
 */
export function createAskS3({
  endpoint,
  bucket,
  secretAccessKey,
  timeoutMs = MINUTE,
  ...place
}: S3Place): AskS3 {
  const client = new AwsClient({
    ...place,
    secretAccessKey: secretAccessKey.reveal(),
    service: 's3',
    retries: 0,
  })
  const folder = `${endpoint.replace(/\/+$/, '')}/${bucket}`

  const askOnce = async ({ method, key, body }: Question) => {
    const sent = await body?.()
    return client.fetch(key === '' ? folder : `${folder}/${key}`, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      ...(sent && { body: sent.bytes, headers: { 'x-amz-content-sha256': sent.sha256 } }),
    })
  }

  return async question => {
    for (const pauseMs of [...PAUSES_MS, null]) {
      const answer = await askOnce(question).catch((error: unknown) => giveBack(error, pauseMs))
      if (answer && !(PASSING.has(answer.status) && pauseMs !== null)) return judge(answer)
      await answer?.body?.cancel()
      if (pauseMs !== null) await setTimeout(pauseMs)
    }
    throw new AppError('STORAGE_UNAVAILABLE')
  }
}

/** A call that got no answer is made again, unless it was the last one or never left us. */
function giveBack(error: unknown, pauseMs: number | null): null {
  if (error instanceof AppError) throw error
  if (pauseMs === null) throw new AppError('STORAGE_UNAVAILABLE', { cause: error })
  return null
}

/** What stores call "no room". (MinIO and Ceph error codes, 2026-11) */
const FULL = /<Code>(XMinioStorageFull|XMinioAdminBucketQuotaExceeded|QuotaExceeded|InsufficientStorage)</

async function judge(answer: Response): Promise<Response> {
  if (answer.ok || answer.status === 404) return answer
  const told = await answer.text()
  const cause = new Error(`S3 answered ${answer.status}: ${told.slice(0, 500)}`)
  throw new AppError(answer.status === 507 || FULL.test(told) ? 'STORAGE_FULL' : 'STORAGE_UNAVAILABLE', {
    cause,
  })
}
