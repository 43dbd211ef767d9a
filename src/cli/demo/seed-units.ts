import { type UnitId, unitId } from '../../kernel/ids.ts'
import type { Actor, Organisation } from '../../organisation/index.ts'
import { DEMO_UNITS } from './units.ts'

const LIMIT = 500

/** Gives the id of a unit of the demo. */
export const demoUnitId = (key: string): UnitId => unitId(`demo-${key}`)

const idOrNull = (key: string | undefined): UnitId | null => (key === undefined ? null : demoUnitId(key))

/** Gives the id of the commune of today that has this name. */
export const communeIdOf = (name: string): UnitId | null =>
  idOrNull(DEMO_UNITS.find(unit => unit.name === name && unit.validTo === undefined)?.key)

/** Adds the units that are not there yet. */
export async function seedUnits(organisation: Organisation, actor: Actor): Promise<void> {
  const { items } = await organisation.listUnits(actor, { limit: LIMIT })
  const known = new Set<string>(items.map(({ id }) => id))
  for (const { key, parent, mergedInto, ...unit } of DEMO_UNITS) {
    const id = demoUnitId(key)
    if (known.has(id)) continue
    const links = { parentId: idOrNull(parent), mergedIntoId: idOrNull(mergedInto) }
    await organisation.createUnit(actor, { ...unit, ...links, id })
  }
}
