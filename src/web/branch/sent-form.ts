import { PHOTO_CLASS_NAMES, type SubmissionInput } from '../../intake/index.ts'
import type { Form } from '../form.ts'
import { type SendDraft, ticksField, wovenText } from './send-draft.ts'

type SentPhotos = NonNullable<SubmissionInput['photos']>

/** Reads who is on the photos of a form: without a script one answer is for all of them; none is given for nobody. */
export function saidOf(form: Form, ids: readonly string[]): SentPhotos {
  const chosen = PHOTO_CLASS_NAMES.find(name => name === form.line('class'))
  if (chosen === undefined) return []
  return ids.map(uploadId => ({ uploadId, class: chosen, consent: form.all(ticksField(chosen)) }))
}

/** Makes what is sent of a draft; a free text gets the woven sentence at its end, once. */
export function submissionOf(draft: SendDraft, form: Form): SubmissionInput {
  const { clientId, title, genre, pillar, eventDate, videoLink } = draft
  return {
    ...{ clientId, title, genre, pillar, eventDate, videoLink },
    body: bodyOf(draft),
    place: draft.where,
    results: draft.results,
    uploadIds: draft.photoIds,
    photos: saidOf(form, draft.photoIds),
  }
}

function bodyOf(draft: SendDraft): string {
  const woven = wovenText(draft)
  const isThere = draft.way === 'guided' || woven === '' || draft.body.includes(woven)
  return isThere || draft.body === '' ? draft.body : `${draft.body}\n\n${woven}`
}
