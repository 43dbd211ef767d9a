import { AppError } from '../kernel/errors.ts'
import { type ImportId, importId, postId } from '../kernel/ids.ts'
import { cleanLine, truncate } from '../kernel/text.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { getImport, type ImportView } from './get-import.ts'
import { insertImport } from './import-store.ts'
import { findHead } from './sheet-columns.ts'
import type { SheetDeps } from './sheet-deps.ts'
import { readRows } from './sheet-row.ts'

interface SentSheet {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** Given when a request may be repeated: then it is kept once. */
  readonly id?: ImportId | undefined
}

const NAME_LIMIT = 200

/**
 * Reads a month's sheet and keeps it for seven days. Nothing is scheduled before `createImport` says so.
 * @throws {SHEET_COLUMNS_MISSING} {SHEET_COLUMN_TWICE} {SHEET_EMPTY} and the other codes of `Sheets.read`
 */
export const previewImport =
  (deps: Omit<SheetDeps, 'schedulePosts'>) =>
  async (
    actor: Actor,
    { bytes, fileName, id = importId(deps.ids.newId()) }: SentSheet,
  ): Promise<ImportView> => {
    authorize(actor, 'planning.write')
    const createdAt = deps.clock.now()
    const sheet = await deps.sheets.read(bytes)
    const head = findHead(sheet)
    const { timeZone } = deps
    const rows = readRows(sheet, head, {
      now: createdAt,
      timeZone,
      newPostId: () => postId(deps.ids.newId()),
    })
    if (rows.length === 0) throw new AppError('SHEET_EMPTY')
    await insertImport(deps.db, {
      id,
      fileName: truncate(cleanLine(fileName), NAME_LIMIT),
      rows,
      unknownColumns: head.unknown,
      createdBy: actor.id,
      createdAt,
      doneAt: null,
    })
    return getImport(deps)(actor, id)
  }
