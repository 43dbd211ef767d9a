import type { UnitId } from '../../kernel/ids.ts'
import { foldForSearch } from '../../kernel/text.ts'
import { isValidOn, type Unit } from '../../organisation/unit.ts'
import type { UnitName } from '../../organisation/unit-name.ts'

/** A branch that a name may mean. */
export interface NamedBranch {
  readonly id: UnitId
  readonly name: string
  /** The local day it ended on; null while it stands. */
  readonly validTo: string | null
}

/** Whom a name means: one branch surely, some of several, or nobody. */
export type BranchGuess =
  | { readonly kind: 'sure'; readonly branch: NamedBranch }
  | { readonly kind: 'doubtful'; readonly candidates: readonly NamedBranch[] }
  | { readonly kind: 'unknown' }

/** So many are offered where a name is only a part of theirs. */
const CANDIDATES_AT_MOST = 8

/**
 * Finds whom a name means, by what units are called, were called, or are called besides, without diacritics. Only the
 * one unit that is called just so is sure; of several the one that there was on the local day. A code never is, for
 * codes went from one unit to another. @see DOMAIN 2.4
 */
export function guessBranch(
  typed: string,
  day: string,
  units: readonly Unit[],
  names: readonly UnitName[],
): BranchGuess {
  const wanted = foldForSearch(typed)
  const namesOf = Map.groupBy(names, ({ unitId }) => unitId)
  const called = units.map(unit => {
    const { id, name, shortName, validTo } = unit
    const others = (namesOf.get(id) ?? []).flatMap(other => [other.name, other.shortName])
    const folded = [name, shortName, ...others].flatMap(each => (each === null ? [] : [foldForSearch(each)]))
    return { branch: { id, name, validTo }, isOfDay: isValidOn(unit, day), code: unit.code, folded }
  })
  const exact = called.filter(({ folded }) => folded.includes(wanted))
  const [one, ...others] = exact.length > 1 ? exact.filter(({ isOfDay }) => isOfDay) : exact
  if (one !== undefined && others.length === 0) return { kind: 'sure', branch: one.branch }
  const near =
    exact.length > 0
      ? exact
      : called.filter(({ folded, code }) => code === wanted || folded.some(name => name.includes(wanted)))
  if (near.length === 0) return { kind: 'unknown' }
  return { kind: 'doubtful', candidates: near.slice(0, CANDIDATES_AT_MOST).map(({ branch }) => branch) }
}
