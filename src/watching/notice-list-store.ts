import { type ExpressionBuilder, type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { NoticeId } from '../kernel/ids.ts'
import type { NoticeKind } from '../organisation/notice.ts'
import { isNoticeKind } from './notice-mail-store.ts'

type Db = Kysely<Schema>

/** A notice as it stands in the database. */
export type NoticeRow = Omit<Selectable<Schema['notices']>, 'kind' | 'addressedAt' | 'key'> & {
  readonly kind: NoticeKind
}

/** Who reads: those for everybody of these kinds, and those for this person alone. */
export interface Reader {
  readonly kinds: readonly NoticeKind[]
  readonly personId: string | null
}

interface Wanted extends Reader {
  readonly isOpen: boolean
  readonly limit: number
  readonly after?: { readonly raisedAt: Date; readonly id: string }
}

const COLUMNS = [
  'id',
  'kind',
  'subjectKind',
  'subjectId',
  'facts',
  'personId',
  'raisedAt',
  'closedAt',
] as const

type Notices = ExpressionBuilder<Schema, 'notices'>

const isFor = (eb: Notices, { kinds, personId }: Reader) =>
  eb.or([
    eb.and([eb('personId', 'is', null), eb('kind', 'in', ['', ...kinds])]),
    ...(personId === null ? [] : [sql<boolean>`person_id = ${personId}`]),
  ])

/** Lists the notices that somebody may see, open or closed, newest first. */
export async function findNotices(db: Db, wanted: Wanted): Promise<NoticeRow[]> {
  const { after, isOpen } = wanted
  let query = db
    .selectFrom('notices')
    .select(COLUMNS)
    .where('closedAt', isOpen ? 'is' : 'is not', null)
    .where(eb => isFor(eb, wanted))
  if (after !== undefined)
    query = query.where(sql<boolean>`(raised_at, id) < (${after.raisedAt}, ${after.id})`)
  const rows = await query.orderBy('raisedAt', 'desc').orderBy('id', 'desc').limit(wanted.limit).execute()
  return rows.flatMap(({ kind, ...row }) => (isNoticeKind(kind) ? { ...row, kind } : []))
}

/** Counts the open notices that somebody may see. */
export async function countNotices(db: Db, reader: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('notices')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('closedAt', 'is', null)
    .where(eb => isFor(eb, reader))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Reads one notice that somebody may see, and keeps it from changing until the transaction ends. */
export async function lockNotice(
  trx: Transaction<Schema>,
  id: NoticeId,
  reader: Reader,
): Promise<(NoticeRow & { readonly key: string }) | undefined> {
  const row = await trx
    .selectFrom('notices')
    .select([...COLUMNS, 'key'])
    .where('id', '=', id)
    .where(eb => isFor(eb, reader))
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined && isNoticeKind(row.kind) ? { ...row, kind: row.kind } : undefined
}
