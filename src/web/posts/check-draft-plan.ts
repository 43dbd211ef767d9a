import type { FastifyRequest } from 'fastify'
import { pageId, photoId, unitId } from '../../kernel/ids.ts'
import type { PlanWarning } from '../../planning/index.ts'
import { PILLARS } from '../../publishing/index.ts'
import type { PlanningUses } from '../planning-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { type ComposeDraft, publishAtOf } from './compose-draft.ts'
import { postIdOf } from './post-id-of.ts'

/** Asks what speaks against a draft; nothing while its time cannot be read or nothing is written. */
export async function checkDraftPlan(
  planning: Pick<PlanningUses, 'checkPlan'>,
  request: FastifyRequest,
  draft: ComposeDraft,
): Promise<readonly PlanWarning[]> {
  const { now, timeZone } = request.view
  const asked = publishAtOf(draft, now, timeZone)
  const isEmpty = draft.message === '' && draft.photos.length === 0
  if ('wrong' in asked || isEmpty || draft.pageId === '') return []
  return planning.checkPlan(actorOf(request), {
    pageId: pageId(draft.pageId),
    publishAt: asked.at,
    unitId: draft.branchId === '' ? null : unitId(draft.branchId),
    pillar: PILLARS.find(pillar => pillar === draft.pillar) ?? null,
    message: draft.message,
    // Pressed twice, a form finds the Post it made itself.
    exceptPostId: draft.formId === '' ? undefined : postIdOf(draft),
    photoIds: draft.photos.map(photo => photoId(photo.id)),
  })
}
