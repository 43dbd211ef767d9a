import type { Transaction, UpdateObject } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { PostId } from '../kernel/ids.ts'
import { plus } from '../kernel/time.ts'
import type { Actor } from '../organisation/access.ts'
import type { AuditFacts } from '../organisation/audit.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { closeNoticesAbout } from '../organisation/notice-store.ts'
import { askApprovers } from './approval/ask-approvers.ts'
import { ring } from './delivery/attempt-step.ts'
import type { PostRow } from './delivery/claim-store.ts'
import { PUBLISH_LEAD_MS } from './delivery/stage-post.ts'
import { ringToRemove } from './delivery/unstage.ts'
import type { PublishingDeps } from './deps.ts'
import { nextStep } from './post.ts'
import { lockPost, changePost as saveChange } from './post-store.ts'
import type { RevisionDeed } from './revision/revision.ts'
import { keepRevision } from './revision/revision-store.ts'

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
 * Changes a Post on a person's behalf in one transaction with its revision and its audit entry, keeps its approvers
 * told, then rings for what comes next. Answers the row as it is now.
 * `decide` sees the locked row and may write what belongs to the change; null changes nothing.
 * @throws {POST_NOT_FOUND}
 */
export async function changePost(
  deps: PublishingDeps,
  actor: Actor,
  id: PostId,
  decide: (row: PostRow, trx: Transaction<Schema>) => Promise<Change | null> | Change | null,
): Promise<PostRow> {
  const changed = await deps.db.transaction().execute(async trx => {
    const row = await lockPost(trx, id)
    if (row === undefined) throw new AppError('POST_NOT_FOUND')
    const change = await decide(row, trx)
    return change === null ? row : applyChange(deps, trx, actor, row, change)
  })
  await ringNext(deps, changed, deps.clock.now())
  return changed
}

/** Writes a change to a locked Post, with its revision and its audit entry; answers the row as it is now. */
export async function applyChange(
  deps: Pick<PublishingDeps, 'ids' | 'clock'>,
  trx: Transaction<Schema>,
  actor: Actor,
  row: PostRow,
  change: Change,
): Promise<PostRow> {
  const now = deps.clock.now()
  const { values, action, facts, told } = change
  const after = await saveChange(trx, row.id, { ...meaningOf(row, change, now), ...values, updatedAt: now })
  await tellPeople(deps, trx, row, after, now)
  await keepRevision(trx, row.id, { actor, action, ...told }, now)
  await appendAudit(trx, { actor, action, subject: { kind: 'post', id: row.id }, facts }, now)
  return after
}

/** What a change means to those who wait for the Post: reviewers, and whoever is to update an urgent one. */
function meaningOf(row: PostRow, { values }: Change, now: Date): UpdateObject<Schema, 'posts'> {
  const comesIntoReview = values.state === 'in-review' && row.state !== 'in-review'
  return {
    ...(comesIntoReview && { askedAt: now, deputiesToldAt: null }),
    ...(isUpdate(row) && { updateSettledAt: now }),
  }
}

const isUpdate = (row: PostRow): boolean => row.kind === 'urgent' && row.state === 'published'

async function tellPeople(
  deps: Pick<PublishingDeps, 'ids'>,
  trx: Transaction<Schema>,
  before: PostRow,
  after: PostRow,
  now: Date,
): Promise<void> {
  const isAboutReview = before.state === 'in-review' || after.state === 'in-review'
  if (isAboutReview) await askApprovers(deps.ids, trx, after, now)
  if (isUpdate(before))
    await closeNoticesAbout(trx, { kind: 'post', id: after.id }, ['urgent-update-due'], now)
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
