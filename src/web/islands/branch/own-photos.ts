import { drawPhoto, drawThumbnail, encodeJpeg } from './draw-photo.ts'
import { hashOf, newId } from './hash-of.ts'
import { change, read, write } from './local-store.ts'
import { inOrder, photosOf } from './pending.ts'
import { forgetPhoto, readBytes, readThumbnail } from './photo-bytes.ts'
import { type Box, pixelate } from './pixelate.ts'
import { preparePhoto } from './prepare-photo.ts'
import { readBlob } from './read-blob.ts'
import type { Draft, LocalPhoto } from './rows.ts'
import { cancelUpload } from './tus.ts'

/**
 * Keeps a photo that was picked, before anything of it is sent. Tells why it was not: the draft has it already, or the
 * phone cannot read it, as one that lies in a cloud while there is no network.
 */
export async function addPhoto(
  draft: Draft,
  file: File,
  keepsOriginal: boolean,
): Promise<'twice' | 'unread' | null> {
  const prepared = await preparePhoto(file, keepsOriginal).catch(() => null)
  if (prepared === null) return 'unread'
  const { bytes, sha256, takenAt, thumbnail } = prepared
  const others = inOrder(await photosOf(draft.unitId), draft.clientId)
  if (others.some(other => other.sha256 === sha256)) return 'twice'
  const id = newId()
  const isFleeting = !(await write('bytes', id, bytes))
  if (thumbnail) await write('thumbnails', id, thumbnail)
  await write('photos', id, {
    id,
    unitId: draft.unitId,
    clientId: draft.clientId,
    position: (others.at(-1)?.position ?? 0) + 1,
    name: file.name,
    type: bytes.type,
    bytes: bytes.size,
    sha256,
    takenAt,
    class: null,
    ticks: [],
    altText: '',
    isFleeting,
    ...UNSENT,
  })
  return null
}

/** Takes a photo back, from the server too, and gives what brings it back again. */
export async function takeBack(photo: LocalPhoto, base: string): Promise<() => Promise<void>> {
  const [bytes, thumbnail] = await Promise.all([readBytes(photo.id), readThumbnail(photo.id)])
  await forgetPhoto(photo.id)
  await recall(photo, base)
  return async () => {
    if (bytes === undefined) return
    const isFleeting = !(await write('bytes', photo.id, bytes))
    if (thumbnail) await write('thumbnails', photo.id, thumbnail)
    await write('photos', photo.id, { ...photo, ...UNSENT, isFleeting })
  }
}

const UNSENT = { uploadId: null, sentBytes: 0, state: 'waiting', refusals: 0 } as const

/** What the server is not told now expires there by itself. */
const recall = async ({ uploadId }: LocalPhoto, base: string): Promise<void> => {
  if (uploadId !== null) await cancelUpload(`${base}/uploads/${uploadId}`).catch(() => undefined)
}

/** Moves a photo to a place among its Submission's, counted from zero. */
export async function movePhoto(photo: LocalPhoto, place: number): Promise<void> {
  const photos = inOrder(await photosOf(photo.unitId), photo.clientId).filter(({ id }) => id !== photo.id)
  const moved = [...photos.slice(0, place), photo, ...photos.slice(place)]
  for (const [position, { id }] of moved.entries()) await change('photos', id, { position })
}

/**
 * Burns blurred boxes into a photo. It is another photo from then on: what was sent of the clear one is taken back.
 * False when this browser cannot draw it.
 */
export async function blurPhoto(photo: LocalPhoto, boxes: readonly Box[], base: string): Promise<boolean> {
  const clear = await readBytes(photo.id)
  const drawn = clear && (await drawPhoto(clear, Number.POSITIVE_INFINITY))
  const pen = drawn?.canvas.getContext('2d')
  if (!drawn || !pen) return false
  const { width, height } = drawn.canvas
  const image = pen.getImageData(0, 0, width, height)
  for (const box of boxes) pixelate(image.data, width, box)
  pen.putImageData(image, 0, 0)
  const bytes = await encodeJpeg(drawn.canvas)
  if (bytes === null) return false
  const thumbnail = await drawThumbnail(drawn)
  if (thumbnail) await write('thumbnails', photo.id, thumbnail)
  await recall(await replaceBytes(photo, bytes), base)
  return true
}

/** Answers the photo as it was the moment before, with the upload it may have got meanwhile. */
async function replaceBytes(photo: LocalPhoto, bytes: Blob): Promise<LocalPhoto> {
  const sha256 = await hashOf(await readBlob(bytes))
  const before = (await read('photos', photo.id)) ?? photo
  const isFleeting = !(await write('bytes', photo.id, bytes))
  await change('photos', photo.id, { ...UNSENT, sha256, bytes: bytes.size, type: bytes.type, isFleeting })
  return before
}
