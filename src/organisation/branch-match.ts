import type { UnitId } from '../kernel/ids.ts'
import { foldForSearch } from '../kernel/text.ts'
import type { BranchRow } from './branch-sheet.ts'
import type { Unit } from './unit.ts'
import type { UnitName } from './unit-name.ts'

/** Why a row may mean a unit that is there: each has fooled people with the real lists. @see DOMAIN 2.4 */
export const DOUBTS = ['elsewhere', 'short-name', 'former-name', 'alias', 'code', 'code-differs'] as const
export type Doubt = (typeof DOUBTS)[number]

/** A unit that a row may mean. */
export interface Candidate {
  readonly id: UnitId
  readonly name: string
  readonly validTo: string | null
  readonly doubts: readonly Doubt[]
}

/** What a row means by itself: a unit that is there, a new one, or something that a person must decide. */
export type Match =
  | { readonly kind: 'known'; readonly id: UnitId }
  | { readonly kind: 'new' }
  | { readonly kind: 'doubtful'; readonly candidates: readonly Candidate[] }

type Row = Pick<BranchRow, 'name' | 'code'>
type KnownUnit = Pick<Unit, 'id' | 'name' | 'shortName' | 'code' | 'parentId' | 'validTo'>

/**
 * Finds whom a row means. Only the same name below the same unit is sure, and not even that where the codes differ.
 * @param parentId undefined when the unit above is not there yet
 */
export function matchRow(
  row: Row,
  parentId: UnitId | null | undefined,
  units: readonly KnownUnit[],
  names: readonly UnitName[],
): Match {
  const wanted = foldForSearch(row.name)
  const same = units.filter(unit => unit.parentId === parentId && foldForSearch(unit.name) === wanted)
  const [sure, ...others] = same.filter(unit => !codesDiffer(row, unit))
  if (sure !== undefined && others.length === 0) return { kind: 'known', id: sure.id }
  const namesOf = Map.groupBy(names, ({ unitId }) => unitId)
  const candidates = units.flatMap(unit => {
    const doubts = doubtsAbout(row, wanted, unit, namesOf.get(unit.id) ?? [])
    const { id, name, validTo } = unit
    return doubts.length > 0 ? [{ id, name, validTo, doubts }] : []
  })
  return candidates.length > 0 ? { kind: 'doubtful', candidates } : { kind: 'new' }
}

const codesDiffer = (row: Row, unit: KnownUnit): boolean =>
  row.code !== null && unit.code !== null && row.code !== unit.code

function doubtsAbout(
  row: Row,
  wanted: string,
  unit: KnownUnit,
  names: readonly UnitName[],
): readonly Doubt[] {
  const isSameName = foldForSearch(unit.name) === wanted
  const isCalled = (kind: UnitName['kind']) =>
    names.some(name => name.kind === kind && foldForSearch(name.name) === wanted)
  const found: Readonly<Record<Doubt, boolean>> = {
    elsewhere: isSameName,
    'short-name': unit.shortName !== null && foldForSearch(unit.shortName) === wanted,
    'former-name': isCalled('former'),
    alias: isCalled('alias'),
    code: row.code !== null && row.code === unit.code && !isSameName,
    'code-differs': isSameName && codesDiffer(row, unit),
  }
  return DOUBTS.filter(doubt => found[doubt])
}
