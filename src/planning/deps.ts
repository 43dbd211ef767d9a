import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { ColumnId, PageId, PhotoId, PostId, UnitId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Actor } from '../organisation/access.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Pillar } from '../publishing/post.ts'

/** A Post that planning has written down; it goes nowhere before a person puts it forward. */
export interface PlannedDraft {
  /** A Post that has this id already is not written again. */
  readonly id: PostId
  readonly pageId: PageId
  readonly message: string
  readonly publishAt: Date
  readonly pillar: Pillar | null
  readonly unitId?: UnitId | null
  readonly columnId?: ColumnId | null
  readonly link?: string | null
  readonly firstComment?: string | null
  readonly photoIds?: readonly PhotoId[]
  readonly altTexts?: ReadonlyMap<PhotoId, string>
  readonly originKey?: string
  readonly reusedFromId?: PostId
}

/** Asks for work. */
interface PlanningBells {
  draftColumns(): Promise<void>
}

/** Everything planning stands on. */
export interface PlanningDeps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly bells: PlanningBells
  /** Whose wall clock Slots, columns and occasions are told by. */
  readonly timeZone: string
  /** @throws {TEMPLATE_NOT_FOUND} */
  readonly requireTemplate: (id: string) => void
  /** Makes a text for a day to come, with blanks for what nobody knows yet. @throws {TEMPLATE_NOT_FOUND} */
  readonly draftText: (templateId: string, day: LocalDate) => string
  /** @throws what publishing finds wrong with it */
  readonly writeDraft: (actor: Actor, draft: PlannedDraft) => Promise<PostId>
}
