import type { FastifyReply } from 'fastify'
import type { SheetFormat } from '../kernel/sheet-file.ts'

/** What browsers are told that a sheet is. */
export const SHEET_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const satisfies Readonly<Record<SheetFormat, string>>

/** Sends a sheet to be saved under this name, which holds only plain letters. */
export const sendSheet = (
  reply: FastifyReply,
  bytes: Uint8Array,
  name: string,
  format: SheetFormat,
): FastifyReply =>
  reply
    .type(SHEET_TYPES[format])
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .send(Buffer.from(bytes))
