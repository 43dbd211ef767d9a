import type { FastifyRequest } from 'fastify'
import type { Photo } from '../../intake/index.ts'
import { AppError, isErrorCode } from '../../kernel/errors.ts'
import type { PhotoId } from '../../kernel/ids.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Form } from '../form.ts'
import type { PhotoUses } from '../intake-uses.ts'
import { settlePhotos } from '../photos/settle-photos.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { type ComposeDraft, draftOf, dropPhoto } from './compose-draft.ts'
import { readComposeForm } from './compose-form.ts'
import type { DraftProblems } from './compose-page.tsx'
import { drawPhoto } from './draw-photo.ts'

export interface ReceivedDraft<Draft> {
  readonly form: Form
  readonly draft: Draft
  /** What the pressed button says. */
  readonly button: string
  /** A sentence for each photo that was refused; the others are in the draft. */
  readonly problems: DraftProblems
}

/** Reads the compose form, takes its photos in and waits a moment until they can be shown. */
export const receiveDraft = (
  photos: PhotoUses,
  clock: Clock,
  request: FastifyRequest,
): Promise<ReceivedDraft<ComposeDraft>> => receiveForm(photos, clock, request, draftOf)

/** Does the same for any form with photos; `read` makes its draft. */
export async function receiveForm<Draft extends Pick<ComposeDraft, 'photos' | 'message' | 'frameBranch'>>(
  photos: PhotoUses,
  clock: Clock,
  request: FastifyRequest,
  read: (form: Form) => Draft,
): Promise<ReceivedDraft<Draft>> {
  const actor = actorOf(request)
  const fresh: PhotoId[] = []
  const refusals: string[] = []
  const form = await readComposeForm(request, async ({ file, filename }) => {
    try {
      const id = await photos.receivePhoto(actor, { source: file, originalName: filename, altText: '' })
      fresh.push(id)
      return id
    } catch (error) {
      refusals.push(refusalText(request, filename, error))
      return null
    }
  })
  const button = form.raw('do')
  const drawn = await drawPhoto(photos, request, read(form), button).catch(error => {
    refusals.push(refusalText(request, request.view.texts.compose.drawn, error))
    return null
  })
  if (drawn !== null) fresh.push(drawn.id)
  const settled = await settlePhotos(photos, clock, actor, fresh)
  const refused = settled.filter(photo => photo.state === 'refused')
  const sentences = [...refusals, ...refused.map(photo => refusedText(request, photo))]
  return {
    form,
    draft: refused.reduce((draft, { id }) => dropPhoto(draft, id), drawn?.draft ?? read(form)),
    button,
    problems: sentences.length === 0 ? {} : { photoIds: sentences.join('\n') },
  }
}

function refusalText({ view }: FastifyRequest, name: string, error: unknown): string {
  const { sentence, nextStep } = formProblems(error, view.locale)
  return view.texts.compose.photoRefused(name, `${sentence} ${nextStep}`)
}

/** What looks like a photo may turn out broken only when it is decoded. */
const refusedText = (request: FastifyRequest, { originalName, id, refusalCode }: Photo): string =>
  refusalText(
    request,
    originalName ?? id,
    new AppError(refusalCode !== null && isErrorCode(refusalCode) ? refusalCode : 'PHOTO_BROKEN'),
  )
