import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import type { PhotoId, PostId, TakedownId } from '../../kernel/ids.ts'
import { cleanText } from '../../kernel/text.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { AuditFacts } from '../../organisation/audit.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { closeNotice } from '../../organisation/notice-store.ts'
import { postsWithPhotos } from '../../publishing/post-photo-store.ts'
import { findPostsById } from '../../publishing/post-store.ts'
import type { IntakeDeps } from '../deps.ts'
import { samePhotos } from '../near-duplicate-store.ts'
import { findDrawnOf } from '../photo-source-store.ts'
import { findPhotos } from '../photo-store.ts'
import { settleTakedown } from './settle-takedown.ts'
import { TAKEDOWN_LIMITS, type Takedown } from './takedown.ts'
import { askedKey } from './takedown-key.ts'
import { changeTakedown, findTakedown, insertTargets } from './takedown-store.ts'

/** What an officer found that is to go. */
export interface TakedownChoice {
  readonly postIds: readonly PostId[]
  readonly photoIds: readonly PhotoId[]
}

/**
 * Removes what was found from the network and from the store: Posts that are out or on their way, and photos with
 * every Post that shows them, sent once or several times. It goes on by itself until all is gone. More may be added while it is under way.
 * @throws {TAKEDOWN_NOT_FOUND}
 * @throws {POST_NOT_FOUND} {PHOTO_NOT_FOUND} when one of them never was, and then nothing is removed
 * @throws {STATE_CONFLICT} when it was refused
 * @throws {TAKEDOWN_EMPTY} when nothing was chosen
 */
export const beginTakedown =
  (deps: IntakeDeps) =>
  async (actor: Actor, id: TakedownId, { postIds, photoIds }: TakedownChoice): Promise<void> => {
    authorize(actor, 'submissions.decide')
    if (postIds.length + photoIds.length === 0) throw new AppError('TAKEDOWN_EMPTY')
    await requireKnown(deps, { postIds, photoIds })
    const same = await samePhotos(deps.db, photoIds)
    const photos = [...new Set([...same, ...(await findDrawnOf(deps.db, same))])]
    const posts = [...new Set([...postIds, ...(await postsWithPhotos(deps.db, photos))])]
    await decide(deps, actor, id, async (trx, takedown) => {
      if (takedown.state === 'refused')
        throw new AppError('STATE_CONFLICT', { values: { state: takedown.state } })
      await insertTargets(trx, id, { posts, photos })
      const facts = { postIds: posts, photoIds: photos }
      return { values: { state: 'working', closedAt: null }, action: 'takedown.begun', facts }
    })
    await settleTakedown(deps)(id)
  }

/** What never was would count as gone, and the asker be told so. */
async function requireKnown({ db }: IntakeDeps, { postIds, photoIds }: TakedownChoice): Promise<void> {
  const posts = new Set((await findPostsById(db, postIds)).map(({ id }) => id))
  if (postIds.some(id => !posts.has(id))) throw new AppError('POST_NOT_FOUND')
  const photos = new Set((await findPhotos(db, photoIds)).map(({ id }) => id))
  if (photoIds.some(id => !photos.has(id))) throw new AppError('PHOTO_NOT_FOUND')
}

/**
 * Refuses a request, with the reason that the asker is told.
 * @throws {TAKEDOWN_NOT_FOUND} {REASON_REQUIRED}
 * @throws {STATE_CONFLICT} when its removals have begun
 */
export const refuseTakedown =
  (deps: IntakeDeps) =>
  async (actor: Actor, id: TakedownId, given: string): Promise<void> => {
    authorize(actor, 'submissions.decide')
    const reason = cleanText(given).slice(0, TAKEDOWN_LIMITS.reason)
    if (reason === '')
      throw new AppError('REASON_REQUIRED', { fields: [{ path: 'reason', code: 'REASON_REQUIRED' }] })
    await decide(deps, actor, id, async (_, { state }) => {
      if (state === 'working' || state === 'done') throw new AppError('STATE_CONFLICT', { values: { state } })
      return { values: { state: 'refused', reason, closedAt: deps.clock.now() }, action: 'takedown.refused' }
    })
  }

/** Notes that the asker was told what became of it; the clock stops. @throws {TAKEDOWN_NOT_FOUND} */
export const answerTakedown =
  (deps: IntakeDeps) =>
  async (actor: Actor, id: TakedownId): Promise<void> => {
    authorize(actor, 'submissions.decide')
    await decide(deps, actor, id, async (_, { answeredAt }) =>
      answeredAt === null
        ? { values: { answeredAt: deps.clock.now() }, action: 'takedown.answered', isUndecided: true }
        : null,
    )
  }

interface Decision {
  readonly values: Parameters<typeof changeTakedown>[2]
  readonly action: string
  readonly facts?: AuditFacts
  /** What is asked for stays open. */
  readonly isUndecided?: boolean
}

async function decide(
  { db, clock }: IntakeDeps,
  actor: Actor,
  id: TakedownId,
  choose: (trx: Transaction<Schema>, takedown: Takedown) => Promise<Decision | null>,
): Promise<void> {
  await db.transaction().execute(async trx => {
    const takedown = await findTakedown(trx, id, 'for-update')
    if (takedown === undefined) throw new AppError('TAKEDOWN_NOT_FOUND')
    const decision = await choose(trx, takedown)
    if (decision === null) return
    const now = clock.now()
    const { values, action, facts, isUndecided } = decision
    const by = isUndecided ? {} : { decidedAt: now, decidedBy: actor.id, decidedByName: actor.name }
    await changeTakedown(trx, id, { ...values, ...by, updatedAt: now })
    if (!isUndecided) await closeNotice(trx, askedKey(id), now)
    await appendAudit(trx, { actor, action, subject: { kind: 'takedown', id }, facts }, now)
  })
}
