import { z } from 'zod'
import { occasionId } from '../kernel/ids.ts'
import { localDate } from '../kernel/local-date.ts'
import { parseTime } from '../kernel/vietnamese-date.ts'
import { type Calendar, OCCASION_KINDS, type Occasion } from './occasion.ts'

/** Longest time between a draft and its occasion. */
export const LEAD_DAYS_LIMIT = 180
const OFFSET_DAYS_LIMIT = 60
/** Any leap year: 29/2 is a day to remember, too. */
const LEAP_YEAR = 2028

const words = z.string().trim().min(1)
const time = z.string().refine(text => parseTime(text) !== null, 'not a time as 06:30')

const entry = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not in kebab-case')
      .transform(occasionId),
    name: words,
    solar: dayMonth('solar').optional(),
    lunar: dayMonth('lunar').optional(),
    offsetDays: z.int().min(-OFFSET_DAYS_LIMIT).max(OFFSET_DAYS_LIMIT).default(0),
    time: time.default('06:30'),
    baseYear: z.int().min(1).max(2100).nullable().default(null),
    kind: z.enum(OCCASION_KINDS).default('ordinary'),
    template: words.nullable().default(null),
    leadDays: z.int().min(0).max(LEAD_DAYS_LIMIT).default(14),
    note: words.nullable().default(null),
  })
  .transform(({ solar, lunar, time: localTime, template: templateId, ...rest }, context): Occasion => {
    const day = solar ?? lunar
    if (day && !(solar && lunar)) return { ...rest, ...day, localTime, templateId }
    context.addIssue({ code: 'custom', message: 'needs either "solar" or "lunar", as 26/3' })
    return z.NEVER
  })

/** What stands in the editable file of occasions; each template that is named must be one of these. */
export const occasionFileSchema = (templateIds: ReadonlySet<string>) =>
  z.strictObject({
    /** The text of a draft whose occasion has no template; `{ten}` and `{ngay}` are filled in. */
    plainText: words,
    occasions: z.array(entry).superRefine((occasions, context) => {
      const seen = new Set<string>()
      occasions.forEach(({ id, templateId }, index) => {
        const report = (field: string, message: string) =>
          context.addIssue({ code: 'custom', path: [index, field], message })
        if (seen.has(id)) report('id', `"${id}" is there twice`)
        seen.add(id)
        if (templateId !== null && !templateIds.has(templateId))
          report('template', `unknown template "${templateId}"`)
      })
    }),
  })

/** The built-in occasions, and the text for those without a template. */
export type OccasionFile = z.output<ReturnType<typeof occasionFileSchema>>

/** Tells whether a calendar has such a day in some year. */
export const isDayOf = (calendar: Calendar, day: number, month: number): boolean =>
  calendar === 'solar'
    ? localDate(LEAP_YEAR, month, day) !== null
    : day >= 1 && day <= 30 && month >= 1 && month <= 12

function dayMonth(calendar: Calendar) {
  return z.string().transform((text, context) => {
    const [, day, month] = /^(\d{1,2})\/(\d{1,2})$/.exec(text.trim()) ?? []
    if (isDayOf(calendar, Number(day), Number(month)))
      return { calendar, day: Number(day), month: Number(month) }
    context.addIssue(`not a day of the ${calendar} calendar, as 26/3`)
    return z.NEVER
  })
}
