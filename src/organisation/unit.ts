import type { FieldError } from '../kernel/errors.ts'
import type { UnitId } from '../kernel/ids.ts'
import { foldForSearch } from '../kernel/text.ts'

/** A unit of the organisation: the owner, or a Branch below it. Units form a tree and have dates. */
export interface Unit {
  readonly id: UnitId
  readonly name: string
  readonly shortName: string | null
  readonly parentId: UnitId | null
  /** The step in the hierarchy, as the organisation names it. */
  readonly level: string
  readonly block: string | null
  /** Local dates `YYYY-MM-DD`, the last one included; null is open. */
  readonly validFrom: string | null
  readonly validTo: string | null
  /** The one unit it merged into, as lineage tells. */
  readonly mergedIntoId: UnitId | null
  readonly targetPostsPerMonth: number | null
  /** Emulation cluster (*cụm*), for comparing like with like. */
  readonly cluster: string | null
  /** The official code. The reform gave many to other units, so it identifies nothing. */
  readonly code: string | null
  readonly createdAt: Date
}

/** What a unit is called where nobody names its step in the hierarchy. */
export const BRANCH_LEVEL = 'co_so'

/** What people may say about a unit. */
export type UnitFields = Omit<Unit, 'id' | 'createdAt'>

/** The two ways in which a unit names another one; neither may lead back to itself. */
const LINKS = ['parentId', 'mergedIntoId'] as const

/** How long what is said of a unit may be, in letters. */
const LIMITS = { name: 200, shortName: 100, level: 50, block: 100, cluster: 100, code: 20 } as const

/** Tells which texts of a unit are too long. */
export const judgeLengths = (unit: Readonly<Record<keyof typeof LIMITS, string | null>>): FieldError[] =>
  (['name', 'shortName', 'level', 'block', 'cluster', 'code'] as const)
    .filter(path => (unit[path] ?? '').length > LIMITS[path])
    .map(path => ({ path, code: 'TOO_LONG', values: { maximum: LIMITS[path] } }))

/**
 * Tells what is wrong with a unit among all others: no name, texts too long, dates that end before they begin, circles.
 */
export function judgeUnit(unit: Unit, others: ReadonlyMap<UnitId, Unit>): readonly FieldError[] {
  const problems: FieldError[] = LINKS.flatMap(path => {
    const code = problemOfLink(unit, path, others)
    return code === null ? [] : [{ path, code }]
  })
  if (unit.name === '') problems.push({ path: 'name', code: 'REQUIRED' })
  problems.push(...judgeLengths(unit))
  const endsEarly = unit.validFrom !== null && unit.validTo !== null && unit.validTo < unit.validFrom
  return endsEarly ? [...problems, { path: 'validTo', code: 'UNIT_ENDS_EARLY' }] : problems
}

function problemOfLink(
  unit: Unit,
  link: (typeof LINKS)[number],
  others: ReadonlyMap<UnitId, Unit>,
): string | null {
  let next = unit[link]
  if (next === null) return null
  if (next !== unit.id && !others.has(next)) return 'UNIT_UNKNOWN'
  // What was sound before cannot hold a circle without this unit, so the walk ends.
  while (next !== null && next !== unit.id) next = others.get(next)?.[link] ?? null
  return next === unit.id ? 'UNIT_IN_CIRCLE' : null
}

/** Tells whether a unit was there on a local day `YYYY-MM-DD`. */
export const isValidOn = (
  { validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>,
  day: string,
): boolean => (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)

/** Tells whether a unit was there on one day of a period at least; `to` is not part of it. */
export const isValidWithin = (
  { validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>,
  from: string,
  to: string,
): boolean => (validFrom === null || validFrom < to) && (validTo === null || from <= validTo)

type Named = Pick<Unit, 'id' | 'name' | 'parentId'>

/** Tells whether people could take two units for each other: the same name under the same one above. */
export const isNamesake = (one: Named, other: Named): boolean =>
  one.id !== other.id &&
  one.parentId === other.parentId &&
  foldForSearch(one.name) === foldForSearch(other.name)

/** Tells whether a unit is found by what somebody typed, with diacritics or without: a name of any time, or its code. */
export function isFoundBy(unit: Unit, typed: string, otherNames: readonly string[] = []): boolean {
  const texts = [unit.name, unit.shortName ?? '', unit.block ?? '', unit.cluster ?? '', ...otherNames]
  return unit.code === typed.trim() || foldForSearch(texts.join(' | ')).includes(foldForSearch(typed))
}
