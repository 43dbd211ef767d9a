import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { BranchLinkId, PushSubscriptionId, ReminderId, SubmissionId, UnitId } from '../kernel/ids.ts'
import type { BranchStep, ReminderStep } from './branch-telling.ts'
import type { LetterStanding } from './notice-mail.ts'

type Db = Kysely<Schema>

/** Where a branch's holder is reached: by letter when there is no subscription. */
export interface Reach {
  readonly linkId: BranchLinkId
  readonly subscriptionId: PushSubscriptionId | null
}

/** Reads where a branch's holder wants to be told. */
export async function findReaches(trx: Transaction<Schema>, unitId: UnitId): Promise<readonly Reach[]> {
  const link = await trx
    .selectFrom('branchLinks')
    .select(['id', 'holderEmail'])
    .where('unitId', '=', unitId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (link === undefined) return []
  const phones = await trx
    .selectFrom('pushSubscriptions')
    .select('id')
    .where('linkId', '=', link.id)
    .execute()
  const byLetter = link.holderEmail === null ? [] : [{ linkId: link.id, subscriptionId: null }]
  return [...byLetter, ...phones.map(({ id }) => ({ linkId: link.id, subscriptionId: id }))]
}

/** Reads when a Submission was decided last. */
export async function findDecidedAt(trx: Transaction<Schema>, id: SubmissionId): Promise<Date | null> {
  const row = await trx.selectFrom('submissions').select('decidedAt').where('id', '=', id).executeTakeFirst()
  return row?.decidedAt ?? null
}

type Telling = Pick<
  Selectable<Schema['branchTellings']>,
  'id' | 'submissionId' | 'reminderId' | 'linkId' | 'subscriptionId' | 'step' | 'addressedAt' | 'notBefore'
>

/**
 * Adds a telling; one that is there already stays as it is. Older ones of the same Submission, or reminders of the
 * same link, that still wait are dropped: this is newer.
 */
export async function insertTelling(trx: Transaction<Schema>, telling: Telling): Promise<void> {
  const isNew = await trx
    .insertInto('branchTellings')
    .values({ ...telling, state: 'waiting', leaseUntil: null, sentAt: null, problem: null })
    .onConflict(known => known.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (isNew === undefined) return
  await trx
    .updateTable('branchTellings')
    .set({ state: 'dropped', problem: 'telling-over' })
    .where(eb =>
      telling.submissionId === null
        ? eb.and([eb('linkId', '=', telling.linkId), eb('reminderId', 'is not', null)])
        : eb('submissionId', '=', telling.submissionId),
    )
    .where('subscriptionId', 'is not distinct from', telling.subscriptionId)
    .where('state', '=', 'waiting')
    .where('id', '<>', telling.id)
    .execute()
}

/** A telling that is claimed, with what it tells and where to. */
export interface ClaimedTelling {
  readonly id: string
  /** What it is about: one of the two. */
  readonly submissionId: SubmissionId | null
  readonly reminderId: ReminderId | null
  readonly subscriptionId: PushSubscriptionId | null
  readonly step: BranchStep | ReminderStep
  readonly addressedAt: Date
  readonly tries: number
  readonly subscriptionSealed: string | null
  readonly linkId: BranchLinkId
  readonly tokenSealed: string
  /** Null once the link has ended, or the holder took their address back. */
  readonly holderEmail: string | null
  readonly unitName: string
  readonly receiptNumber: string | null
  readonly reason: string | null
  readonly publishAt: Date | null
  readonly permalink: string | null
}

/** Claims the telling that has been due longest and that nobody works on; null when there is none. */
export async function claimTelling(db: Db, now: Date, leaseUntil: Date): Promise<ClaimedTelling | null> {
  const claimed = await db
    .updateTable('branchTellings')
    .set({ leaseUntil })
    .where('id', '=', eb =>
      eb
        .selectFrom('branchTellings')
        .select('id')
        .where('state', '=', 'waiting')
        .where('notBefore', '<=', now)
        .where(free => free.or([free('leaseUntil', 'is', null), free('leaseUntil', '<=', now)]))
        .orderBy('notBefore')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning('id')
    .executeTakeFirst()
  return claimed === undefined ? null : tellingWithFacts(db, claimed.id)
}

const tellingWithFacts = (db: Db, id: string): Promise<ClaimedTelling> =>
  db
    .selectFrom('branchTellings')
    .innerJoin('branchLinks', 'branchLinks.id', 'branchTellings.linkId')
    .innerJoin('units', 'units.id', 'branchLinks.unitId')
    .leftJoin('submissions', 'submissions.id', 'branchTellings.submissionId')
    .leftJoin('pushSubscriptions', 'pushSubscriptions.id', 'branchTellings.subscriptionId')
    .leftJoin('posts', 'posts.id', 'submissions.postId')
    .select(['branchTellings.id', 'branchTellings.submissionId', 'branchTellings.reminderId'])
    .select(['branchTellings.subscriptionId', 'branchTellings.step'])
    .select(['branchTellings.addressedAt', 'branchTellings.tries'])
    .select(['pushSubscriptions.subscriptionSealed', 'branchTellings.linkId', 'branchLinks.tokenSealed'])
    .select(['branchLinks.holderEmail', 'units.name as unitName'])
    .select(['submissions.receiptNumber', 'submissions.reason', 'posts.publishAt', 'posts.permalink'])
    .where('branchTellings.id', '=', id)
    .executeTakeFirstOrThrow()

/** Notes how a try of a telling ended, and lets go of it. */
export async function saveTelling(
  db: Db,
  id: string,
  standing: Omit<LetterStanding, 'state'> & { readonly state: LetterStanding['state'] | 'dropped' },
  now: Date,
): Promise<void> {
  await db
    .updateTable('branchTellings')
    .set({ ...standing, leaseUntil: null, sentAt: standing.state === 'sent' ? now : null })
    .set(eb => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Forgets tellings from before an instant; those of reminders stay, as the log of whether they arrived. */
export async function dropOldTellings(db: Db, before: Date): Promise<void> {
  await db
    .deleteFrom('branchTellings')
    .where('addressedAt', '<', before)
    .where('reminderId', 'is', null)
    .where('state', '<>', 'waiting')
    .execute()
}
