import { AppError } from '../kernel/errors.ts'
import type { ImportId, PostId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { getImport } from './get-import.ts'
import { saveImportDone } from './import-store.ts'
import type { JudgedRow } from './judged-row.ts'
import type { PlannedRow, SheetDeps } from './sheet-deps.ts'

type Deps = Pick<SheetDeps, 'db' | 'clock' | 'timeZone' | 'schedulePosts'>

/**
 * Schedules every Post of a sheet, all or none. Calling it again changes nothing and gives the same Posts.
 * @throws {IMPORT_NOT_FOUND}
 * @throws {IMPORT_HAS_PROBLEMS} while any row has one, with `fields` at `rows.ROW.FIELD`
 */
export const createImport =
  (deps: Deps) =>
  async (actor: Actor, id: ImportId): Promise<readonly PostId[]> => {
    authorize(actor, 'planning.write')
    const sheet = await getImport(deps)(actor, id)
    if (sheet.doneAt !== null) return sheet.postIds
    if (!sheet.canCreate) throw hasProblems(sheet.rows)
    const now = deps.clock.now()
    return deps.schedulePosts(actor, sheet.rows.flatMap(plannedOf), async trx => {
      if (!(await saveImportDone(trx, id, now))) return
      const facts = { fileName: sheet.fileName, count: sheet.rows.length }
      const deed = { actor, action: 'import.scheduled', subject: { kind: 'import', id }, facts }
      await appendAudit(trx, deed, now)
    })
  }

function hasProblems(rows: readonly JudgedRow[]): AppError {
  const fields = rows.flatMap(({ row, problems }) =>
    problems.map(problem => ({ ...problem, path: `rows.${row}.${problem.path}` })),
  )
  const count = rows.filter(({ problems }) => problems.length > 0).length
  return new AppError('IMPORT_HAS_PROBLEMS', { values: { count }, fields })
}

/** A row without problems has its Page and its time. */
function plannedOf(row: JudgedRow): PlannedRow[] {
  const { postId: id, pageId, publishAt, page: _, column, branch, problems, warnings, ...rest } = row
  return pageId === null || publishAt === null
    ? []
    : [{ ...rest, id, pageId, publishAt: new Date(publishAt) }]
}
