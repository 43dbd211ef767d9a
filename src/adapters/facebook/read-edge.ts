import { CallFailed } from './pages-api.ts'

/** What we use of the SDK's Cursor. It is an array of the page it stands on, but cannot be mapped or sliced. */
interface EdgeCursor extends Iterable<unknown> {
  hasNext(): boolean
  next(): Promise<unknown>
}

/** Opens an edge on its first page. */
export type OpenEdge = (limit: number) => EdgeCursor | Promise<EdgeCursor>

interface EdgeOptions<T> {
  readonly limit: number
  readonly limitPages: number
  readonly read: (item: unknown) => T
  /** True when nothing after this page is wanted. */
  readonly isEnough: (page: readonly T[]) => boolean
}

/** The fewest things asked for at once, when Facebook says that more is too much. */
const LEAST_LIMIT = 5

/**
 * Reads an edge page by page until it ends, until `isEnough`, or until `limitPages`; `isWhole` is false in the
 * last case. A page may be empty and still have a next one.
 */
export const readEdge = async <T>(
  open: OpenEdge,
  options: EdgeOptions<T>,
): Promise<{ readonly items: readonly T[]; readonly isWhole: boolean }> => {
  const cursor = await openModestly(open, options.limit)
  const items: T[] = []
  for (let page = 1; ; page += 1) {
    const onPage = [...cursor].map(options.read)
    items.push(...onPage)
    if (options.isEnough(onPage) || !cursor.hasNext()) return { items, isWhole: true }
    if (page === options.limitPages) return { items, isWhole: false }
    await cursor.next()
  }
}

const openModestly = async (open: OpenEdge, limit: number): Promise<EdgeCursor> => {
  try {
    return await open(limit)
  } catch (error) {
    if (limit <= LEAST_LIMIT || !isTooMuch(error)) throw error
    return openModestly(open, Math.max(LEAST_LIMIT, Math.floor(limit / 2)))
  }
}

const isTooMuch = (error: unknown): boolean =>
  error instanceof CallFailed &&
  error.outcome.outcome === 'refused' &&
  error.outcome.problem.code === 'too-much-asked'
