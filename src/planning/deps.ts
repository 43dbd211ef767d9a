import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { Clock, Ids } from '../ports/clock.ts'

/** Everything planning stands on. */
export interface PlanningDeps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  /** Whose wall clock Slots, columns and occasions are told by. */
  readonly timeZone: string
  /** @throws {TEMPLATE_NOT_FOUND} */
  readonly requireTemplate: (id: string) => void
}
