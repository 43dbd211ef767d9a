import { z } from 'zod'
import { parseDate } from '../../kernel/vietnamese-date.ts'

const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** Tells whether a text is an instant on a day that exists; JavaScript alone would take 30 February for 2 March. */
function isInstant(text: string): boolean {
  const [, day] = INSTANT.exec(text) ?? []
  if (day === undefined || Number.isNaN(Date.parse(text))) return false
  return new Date(`${day}T00:00Z`).toISOString().startsWith(day)
}

/** An instant: ISO 8601 with an offset coming in, UTC going out. */
export const instant = z
  .codec(z.stringFormat('date-time', isInstant), z.date(), {
    decode: text => new Date(text),
    encode: date => date.toISOString(),
  })
  .describe('ISO 8601 with offset; answered in UTC')

/** An instant in an address, where an offset's plus sign often arrives as a space. */
export const queryInstant = z
  .string()
  .transform(text => text.replace(' ', '+'))
  .pipe(instant)

/** The years for which the lunar calendar is reckoned. */
const isLocalDay = (text: string): boolean =>
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && parseDate(text) !== null

/** A day of the local calendar, `YYYY-MM-DD`, 1900 to 2199. */
export const localDay = z.stringFormat('date', isLocalDay)

/** The part of an address that names a thing. */
export const idParams = z.strictObject({ id: z.string().min(1).max(100) })

const LIST_DEFAULT = 50
const LIST_MOST = 200

/** How much of a list, and where it goes on. */
export const listQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(LIST_MOST).default(LIST_DEFAULT),
  cursor: z.string().max(1_000).optional(),
})

/** One page of a list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item).readonly(), nextCursor: z.string().nullable() })

/** What every error looks like. */
const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('Stable; decide by it'),
    detail: z.string().describe('What happened and what to do, for a person'),
    solver: z.enum(['you', 'admin', 'operator']),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    current: z
      .looseObject({ version: z.int() })
      .optional()
      .describe('With STALE_VERSION: the Post as it is now, to merge with'),
    requestId: z.string(),
  })
  .meta({
    id: 'Problem',
    examples: [
      {
        type: 'urn:ba-chu-dong:problem:STALE_VERSION',
        title: 'Người khác vừa sửa bài này.',
        status: 409,
        code: 'STALE_VERSION',
        detail: 'Người khác vừa sửa bài này. Mở lại bài để thấy bản mới, rồi sửa tiếp.',
        solver: 'you',
        requestId: '0199f6a2c0de7f00',
      },
    ],
  })

/** The errors any route may answer with, for the document. */
export const failures = {
  default: {
    description: 'RFC 9457 problem',
    content: { 'application/problem+json': { schema: problem } },
  },
} as const

/** The header of requests that make something. */
export const idempotencyHeader = z.object({
  'idempotency-key': z
    .string()
    .optional()
    .describe('The same key and body give the first answer again; with another body 409. Kept for 48 hours.'),
})
