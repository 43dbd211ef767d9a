import { AppError, type FieldError } from '../kernel/errors.ts'
import { type PostId, type ShareTaskId, shareTaskId, type UnitId } from '../kernel/ids.ts'
import { isoDate } from '../kernel/local-date.ts'
import { Secret } from '../kernel/secret.ts'
import { cleanText } from '../kernel/text.ts'
import { parseDate } from '../kernel/vietnamese-date.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { hashToken } from '../organisation/token-hash.ts'
import { knownUnits } from '../organisation/unit-store.ts'
import { findPost } from '../publishing/post-store.ts'
import type { PlanningDeps } from './deps.ts'
import { insertAsks, insertShareTask } from './share-store.ts'
import { ASK_LIMIT, shareLinkOwner } from './share-task.ts'

export interface ShareWish {
  readonly postId: PostId
  /** The words a branch may copy beside the link. */
  readonly text: string
  /** Local date `YYYY-MM-DD`. */
  readonly dueOn: string | null
  readonly unitIds: readonly UnitId[]
  /** Given when a request may be repeated: a task that has this id already is not written again. */
  readonly id?: ShareTaskId
}

/**
 * Asks branches to share a published Post; each gets a link of its own.
 * @throws {POST_NOT_FOUND} {POST_NOT_PUBLISHED}
 * @throws {INVALID_INPUT} naming units that are unknown or named twice, an empty text, a date that does not exist
 */
export const beginShareTask =
  (deps: PlanningDeps) =>
  async (actor: Actor, wish: ShareWish): Promise<ShareTaskId> => {
    authorize(actor, 'planning.write')
    const post = await findPost(deps.db, wish.postId)
    if (post === undefined) throw new AppError('POST_NOT_FOUND')
    if (post.state !== 'published') throw new AppError('POST_NOT_PUBLISHED')
    await checkWish(deps, wish)
    return write(deps, actor, wish)
  }

async function checkWish(deps: PlanningDeps, { text, dueOn, unitIds }: ShareWish): Promise<void> {
  const fields: FieldError[] = []
  if (cleanText(text) === '') fields.push({ path: 'text', code: 'REQUIRED' })
  if (dueOn !== null && parseDate(dueOn) === null) fields.push({ path: 'dueOn', code: 'WRONG_DATE' })
  if (unitIds.length === 0) fields.push({ path: 'branchIds', code: 'REQUIRED' })
  if (unitIds.length > ASK_LIMIT)
    fields.push({ path: 'branchIds', code: 'TOO_MANY', values: { maximum: ASK_LIMIT } })
  else fields.push(...unitProblems(unitIds, await knownUnits(deps.db, unitIds)))
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
}

const unitProblems = (ids: readonly UnitId[], known: ReadonlySet<UnitId>): readonly FieldError[] =>
  ids.flatMap((id, index) => {
    const path = `branchIds.${index}`
    if (ids.indexOf(id) !== index) return [{ path, code: 'CHOSEN_TWICE' }]
    return known.has(id) ? [] : [{ path, code: 'UNIT_UNKNOWN' }]
  })

async function write(deps: PlanningDeps, actor: Actor, wish: ShareWish): Promise<ShareTaskId> {
  const { id = shareTaskId(deps.ids.newId()), postId, unitIds } = wish
  const createdAt = deps.clock.now()
  const day = wish.dueOn && parseDate(wish.dueOn)
  const dueOn = day ? isoDate(day) : null
  const task = {
    id,
    postId,
    text: cleanText(wish.text),
    dueOn,
    createdBy: actor.id,
    createdAt,
    closedAt: null,
  }
  await deps.db.transaction().execute(async trx => {
    if (!(await insertShareTask(trx, task))) return
    await insertAsks(
      trx,
      id,
      unitIds.map(unitId => newAsk(deps, id, unitId)),
    )
    const subject = { kind: 'share-task', id }
    const facts = { postId, unitCount: unitIds.length }
    await appendAudit(trx, { actor, action: 'share-task.begun', subject, facts }, createdAt)
  })
  return id
}

/** The token is kept sealed beside its hash, so that the officer can copy the link again. */
function newAsk({ ids, seal }: PlanningDeps, taskId: ShareTaskId, unitId: UnitId) {
  const token = ids.newToken()
  const tokenSealed = seal.close('share-link', shareLinkOwner(taskId, unitId), new Secret(token))
  return { unitId, tokenHash: hashToken(token), tokenSealed }
}
