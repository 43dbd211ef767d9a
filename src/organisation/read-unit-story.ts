import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { UnitId } from '../kernel/ids.ts'
import { type Actor, authorize } from './access.ts'
import { labelOfLevel } from './level-label.ts'
import { findLevelLabels } from './level-label-store.ts'
import { findFormerParents, findLineage, type KeptStep } from './lineage-store.ts'
import { findTenuresOfUnit, type NamedTenure } from './tenure-store.ts'
import type { Unit } from './unit.ts'
import type { UnitName } from './unit-name.ts'
import { findUnitNames } from './unit-name-store.ts'
import { findAllUnits } from './unit-store.ts'
import type { FormerParent } from './unit-tree.ts'

/** Where a unit stands, what it was called, what it came from and became. */
export interface UnitStory {
  /** What the organisation calls the unit's step. */
  readonly levelLabel: string
  /** The units above now, the topmost first. */
  readonly above: readonly Unit[]
  /** Those directly below now, by name; those that ended last. */
  readonly below: readonly Unit[]
  readonly formerNames: readonly UnitName[]
  readonly aliases: readonly string[]
  readonly cameFrom: readonly StoryStep[]
  readonly becameTo: readonly StoryStep[]
  readonly formerParents: readonly (FormerParent & { readonly name: string | null })[]
  readonly pages: readonly NamedTenure[]
}

/** A step of lineage with the unit at its other end. */
export interface StoryStep extends Pick<KeptStep, 'kind' | 'effectiveOn'> {
  readonly id: UnitId
  readonly name: string
}

/** Tells a unit's story. @throws {UNIT_NOT_FOUND} */
export const readUnitStory =
  ({ db }: { readonly db: Kysely<Schema> }) =>
  async (actor: Actor, id: UnitId): Promise<UnitStory> => {
    authorize(actor, 'units.read')
    const units = await findAllUnits(db)
    const unit = units.get(id)
    if (unit === undefined) throw new AppError('UNIT_NOT_FOUND')
    const [names, steps, parents] = await Promise.all([
      findUnitNames(db, id),
      findLineage(db),
      findFormerParents(db),
    ])
    const nameOf = (one: UnitId): string => units.get(one)?.name ?? ''
    const told = ({ kind, effectiveOn }: KeptStep, other: UnitId) => ({
      kind,
      effectiveOn,
      id: other,
      name: nameOf(other),
    })
    return {
      levelLabel: labelOfLevel(await findLevelLabels(db), unit.level),
      above: aboveOf(unit, units),
      below: [...units.values()].filter(({ parentId }) => parentId === id).toSorted(livingFirst),
      formerNames: names.filter(({ kind }) => kind === 'former'),
      aliases: names.filter(({ kind }) => kind === 'alias').map(({ name }) => name),
      cameFrom: steps.filter(({ toId }) => toId === id).map(step => told(step, step.fromId)),
      becameTo: steps.filter(({ fromId }) => fromId === id).map(step => told(step, step.toId)),
      formerParents: parents
        .filter(({ unitId }) => unitId === id)
        .map(parent => ({ ...parent, name: parent.parentId && nameOf(parent.parentId) })),
      pages: await findTenuresOfUnit(db, id),
    }
  }

function aboveOf(unit: Unit, units: ReadonlyMap<UnitId, Unit>): readonly Unit[] {
  const parent = unit.parentId === null ? undefined : units.get(unit.parentId)
  return parent === undefined ? [] : [...aboveOf(parent, units), parent]
}

const livingFirst = (one: Unit, other: Unit): number =>
  Number(one.validTo !== null) - Number(other.validTo !== null) || one.name.localeCompare(other.name, 'vi')
