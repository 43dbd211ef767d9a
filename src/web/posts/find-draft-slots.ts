import type { FastifyRequest } from 'fastify'
import { hasCode } from '../../kernel/errors.ts'
import { columnId, pageId } from '../../kernel/ids.ts'
import type { PlanningUses } from '../planning-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import type { ComposeDraft } from './compose-draft.ts'

/** So many fit beside one another on a phone. */
const OFFERED = 3

/** Finds the next free Slots for a draft; none where the rules leave none, or before its Page is chosen. */
export async function findDraftSlots(
  planning: Pick<PlanningUses, 'findFreeSlots'>,
  request: FastifyRequest,
  draft: Pick<ComposeDraft, 'pageId' | 'columnId'>,
): Promise<readonly Date[]> {
  if (draft.pageId === '') return []
  const column = draft.columnId === '' ? null : columnId(draft.columnId)
  try {
    const wanted = { count: OFFERED, columnId: column }
    return await planning.findFreeSlots(actorOf(request), pageId(draft.pageId), wanted)
  } catch (error) {
    if (hasCode(error, 'NO_SLOT_LEFT') || hasCode(error, 'PAGE_NOT_FOUND')) return []
    throw error
  }
}
