import { AppError } from '../kernel/errors.ts'
import type { UnitId } from '../kernel/ids.ts'
import { plusIsoDays } from '../kernel/local-date.ts'
import { cleanLine } from '../kernel/text.ts'
import type { Actor } from './access.ts'
import { changeTree, type TreeDeps, wrong } from './change-tree.ts'
import { judgeUnit } from './unit.ts'
import { findUnitNames, insertUnitName } from './unit-name-store.ts'
import { saveUnitName } from './unit-store.ts'

/** A unit's new name, from a local day `YYYY-MM-DD` on. */
export interface Renaming {
  readonly name: string
  readonly shortName: string | null
  readonly effectiveOn: string
}

/**
 * Gives a unit another name from a day on; it stays who it is, and the old name stays its name for the days before.
 * The same again changes nothing.
 * @throws {UNIT_NOT_FOUND}
 * @throws {INVALID_INPUT} when a name is empty or too long, the day has not come, or it got a name later than that
 */
export const renameUnit =
  (deps: TreeDeps) =>
  (actor: Actor, id: UnitId, { effectiveOn, ...wanted }: Renaming): Promise<void> =>
    changeTree(deps, actor, effectiveOn, async ({ trx, units, unit, at, tell }) => {
      const before = unit(id)
      const [name, shortName] = [cleanLine(wanted.name), cleanLine(wanted.shortName ?? '') || null]
      const fields = judgeUnit({ ...before, name, shortName }, units).filter(({ path }) => path in wanted)
      if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
      if (name === before.name && shortName === before.shortName) return
      const former = (await findUnitNames(trx, id)).filter(({ kind }) => kind === 'former')
      const [newest] = former
      const validFrom = newest?.validTo ? plusIsoDays(newest.validTo, 1) : before.validFrom
      if (validFrom !== null && effectiveOn <= validFrom) throw wrong('effectiveOn', 'UNIT_ENDS_EARLY')
      await insertUnitName(trx, {
        id: deps.ids.newId(),
        unitId: id,
        kind: 'former',
        name: before.name,
        shortName: before.shortName,
        validFrom,
        validTo: plusIsoDays(effectiveOn, -1),
        createdAt: at,
      })
      await saveUnitName(trx, id, { name, shortName })
      await tell('unit.renamed', id, { from: before.name, to: name, effectiveOn })
    })
