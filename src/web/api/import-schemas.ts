import { z } from 'zod'
import { instant, queryInstant } from './schemas.ts'

const notes = z
  .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
  .describe('`path` names the column')

const rowSchema = z.object({
  row: z.int().describe('As the spreadsheet program counts'),
  page: z.string().describe('As written'),
  pageId: z.string().nullable(),
  pageName: z.string(),
  column: z.string(),
  columnId: z.string().nullable(),
  branch: z.string(),
  branchId: z.string().nullable(),
  message: z.string(),
  link: z.string().nullable(),
  firstComment: z.string().nullable(),
  pillar: z.enum(['members', 'planning', 'counsel']).nullable(),
  kind: z.enum(['ordinary', 'tribute', 'urgent']),
  officialSource: z.string().nullable(),
  publishAt: z.string().nullable().describe('ISO 8601 in UTC; null when day or time are missing or wrong'),
  problems: notes,
  warnings: notes,
})

/** A sheet that was sent in, judged row by row. */
export const importSchema = z
  .object({
    id: z.string(),
    fileName: z.string(),
    rows: z.array(rowSchema).readonly(),
    unknownColumns: z.array(z.object({ cell: z.string(), header: z.string() })).readonly(),
    counts: z.object({ rows: z.int(), ready: z.int(), withProblems: z.int(), withWarnings: z.int() }),
    canCreate: z.boolean().describe('Whether no row has a problem and its Posts are not made yet'),
    createdAt: instant,
    doneAt: instant.nullable().describe('When its Posts were made'),
    postIds: z.array(z.string()).readonly(),
  })
  .meta({ id: 'Import' })

/** What scheduling a sheet made. */
export const madeSchema = z.object({ created: z.int(), postIds: z.array(z.string()).readonly() })

/** Which Posts a sheet holds; `from` is included, `to` is not. */
export const exportQuery = z.strictObject({ from: queryInstant, to: queryInstant })
