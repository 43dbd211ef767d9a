import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { type NoticeId, noticeId } from '../../kernel/ids.ts'
import type { NoticeKind } from '../../organisation/notice.ts'
import { closeNoticesAbout, raiseNotice } from '../../organisation/notice-store.ts'
import type { Ids } from '../../ports/clock.ts'
import type { PostRow } from '../delivery/claim-store.ts'
import { type ApprovalRule, type Approver, approversOf, objectionToApproval } from './approval.ts'
import { findApprovalRules, findReviewers } from './approval-store.ts'
import { pageNameOf } from './asked-store.ts'
import { decisionsOf } from './decision-store.ts'

type Trx = Transaction<Schema>

/** Kinds of notices that are over once a Post has left review. */
const ASKING = ['approval-asked', 'approval-overdue'] as const satisfies readonly NoticeKind[]

/**
 * Keeps people told about a Post as it stands now: those whose approval counts and is still wanted are asked, and
 * what others were asked is over. Call it in the transaction that changed the Post. Idempotent.
 */
export async function askApprovers(ids: Ids, trx: Trx, post: PostRow, now: Date): Promise<void> {
  const isAsking = post.state === 'in-review'
  const rule = (await findApprovalRules(trx))[post.kind]
  const wanted = isAsking ? await wantedApprovers(trx, post, rule) : []
  await closeNoticesAbout(trx, { kind: 'post', id: post.id }, ASKING, now, idsOf(wanted))
  const first = wanted.filter(({ id }) => !isDeputyOnly(rule, id))
  await raiseFor(ids, trx, post, 'approval-asked', first, now)
}

/** Tells deputies of a Post that waited too long. */
export async function tellDeputies(
  ids: Ids,
  trx: Trx,
  post: PostRow,
  now: Date,
): Promise<readonly Approver[]> {
  const rule = (await findApprovalRules(trx))[post.kind]
  const wanted = await wantedApprovers(trx, post, rule)
  const deputies = wanted.filter(({ id }) => rule.deputyIds.includes(id))
  await raiseFor(ids, trx, post, 'approval-overdue', deputies, now)
  return deputies
}

const isDeputyOnly = (rule: ApprovalRule, id: Approver['id']): boolean =>
  rule.approverIds.length > 0 && !rule.approverIds.includes(id)

/** Nobody is asked about their own Post, even where the rule would let it count. */
async function wantedApprovers(trx: Trx, post: PostRow, rule: ApprovalRule): Promise<readonly Approver[]> {
  const given = await decisionsOf(trx, post.id)
  return approversOf(rule, await findReviewers(trx)).filter(
    person => person.id !== post.createdBy && objectionToApproval(rule, post, given, person) === null,
  )
}

const idsOf = (people: readonly Approver[]) => people.map(({ id }) => id)

async function raiseFor(
  ids: Ids,
  trx: Trx,
  post: PostRow,
  kind: (typeof ASKING)[number],
  people: readonly Approver[],
  now: Date,
): Promise<void> {
  if (people.length === 0) return
  const subject = { kind: 'post', id: post.id } as const
  const facts = {
    page: await pageNameOf(trx, post),
    kind: post.kind,
    publishAt: post.publishAt.toISOString(),
  }
  for (const { id: personId } of people) {
    const key = `${kind}:${post.id}:${personId}`
    await raiseNotice(trx, { id: newId(ids), kind, key, subject, facts, personId }, now)
  }
}

const newId = (ids: Ids): NoticeId => noticeId(ids.newId())
