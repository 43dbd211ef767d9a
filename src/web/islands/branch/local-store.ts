import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { PhotoClass } from '../../../intake/photo-class.ts'
import { tellChange } from './changes.ts'

/** What was typed and not sent yet. There is one draft for each branch. */
export interface Draft {
  readonly unitId: string
  /** The Submission that it will become. */
  readonly clientId: string
  /** What stands in each field, by its name; several fields may have one name. */
  readonly fields: Readonly<Record<string, readonly string[]>>
  readonly holdsPhotos: boolean
}

/** A photo on this phone, on its way. */
export interface LocalPhoto {
  readonly id: string
  readonly unitId: string
  /** The Submission that it belongs to, or will. */
  readonly clientId: string
  readonly position: number
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly sha256: string
  readonly takenAt: string | null
  /** Null until the server knows of it. */
  readonly uploadId: string | null
  readonly sentBytes: number
  readonly state: 'waiting' | 'received' | 'refused'
  readonly class: PhotoClass | null
  readonly ticks: readonly string[]
  readonly altText: string
  /** Its bytes found no room on the phone: they last as long as the page. */
  readonly isFleeting: boolean
  /** How often the server refused what arrived. */
  readonly refusals: number
}

/** A Submission as the server takes it, without what follows from its photos. */
export interface Words {
  readonly title: string
  readonly body: string
  readonly genre?: string
  readonly pillar?: string
  readonly eventDate?: string
  readonly place?: string
  readonly videoLink?: string
  readonly results?: readonly { readonly name: string; readonly amount: string }[]
}

/** A Submission that somebody sent, on its way. */
export interface Outgoing {
  readonly clientId: string
  readonly unitId: string
  readonly words: Words
  /** As the form held them, to go back into it. */
  readonly fields: Draft['fields']
  /** Null until the server said that it has it. */
  readonly receiptNumber: string | null
  /** The uploads that the server was told of with it. */
  readonly toldUploadIds: readonly string[]
  /** Why the server will never take it as it stands. */
  readonly refusal: string | null
}

/** A branch whose link was opened on this phone. */
export interface Seat {
  readonly unitId: string
  /** `/b/{token}`. */
  readonly base: string
  readonly isDead: boolean
}

interface Stores extends DBSchema {
  seats: { key: string; value: Seat }
  drafts: { key: string; value: Draft }
  photos: { key: string; value: LocalPhoto }
  bytes: { key: string; value: Blob }
  thumbnails: { key: string; value: Blob }
  outgoing: { key: string; value: Outgoing }
}

type StoreName = 'seats' | 'drafts' | 'photos' | 'outgoing'

let opened: Promise<IDBPDatabase<Stores>> | null = null

/** Opens what this phone keeps. One database for all branches of a phone; each reads its own rows. */
const open = (): Promise<IDBPDatabase<Stores>> => {
  opened ??= openDB<Stores>('branch', 1, {
    upgrade(db) {
      db.createObjectStore('seats', { keyPath: 'unitId' })
      db.createObjectStore('drafts', { keyPath: 'unitId' })
      db.createObjectStore('photos', { keyPath: 'id' })
      db.createObjectStore('bytes')
      db.createObjectStore('thumbnails')
      db.createObjectStore('outgoing', { keyPath: 'clientId' })
    },
    terminated: () => {
      opened = null
    },
  })
  return opened
}

/** Reads one row. */
export const read = async <Name extends StoreName>(
  name: Name,
  key: string,
): Promise<Stores[Name]['value'] | undefined> => (await open()).get(name, key)

/** Reads all rows. */
export const readAll = async <Name extends StoreName>(
  name: Name,
): Promise<readonly Stores[Name]['value'][]> => (await open()).getAll(name)

/** Writes a row, new or changed. */
export async function write<Name extends StoreName>(name: Name, row: Stores[Name]['value']): Promise<void> {
  await (await open()).put(name, row)
  tellChange()
}

/** Changes what is given of a row, if it is there and still as it is meant. */
export async function change<Name extends StoreName>(
  name: Name,
  key: string,
  part: Partial<Stores[Name]['value']>,
  isMeant: (row: Stores[Name]['value']) => boolean = () => true,
): Promise<void> {
  const trx = (await open()).transaction(name, 'readwrite')
  const row = await trx.store.get(key)
  if (row !== undefined && isMeant(row)) await trx.store.put({ ...row, ...part })
  await trx.done
  tellChange()
}

/** Keeps what was typed. It is nobody's business but the form's, so nobody is told with every letter. */
export async function keepFields(unitId: string, fields: Draft['fields']): Promise<void> {
  const trx = (await open()).transaction('drafts', 'readwrite')
  const draft = await trx.store.get(unitId)
  if (draft !== undefined) await trx.store.put({ ...draft, fields })
  await trx.done
}

/** Forgets a row. */
export async function forget(name: StoreName, key: string): Promise<void> {
  await (await open()).delete(name, key)
  tellChange()
}

/** Blobs by their photo's id; apart from the rows, which change with every chunk. */
const blobStore = (name: 'bytes' | 'thumbnails') => ({
  read: async (id: string): Promise<Blob | undefined> => (await open()).get(name, id),
  write: async (id: string, blob: Blob): Promise<void> => void (await (await open()).put(name, blob, id)),
  forget: async (id: string): Promise<void> => (await open()).delete(name, id),
})

/** Photos as they are to be sent. */
export const bytesStore = blobStore('bytes')

/** Photos as they are shown here: twelve whole ones would fill an old phone's memory. */
export const thumbnailStore = blobStore('thumbnails')
