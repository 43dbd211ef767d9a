import { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'
import { cleanLine } from '../../kernel/text.ts'

/** One of the pillars of a programme: its short name, and how it is worded in full. */
export interface ProgrammePillar {
  /** `members`, `planning` and `counsel` are those that Posts are sorted by; a programme may have others besides. */
  readonly id: string
  readonly name: string
  readonly words: string
}

/** What the Union works by for some years, both included. */
export interface Programme {
  readonly id: string
  readonly name: string
  readonly fromYear: number
  readonly toYear: number
  readonly pillars: readonly ProgrammePillar[]
}

/** How the pillars that Posts are sorted by are worded; one that a programme lacks is left out. */
export type PillarWords = Readonly<
  Partial<Record<'members' | 'planning' | 'counsel', { readonly name: string; readonly words: string }>>
>

const words = z.string().trim().min(1)
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not in kebab-case')
const year = z.int().min(1931).max(2199)

const pillar = z.strictObject({ id: key, name: words.max(60), words: words.max(500) })

const entry = z
  .strictObject({
    id: key,
    name: words.max(200),
    fromYear: year,
    toYear: year,
    pillars: z.array(pillar).min(1).max(12),
  })
  .refine(({ fromYear, toYear }) => fromYear <= toYear, { path: ['toYear'], error: 'before fromYear' })
  .refine(({ pillars }) => new Set(pillars.map(({ id }) => id)).size === pillars.length, {
    path: ['pillars'],
    error: 'one is there twice',
  })

/** What stands in the editable file: the programmes that are delivered. */
export const programmeFileSchema = z.strictObject({
  programmes: z
    .array(entry)
    .refine(list => new Set(list.map(({ id }) => id)).size === list.length, 'one is there twice'),
})

export type ProgrammeFile = z.output<typeof programmeFileSchema>

/** Reads pillars as they were kept. */
export const readPillars = (stored: unknown): readonly ProgrammePillar[] => z.array(pillar).parse(stored)

const LIMITS = { name: 200, pillar: { name: 60, words: 500 } } as const

/**
 * Reads what somebody typed about a programme, cleaned.
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export function readProgramme(typed: Programme): Programme {
  const programme = {
    ...typed,
    name: cleanLine(typed.name),
    pillars: typed.pillars
      .map(one => ({ ...one, name: cleanLine(one.name), words: cleanLine(one.words) }))
      .filter(one => one.name !== '' || one.words !== ''),
  }
  const read = entry.safeParse(programme)
  if (read.success) return read.data
  const fields = read.error.issues.map(({ path, code }) => fieldOf(path.join('.'), code))
  throw new AppError('INVALID_INPUT', { fields })
}

function fieldOf(path: string, issue: string) {
  if (/year$/i.test(path)) return { path, code: issue === 'custom' ? 'YEARS_BACKWARDS' : 'NOT_A_YEAR' }
  if (issue !== 'too_big') return { path, code: 'REQUIRED' }
  const maximum = path === 'name' ? LIMITS.name : LIMITS.pillar[path.endsWith('words') ? 'words' : 'name']
  return { path, code: 'TOO_LONG', values: { maximum } }
}

/** Puts what people changed in the place of what is delivered, and adds what they added; by their first years. */
export function resolveProgrammes(
  { programmes }: ProgrammeFile,
  stored: readonly Programme[],
): readonly Programme[] {
  const all = new Map([...programmes, ...stored].map(programme => [programme.id, programme]))
  return [...all.values()].toSorted(
    (one, other) => one.fromYear - other.fromYear || one.id.localeCompare(other.id),
  )
}

/**
 * Finds the programme in force in a year: of several the one that began last. Its wording goes on after its end until
 * another begins; null before the first.
 */
export function programmeIn(programmes: readonly Programme[], inYear: number): Programme | null {
  const begun = programmes.filter(({ fromYear }) => fromYear <= inYear)
  return begun.findLast(({ toYear }) => inYear <= toYear) ?? begun.at(-1) ?? null
}

/** Gives how a programme words the pillars that Posts are sorted by. */
export function wordsOfPillars(programme: Programme | null): PillarWords {
  const find = (id: string) => {
    const found = programme?.pillars.find(one => one.id === id)
    return found && { name: found.name, words: found.words }
  }
  const [members, planning, counsel] = [find('members'), find('planning'), find('counsel')]
  return { ...(members && { members }), ...(planning && { planning }), ...(counsel && { counsel }) }
}
