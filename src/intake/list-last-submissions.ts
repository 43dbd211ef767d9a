import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { UnitId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { findLastReceived } from './last-submission-store.ts'

/** Tells of every branch that ever sent something when it did so last. */
export const listLastSubmissions =
  ({ db }: { readonly db: Kysely<Schema> }) =>
  async (actor: Actor): Promise<ReadonlyMap<UnitId, Date>> => {
    authorize(actor, 'submissions.read')
    return findLastReceived(db)
  }
