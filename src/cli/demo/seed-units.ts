import { type UnitId, unitId } from '../../kernel/ids.ts'
import type { Actor, Organisation } from '../../organisation/index.ts'
import {
  CITY,
  communeKey,
  type DemoUnit,
  DISTRICT,
  loadBranches,
  MERGERS,
  PROVINCE,
  REFORM_DAY,
  type Scenario,
  UNITS_2019,
  UNITS_SINCE_2025,
} from './units.ts'

const LIMIT = 1_000

/** What the demo's organisation is to look like. */
export interface DemoShape {
  readonly scenario: Scenario
  /** As many branches at least, made up where the real ones do not suffice. */
  readonly branches: number
}

/** Gives the id of a unit of the demo. */
export const demoUnitId = (key: string): UnitId => unitId(`demo-${key}`)

/** Gives the id of a commune that there is in this scenario, by the key it has in both. */
export const communeId = (scenario: Scenario, key: string): UnitId => demoUnitId(communeKey(scenario, key))

/** Gives the id of the commune that has this name in this scenario. */
export function communeIdOf(scenario: Scenario, name: string): UnitId | null {
  const units = scenario === '2025' ? UNITS_SINCE_2025 : UNITS_2019
  const found = units.find(unit => unit.name === name)
  return found === undefined ? null : demoUnitId(found.key)
}

/** Adds the units that are not there yet, and lets the reform happen where the scenario lies behind it. */
export async function seedUnits(
  organisation: Organisation,
  actor: Actor,
  { scenario, branches }: DemoShape,
): Promise<void> {
  const isReformed = scenario === '2025'
  await addMissing(organisation, actor, UNITS_2019)
  if (isReformed) {
    await addMissing(organisation, actor, UNITS_SINCE_2025)
    await reform(organisation, actor)
  }
  const above = isReformed ? CITY : DISTRICT
  const count = await countBranches(organisation, actor)
  await addMissing(organisation, actor, loadBranches(Math.max(0, branches - count), above))
}

async function addMissing(
  organisation: Organisation,
  actor: Actor,
  units: readonly DemoUnit[],
): Promise<void> {
  const known = await unitsById(organisation, actor)
  for (const { key, parent, ...unit } of units) {
    const id = demoUnitId(key)
    if (known.has(id)) continue
    const parentId = parent === undefined ? null : demoUnitId(parent)
    await organisation.createUnit(actor, { ...unit, parentId, id })
  }
}

const unitsById = async (organisation: Organisation, actor: Actor) =>
  new Map((await organisation.listUnits(actor, { limit: LIMIT })).items.map(unit => [unit.id, unit]))

/** Communes go into those of today; what is none stands below the city from then on. */
async function reform(organisation: Organisation, actor: Actor): Promise<void> {
  const units = await unitsById(organisation, actor)
  const isThere = (key: string): boolean => units.get(demoUnitId(key))?.validTo === null
  const merge = (key: string, into: string) =>
    organisation.mergeUnits(actor, {
      fromIds: [demoUnitId(key)],
      into: { id: demoUnitId(into) },
      effectiveOn: REFORM_DAY,
    })
  for (const [key, into] of MERGERS) if (isThere(key)) await merge(key, into)
  const belowTo = demoUnitId(CITY)
  if (isThere(DISTRICT))
    await organisation.dissolveUnit(actor, demoUnitId(DISTRICT), { effectiveOn: REFORM_DAY, belowTo })
  if (isThere(PROVINCE)) await merge(PROVINCE, CITY)
}

const isMadeUp = ({ id }: { readonly id: string }): boolean => id.startsWith(demoUnitId('load-'))

async function countBranches(organisation: Organisation, actor: Actor): Promise<number> {
  const units = [...(await unitsById(organisation, actor)).values()]
  return units.filter(unit => unit.level === 'co_so' && unit.validTo === null && !isMadeUp(unit)).length
}
