import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../kernel/errors.ts'
import { SECOND } from '../../kernel/time.ts'

/** 48 megapixels of grain, the worst there is, take about 5 s (measured 2026-11). */
const TIMEOUT_MS = 60 * SECOND

const SOURCE = new URL('./heic-worker.ts', import.meta.url)
/** Bundled, the worker stands beside this code as JavaScript; in tests both are TypeScript. */
const WORKER = import.meta.url.endsWith('.ts') ? SOURCE : new URL('./heic-worker.js', import.meta.url)

/** What the thread is given. */
export interface HeicWork {
  readonly bytes: Uint8Array
  /** The photo's colour profile; undefined when it has none. */
  readonly icc: Uint8Array | undefined
  /** No more pixels than this long edge needs come back. */
  readonly longEdgePx: number
}

/**
 * Decodes a HEIC photo to an upright TIFF that carries the photo's colour profile. Prebuilt libvips has no HEVC
 * decoder, so libheif's WebAssembly build does it, each photo in a thread of its own: a decoder that is busy or
 * stuck holds nobody up, and its memory is given back, which WebAssembly by itself never does.
 * @throws {PHOTO_BROKEN}
 */
export const decodeHeic = async (work: HeicWork, signal?: AbortSignal): Promise<Uint8Array> => {
  signal?.throwIfAborted()
  const worker = new Worker(WORKER, { workerData: work, stdout: true, stderr: true })
  const ends = [AbortSignal.timeout(TIMEOUT_MS), signal].filter(each => each !== undefined)
  try {
    const [tiff]: unknown[] = await once(worker, 'message', { signal: AbortSignal.any(ends) })
    if (tiff instanceof Uint8Array) return tiff
    throw new TypeError('the thread gave no pixels')
  } catch (error) {
    signal?.throwIfAborted()
    throw new AppError('PHOTO_BROKEN', { cause: error })
  } finally {
    await worker.terminate()
  }
}
