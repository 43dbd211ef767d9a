import { type PhotoId, photoId } from '../../kernel/ids.ts'
import type { Form } from '../form.ts'
import type { BranchUses } from './branch-uses.ts'
import type { AskedOwn } from './open-own.ts'
import { saidOf } from './sent-form.ts'

/** What the buttons beside a photo do. */
export const PHOTO_VERBS = ['up', 'down', 'remove', 'restore', 'class'] as const

/** Does what a photo's button says. Pressing it twice leaves out, puts back or tells the same once. */
export async function changeOwnPhoto(
  uses: BranchUses,
  { seat, id }: AskedOwn,
  photo: PhotoId,
  verb: (typeof PHOTO_VERBS)[number],
  form: Form,
): Promise<void> {
  switch (verb) {
    case 'remove':
      await uses.removeOwnPhoto(seat, id, photo)
      return
    case 'restore':
      await uses.restoreOwnPhoto(seat, id, photo)
      return
    case 'class':
      await uses.answerReturn(seat, id, { photos: saidOf(form, [photo]) })
      return
    default: {
      const { photos } = await uses.getOwnSubmission(seat, id)
      const order = photos.map(one => one.photoId)
      await uses.arrangeOwnPhotos(seat, id, moved(order, photoId(photo), verb === 'up' ? -1 : 1))
    }
  }
}

function moved(order: readonly PhotoId[], photo: PhotoId, by: -1 | 1): readonly PhotoId[] {
  const from = order.indexOf(photo)
  const to = from + by
  if (from < 0 || to < 0 || to >= order.length) return order
  return order.toSpliced(from, 1).toSpliced(to, 0, photo)
}
