import { CALENDARS, OCCASION_KINDS, type Occasion, type OccasionContent } from '../../planning/index.ts'
import type { Form } from '../form.ts'

/** The questions about an occasion, in the order in which they stand. */
const FIELDS = [
  ...(['name', 'calendar', 'day', 'month', 'offsetDays', 'localTime'] as const),
  ...(['leadDays', 'baseYear', 'kind', 'templateId', 'note'] as const),
]

/** An occasion while it is being written: what stands in the form, right or wrong. */
export type OccasionDraft = Readonly<Record<(typeof FIELDS)[number], string>>

/** An empty form: a solar day, drafted two weeks ahead. */
export const EMPTY_OCCASION: OccasionDraft = {
  name: '',
  calendar: 'solar',
  day: '',
  month: '',
  offsetDays: '0',
  localTime: '06:30',
  leadDays: '14',
  baseYear: '',
  kind: 'ordinary',
  templateId: '',
  note: '',
}

/** Fills the form with an occasion as it is. */
export const draftOfOccasion = (occasion: Occasion): OccasionDraft => ({
  name: occasion.name,
  calendar: occasion.calendar,
  day: String(occasion.day),
  month: String(occasion.month),
  offsetDays: String(occasion.offsetDays),
  localTime: occasion.localTime,
  leadDays: String(occasion.leadDays),
  baseYear: occasion.baseYear === null ? '' : String(occasion.baseYear),
  kind: occasion.kind,
  templateId: occasion.templateId ?? '',
  note: occasion.note ?? '',
})

/** Reads the form as it was sent. */
export const typedOccasion = (form: Form): OccasionDraft => ({
  ...EMPTY_OCCASION,
  ...Object.fromEntries(FIELDS.map(name => [name, form.line(name)])),
})

/** Makes what a draft asks for; what is no number is left to be refused. */
export const contentOf = (draft: OccasionDraft): OccasionContent => ({
  name: draft.name,
  calendar: CALENDARS.find(calendar => calendar === draft.calendar) ?? 'solar',
  day: numberOf(draft.day),
  month: numberOf(draft.month),
  offsetDays: numberOf(draft.offsetDays || '0'),
  localTime: draft.localTime,
  leadDays: numberOf(draft.leadDays),
  baseYear: draft.baseYear === '' ? null : numberOf(draft.baseYear),
  kind: OCCASION_KINDS.find(kind => kind === draft.kind) ?? 'ordinary',
  templateId: draft.templateId || null,
  note: draft.note || null,
})

const numberOf = (text: string): number => (text === '' ? Number.NaN : Number(text))
