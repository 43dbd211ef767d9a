import type { DocumentContent } from '../../briefing/index.ts'
import type { Form } from '../form.ts'
import { isoDayText } from '../views/time-text.ts'

const NAMES = ['number', 'issuedOn', 'issuer', 'summary', 'fromYear', 'toYear', 'link'] as const

/** What was typed about a document. */
export type DocumentDraft = Readonly<Record<(typeof NAMES)[number] | 'body' | 'formId', string>>

/** Reads the form. */
export const documentDraftOf = (form: Form): DocumentDraft => ({
  number: form.line('number'),
  issuedOn: form.line('issuedOn'),
  issuer: form.line('issuer'),
  summary: form.line('summary'),
  fromYear: form.line('fromYear'),
  toYear: form.line('toYear'),
  link: form.line('link'),
  body: form.text('body'),
  formId: form.line('formId'),
})

/** Shows a document in the form. */
export const draftOfDocument = (document: DocumentContent): DocumentDraft => ({
  number: document.number,
  issuedOn: document.issuedOn === null ? '' : isoDayText(document.issuedOn),
  issuer: document.issuer,
  summary: document.summary,
  fromYear: String(document.fromYear ?? ''),
  toYear: String(document.toYear ?? ''),
  link: document.link ?? '',
  body: document.body,
  formId: '',
})

/** Gives what the form says of a document, as the area asks. */
export const contentOfDraft = ({ formId: _, ...draft }: DocumentDraft): DocumentContent => ({
  ...draft,
  issuedOn: draft.issuedOn || null,
  link: draft.link || null,
  fromYear: draft.fromYear === '' ? null : Number(draft.fromYear),
  toYear: draft.toYear === '' ? null : Number(draft.toYear),
})
