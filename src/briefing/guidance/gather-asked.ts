import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { DocumentId } from '../../kernel/ids.ts'
import { createLineage } from '../../organisation/lineage.ts'
import { findLineage } from '../../organisation/lineage-store.ts'
import { findAllUnits } from '../../organisation/unit-store.ts'
import { type AskedUnit, askedUnitsOn } from './asked-unit.ts'
import type { GuidanceDocument } from './document.ts'
import { findAsks } from './document-store.ts'
import { findOpinions } from './opinion-store.ts'

/**
 * Gathers who is asked about each document, with what they said, as a local day `YYYY-MM-DD` sees it: of one that is
 * closed, as its last day saw it.
 */
export async function gatherAsked(
  db: Kysely<Schema>,
  documents: readonly GuidanceDocument[],
  today: string,
): Promise<ReadonlyMap<DocumentId, readonly AskedUnit[]>> {
  const asking = documents.filter(({ opensOn }) => opensOn !== null)
  if (asking.length === 0) return new Map()
  const ids = asking.map(({ id }) => id)
  const [asks, opinions, units, steps] = await Promise.all([
    findAsks(db, ids),
    findOpinions(db, ids),
    findAllUnits(db),
    findLineage(db),
  ])
  const byDocument = Map.groupBy(opinions, ({ documentId }) => documentId)
  const lineage = createLineage(units, steps)
  return new Map(
    asking.map(({ id, closesOn }) => {
      const day = closesOn !== null && closesOn < today ? closesOn : today
      const facts = { asked: asks.get(id) ?? [], opinions: byDocument.get(id) ?? [] }
      return [id, askedUnitsOn({ ...facts, units, lineage, day })]
    }),
  )
}
