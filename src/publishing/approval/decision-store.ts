import type { Kysely, Selectable } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PersonId, PostId } from '../../kernel/ids.ts'

type Db = Kysely<Schema>

/** What somebody decided about one version of a Post. */
export type DecisionRow = Selectable<Schema['postApprovals']>

/** Adds a decision. */
export async function insertDecision(db: Db, decision: DecisionRow): Promise<void> {
  await db.insertInto('postApprovals').values(decision).execute()
}

/** Lists what was decided about a Post, oldest first. */
export const decisionsOf = (db: Db, postId: PostId): Promise<DecisionRow[]> =>
  db
    .selectFrom('postApprovals')
    .selectAll()
    .where('postId', '=', postId)
    .orderBy('at')
    .orderBy('id')
    .execute()

/** One person's way to decide about one Post. */
export type DecisionLink = Selectable<Schema['decisionLinks']>

/** Adds a link. */
export async function insertDecisionLink(db: Db, link: Omit<DecisionLink, 'usedAt'>): Promise<void> {
  await db.insertInto('decisionLinks').values(link).execute()
}

/** Reads a link, used and expired ones included. */
export const findDecisionLink = (db: Db, tokenHash: string): Promise<DecisionLink | undefined> =>
  db.selectFrom('decisionLinks').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst()

/** Uses up a person's links to a Post: after a decision none of them decides again. */
export async function useDecisionLinksUp(
  db: Db,
  postId: PostId,
  personId: PersonId,
  usedAt: Date,
): Promise<void> {
  await db
    .updateTable('decisionLinks')
    .set({ usedAt })
    .where('postId', '=', postId)
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .execute()
}

/** Forgets links that ended before the instant. */
export async function dropOldDecisionLinks(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('decisionLinks').where('expiresAt', '<', before).execute()
}
