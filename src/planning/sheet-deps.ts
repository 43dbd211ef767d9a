import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { ColumnId, PageId, PostId, UnitId } from '../kernel/ids.ts'
import type { Actor } from '../organisation/access.ts'
import type { WriteCalendar } from '../ports/calendar-file.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { Sheets } from '../ports/sheets.ts'
import type { Pillar, PostKind } from '../publishing/post.ts'

/** A Post as a sheet asks for it. */
export interface PlannedRow {
  readonly id: PostId
  readonly pageId: PageId
  readonly message: string
  readonly link: string | null
  readonly firstComment: string | null
  readonly pillar: Pillar | null
  readonly kind: PostKind
  readonly officialSource: string | null
  readonly columnId: ColumnId | null
  readonly unitId: UnitId | null
  readonly publishAt: Date
}

/** What sheets in and out, and the calendar, stand on. */
export interface SheetDeps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  /** Whose wall clock the days and times of a sheet are told by. */
  readonly timeZone: string
  readonly sheets: Sheets
  readonly writeCalendar: WriteCalendar
  /** Writes Posts down by publishing's rules, all or none; `alongside` writes in the same transaction. */
  readonly schedulePosts: (
    actor: Actor,
    posts: readonly PlannedRow[],
    alongside: (trx: Transaction<Schema>) => Promise<void>,
  ) => Promise<readonly PostId[]>
}
