import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { FigureReplyId, UnitId } from '../../kernel/ids.ts'
import { type FigureReply, readFiguresSeen } from './figure-reply.ts'

type Db = Kysely<Schema>

/** Reads what branches said of their figures of a month, oldest first; of one branch, or of all. */
export async function findFigureReplies(
  db: Db,
  month: string,
  unitId?: UnitId,
): Promise<readonly FigureReply[]> {
  let query = repliesOf(db).where('month', '=', month)
  if (unitId !== undefined) query = query.where('unitId', '=', unitId)
  const rows = await query.orderBy('repliedAt').orderBy('figureReplies.id').execute()
  return rows.map(shown)
}

/** Reads one of them, and keeps it from changing until the transaction ends. */
export async function lockFigureReply(
  trx: Transaction<Schema>,
  id: FigureReplyId,
): Promise<FigureReply | undefined> {
  const row = await repliesOf(trx)
    .where('figureReplies.id', '=', id)
    .forUpdate('figureReplies')
    .executeTakeFirst()
  return row && shown(row)
}

/** Lists disputes that nobody answered, of months that are not frozen. */
export async function findOpenDisputes(db: Db): Promise<readonly FigureReply[]> {
  const rows = await repliesOf(db)
    .where('kind', '=', 'disputed')
    .where('answeredAt', 'is', null)
    .where('month', 'not in', eb => eb.selectFrom('briefingSnapshots').select('month'))
    .orderBy('repliedAt')
    .execute()
  return rows.map(shown)
}

type NewReply = Pick<FigureReply, 'id' | 'month' | 'unitId' | 'kind' | 'words' | 'figures' | 'repliedAt'> & {
  readonly repliedBy: string
}

/** Keeps what a branch said. */
export async function insertFigureReply(trx: Transaction<Schema>, reply: NewReply): Promise<void> {
  await trx
    .insertInto('figureReplies')
    .values({
      ...reply,
      figures: JSON.stringify(reply.figures),
      answer: null,
      answeredByName: null,
      answeredAt: null,
    })
    .execute()
}

/** Keeps what the branch was answered. */
export async function saveAnswer(
  trx: Transaction<Schema>,
  id: FigureReplyId,
  answer: Pick<FigureReply, 'answer' | 'answeredByName' | 'answeredAt'>,
): Promise<void> {
  await trx.updateTable('figureReplies').set(answer).where('id', '=', id).execute()
}

const repliesOf = (db: Db) =>
  db
    .selectFrom('figureReplies')
    .innerJoin('units', 'units.id', 'figureReplies.unitId')
    .select([
      'figureReplies.id',
      'month',
      'unitId',
      'units.name as unitName',
      'kind',
      'words',
      'figures',
      'repliedAt',
      'answer',
      'answeredByName',
      'answeredAt',
    ])

const shown = <Row extends { readonly figures: unknown }>({ figures, ...row }: Row) => ({
  ...row,
  figures: readFiguresSeen(figures),
})
