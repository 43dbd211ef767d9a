import { invalid } from './graph-error.ts'
import type { GraphParams } from './graph-params.ts'

/** The most that one page of a list holds. @see Graph page/feed reference, 2026-09 */
const LIMIT_MAX = 100
const LIMIT_DEFAULT = 25

interface Paged<T> {
  readonly records: readonly T[]
  readonly paging?: {
    readonly cursors: { readonly before: string; readonly after: string }
    readonly next?: string
  }
}

/** A cursor holds its place as well, for the case that its record is gone when it comes back. */
const cursorOf = (place: number, id: string): string =>
  Buffer.from(`QVFI:${place}:${id}`).toString('base64url')

/** Cuts one page of a list: after the cursor, at most `limit` long, with the address of the next one if there is more. */
export function paginate<T extends { readonly id: string }>(
  all: readonly T[],
  params: GraphParams,
  address: URL,
): Paged<T> {
  const limit = params.count('limit') ?? LIMIT_DEFAULT
  if (limit > LIMIT_MAX) throw invalid(`Param limit must be no more than ${LIMIT_MAX}`)
  const start = startOf(all, params, limit)
  const records = all.slice(start, start + limit)
  const first = records[0]
  const last = records.at(-1)
  if (first === undefined || last === undefined) return { records }
  const cursors = {
    before: cursorOf(start, first.id),
    after: cursorOf(start + records.length - 1, last.id),
  }
  if (start + limit >= all.length) return { records, paging: { cursors } }
  return { records, paging: { cursors, next: addressOfNext(address, cursors.after) } }
}

function startOf<T extends { readonly id: string }>(
  all: readonly T[],
  params: GraphParams,
  limit: number,
): number {
  const after = params.text('after')
  const before = params.text('before')
  const cursor = after ?? before
  if (cursor === null || cursor === '') return 0
  const index = placeOf(all, cursor)
  return after === null ? Math.max(0, index - limit) : index + 1
}

function placeOf<T extends { readonly id: string }>(all: readonly T[], cursor: string): number {
  const parts = /^QVFI:(\d+):(.+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))
  if (parts === null) throw invalid('Invalid cursors values provided')
  const index = all.findIndex(record => record.id === parts[2])
  return index < 0 ? Number(parts[1]) - 1 : index
}

function addressOfNext(address: URL, after: string): string {
  const next = new URL(address)
  next.searchParams.set('after', after)
  next.searchParams.delete('before')
  return next.href
}
