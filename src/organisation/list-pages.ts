import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { cutPage, decodeCursor, type Listed } from '../kernel/cursor.ts'
import { AppError } from '../kernel/errors.ts'
import type { PageId } from '../kernel/ids.ts'
import type { Clock } from '../ports/clock.ts'
import { type Actor, authorize } from './access.ts'
import { type Page, tokenStateAt } from './page.ts'
import { findPage, type PageRow, pagesByName } from './page-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
}

/** Shows one Page, its token's state as of now. @throws {PAGE_NOT_FOUND} */
export const getPage =
  (deps: Deps) =>
  async (actor: Actor, id: PageId): Promise<Page> => {
    authorize(actor, 'pages.read')
    const row = await findPage(deps.db, id)
    if (row === undefined) throw new AppError('PAGE_NOT_FOUND')
    return shown(row, deps.clock.now())
  }

/** Lists Pages by name, each token's state as of now. */
export const listPages =
  (deps: Deps) =>
  async (actor: Actor, wanted: { limit: number; cursor?: string }): Promise<Listed<Page>> => {
    authorize(actor, 'pages.read')
    const rows = await pagesByName(deps.db, wanted.limit + 1, startOf(wanted.cursor))
    const now = deps.clock.now()
    return cutPage(
      rows,
      wanted.limit,
      row => shown(row, now),
      row => [row.name, row.id],
    )
  }

function startOf(cursor: string | undefined): { name: string; id: string } | undefined {
  if (cursor === undefined) return undefined
  const [name = '', id = ''] = decodeCursor(cursor, 2)
  return { name, id }
}

function shown({ tokenSealed: _, ...page }: PageRow, now: Date): Page {
  const isParked = page.parkedUntil !== null && page.parkedUntil > now
  const park = isParked ? {} : { parkedUntil: null, parkProblem: null }
  return { ...page, ...park, tokenState: tokenStateAt(page, now) }
}
