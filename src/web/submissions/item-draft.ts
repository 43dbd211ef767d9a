import { isBlocked, type Submission, type SubmissionPhoto } from '../../intake/index.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { PHOTO_LIMIT } from '../../publishing/index.ts'
import type { Form } from '../form.ts'
import { type ComposeDraft, draftOf, emptyDraft, takeSlot } from '../posts/compose-draft.ts'
import { clockText } from '../views/time-text.ts'
import type { View } from '../views/view.ts'

/** A Submission on its way to become a Post: what stands in the officer's form. */
export interface ItemDraft extends ComposeDraft {
  /** The version it was opened with. */
  readonly version: number
  /** Every photo in order; those of `photos` are chosen. */
  readonly order: readonly string[]
}

/** What a draft begins with besides the Submission: the Page, and its next free Slot. */
export interface ItemGiven {
  readonly pageId: string
  readonly freeSlots: readonly Date[]
}

/** Begins the form: the text as it was tidied, the photos that may go out, the next free Slot. */
export function beginItem(
  submission: Submission,
  { pageId, freeSlots }: ItemGiven,
  view: Pick<View, 'now' | 'timeZone'>,
  nothing: Form,
): ItemDraft {
  return {
    ...emptyDraft('', view.now, view.timeZone, nothing),
    ...slotTimes(freeSlots, view),
    pageId,
    version: submission.version,
    message: textOf(submission.title, submission.body),
    pillar: submission.pillar ?? '',
    branchId: submission.unitId,
    order: submission.photos.map(({ photoId }) => photoId),
    photos: submission.photos
      .filter(isChosenFirst(submission.photos))
      .slice(0, PHOTO_LIMIT)
      .map(({ photoId, altText }) => ({ id: photoId, altText })),
  }
}

/** Tells the day and time of the next free Slot as a form has them; nothing where there is none. */
export const slotTimes = ([slot]: readonly Date[], { timeZone }: Pick<View, 'timeZone'>) =>
  slot && { date: isoDate(localDateAt(slot, timeZone)), time: clockText(slot, timeZone) }

/** What may go out is chosen; where the machine suggests some, those alone. */
function isChosenFirst(photos: readonly SubmissionPhoto[]): (photo: SubmissionPhoto) => boolean {
  const mayGo = (photo: SubmissionPhoto) => photo.state === 'ready' && !isBlocked(photo)
  const hasSuggested = photos.some(photo => mayGo(photo) && photo.isSuggested)
  return photo => mayGo(photo) && (!hasSuggested || photo.isSuggested)
}

/** Puts title and text into one, as a Post has them. */
export const textOf = (title: string, body: string): string =>
  body.startsWith(title) ? body : [title, body].filter(part => part !== '').join('\n\n')

/** Reads the form; photos that joined the Submission since stand at the end, not chosen. */
export function itemDraftOf(form: Form, submission: Submission): ItemDraft {
  const known = new Map(submission.photos.map(photo => [String(photo.photoId), photo]))
  const sent = form.all('order').filter(id => known.has(id))
  const order = [...sent, ...[...known.keys()].filter(id => !sent.includes(id))]
  const chosen = new Set(form.all('photo'))
  const photos = order.filter(id => chosen.has(id)).map(id => ({ id, altText: known.get(id)?.altText ?? '' }))
  return {
    ...draftOf(form),
    formId: '',
    branchId: submission.unitId,
    version: Number(form.line('version')),
    order,
    photos,
  }
}

/** Does what one of the form's small buttons says: `slot:TIME`, `photo-up:ID`, `photo-down:ID`, `original`. */
export function pressItem(draft: ItemDraft, button: string, submission: Submission): ItemDraft {
  const [verb, ...rest] = button.split(':')
  const value = rest.join(':')
  if (verb === 'slot') return { ...draft, ...takeSlot(draft, value) }
  if (verb === 'photo-up') return inOrder(draft, value, -1)
  if (verb === 'photo-down') return inOrder(draft, value, 1)
  if (verb === 'original') return { ...draft, message: textOf(submission.sentTitle, submission.sentBody) }
  return draft
}

/** Moves a photo one place towards the front (-1) or the back (1), chosen or not. */
export function inOrder<Draft extends Pick<ItemDraft, 'order' | 'photos'>>(
  draft: Draft,
  id: string,
  by: -1 | 1,
): Draft {
  const from = draft.order.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= draft.order.length) return draft
  const order = draft.order.toSpliced(from, 1).toSpliced(to, 0, id)
  return {
    ...draft,
    order,
    photos: draft.photos.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
  }
}
