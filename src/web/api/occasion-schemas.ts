import { z } from 'zod'
import { isoDate } from '../../kernel/local-date.ts'
import { CALENDARS, OCCASION_DECISIONS, OCCASION_KINDS, type OccasionView } from '../../planning/index.ts'
import { POST_STATES } from '../../publishing/index.ts'
import { instant, listQuery, localDay } from './schemas.ts'

/** Which occasions a list shows. */
export const occasionsQuery = listQuery.extend({
  from: localDay.optional().describe('Local day, included; today unless given'),
  to: localDay.optional().describe('Local day, not included; 18 months after `from` unless given'),
})

const rule = {
  calendar: z.enum(CALENDARS),
  day: z.int(),
  month: z.int().describe('Of that calendar; a lunar month is the regular one, never the leap month'),
  offsetDays: z.int().describe('Days from that day to the occasion: -1 is the eve'),
  localTime: z.string().max(20).describe('`HH:mm`, when its Post is to be seen, on the local clock'),
  baseYear: z.int().nullable().describe('The year it counts from'),
  kind: z.enum(OCCASION_KINDS),
  templateId: z.string().max(100).nullable(),
  leadDays: z.int().describe('How many days ahead it is drafted'),
  note: z.string().max(1_000).nullable(),
}

const { calendar, day, month, ...usual } = rule
const name = z.string().max(500)

/** An occasion of the office's own as it is sent; what is left out is as usual. */
export const addOccasionBody = z.strictObject({
  name,
  calendar,
  day,
  month,
  ...z.object(usual).partial().shape,
})

/** A change of it; what is left out stays. */
export const changeOccasionBody = z.strictObject(z.object({ name, ...rule }).partial().shape)

export const OCCASION_EXAMPLE = {
  name: 'Ngày thành lập xã',
  calendar: 'solar',
  day: 1,
  month: 7,
  baseYear: 2025,
  leadDays: 21,
} as const

/** An occasion's rule, the same for every year. */
export const occasionRuleSchema = z
  .object({ id: z.string(), name: z.string(), ...rule })
  .meta({ id: 'OccasionRule' })

/** What people decided, and the Post there is. */
export const decidedSchema = z.object({
  decision: z.enum(OCCASION_DECISIONS),
  postId: z.string().nullable(),
})

const STATES = Object.keys(POST_STATES)

/** An occasion in one year. */
export const occasionSchema = z
  .object({
    id: z.string().describe('The same every year'),
    name: z.string(),
    date: z.string().describe('Local day, YYYY-MM-DD'),
    lunarDate: z.string().optional().describe('Day/month of the Vietnamese lunar calendar, as 10/3'),
    templateId: z.string().optional(),
    year: z.int().describe('With the id it names this one; for lunar occasions the lunar year'),
    calendar: z.enum(CALENDARS),
    kind: z.enum(OCCASION_KINDS),
    publishAt: instant.describe('When its Post is to be seen'),
    draftOn: z.string().describe('Local day from which there is a draft'),
    anniversary: z.int().optional().describe('How many years it counts'),
    isRound: z.boolean().describe('The count ends in 0 or 5'),
    isOwn: z.boolean().describe('Added by the office; the others stand in templates/occasions.yaml'),
    note: z.string().optional(),
    decision: z.enum(OCCASION_DECISIONS),
    post: z.object({ id: z.string(), state: z.enum(STATES), publishAt: instant }).nullable(),
    plannedFor: z
      .string()
      .nullable()
      .describe('The local day its Post was planned for, where the occasion has moved since'),
  })
  .meta({ id: 'Occasion' })

/** Turns an occasion into what programs see. */
export function shownOccasion({ occasion, lunar, date, draftOn, anniversary, ...view }: OccasionView) {
  const { name, calendar, kind, templateId, note } = occasion
  return {
    ...{ ...view, name, calendar, kind, date: isoDate(date), draftOn: isoDate(draftOn) },
    ...(lunar && { lunarDate: `${lunar.day}/${lunar.month}` }),
    ...(templateId !== null && { templateId }),
    ...(note !== null && { note }),
    ...(anniversary !== null && { anniversary }),
  }
}
