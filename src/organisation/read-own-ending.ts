import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { Seat } from './branch-link.ts'
import { findLineage } from './lineage-store.ts'
import { findAllUnits } from './unit-store.ts'

/** That a unit ended: its last local day `YYYY-MM-DD`, and the names of those that go on. */
export interface UnitEnding {
  readonly lastDay: string
  readonly successors: readonly string[]
}

/** Tells whoever holds a link that its unit has ended; null while it goes on. */
export const readOwnEnding =
  ({ db }: { readonly db: Kysely<Schema> }) =>
  async ({ unitId }: Seat): Promise<UnitEnding | null> => {
    const units = await findAllUnits(db)
    const lastDay = units.get(unitId)?.validTo ?? null
    if (lastDay === null) return null
    const steps = (await findLineage(db)).filter(({ fromId }) => fromId === unitId)
    return { lastDay, successors: steps.flatMap(({ toId }) => units.get(toId)?.name ?? []) }
  }
