import { cursorInstant, cutPage, decodeCursor, type Listed } from '../kernel/cursor.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { WatchingDeps } from './deps.ts'
import { countNotices, findNotices } from './notice-list-store.ts'
import { type NoticeView, readerOf, viewNotice } from './notice-view.ts'

interface Wanted {
  readonly isOpen: boolean
  readonly limit: number
  readonly cursor?: string
}

type Deps = Pick<WatchingDeps, 'db'>

/** Lists the notices that the actor's role, or the actor alone, may see; newest first. */
export const listNotices =
  ({ db }: Deps) =>
  async (actor: Actor, { isOpen, limit, cursor }: Wanted): Promise<Listed<NoticeView>> => {
    authorize(actor, 'notices.read')
    const rows = await findNotices(db, { ...readerOf(actor), isOpen, ...placeOf(cursor), limit: limit + 1 })
    return cutPage(rows, limit, viewNotice, row => [row.raisedAt.toISOString(), row.id])
  }

function placeOf(cursor: string | undefined) {
  if (cursor === undefined) return {}
  const [raisedAt, id = ''] = decodeCursor(cursor, 2)
  return { after: { raisedAt: cursorInstant(raisedAt), id } }
}

/** Counts the open notices that the actor may see. */
export const countOpen =
  ({ db }: Deps) =>
  async (actor: Actor): Promise<number> => {
    authorize(actor, 'notices.read')
    return countNotices(db, readerOf(actor))
  }
