import { AppError } from '../kernel/errors.ts'
import { type ColumnId, columnId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { findPage } from '../organisation/page-store.ts'
import { findColumns, insertColumn, lockColumn, requireColumn, updateColumn } from './column-store.ts'
import type { PlanningDeps } from './deps.ts'
import { type ColumnContent, type EditorialColumn, readColumn } from './editorial-column.ts'

type Deps = Pick<PlanningDeps, 'db' | 'clock' | 'ids' | 'bells' | 'requireTemplate'>

/** Lists columns by name, archived ones last. */
export const listColumns =
  ({ db }: Pick<Deps, 'db'>) =>
  async (actor: Actor): Promise<readonly EditorialColumn[]> => {
    authorize(actor, 'planning.read')
    return findColumns(db)
  }

type NewColumn = Pick<ColumnContent, 'name'> & Partial<ColumnContent> & { readonly id?: ColumnId | undefined }

const OPEN = { pageId: null, pillar: null, templateId: null, recurrence: null } as const

/**
 * Adds a column. With an id, the same request again gives the same column.
 * @throws {INVALID_INPUT} naming each field that is wrong
 * @throws {PAGE_NOT_FOUND} {TEMPLATE_NOT_FOUND}
 */
export const addColumn =
  (deps: Deps) =>
  async (
    actor: Actor,
    { id = columnId(deps.ids.newId()), ...typed }: NewColumn,
  ): Promise<EditorialColumn> => {
    authorize(actor, 'planning.write')
    const createdAt = deps.clock.now()
    const content = await check(deps, { ...OPEN, ...typed })
    const column = { ...content, id, createdAt, archivedAt: null }
    const added = await deps.db.transaction().execute(async trx => {
      if (!(await insertColumn(trx, column))) return requireColumn(trx, id)
      const deed = { actor, action: 'column.added', subject: { kind: 'column', id } }
      await appendAudit(trx, { ...deed, facts: { name: column.name } }, createdAt)
      return column
    })
    if (added.recurrence !== null) await deps.bells.draftColumns()
    return added
  }

type ColumnChange = Partial<ColumnContent> & { readonly isArchived?: boolean }

/**
 * Changes a column; what is left out stays. An archived one keeps its Posts and gets no new ones.
 * @throws {COLUMN_NOT_FOUND} {PAGE_NOT_FOUND} {TEMPLATE_NOT_FOUND}
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const changeColumn =
  (deps: Deps) =>
  async (actor: Actor, id: ColumnId, { isArchived, ...change }: ColumnChange): Promise<EditorialColumn> => {
    authorize(actor, 'planning.write')
    const now = deps.clock.now()
    const changed = await deps.db.transaction().execute(async trx => {
      const present = await lockColumn(trx, id)
      const archivedAt = archivedAtOf(present, isArchived, now)
      const content = await check({ ...deps, db: trx }, { ...present, ...change })
      const column = { ...present, ...content, archivedAt }
      await updateColumn(trx, column)
      const facts = { name: column.name, isArchived: archivedAt !== null }
      await appendAudit(trx, { actor, action: 'column.changed', subject: { kind: 'column', id }, facts }, now)
      return column
    })
    if (changed.recurrence !== null) await deps.bells.draftColumns()
    return changed
  }

const archivedAtOf = ({ archivedAt }: EditorialColumn, isArchived: boolean | undefined, now: Date) =>
  isArchived === undefined ? archivedAt : isArchived ? (archivedAt ?? now) : null

async function check(deps: Deps, typed: ColumnContent): Promise<ColumnContent> {
  const content = readColumn(typed)
  const { pageId, templateId } = content
  if (pageId !== null && (await findPage(deps.db, pageId)) === undefined) throw new AppError('PAGE_NOT_FOUND')
  if (templateId !== null) deps.requireTemplate(templateId)
  return content
}
