import { forget, read } from './local-store.ts'

/** Reads a photo's bytes; undefined when they went with an earlier page. */
export const readBytes = (id: string): Promise<Blob | undefined> => read('bytes', id)

/** Reads what is shown of a photo: twelve whole ones would fill an old phone's memory. */
export const readThumbnail = async (id: string): Promise<Blob | undefined> =>
  (await read('thumbnails', id)) ?? (await readBytes(id))

/** Forgets a photo with its bytes. */
export const forgetPhoto = async (id: string): Promise<void> => {
  await Promise.all([forget('photos', id), forget('bytes', id), forget('thumbnails', id)])
}
