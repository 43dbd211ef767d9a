import type { Transaction, UpdateObject } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { PostId } from '../kernel/ids.ts'
import { plus } from '../kernel/time.ts'
import type { Actor } from '../organisation/access.ts'
import type { AuditFacts } from '../organisation/audit.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { ring } from './attempt-step.ts'
import type { PostRow } from './claim-store.ts'
import type { PublishingDeps } from './deps.ts'
import { nextStep } from './post.ts'
import { lockPost, changePost as saveChange } from './post-store.ts'
import type { RevisionDeed } from './revision.ts'
import { keepRevision } from './revision-store.ts'
import { PUBLISH_LEAD_MS } from './stage-post.ts'
import { ringToRemove } from './unstage.ts'

/** What a person's deed does to a Post's row. */
export interface Change {
  readonly values: UpdateObject<Schema, 'posts'>
  /** `post.what-happened`. */
  readonly action: string
  readonly facts?: AuditFacts
  /** What the history tells beside: the person's own words, and a text that the Page does not show yet. */
  readonly told?: Pick<RevisionDeed, 'note' | 'message'>
}

/**
 * Changes a Post on a person's behalf in one transaction with its revision and its audit entry, then rings for what
 * comes next. Answers the row as it is now.
 * `decide` sees the locked row and may write what belongs to the change.
 * @throws {POST_NOT_FOUND}
 */
export async function changePost(
  deps: PublishingDeps,
  actor: Actor,
  id: PostId,
  decide: (row: PostRow, trx: Transaction<Schema>) => Promise<Change> | Change,
): Promise<PostRow> {
  const now = deps.clock.now()
  const changed = await deps.db.transaction().execute(async trx => {
    const row = await lockPost(trx, id)
    if (row === undefined) throw new AppError('POST_NOT_FOUND')
    return applyChange(trx, actor, id, await decide(row, trx), now)
  })
  await ringNext(deps, changed, now)
  return changed
}

/** Saves a change of a locked Post with its revision and its audit entry. Answers the row as it is now. */
export async function applyChange(
  trx: Transaction<Schema>,
  actor: Actor,
  id: PostId,
  { values, action, facts, told }: Change,
  now: Date,
): Promise<PostRow> {
  const after = await saveChange(trx, id, { ...values, updatedAt: now })
  await keepRevision(trx, id, { actor, action, ...told }, now)
  await appendAudit(trx, { actor, action, subject: { kind: 'post', id }, facts }, now)
  return after
}

/** Rings for what comes next for a Post that a person changed. */
export async function ringNext(deps: PublishingDeps, post: PostRow, now: Date): Promise<void> {
  const bell = { postId: post.id, turn: post.turn }
  const step = nextStep(post)
  const isDue = plus(post.publishAt, -deps.rules.stageAheadMs) <= now
  if (step === 'stage' && isDue) await ring(deps, 'stagePost', bell, now)
  if (step === 'publish') await ring(deps, 'publishPost', bell, plus(post.publishAt, -PUBLISH_LEAD_MS))
  await ringToRemove(deps, post.id)
}
