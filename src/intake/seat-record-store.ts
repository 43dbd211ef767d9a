import type { Kysely, Selectable } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { UnitId } from '../kernel/ids.ts'

/** One Submission of a branch, as a new holder is told of it. */
export type RecordedSubmission = Pick<
  Selectable<Schema['submissions']>,
  'id' | 'receiptNumber' | 'title' | 'state' | 'receivedAt'
>

/** Reads what a branch sent since an instant, newest first. */
export const findRecorded = (
  db: Kysely<Schema>,
  unitId: UnitId,
  since: Date,
  limit: number,
): Promise<RecordedSubmission[]> =>
  db
    .selectFrom('submissions')
    .select(['id', 'receiptNumber', 'title', 'state', 'receivedAt'])
    .where('unitId', '=', unitId)
    .where('receivedAt', '>=', since)
    .orderBy('receivedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Counts what waits for a branch: Submissions that were returned, and shares it was asked for. */
export async function countOpenTasks(db: Kysely<Schema>, unitId: UnitId): Promise<number> {
  const returned = await db
    .selectFrom('submissions')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('unitId', '=', unitId)
    .where('state', '=', 'returned')
    .executeTakeFirstOrThrow()
  const asked = await db
    .selectFrom('shareAsks')
    .innerJoin('shareTasks', 'shareTasks.id', 'shareAsks.taskId')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('shareAsks.unitId', '=', unitId)
    .where('shareAsks.confirmedAt', 'is', null)
    .where('shareTasks.closedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(returned.count) + Number(asked.count)
}
