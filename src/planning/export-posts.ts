import { AppError } from '../kernel/errors.ts'
import type { SheetFormat } from '../kernel/sheet-file.ts'
import { DAY, msBetween } from '../kernel/time.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { monthSheet, type SheetStyle } from './month-sheet.ts'
import type { SheetDeps } from './sheet-deps.ts'
import { postsForSheet } from './sheet-post-store.ts'

interface WantedSheet extends Omit<SheetStyle, 'timeZone'> {
  readonly from: Date
  /** Not included. */
  readonly to: Date
  readonly format: SheetFormat
  /** What the sheet inside the file is called. */
  readonly name: string
}

const LONGEST_DAYS = 400

/**
 * Writes the Posts of a time as a sheet, soonest first, without canceled ones. Sent in again, it reads the same.
 * @throws {EXPORT_TOO_LONG} for more than 400 days
 */
export const exportPosts =
  ({ db, sheets, timeZone }: Pick<SheetDeps, 'db' | 'sheets' | 'timeZone'>) =>
  async (actor: Actor, { from, to, format, name, ...style }: WantedSheet): Promise<Uint8Array> => {
    authorize(actor, 'posts.read')
    if (msBetween(from, to) > LONGEST_DAYS * DAY)
      throw new AppError('EXPORT_TOO_LONG', { values: { days: LONGEST_DAYS } })
    const posts = await postsForSheet(db, { from, to })
    return sheets.write(monthSheet(posts, name, { ...style, timeZone }), format)
  }
