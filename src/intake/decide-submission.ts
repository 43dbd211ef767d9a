import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { PostId, SubmissionId } from '../kernel/ids.ts'
import type { Actor } from '../organisation/access.ts'
import type { AuditFacts } from '../organisation/audit.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import type { IntakeDeps } from './deps.ts'
import { guardAccepted, guardJoined } from './guard-undecided.ts'
import { settleWaiting } from './settle-waiting.ts'
import { showSubmission } from './show-submission.ts'
import { requireSubmission, type Submission, type SubmissionVerb } from './submission.ts'
import { insertNote } from './submission-note-store.ts'
import { lockSubmission, type SubmissionRow, saveSubmission } from './submission-store.ts'
import { tellBranch } from './tell-branch.ts'

/** Which Submission is decided about, as the officer saw it. */
export interface Seen {
  /** The version that was seen; any when left out. */
  readonly version?: number | undefined
}

interface Decision {
  readonly verb: SubmissionVerb
  readonly state: 'accepted' | 'returned' | 'rejected'
  readonly action: string
  readonly facts: AuditFacts
  readonly reasonCode: string | null
  readonly reason: string | null
}

/**
 * Decides about a Submission without making a Post of it, and tells its branch.
 * @throws {SUBMISSION_NOT_FOUND} {STALE_VERSION}
 * @throws {STATE_CONFLICT} when its state does not allow it
 */
export async function decideSubmission(
  deps: IntakeDeps,
  actor: Actor,
  id: SubmissionId,
  { version }: Seen,
  decision: Decision,
): Promise<Submission> {
  await deps.db.transaction().execute(async trx => {
    const row = await lockSubmission(trx, id)
    requireDecidable(row, decision.verb, version)
    await guardAccepted(trx, row, decision.verb)
    await guardJoined(trx, id, decision.verb)
    await writeDecision(deps, trx, actor, id, decision, null)
    if (decision.reason === null) return
    const note = { id: deps.ids.newId(), submissionId: id, writtenBy: 'officer', name: actor.name } as const
    await insertNote(trx, { ...note, text: decision.reason, at: deps.clock.now() })
  })
  await tellBranch(deps, id)
  return showSubmission(deps, id)
}

/** @throws {SUBMISSION_NOT_FOUND} {STATE_CONFLICT} {STALE_VERSION} */
export function requireDecidable(
  row: Pick<SubmissionRow, 'state' | 'version'> | undefined,
  verb: SubmissionVerb,
  version: number | undefined,
): asserts row {
  if (row === undefined) throw new AppError('SUBMISSION_NOT_FOUND')
  requireSubmission(row.state, verb)
  if (version !== undefined && version !== row.version) throw new AppError('STALE_VERSION')
}

/** Saves a decision with its deed, and closes the notice when nothing waits any more. */
export async function writeDecision(
  { clock }: Pick<IntakeDeps, 'clock'>,
  trx: Transaction<Schema>,
  actor: Pick<Actor, 'kind' | 'id' | 'name'>,
  id: SubmissionId,
  { state, reasonCode, reason, action, facts }: Omit<Decision, 'verb'>,
  postId: PostId | null,
): Promise<void> {
  const now = clock.now()
  const decided = { state, reasonCode, reason, postId, decidedAt: now, decidedBy: actor.id }
  await saveSubmission(trx, id, decided, now)
  await settleWaiting(trx, now)
  await appendAudit(trx, { actor, action, subject: { kind: 'submission', id }, facts }, now)
}
