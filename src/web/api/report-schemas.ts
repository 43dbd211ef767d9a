import { z } from 'zod'
import { COLUMN_KEYS, type ColumnKey } from '../../briefing/index.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import { paper } from '../text/en/paper.ts'
import { figuresSchema } from './activity-schemas.ts'
import { instant, localDay } from './schemas.ts'

/** A month of the local calendar in an address. */
export const monthParams = z.strictObject({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .describe('`YYYY-MM`'),
})

/** Which frozen version. */
export const versionQuery = z.strictObject({
  version: z.coerce.number().int().min(1).max(1_000).optional().describe('Left out: the newest'),
})

const localDate = localDay.transform((text, context) => {
  const date = parseDate(text)
  if (date !== null) return date
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

/** Any days; `to` is excluded. */
export const rangeQuery = z.strictObject({
  from: localDate,
  to: localDate.describe('Excluded'),
  basis: z.enum(['then', 'now']).default('then').describe('By the units of each day, or what they became'),
})

const result = z.object({
  indicatorId: z.string(),
  name: z.string(),
  kind: z.enum(['count', 'people', 'money']),
  unitWord: z.string(),
  total: z.number(),
  qualifier: z.enum(['exact', 'over', 'nearly', 'about']),
  text: z.string().describe('As a report tells it'),
})

const difficulty = z.object({
  id: z.string(),
  branchId: z.string(),
  branchName: z.string(),
  cause: z.string(),
  words: z.string(),
  sinceOn: z.string(),
  state: z.enum(['open', 'decided', 'done', 'dropped']),
  decision: z.string().nullable(),
  seat: z.string().nullable(),
  dueOn: z.string().nullable(),
  isReturning: z.boolean(),
  isOverdue: z.boolean(),
  lastNote: z.string().nullable(),
})

const reply = z.object({
  branchId: z.string(),
  kind: z.enum(['confirmed', 'disputed']),
  words: z.string(),
  at: instant,
  answer: z.string().nullable(),
  isChangedSince: z.boolean(),
})

/** What the columns of every export are called, for the document. */
const columnsNote = COLUMN_KEYS.map((key: ColumnKey) => paper.columns[key]).join(', ')

const brief = {
  from: z.string(),
  to: z.string().describe('Excluded'),
  basis: z.enum(['then', 'now']),
  items: figuresSchema.shape.items.describe(`As in activity. Columns of every export: ${columnsNote}`),
  totals: figuresSchema.shape.totals,
  results: z.array(result).readonly(),
  difficulties: z.array(difficulty).readonly(),
}

/** The brief of any days. */
export const rangeSchema = z.object(brief)

/** A month's briefing. */
export const reportSchema = z.object({
  month: z.string(),
  label: z.string(),
  state: z.enum(['open', 'frozen']),
  version: z.int().nullable().describe('Null while it is open'),
  frozenAt: instant.nullable(),
  frozenBy: z.string().nullable(),
  reason: z.string().nullable().describe('Why this version corrects the one before'),
  versions: z
    .array(
      z.object({
        version: z.int(),
        frozenAt: instant,
        frozenBy: z.string(),
        reason: z.string().nullable(),
      }),
    )
    .readonly(),
  conclusions: z.string(),
  conclusionsVersion: z.int().describe('For saving conclusions; 0 before there were some'),
  ...brief,
  replies: z.array(reply).readonly().describe('What branches said of their figures'),
})

export const freezeBody = z.strictObject({ conclusions: z.string().max(20_000).optional() }).nullish()

export const amendBody = z.strictObject({
  reason: z.string().max(5_000),
  conclusions: z.string().max(20_000).optional().describe('Left out they stay as they were frozen'),
  version: z.int().optional().describe('The newest version that was seen; another one is refused'),
})

export const conclusionsBody = z.strictObject({
  conclusions: z.string().max(20_000),
  version: z.int().min(0).describe('`conclusionsVersion` as it was read'),
})
