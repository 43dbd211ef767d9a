import { z } from 'zod'
import type { FieldError } from '../../kernel/errors.ts'
import { type IndicatorId, indicatorId } from '../../kernel/ids.ts'
import { cleanLine } from '../../kernel/text.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'

export const INDICATOR_KINDS = ['count', 'people', 'money'] as const
export type IndicatorKind = (typeof INDICATOR_KINDS)[number]

/** What is counted in the ledger. Indicators are rows: an officer adds and archives them. */
export interface Indicator extends IndicatorContent {
  readonly id: IndicatorId
  readonly archivedAt: Date | null
  readonly createdAt: Date
}

/** What people may say about an indicator. */
export interface IndicatorContent {
  readonly name: string
  /** What one of it is called: *công trình*, *người*; of money *đồng*. */
  readonly unitWord: string
  readonly kind: IndicatorKind
  /** How a total is told, `{amount}` filled in: “{amount} căn nhà nhân ái”. */
  readonly phrase: string
  /** The indicator whose phrase this one's goes on from: “31 mô hình thoát nghèo” – “giúp 33 người”. */
  readonly joinsId: IndicatorId | null
  /** The variable of post templates that it fills. */
  readonly variable: string | null
  readonly block: string | null
  readonly pillar: 'members' | 'planning' | 'counsel' | null
  /** Local dates `YYYY-MM-DD` of the programme that counts it, the last one included; null is open. */
  readonly validFrom: string | null
  readonly validTo: string | null
  /** Its place in lists, from 1. */
  readonly position: number
}

export const INDICATOR_LIMITS = { name: 120, unitWord: 40, phrase: 200, block: 120, variable: 60 } as const

/** Tidies what was typed about an indicator; without a phrase it is told by its name. */
export function tidyIndicator(typed: IndicatorContent): IndicatorContent {
  const name = cleanLine(typed.name)
  const phrase = cleanLine(typed.phrase)
  return {
    ...typed,
    name,
    unitWord: cleanLine(typed.unitWord),
    phrase: phrase === '' ? `{amount} ${name.charAt(0).toLowerCase()}${name.slice(1)}` : phrase,
    variable: typed.variable && cleanLine(typed.variable),
    block: typed.block && cleanLine(typed.block),
  }
}

/** Tells what is wrong with an indicator among the others. */
export function judgeIndicator(
  content: IndicatorContent,
  id: IndicatorId | null,
  others: readonly Indicator[],
): readonly FieldError[] {
  const required = (['name', 'unitWord'] as const)
    .filter(path => content[path] === '')
    .map(path => ({ path, code: 'REQUIRED' }))
  const tooLong = Object.entries(INDICATOR_LIMITS).flatMap(([path, maximum]) =>
    lengthOf(content, path) > maximum ? [{ path, code: 'TOO_LONG', values: { maximum } }] : [],
  )
  const dates = (['validFrom', 'validTo'] as const)
    .filter(path => content[path] !== null && parseDate(content[path]) === null)
    .map(path => ({ path, code: 'WRONG_DATE' }))
  return [...required, ...tooLong, ...dates, ...judgeTies(content, id, others)]
}

const lengthOf = (content: IndicatorContent, path: string): number =>
  String(Object.entries(content).find(([name]) => name === path)?.[1] ?? '').length

function judgeTies(
  content: IndicatorContent,
  id: IndicatorId | null,
  others: readonly Indicator[],
): readonly FieldError[] {
  const problems: FieldError[] = []
  if (!content.phrase.includes('{amount}')) problems.push({ path: 'phrase', code: 'PHRASE_WITHOUT_AMOUNT' })
  const isNamesake = (other: Indicator): boolean =>
    other.id !== id && other.archivedAt === null && other.name.toLowerCase() === content.name.toLowerCase()
  if (others.some(isNamesake)) problems.push({ path: 'name', code: 'NAME_TAKEN' })
  const joined = others.find(other => other.id === content.joinsId)
  // One joins what joins nothing, so that there is no circle.
  const mayJoin =
    content.joinsId === null || (joined !== undefined && joined.joinsId === null && joined.id !== id)
  if (!mayJoin || (content.joinsId !== null && others.some(other => other.joinsId === id)))
    problems.push({ path: 'joinsId', code: 'INDICATOR_UNJOINABLE' })
  return problems
}

const words = z.string().trim().min(1)
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not in kebab-case')

const entry = z.strictObject({
  id: key.transform(indicatorId),
  name: words,
  unitWord: words,
  kind: z.enum(INDICATOR_KINDS),
  phrase: words.includes('{amount}'),
  joins: key.transform(indicatorId).nullable().default(null),
  variable: words.nullable().default(null),
  block: words.nullable().default(null),
  pillar: z.enum(['members', 'planning', 'counsel']).nullable().default(null),
})

/** What stands in the editable file: how a printed list begins, and the indicators that an empty ledger starts with. */
export const indicatorFileSchema = z.strictObject({
  /** `{period}` is filled in. */
  opening: words.includes('{period}'),
  indicators: z.array(entry).superRefine((entries, context) => {
    entries.forEach(({ id, joins }, index) => {
      const before = entries.slice(0, index)
      const report = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [index, path], message })
      if (before.some(other => other.id === id)) report('id', `"${id}" is there twice`)
      if (joins !== null && !before.some(other => other.id === joins && other.joins === null))
        report('joins', `"${joins}" must stand above and join nothing itself`)
    })
  }),
})

export type IndicatorFile = z.infer<typeof indicatorFileSchema>
