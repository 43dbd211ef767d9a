import { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'
import { type IndicatorId, indicatorId, type UnitId } from '../../kernel/ids.ts'
import { cleanLine } from '../../kernel/text.ts'

/** One thing that a branch means to do in a year. */
export interface PlanLine {
  readonly words: string
  readonly pillar: 'members' | 'planning' | 'counsel' | null
  /** How much of it; in đồng where the indicator is money. */
  readonly amount: number | null
  /** What of the ledger counts it. */
  readonly indicatorId: IndicatorId | null
  /** When, in words: “Quý I”, “Tháng 3”. */
  readonly timing: string
}

/** What a branch registered for a year, as of one version. */
export interface Plan {
  readonly year: number
  readonly unitId: UnitId
  readonly version: number
  readonly lines: readonly PlanLine[]
  readonly isLate: boolean
  readonly registeredThrough: 'branch' | 'officer'
  readonly registeredByName: string
  readonly registeredAt: Date
}

/** On which local days branches register for a year, both included. */
export interface PlanWindow {
  readonly opensOn: string
  readonly closesOn: string
}

/**
 * Gives when branches usually register for a year.
 * @see DOMAIN 1, facts around the source article: late October to mid-November of the year before
 */
export const usualWindow = (year: number): PlanWindow => ({
  opensOn: `${year - 1}-10-20`,
  closesOn: `${year - 1}-11-15`,
})

const FIRST_YEAR = 2000
const LAST_YEAR = 2199

/** Reads the year of a plan. @throws {INVALID_INPUT} */
export function readPlanYear(year: number): number {
  if (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR) return year
  throw new AppError('INVALID_INPUT', { fields: [{ path: 'year', code: 'NOT_A_YEAR' }] })
}

const LIMITS = { words: 500, timing: 120, lines: 100 } as const
const AMOUNT_LIMIT = 1_000_000_000_000

/**
 * Reads the lines of a plan, cleaned; empty ones are left out.
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export function readLines(
  typed: readonly PlanLine[],
  indicators: ReadonlySet<IndicatorId>,
): readonly PlanLine[] {
  const lines = typed
    .map(line => ({ ...line, words: cleanLine(line.words), timing: cleanLine(line.timing) }))
    .filter(line => line.words !== '' || line.amount !== null || line.timing !== '')
  const fields = lines.flatMap((line, index) =>
    problemsOf(line, indicators).map(problem => ({ ...problem, path: `lines.${index}.${problem.path}` })),
  )
  if (lines.length === 0) fields.push({ path: 'lines.0.words', code: 'REQUIRED' })
  if (lines.length > LIMITS.lines)
    fields.push({ path: 'lines', code: 'TOO_MANY', values: { maximum: LIMITS.lines } })
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return lines
}

interface Problem {
  readonly path: string
  readonly code: string
  readonly values?: Readonly<Record<string, number>>
}

function problemsOf(line: PlanLine, indicators: ReadonlySet<IndicatorId>): Problem[] {
  const problems: Problem[] = (['words', 'timing'] as const)
    .filter(path => line[path].length > LIMITS[path])
    .map(path => ({ path, code: 'TOO_LONG', values: { maximum: LIMITS[path] } }))
  if (line.words === '') problems.push({ path: 'words', code: 'REQUIRED' })
  const isAmount = line.amount === null || (line.amount > 0 && line.amount <= AMOUNT_LIMIT)
  if (!isAmount) problems.push({ path: 'amount', code: 'AMOUNT_UNREADABLE' })
  const isKnown = line.indicatorId === null || indicators.has(line.indicatorId)
  return isKnown ? problems : [...problems, { path: 'indicatorId', code: 'INDICATOR_UNKNOWN' }]
}

const storedLine = z.object({
  words: z.string(),
  pillar: z.enum(['members', 'planning', 'counsel']).nullable(),
  amount: z.number().nullable(),
  indicatorId: z.string().transform(indicatorId).nullable(),
  timing: z.string(),
})

/** Reads lines as they were kept. */
export const readStoredLines = (stored: unknown): readonly PlanLine[] => z.array(storedLine).parse(stored)

/** A line with what was done of it; null where the ledger does not count it. */
export interface MeasuredLine extends PlanLine {
  readonly done: number | null
}

/** Measures lines by what the ledger has of a branch in the year. */
export const measureLines = (
  lines: readonly PlanLine[],
  sums: ReadonlyMap<IndicatorId, number>,
): readonly MeasuredLine[] =>
  lines.map(line => ({ ...line, done: line.indicatorId && (sums.get(line.indicatorId) ?? 0) }))
