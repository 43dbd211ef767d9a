import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { ROLES, type Role } from '../../organisation/access.ts'
import { findSetting, saveSetting } from '../../organisation/setting-store.ts'
import { type ApprovalRules, type Approver, readApprovalRules } from './approval.ts'

const KEY = 'approval'

/** Who may approve, by default. */
const REVIEWERS: readonly Role[] = ROLES.slice(ROLES.indexOf('reviewer'))

type Db = Kysely<Schema>

/** Reads which kinds of Posts need whose approval. */
export async function findApprovalRules(db: Db): Promise<ApprovalRules> {
  const value = await findSetting(db, KEY)
  return readApprovalRules(value)
}

/** Saves the rules; they hold from now on. */
export const saveApprovalRules = (db: Db, rules: ApprovalRules): Promise<void> => saveSetting(db, KEY, rules)

/** Lists the people who can sign in and whose role may approve, by name. */
export const findReviewers = (db: Db): Promise<Approver[]> =>
  db
    .selectFrom('people')
    .select(['id', 'name', 'role'])
    .where('role', 'in', REVIEWERS)
    .where('disabledAt', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
