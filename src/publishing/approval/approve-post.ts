import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError, type ErrorCode } from '../../kernel/errors.ts'
import type { PostId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { AuditFacts } from '../../organisation/audit.ts'
import { type Change, changePost } from '../change-post.ts'
import type { PostRow } from '../delivery/claim-store.ts'
import type { PublishingDeps } from '../deps.ts'
import { requireOwnPhotos } from '../read-content.ts'
import { makeWay } from '../urgent/make-way.ts'
import { type ApprovalObjection, countingApprovals, objectionToApproval } from './approval.ts'
import { findApprovalRules } from './approval-store.ts'
import { decisionsOf } from './decision-store.ts'
import { requireReadable, type Seen, viaOf, writeDecision } from './write-decision.ts'

/**
 * Approves the version of a Post that somebody read. With the last approval its rule asks for it is scheduled for
 * its time, an urgent one for now. Given twice by the same person it counts once.
 * @throws {STATE_CONFLICT} when it does not wait for approval
 * @throws {STALE_VERSION} when its text was changed since it was read
 * @throws {PHOTO_NOT_READY} {CONSENT_MISSING}
 * @throws {OWN_APPROVAL} {NOT_AN_APPROVER} where the rule says so
 */
export const approvePost =
  (deps: PublishingDeps) =>
  async (actor: Actor, id: PostId, seen: Seen = {}): Promise<void> => {
    authorize(actor, 'posts.approve')
    await changePost(deps, actor, id, (row, trx) => approve(deps, trx, actor, row, seen))
  }

async function approve(
  deps: PublishingDeps,
  trx: Transaction<Schema>,
  actor: Actor,
  row: PostRow,
  seen: Seen,
): Promise<Change | null> {
  requireReadable(row, seen)
  await requireOwnPhotos(deps.photos, trx, row.id)
  const rule = (await findApprovalRules(trx))[row.kind]
  const given = await decisionsOf(trx, row.id)
  const before = countingApprovals(row, given).length
  const isNew = isWanted(objectionToApproval(rule, row, given, actor))
  if (!isNew && before < rule.approvals) return null
  if (isNew) await writeDecision(deps, trx, actor, row, { ...seen, decision: 'approved' })
  const count = before + (isNew ? 1 : 0)
  const facts = { count, of: rule.approvals, via: viaOf(actor, seen) }
  if (count < rule.approvals) return { values: {}, action: 'post.approved', facts }
  return release(deps, trx, actor, row, facts)
}

const OBJECTIONS = { own: 'OWN_APPROVAL', 'not-named': 'NOT_AN_APPROVER' } as const satisfies Record<
  Exclude<ApprovalObjection, 'given'>,
  ErrorCode
>

/** Tells whether an approval is one more, not the same again. */
function isWanted(objection: ApprovalObjection | null): boolean {
  if (objection === null || objection === 'given') return objection === null
  throw new AppError(OBJECTIONS[objection])
}

/**
 * Lets a Post go its way. One whose time has passed goes by the rule of every late Post: within the grace it goes
 * out, beyond it becomes missed and a person gives it a new time.
 */
async function release(
  deps: PublishingDeps,
  trx: Transaction<Schema>,
  actor: Actor,
  row: PostRow,
  facts: AuditFacts,
): Promise<Change> {
  const action = 'post.approved'
  const values = { state: 'scheduled', returnReason: null, askedAt: null } as const
  if (row.kind !== 'urgent') return { values, action, facts }
  const pushed = await makeWay(deps, trx, actor, row)
  return { values: { ...values, publishAt: deps.clock.now() }, action, facts: { ...facts, pushed } }
}
