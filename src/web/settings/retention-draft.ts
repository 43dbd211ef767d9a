import type { RetentionRules } from '../../intake/index.ts'
import type { Form } from '../form.ts'

/** The rules about keeping photos as they stand in the form, right or wrong. */
export type RetentionDraft = Readonly<Record<keyof RetentionRules, string>>

/** Fills the form with the rules as they are. */
export const retentionDraftOf = (retention: RetentionRules): RetentionDraft => ({
  originalDays: String(retention.originalDays),
  rejectedDays: String(retention.rejectedDays),
  variantMonths: String(retention.variantMonths),
})

/** Reads the form as it was sent. */
export const typedRetentionOf = (form: Form): RetentionDraft => ({
  originalDays: form.line('originalDays'),
  rejectedDays: form.line('rejectedDays'),
  variantMonths: form.line('variantMonths'),
})

/** Makes rules of what was typed; what is no number becomes NaN, which the rules refuse. */
export const retentionOf = (draft: RetentionDraft): RetentionRules => ({
  originalDays: countOf(draft.originalDays),
  rejectedDays: countOf(draft.rejectedDays),
  variantMonths: countOf(draft.variantMonths),
})

const countOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN)
