import type { TimingRules } from '../../publishing/index.ts'
import type { Form } from '../form.ts'

/** The timing rules as they stand in the form, right or wrong. */
export type TimingDraft = Readonly<Record<keyof TimingRules, string>>

/** Fills the form with the rules as they are. */
export const timingDraftOf = (timing: TimingRules): TimingDraft => ({
  spacingMinutes: String(timing.spacingMinutes),
  quietFrom: timing.quietFrom,
  quietTo: timing.quietTo,
  catchUpMinutes: String(timing.catchUpMinutes),
  defaultSlotTimes: timing.defaultSlotTimes.join(', '),
})

/** Reads the form as it was sent. */
export const typedTimingOf = (form: Form): TimingDraft => ({
  spacingMinutes: form.line('spacingMinutes'),
  quietFrom: form.line('quietFrom'),
  quietTo: form.line('quietTo'),
  catchUpMinutes: form.line('catchUpMinutes'),
  defaultSlotTimes: form.line('defaultSlotTimes'),
})

/** Makes rules of what was typed; what is no number becomes NaN, which the rules refuse. */
export const timingOf = (draft: TimingDraft): TimingRules => ({
  spacingMinutes: countOf(draft.spacingMinutes),
  quietFrom: draft.quietFrom,
  quietTo: draft.quietTo,
  catchUpMinutes: countOf(draft.catchUpMinutes),
  defaultSlotTimes: draft.defaultSlotTimes
    .split(/[,;]/)
    .map(text => text.trim())
    .filter(text => text !== ''),
})

const countOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN)

/** Puts the problem of one of several times beside the field that holds them all. */
export const timingProblems = (fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).map(([path, sentence]) => [path.replace(/\.\d+$/, ''), sentence]))
