import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { tellChange } from './changes.ts'
import type { Draft, LocalPhoto, Outgoing, Seat } from './rows.ts'

interface Stores extends DBSchema {
  seats: { key: string; value: Seat }
  drafts: { key: string; value: Draft }
  photos: { key: string; value: LocalPhoto }
  bytes: { key: string; value: Blob }
  thumbnails: { key: string; value: Blob }
  outgoing: { key: string; value: Outgoing }
}

type StoreName = 'seats' | 'drafts' | 'photos' | 'bytes' | 'thumbnails' | 'outgoing'
/** What is changed part by part. */
type RowName = Exclude<StoreName, 'bytes' | 'thumbnails'>
type Value<Name extends StoreName> = Stores[Name]['value']

const STORES = ['seats', 'drafts', 'photos', 'bytes', 'thumbnails', 'outgoing'] as const satisfies StoreName[]

let opened: Promise<IDBPDatabase<Stores>> | null = null

/** Opens what this phone keeps. One database for all branches of a phone; each reads its own rows. */
const open = (): Promise<IDBPDatabase<Stores>> => {
  opened ??= openDB<Stores>('branch', 1, {
    upgrade: db => STORES.forEach(name => void db.createObjectStore(name)),
    terminated: () => {
      opened = null
    },
  })
  return opened
}

/** What found no room on the phone lasts as long as the page: better than not at all. */
const fleeting: { readonly [Name in StoreName]: Map<string, Value<Name>> } = {
  seats: new Map(),
  drafts: new Map(),
  photos: new Map(),
  bytes: new Map(),
  thumbnails: new Map(),
  outgoing: new Map(),
}

/** Tells whether everything would survive the page. */
export const isAllKept = (): boolean => STORES.every(name => fleeting[name].size === 0)

/** Reads one row. */
export const read = async <Name extends StoreName>(
  name: Name,
  key: string,
): Promise<Value<Name> | undefined> => fleeting[name].get(key) ?? (await (await open()).get(name, key))

/** Reads all rows, in no order. */
export async function readAll<Name extends StoreName>(name: Name): Promise<readonly Value<Name>[]> {
  const db = await open()
  const [keys, rows] = await Promise.all([db.getAllKeys(name), db.getAll(name)])
  const kept = rows.filter((_, place) => !fleeting[name].has(keys[place] ?? ''))
  return [...kept, ...fleeting[name].values()]
}

/** Writes a row, new or changed; false when it found no room and lasts only as long as the page. */
export async function write<Name extends StoreName>(
  name: Name,
  key: string,
  row: Value<Name>,
): Promise<boolean> {
  const isKept = await put(name, key, row)
  tellChange()
  return isKept
}

/** Changes what is given of a row, if it is there and still as it is meant. */
export async function change<Name extends RowName>(
  name: Name,
  key: string,
  part: Partial<Value<Name>>,
  isMeant: (row: Value<Name>) => boolean = () => true,
): Promise<void> {
  await changeQuietly(name, key, part, isMeant)
  tellChange()
}

/** Keeps what was typed into a draft. It is nobody's business but the form's: nobody is told with every letter. */
export const keepFields = (unitId: string, clientId: string, fields: Draft['fields']): Promise<void> =>
  changeQuietly('drafts', unitId, { fields }, draft => draft.clientId === clientId)

/** Forgets a row. */
export async function forget(name: StoreName, key: string): Promise<void> {
  fleeting[name].delete(key)
  await (await open()).delete(name, key)
  tellChange()
}

async function put<Name extends StoreName>(name: Name, key: string, row: Value<Name>): Promise<boolean> {
  const trx = (await open()).transaction(name, 'readwrite')
  try {
    await Promise.all([trx.store.put(row, key), trx.done])
    fleeting[name].delete(key)
    return true
  } catch {
    // Storage is full, or private browsing allows none.
    fleeting[name].set(key, row)
    return false
  }
}

async function changeQuietly<Name extends RowName>(
  name: Name,
  key: string,
  part: Partial<Value<Name>>,
  isMeant: (row: Value<Name>) => boolean,
): Promise<void> {
  const known = fleeting[name].get(key)
  if (known !== undefined) {
    if (isMeant(known)) await put(name, key, { ...known, ...part })
    return
  }
  // In one transaction: another tab or the service worker may change the same row.
  const trx = (await open()).transaction(name, 'readwrite')
  const row = await trx.store.get(key)
  const changed = row !== undefined && isMeant(row) ? { ...row, ...part } : null
  try {
    await Promise.all([changed && trx.store.put(changed, key), trx.done])
  } catch {
    if (changed) fleeting[name].set(key, changed)
  }
}
