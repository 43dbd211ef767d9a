import { AppError } from '../kernel/errors.ts'
import type { PostId, SubmissionId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { findPost } from '../publishing/post-store.ts'
import type { IntakeDeps } from './deps.ts'
import { submissionsOfPost } from './join-store.ts'
import { raiseWaiting } from './settle-waiting.ts'
import { showSubmission } from './show-submission.ts'
import type { Submission } from './submission.ts'
import { lockSubmission, saveSubmission } from './submission-store.ts'

const WAITING = {
  state: 'ready',
  postId: null,
  joiningPostId: null,
  toldNews: null,
  decidedAt: null,
  decidedBy: null,
  reasonCode: null,
  reason: null,
} as const

/**
 * Takes a decision back: the Submission waits again. Its Post is canceled first, and whatever else became that Post
 * waits again, too. One that waits already stays so.
 * @throws {SUBMISSION_NOT_FOUND}
 * @throws {STATE_CONFLICT} when its Post is out, or on its way
 */
export const reopenSubmission =
  (deps: IntakeDeps) =>
  async (actor: Actor, id: SubmissionId): Promise<Submission> => {
    authorize(actor, 'submissions.decide')
    const { state, post } = await showSubmission(deps, id)
    if (state === 'ready' || state === 'received') return showSubmission(deps, id)
    if (post !== null) await cancelOnce(deps, actor, post.id)
    const together = post === null ? [id] : await submissionsOfPost(deps.db, post.id)
    for (const each of together) await reopen(deps, actor, each, post?.id ?? null)
    return showSubmission(deps, id)
  }

async function cancelOnce({ db, cancelPost }: IntakeDeps, actor: Actor, id: PostId): Promise<void> {
  const post = await findPost(db, id)
  if (post !== undefined && post.state !== 'canceled') await cancelPost(actor, id)
}

/** Somebody else may have been quicker: then it stays as they left it. */
async function reopen(
  deps: IntakeDeps,
  actor: Actor,
  id: SubmissionId,
  postId: PostId | null,
): Promise<void> {
  const now = deps.clock.now()
  await deps.db.transaction().execute(async trx => {
    const row = await lockSubmission(trx, id)
    if (row === undefined) throw new AppError('SUBMISSION_NOT_FOUND')
    if (row.postId !== postId || row.state === 'ready') return
    const reopenedCount = row.reopenedCount + 1
    await saveSubmission(trx, id, { ...WAITING, readyAt: row.readyAt ?? now, reopenedCount }, now)
    await raiseWaiting(deps, trx)
    const facts = { from: row.state, postId }
    const subject = { kind: 'submission', id }
    await appendAudit(trx, { actor, action: 'submission.reopened', subject, facts }, now)
  })
}
