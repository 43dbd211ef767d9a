import { AppError } from './errors.ts'

/** One page of a list; `nextCursor` is null at the end. */
export interface Listed<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
}

/** Where a list goes on: the sort values of the last item shown. */
type Position = readonly string[]

/** Makes an opaque cursor of the sort values of the last item shown. */
const encodeCursor = (position: Position): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url')

/**
 * Reads a cursor back; it must hold exactly `length` values.
 * @throws {INVALID_INPUT} when it is not one of ours
 */
export function decodeCursor(cursor: string, length: number): Position {
  const position = parse(cursor)
  if (isPosition(position) && position.length === length) return position
  throw unknownCursor()
}

/** Reads an instant that `toISOString` wrote into a cursor. @throws {INVALID_INPUT} when it is none */
export function cursorInstant(part = ''): Date {
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(part) || Number.isNaN(Date.parse(part))) throw unknownCursor()
  return new Date(part)
}

/** Reads a whole number from a cursor. @throws {INVALID_INPUT} when it is none */
export function cursorNumber(part = ''): number {
  if (!/^\d{1,15}$/.test(part)) throw unknownCursor()
  return Number(part)
}

/** Cuts rows, of which one more than `limit` was asked for, into a page and its cursor. */
export function cutPage<Row, T>(
  rows: readonly Row[],
  limit: number,
  show: (row: Row) => T,
  position: (row: Row) => Position,
): Listed<T> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const nextCursor = rows.length > limit && last !== undefined ? encodeCursor(position(last)) : null
  return { items: shown.map(show), nextCursor }
}

/** Cuts a page out of a list that is whole in memory. @throws {INVALID_INPUT} when the cursor is not one of its */
export function cutList<T extends { readonly id: string }>(
  all: readonly T[],
  { limit, cursor }: { limit: number; cursor?: string },
): Listed<T> {
  const last = cursor === undefined ? -1 : all.findIndex(({ id }) => id === decodeCursor(cursor, 1)[0])
  if (cursor !== undefined && last === -1) throw unknownCursor()
  const rows = all.slice(last + 1, last + 1 + limit + 1)
  return cutPage(
    rows,
    limit,
    row => row,
    row => [row.id],
  )
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.every(part => typeof part === 'string' && !part.includes('\0'))

const unknownCursor = () =>
  new AppError('INVALID_INPUT', { fields: [{ path: 'cursor', code: 'CURSOR_UNKNOWN' }] })
