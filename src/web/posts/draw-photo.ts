import type { FastifyRequest } from 'fastify'
import { type PhotoId, photoId } from '../../kernel/ids.ts'
import type { PhotoUses } from '../intake-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import type { ComposeDraft } from './compose-draft.ts'

/** The buttons that draw a photo instead of taking one in. */
export const DRAW_CARD = 'photo-card'
export const DRAW_COLLAGE = 'photo-collage'

/** How many photos one picture may hold. */
export const COLLAGE_COUNTS = { least: 2, most: 6 } as const

type Drawing = Pick<ComposeDraft, 'photos' | 'message' | 'frameBranch'>

/**
 * Draws what a button asks for; null for any other button. A card of the text is put last; a collage takes the place
 * of the photos it shows.
 * @throws the codes of `drawCard` and `drawCollage`
 */
export async function drawPhoto<Draft extends Drawing>(
  photos: PhotoUses,
  request: FastifyRequest,
  draft: Draft,
  button: string,
): Promise<{ readonly id: PhotoId; readonly draft: Draft } | null> {
  const actor = actorOf(request)
  if (button === DRAW_CARD) {
    const [title = '', ...lines] = draft.message.split('\n').filter(line => line.trim() !== '')
    const id = await photos.drawCard(actor, { title, lines, branch: draft.frameBranch })
    return { id, draft: { ...draft, photos: [...draft.photos, { id, altText: '' }] } }
  }
  if (button !== DRAW_COLLAGE) return null
  const [shown, rest] = [draft.photos.slice(0, COLLAGE_COUNTS.most), draft.photos.slice(COLLAGE_COUNTS.most)]
  const altText = shown
    .map(photo => photo.altText)
    .filter(Boolean)
    .join('. ')
  const id = await photos.drawCollage(
    actor,
    shown.map(photo => photoId(photo.id)),
    altText,
  )
  return { id, draft: { ...draft, photos: [{ id, altText }, ...rest] } }
}
