import type { Kysely, Selectable, UpdateObject } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PostId } from '../../kernel/ids.ts'
import { plus, SECOND } from '../../kernel/time.ts'
import { isOnHold } from '../hold/hold-store.ts'
import type { PostState } from '../post.ts'
import { isAwake, isFree, isUnseenAndLate, mayBeWorkedOn } from './due-store.ts'

/** How long a claim holds without being renewed. With a sweep every 10 s, a dead worker's Post is taken over within 40 s. */
export const LEASE_MS = 25 * SECOND

/** A Post under claim: the row as it was when it was claimed. */
export type PostRow = Selectable<Schema['posts']>

/** Who holds a Post. Only this token may save what the network answered. */
export interface ClaimKey {
  readonly postId: PostId
  readonly token: string
}

interface ClaimRequest extends ClaimKey {
  readonly now: Date
  readonly states: readonly PostState[]
  /** A Post whose time is later than this is left alone: the bell was for an earlier plan. */
  readonly dueBy: Date
  /** One that nobody can have seen and whose time was before this is claimed although it was to wait. */
  readonly missedBefore: Date
  /** True claims it also while it waits. */
  readonly isImpatient?: boolean
}

type Db = Kysely<Schema>

/** Claims a free Post with one conditional update; null when another worker, a pause, a hold or a new plan stands in the way. */
export async function claimPost(db: Db, request: ClaimRequest): Promise<PostRow | null> {
  const row = await db
    .updateTable('posts')
    .set(eb => ({
      claimToken: request.token,
      leaseUntil: plus(request.now, LEASE_MS),
      turn: eb('turn', '+', 1),
    }))
    .where('id', '=', request.postId)
    .where('state', 'in', request.states)
    .where('publishAt', '<=', request.dueBy)
    .where(eb => isFree(eb, request.now))
    .where(mayBeWorkedOn)
    .where(eb =>
      eb.or([
        isAwake(eb, request.now),
        isUnseenAndLate(eb, request.missedBefore),
        eb.lit(request.isImpatient ?? false),
      ]),
    )
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** Extends a live claim; false when it was lost. */
export async function renewClaim(db: Db, claim: ClaimKey, now: Date): Promise<boolean> {
  return saveUnderClaim(db, claim, { leaseUntil: plus(now, LEASE_MS) })
}

/** Saves columns of a Post only while the claim holds; false when it was lost, and then nothing is saved. */
export async function saveUnderClaim(
  db: Db,
  claim: ClaimKey,
  values: UpdateObject<Schema, 'posts'>,
): Promise<boolean> {
  const result = await db
    .updateTable('posts')
    .set(values)
    .where('id', '=', claim.postId)
    .where('claimToken', '=', claim.token)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/**
 * Passes the point of no return: from here on people can no longer change the Post. False when the claim was lost,
 * or the Post was moved or put on hold meanwhile.
 */
export async function beginFlip(db: Db, claim: ClaimKey, now: Date, dueBy: Date): Promise<boolean> {
  const result = await db
    .updateTable('posts')
    .set(eb => ({ state: 'publishing', flipIntentAt: eb.fn.coalesce('flipIntentAt', eb.val(now)) }))
    .where('id', '=', claim.postId)
    .where('claimToken', '=', claim.token)
    .where('state', 'in', ['staged', 'publishing', 'unconfirmed'])
    .where('publishAt', '<=', dueBy)
    .where(eb => eb.not(isOnHold(eb)))
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Gives a Post back, saving where it stands; answers its new turn, or null when the claim was lost. */
export async function releaseClaim(
  db: Db,
  claim: ClaimKey,
  values: UpdateObject<Schema, 'posts'>,
): Promise<number | null> {
  const row = await db
    .updateTable('posts')
    .set(eb => ({ ...values, claimToken: null, leaseUntil: null, turn: eb('turn', '+', 1) }))
    .where('id', '=', claim.postId)
    .where('claimToken', '=', claim.token)
    .returning('turn')
    .executeTakeFirst()
  return row?.turn ?? null
}
