import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId, UnitId } from '../kernel/ids.ts'
import type { SubmissionState } from './submission.ts'

type Db = Kysely<Schema>

/** Counts the Submissions of each state. */
export async function countByState(db: Db): Promise<Readonly<Record<SubmissionState, number>>> {
  const rows = await db
    .selectFrom('submissions')
    .select(['state', eb => eb.fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute()
  const counted = new Map(rows.map(({ state, count }) => [state, Number(count)]))
  const countOf = (state: SubmissionState): number => counted.get(state) ?? 0
  return {
    received: countOf('received'),
    ready: countOf('ready'),
    returned: countOf('returned'),
    accepted: countOf('accepted'),
    rejected: countOf('rejected'),
  }
}

/** Tells when our Pages last told about each of these branches, up to now. */
export async function heardAt(
  db: Db,
  unitIds: readonly UnitId[],
  now: Date,
): Promise<ReadonlyMap<UnitId, Date>> {
  if (unitIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('posts')
    .select(['unitId', eb => eb.fn.max('publishedAt').as('at')])
    .where('unitId', 'in', unitIds)
    .where('publishedAt', '<=', now)
    .groupBy('unitId')
    .execute()
  return new Map(
    rows.flatMap(({ unitId, at }) => (unitId === null || at === null ? [] : [[unitId, at] as const])),
  )
}

/** Reads by what photos are known again; those that were never looked at are left out. */
export async function photoHashes(db: Db, ids: readonly PhotoId[]): Promise<ReadonlyMap<PhotoId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('photos')
    .select(['id', 'perceptualHash'])
    .where('id', 'in', ids)
    .where('perceptualHash', 'is not', null)
    .execute()
  return new Map(
    rows.flatMap(({ id, perceptualHash }) =>
      perceptualHash === null ? [] : [[id, perceptualHash] as const],
    ),
  )
}
