import type { Kysely, Selectable } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PostId } from '../kernel/ids.ts'
import type { Amendment } from './amendment/amendment.ts'
import { amendmentsOf } from './amendment/amendment-store.ts'
import type { ApprovalRules } from './approval/approval.ts'
import { findApprovalRules } from './approval/approval-store.ts'
import type { DecisionRow } from './approval/decision-store.ts'
import { findSiblings, type Sibling } from './sibling-store.ts'
import type { PushRow } from './urgent/push-store.ts'

/** Lists what these Posts carry: photos in order, attempts in order of time, leftovers. */
export async function findDetails(db: Kysely<Schema>, ids: readonly PostId[]): Promise<PostDetails> {
  const rules = await findApprovalRules(db)
  if (ids.length === 0)
    return {
      photos: [],
      attempts: [],
      leftovers: [],
      siblings: [],
      decisions: [],
      pushes: [],
      amendments: [],
      rules,
    }
  const [photos, attempts, leftovers, siblings, decisions, pushes, amendments] = await Promise.all([
    db.selectFrom('postPhotos').selectAll().where('postId', 'in', ids).orderBy('position').execute(),
    db
      .selectFrom('postAttempts')
      .selectAll()
      .where('postId', 'in', ids)
      .orderBy('at')
      .orderBy('id')
      .execute(),
    db.selectFrom('postLeftovers').selectAll().where('postId', 'in', ids).orderBy('createdAt').execute(),
    findSiblings(db, ids),
    db
      .selectFrom('postApprovals')
      .selectAll()
      .where('postId', 'in', ids)
      .orderBy('at')
      .orderBy('id')
      .execute(),
    db.selectFrom('postPushes').selectAll().where('urgentPostId', 'in', ids).orderBy('toAt').execute(),
    amendmentsOf(db, ids),
  ])
  return { photos, attempts, leftovers, siblings, decisions, pushes, amendments, rules }
}

/** What Posts carry, in lists of rows. */
export interface PostDetails {
  readonly photos: readonly Selectable<Schema['postPhotos']>[]
  readonly attempts: readonly Selectable<Schema['postAttempts']>[]
  readonly leftovers: readonly Selectable<Schema['postLeftovers']>[]
  readonly siblings: readonly Sibling[]
  readonly decisions: readonly DecisionRow[]
  readonly pushes: readonly PushRow[]
  readonly amendments: readonly Amendment[]
  readonly rules: ApprovalRules
}
