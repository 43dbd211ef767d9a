import type { Kysely } from 'kysely'
import type { Schema } from '../../src/database/schema.ts'
import { type PersonId, personId } from '../../src/kernel/ids.ts'
import type { Actor } from '../../src/organisation/access.ts'
import { type ApprovalRule, DEFAULT_RULES } from '../../src/publishing/approval/approval.ts'
import { saveApprovalRules } from '../../src/publishing/approval/approval-store.ts'
import type { PostKind } from '../../src/publishing/post.ts'

/** Sets the rule of one kind, the others as by default; unchecked, as if people had left since. */
export const ruleFor = (db: Kysely<Schema>, kind: PostKind, rule: Partial<ApprovalRule>): Promise<void> =>
  saveApprovalRules(db, { ...DEFAULT_RULES, [kind]: { ...DEFAULT_RULES[kind], ...rule } })

/** Lets an actor of the tests be somebody who can sign in. */
export async function addPerson(db: Kysely<Schema>, { id, name, role }: Actor): Promise<PersonId> {
  const createdAt = new Date('2026-11-01T00:00:00Z')
  await db
    .insertInto('people')
    .values({ id: personId(id), email: `${id}@example.vn`, name, role, passwordHash: null, createdAt })
    .onConflict(known => known.doNothing())
    .execute()
  return personId(id)
}
