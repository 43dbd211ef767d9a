import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import type { Schema } from '../database/schema.ts'
import { type ImportId, postId } from '../kernel/ids.ts'
import { PILLARS, POST_KINDS } from '../publishing/post.ts'
import type { UnknownColumn } from './sheet-columns.ts'
import type { ImportRow } from './sheet-row.ts'

/** A sheet that was sent in. */
export interface PostImport {
  readonly id: ImportId
  readonly fileName: string
  readonly rows: readonly ImportRow[]
  readonly unknownColumns: readonly UnknownColumn[]
  readonly createdBy: string
  readonly createdAt: Date
  readonly doneAt: Date | null
}

const notes = z.array(
  z.object({
    path: z.string(),
    code: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
)
const text = z.string()

const storedRow = z.object({
  row: z.int(),
  postId: text.transform(postId),
  page: text,
  column: text,
  branch: text,
  message: text,
  link: text.nullable(),
  firstComment: text.nullable(),
  pillar: z.enum(PILLARS).nullable(),
  kind: z.enum(POST_KINDS),
  officialSource: text.nullable(),
  publishAt: text.nullable(),
  problems: notes,
  warnings: notes,
})

/** Writes a sheet down, unless this request was written before. */
export async function insertImport(db: Kysely<Schema>, sheet: PostImport): Promise<void> {
  const rows = JSON.stringify(sheet.rows)
  const unknownColumns = JSON.stringify(sheet.unknownColumns)
  await db
    .insertInto('postImports')
    .values({ ...sheet, rows, unknownColumns })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
}

/** Reads a sheet. */
export async function findImport(db: Kysely<Schema>, id: ImportId): Promise<PostImport | undefined> {
  const found = await db.selectFrom('postImports').selectAll().where('id', '=', id).executeTakeFirst()
  return found && { ...found, rows: z.array(storedRow).parse(found.rows) }
}

/** Notes that a sheet's Posts were made; tells whether this call did it. */
export async function saveImportDone(trx: Transaction<Schema>, id: ImportId, doneAt: Date): Promise<boolean> {
  const done = await trx
    .updateTable('postImports')
    .set({ doneAt })
    .where('id', '=', id)
    .where('doneAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

/** Forgets sheets that were sent in before the instant. */
export async function dropOldImports(db: Kysely<Schema>, before: Date): Promise<void> {
  await db.deleteFrom('postImports').where('createdAt', '<', before).execute()
}
