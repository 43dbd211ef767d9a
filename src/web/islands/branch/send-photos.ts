import { FIRST_CHUNK_BYTES, nextChunkBytes, smallerChunkBytes } from './chunk-size.ts'
import { change, read } from './local-store.ts'
import { photosToSend } from './pending.ts'
import { readBytes } from './photo-bytes.ts'
import type { LocalPhoto, Seat } from './rows.ts'
import { readOffset, sendChunk, Trouble } from './tus.ts'

let chunkBytes = FIRST_CHUNK_BYTES

/**
 * Sends the next photo whose upload the server knows; false when there is none. Broken off anywhere and called again,
 * it goes on where the server says.
 * @throws {Trouble} when nothing can be sent for now
 */
export async function sendNextPhoto(seat: Seat): Promise<boolean> {
  for (const photo of await photosToSend(seat)) {
    const bytes = photo.uploadId === null ? undefined : await readBytes(photo.id)
    // What found no room on the phone is in the memory of the page that picked it, which sends it.
    if (photo.uploadId === null || (bytes === undefined && photo.isFleeting)) continue
    await sendOrHeed(seat, photo, bytes)
    return true
  }
  return false
}

async function sendOrHeed(seat: Seat, photo: LocalPhoto, bytes: Blob | undefined): Promise<void> {
  try {
    if (bytes === undefined) await note(photo, { state: 'refused' })
    else await sendPhoto(seat, photo, bytes)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    // Only what stands still waits longer each time: a line with many cuts carries a little between them.
    if (error.kind === 'offline' && (await hasMoved(photo))) return
    await heed(photo, error)
  }
}

async function sendPhoto(seat: Seat, photo: LocalPhoto, bytes: Blob): Promise<void> {
  const address = `${seat.base}/uploads/${photo.uploadId}`
  for (let offset = await readOffset(address); offset < bytes.size; ) {
    await note(photo, { sentBytes: offset })
    if (!(await isStillWanted(photo))) return
    offset = await sendOne(address, offset, bytes)
  }
  await note(photo, { sentBytes: bytes.size, state: 'received' })
}

/** Tells whether the server has more of a photo than when this step began. */
async function hasMoved({ id, sentBytes }: LocalPhoto): Promise<boolean> {
  return ((await read('photos', id))?.sentBytes ?? 0) > sentBytes
}

/** Writes down what became of an upload, unless its photo is another one by now. */
const note = ({ id, uploadId }: LocalPhoto, part: Partial<LocalPhoto>): Promise<void> =>
  change('photos', id, part, row => row.uploadId === uploadId)

async function sendOne(address: string, offset: number, bytes: Blob): Promise<number> {
  const startedAt = performance.now()
  try {
    const reached = await sendChunk(address, offset, bytes.slice(offset, offset + chunkBytes))
    chunkBytes = nextChunkBytes(chunkBytes, performance.now() - startedAt)
    return reached
  } catch (error) {
    chunkBytes = smallerChunkBytes(chunkBytes)
    throw error
  }
}

/** A photo may be taken back, or become another by a blurred box, while it is on its way. */
async function isStillWanted({ id, uploadId }: LocalPhoto): Promise<boolean> {
  return (await read('photos', id))?.uploadId === uploadId
}

/** Bytes may be damaged on the way; a photo refused more often than this is refused for what it is. */
const MOST_REFUSALS = 2

async function heed(photo: LocalPhoto, { kind, waitMs }: Trouble): Promise<void> {
  const anew = { uploadId: null, sentBytes: 0 } as const
  // Announcing it anew finds out whether it was the upload or the whole link.
  if (kind === 'gone' || kind === 'dead') return note(photo, anew)
  if (kind !== 'refused') throw new Trouble(kind, waitMs)
  const refusals = photo.refusals + 1
  await note(photo, refusals > MOST_REFUSALS ? { state: 'refused' } : { ...anew, refusals })
}
