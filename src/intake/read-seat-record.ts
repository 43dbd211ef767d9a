import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { DAY, plus } from '../kernel/time.ts'
import type { Seat } from '../organisation/branch-link.ts'
import type { Clock } from '../ports/clock.ts'
import { countOpenTasks, findRecorded, type RecordedSubmission } from './seat-record-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
}

/** What a new holder finds in the seat. */
export interface SeatRecord {
  /** Of the last three months, newest first. */
  readonly recent: readonly RecordedSubmission[]
  readonly openTaskCount: number
}

const RECENT_MS = 92 * DAY
const MOST = 30

/** Tells a new holder what the seat did lately and what waits for it, whoever held it then. */
export const readSeatRecord =
  ({ db, clock }: Deps) =>
  async ({ unitId }: Seat): Promise<SeatRecord> => ({
    recent: await findRecorded(db, unitId, plus(clock.now(), -RECENT_MS), MOST),
    openTaskCount: await countOpenTasks(db, unitId),
  })
