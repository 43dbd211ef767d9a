import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'

/** A request that carries an Idempotency-Key, as it stands in the database. */
export interface AnswerRow {
  readonly route: string
  readonly bodyHash: string
  readonly newId: string
  /** Null while it is being worked on. */
  readonly status: number | null
  readonly response: string | null
  readonly claimedAt: Date
}

interface AnswerKey {
  readonly actorId: string
  readonly key: string
}

interface NewAnswer extends AnswerKey {
  readonly route: string
  readonly bodyHash: string
  readonly newId: string
  readonly claimedAt: Date
}

/** Claims a key; gives the claim, or undefined when somebody has it already. */
export const insertAnswer = (db: Kysely<Schema>, answer: NewAnswer): Promise<AnswerRow | undefined> =>
  db
    .insertInto('idempotencyKeys')
    .values({ ...answer, createdAt: answer.claimedAt })
    .onConflict(known => known.columns(['actorId', 'key']).doNothing())
    .returning(['route', 'bodyHash', 'newId', 'status', 'response', 'claimedAt'])
    .executeTakeFirst()

/** Reads what is known under a key. */
export const findAnswer = (db: Kysely<Schema>, { actorId, key }: AnswerKey): Promise<AnswerRow | undefined> =>
  db
    .selectFrom('idempotencyKeys')
    .select(['route', 'bodyHash', 'newId', 'status', 'response', 'claimedAt'])
    .where('actorId', '=', actorId)
    .where('key', '=', key)
    .executeTakeFirst()

/** Takes over a claim whose worker seems to have died; tells whether this call got it. */
export async function takeOverAnswer(
  db: Kysely<Schema>,
  { actorId, key }: AnswerKey,
  seenClaimedAt: Date,
  now: Date,
): Promise<boolean> {
  const taken = await db
    .updateTable('idempotencyKeys')
    .set({ claimedAt: now })
    .where('actorId', '=', actorId)
    .where('key', '=', key)
    .where('status', 'is', null)
    .where('claimedAt', '=', seenClaimedAt)
    .returning('key')
    .executeTakeFirst()
  return taken !== undefined
}

/** Writes the answer down; the first one stays. */
export async function saveAnswer(
  db: Kysely<Schema>,
  { actorId, key }: AnswerKey,
  answer: { status: number; response: string; bodyHash: string },
): Promise<void> {
  await db
    .updateTable('idempotencyKeys')
    .set(answer)
    .where('actorId', '=', actorId)
    .where('key', '=', key)
    .where('status', 'is', null)
    .execute()
}

/** Lets go of a claim without an answer. */
export async function dropAnswer(db: Kysely<Schema>, { actorId, key }: AnswerKey): Promise<void> {
  await db
    .deleteFrom('idempotencyKeys')
    .where('actorId', '=', actorId)
    .where('key', '=', key)
    .where('status', 'is', null)
    .execute()
}

/** Forgets keys that were first used before the instant. */
export async function dropOldAnswers(db: Kysely<Schema>, before: Date): Promise<void> {
  await db.deleteFrom('idempotencyKeys').where('createdAt', '<', before).execute()
}
