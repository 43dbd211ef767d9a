import type { Practice, Submission } from '../../intake/index.ts'
import { unitId } from '../../kernel/ids.ts'
import { PILLARS } from '../../publishing/index.ts'
import type { Form } from '../form.ts'

/** A good practice while it is being written: exactly what stands in the form. */
export interface PracticeDraft {
  /** Which opened form this is, so that a second press of its button is known. */
  readonly formId: string
  readonly title: string
  readonly text: string
  readonly pillar: string
  readonly branchId: string
  readonly submissionId: string
}

/** Reads the draft out of what the browser sent. */
export const practiceDraftOf = (form: Form): PracticeDraft => ({
  formId: form.line('formId'),
  title: form.line('title'),
  text: form.text('text'),
  pillar: form.line('pillar'),
  branchId: form.line('branchId'),
  submissionId: form.line('submissionId'),
})

/** Begins a draft, from a Submission where one is named. */
export const newPracticeDraft = (formId: string, source: Submission | null): PracticeDraft => ({
  formId,
  title: source?.title ?? '',
  text: source?.body ?? '',
  pillar: source?.pillar ?? '',
  branchId: source?.unitId ?? '',
  submissionId: source?.id ?? '',
})

/** Puts a good practice into the form as it is now. */
export const draftOfPractice = (practice: Practice): PracticeDraft => ({
  formId: '',
  title: practice.title,
  text: practice.text,
  pillar: practice.pillar ?? '',
  branchId: practice.unitId ?? '',
  submissionId: practice.submissionId ?? '',
})

/** Makes the words that a draft asks for. */
export const practiceContentOf = ({ title, text, pillar }: PracticeDraft) => ({
  title,
  text,
  pillar: PILLARS.find(known => known === pillar) ?? null,
})

/** Reads whose it is; null for nobody's in particular. */
export const practiceUnitOf = ({ branchId }: PracticeDraft) => (branchId === '' ? null : unitId(branchId))
