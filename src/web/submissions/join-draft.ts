import { isBlocked, type JoinKind, type Submission } from '../../intake/index.ts'
import { PHOTO_LIMIT } from '../../publishing/index.ts'
import type { Form } from '../form.ts'
import { type ComposeDraft, draftOf, emptyDraft, takeSlot } from '../posts/compose-draft.ts'
import { roundUpText } from '../text/round-up-text.ts'
import type { View } from '../views/view.ts'
import { type ItemGiven, inOrder, slotTimes, textOf } from './item-draft.ts'

/** Several Submissions on their way to become one Post: what stands in the officer's form. */
export interface JoinDraft extends ComposeDraft {
  readonly kind: JoinKind
  /** Every photo in order; those of `photos` are chosen. */
  readonly order: readonly string[]
}

const isKind = (kind: string): kind is JoinKind => kind === 'round-up' || kind === 'merge'

/** Reads which kind of joining an address or a form asks for. */
export const kindOf = (form: Form): JoinKind => {
  const kind = form.line('kind')
  return isKind(kind) ? kind : 'round-up'
}

/** Begins the form: a round-up with a photo of each, or the fullest text of one event with the photos of all. */
export function beginJoin(
  kind: JoinKind,
  submissions: readonly Submission[],
  { pageId, freeSlots }: ItemGiven,
  view: Pick<View, 'now' | 'timeZone'>,
  nothing: Form,
): JoinDraft {
  const mayGo = submissions.map(({ photos }) =>
    photos.filter(photo => photo.state === 'ready' && !isBlocked(photo)),
  )
  const chosen = kind === 'merge' ? mayGo.flat() : mayGo.flatMap(photos => bestOf(photos))
  const [fullest] = submissions.toSorted((a, b) => b.body.length - a.body.length)
  return {
    ...emptyDraft('', view.now, view.timeZone, nothing),
    ...slotTimes(freeSlots, view),
    kind,
    pageId,
    message: kind === 'merge' && fullest ? textOf(fullest.title, fullest.body) : roundUpText(submissions),
    pillar: kind === 'merge' ? (fullest?.pillar ?? '') : '',
    order: submissions.flatMap(({ photos }) => photos.map(({ photoId }) => photoId)),
    photos: chosen.slice(0, PHOTO_LIMIT).map(({ photoId, altText }) => ({ id: photoId, altText })),
  }
}

/** The photo that the machine suggests, else the first one. */
const bestOf = (photos: Submission['photos']): Submission['photos'] => {
  const best = photos.find(({ isSuggested }) => isSuggested) ?? photos[0]
  return best === undefined ? [] : [best]
}

/** Reads the form. */
export function joinDraftOf(form: Form, submissions: readonly Submission[]): JoinDraft {
  const known = new Map(
    submissions.flatMap(({ photos }) => photos.map(photo => [String(photo.photoId), photo])),
  )
  const sent = form.all('order').filter(id => known.has(id))
  const order = [...sent, ...[...known.keys()].filter(id => !sent.includes(id))]
  const chosen = new Set(form.all('photo'))
  const photos = order.filter(id => chosen.has(id)).map(id => ({ id, altText: known.get(id)?.altText ?? '' }))
  return { ...draftOf(form), formId: '', branchId: '', kind: kindOf(form), order, photos }
}

/** Does what a small button says: `slot:TIME`, `photo-up:ID`, `photo-down:ID`, `take-text:ID`, `add-text:ID`. */
export function pressJoin(draft: JoinDraft, button: string, submissions: readonly Submission[]): JoinDraft {
  const [verb, ...rest] = button.split(':')
  const value = rest.join(':')
  if (verb === 'slot') return { ...takeSlot(draft, value), kind: draft.kind, order: draft.order }
  if (verb === 'photo-up') return inOrder(draft, value, -1)
  if (verb === 'photo-down') return inOrder(draft, value, 1)
  const source = submissions.find(({ id }) => id === value)
  if (source === undefined) return draft
  const text = textOf(source.title, source.body)
  if (verb === 'take-text') return { ...draft, message: text }
  return verb === 'add-text' ? { ...draft, message: `${draft.message}\n\n${text}` } : draft
}
