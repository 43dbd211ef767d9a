import { isoDate, localDateAt, plusDays } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import { parseDate, parseTime } from '../../kernel/vietnamese-date.ts'
import type { Form } from '../form.ts'
import { frameDraftOf } from './frame-draft.ts'
import type { FrameDraft } from './frame-fields.tsx'

export interface DraftPhoto {
  readonly id: string
  readonly altText: string
}

/** A Post while it is being written: exactly what stands in the form, right or wrong. */
export interface ComposeDraft extends FrameDraft {
  /** Which opened form this is, so that a second press of its button is known. */
  readonly formId: string
  readonly pageId: string
  /** Pages that get a Post of their own with the same words. */
  readonly alsoPageIds: readonly string[]
  readonly templateId: string
  readonly variables: Readonly<Record<string, string>>
  /** The blanks whose person agreed to be named. */
  readonly consents: readonly string[]
  readonly message: string
  /** What the template last gave; as long as `message` is still this, filling again may replace it. */
  readonly filled: string
  /** A text from the template that waits beside a message that was changed by hand. */
  readonly suggestion: string
  readonly photos: readonly DraftPhoto[]
  readonly link: string
  readonly firstComment: string
  readonly pillar: string
  readonly branchId: string
  readonly columnId: string
  readonly kind: string
  readonly officialSource: string
  readonly officialLink: string
  readonly date: string
  readonly time: string
  /** Whether somebody confirmed what the law asks about a text that names a child. */
  readonly isAcknowledged: boolean
  /** Whether somebody said that a text the Page has already may stand there again. */
  readonly isRepeatMeant: boolean
}

const VARIABLE = 'var-'
const ALT_TEXT = 'alt-'

/** Reads the draft out of what the browser sent. */
export function draftOf(form: Form): ComposeDraft {
  return {
    formId: form.line('formId'),
    pageId: form.line('pageId'),
    alsoPageIds: form.all('alsoPageId'),
    templateId: form.line('templateId'),
    variables: Object.fromEntries(
      form.namesAfter(VARIABLE).map(name => [name, form.text(`${VARIABLE}${name}`)]),
    ),
    consents: form.all('consent'),
    message: form.text('message'),
    filled: form.text('filled'),
    suggestion: form.text('suggestion'),
    photos: form.all('photo').map(id => ({ id, altText: form.line(`${ALT_TEXT}${id}`) })),
    link: form.line('link'),
    firstComment: form.text('firstComment'),
    ...frameDraftOf(form),
    pillar: form.line('pillar'),
    branchId: form.line('branchId'),
    columnId: form.line('columnId'),
    kind: form.line('kind'),
    officialSource: form.line('officialSource'),
    officialLink: form.line('officialLink'),
    date: form.line('date'),
    time: form.line('time'),
    isAcknowledged: form.line('lawAcknowledged') === 'yes',
    isRepeatMeant: form.line('repeatMeant') === 'yes',
  }
}

/** Names the form's field of a template's blank. */
export const variableField = (name: string): string => `${VARIABLE}${name}`

/** Names the form's field of a photo's description. */
export const altTextField = (photoId: string): string => `${ALT_TEXT}${photoId}`

const EVENING = '19:30'

/** An empty draft for the evening of a day, tomorrow when none is asked for: when people are on their phones. */
export function emptyDraft(formId: string, now: Date, timeZone: string, asked: Form): ComposeDraft {
  const tomorrow = isoDate(plusDays(localDateAt(now, timeZone), 1))
  const draft = draftOf(asked)
  return { ...draft, formId, date: draft.date || tomorrow, time: draft.time || EVENING }
}

/** Finds the instant a draft asks for; null parts tell which of its two fields cannot be read. */
export function publishAtOf(
  { date, time }: Pick<ComposeDraft, 'date' | 'time'>,
  now: Date,
  timeZone: string,
): { readonly at: Date } | { readonly wrong: readonly ('date' | 'time')[] } {
  const day = parseDate(date, localDateAt(now, timeZone))
  const clock = parseTime(time)
  if (day !== null && clock !== null) return { at: instantAt(day, clock, timeZone) }
  return { wrong: [...(day === null ? ['date' as const] : []), ...(clock === null ? ['time' as const] : [])] }
}

/** Puts a text from the template into the draft; beside the message when that was changed by hand. */
export function fillMessage(draft: ComposeDraft, text: string): ComposeDraft {
  const isUntouched = draft.message === '' || draft.message === draft.filled
  return isUntouched
    ? { ...draft, message: text, filled: text, suggestion: '' }
    : { ...draft, suggestion: text }
}

/** Takes the waiting text from the template in the message's place. */
export const takeSuggestion = (draft: ComposeDraft): ComposeDraft => ({
  ...draft,
  message: draft.suggestion,
  filled: draft.suggestion,
  suggestion: '',
})

/** A draft as far as its photos go. */
type Album = Pick<ComposeDraft, 'photos'>

/** Moves a photo one place towards the front (-1) or the back (1). */
function movePhoto<Draft extends Album>(draft: Draft, id: string, by: -1 | 1): Draft {
  const from = draft.photos.findIndex(photo => photo.id === id)
  const to = from + by
  const photo = draft.photos[from]
  if (photo === undefined || to < 0 || to >= draft.photos.length) return draft
  return { ...draft, photos: draft.photos.toSpliced(from, 1).toSpliced(to, 0, photo) }
}

/** Takes a photo out of the draft; the photo itself stays in the library. */
export const dropPhoto = <Draft extends Album>(draft: Draft, id: string): Draft => ({
  ...draft,
  photos: draft.photos.filter(photo => photo.id !== id),
})

/** Does what a photo's button says: `photo-up:ID`, `photo-down:ID`, `photo-drop:ID`; any other changes nothing. */
export function pressPhoto<Draft extends Album>(draft: Draft, button: string): Draft {
  const [verb, id = ''] = button.split(':')
  if (verb === 'photo-up') return movePhoto(draft, id, -1)
  if (verb === 'photo-down') return movePhoto(draft, id, 1)
  return verb === 'photo-drop' ? dropPhoto(draft, id) : draft
}

/** Tells whether a button is about photos alone. */
export const isPhotoButton = (button: string): boolean =>
  button === 'add-photos' || button.startsWith('photo-')

/** Takes the day and time of a Slot, `2026-11-23T19:30` on the local clock. */
export function takeSlot(draft: ComposeDraft, local: string): ComposeDraft {
  const [date = '', time = ''] = local.split('T')
  return { ...draft, date, time }
}
