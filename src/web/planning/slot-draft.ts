import { columnId } from '../../kernel/ids.ts'
import type { Form } from '../form.ts'

/** New places of a week as they stand in the form, right or wrong. */
export interface SlotDraft {
  readonly weekdays: readonly string[]
  /** One time or several: `06:30, 19:30`. */
  readonly times: string
  readonly columnId: string
}

/** Reads the form as it was sent. */
export const typedSlotsOf = (form: Form): SlotDraft => ({
  weekdays: form.all('weekday'),
  times: form.line('times'),
  columnId: form.line('columnId'),
})

/** Makes the places that a form asks for; each time on each weekday. */
export const slotsOf = ({ weekdays, times, columnId: column }: SlotDraft) => ({
  columnId: column === '' ? null : columnId(column),
  places: weekdays.flatMap(weekday =>
    times.split(/[,;]/).map(time => ({ weekday: Number(weekday), time: time.trim() })),
  ),
})
