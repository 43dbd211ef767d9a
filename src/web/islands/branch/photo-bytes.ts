import { bytesStore, thumbnailStore } from './local-store.ts'

/** What found no room on the phone lasts as long as this page. */
const fleeting = new Map<string, Blob>()

/** Keeps a photo's bytes; tells whether they would survive the page. */
export async function keepBytes(id: string, bytes: Blob): Promise<boolean> {
  fleeting.delete(id)
  try {
    await bytesStore.write(id, bytes)
    return true
  } catch {
    // Storage is full, or private browsing allows none: better kept for as long as the page than not at all.
    fleeting.set(id, bytes)
    return false
  }
}

/** Reads a photo's bytes; undefined when they went with an earlier page. */
export const readBytes = async (id: string): Promise<Blob | undefined> =>
  fleeting.get(id) ?? (await bytesStore.read(id))

/** Keeps what is shown of a photo; where there is no room for it, the photo itself is shown. */
export const keepThumbnail = (id: string, thumbnail: Blob): Promise<void> =>
  thumbnailStore.write(id, thumbnail).catch(() => undefined)

/** Reads what is shown of a photo. */
export const readThumbnail = async (id: string): Promise<Blob | undefined> =>
  (await thumbnailStore.read(id)) ?? (await readBytes(id))

/** Forgets a photo's bytes. */
export async function forgetBytes(id: string): Promise<void> {
  fleeting.delete(id)
  await Promise.all([bytesStore.forget(id), thumbnailStore.forget(id)])
}
