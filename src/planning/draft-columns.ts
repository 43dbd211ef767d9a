import { derivedId } from '../kernel/derived-id.ts'
import { postId } from '../kernel/ids.ts'
import { isoDate } from '../kernel/local-date.ts'
import { systemActor } from '../organisation/access.ts'
import { blank } from '../publishing/template/blank.ts'
import { findColumns } from './column-store.ts'
import type { PlanningDeps } from './deps.ts'
import type { EditorialColumn } from './editorial-column.ts'
import { type Occurrence, occurrencesAhead } from './recurrence.ts'

type Deps = Pick<PlanningDeps, 'db' | 'clock' | 'timeZone' | 'log' | 'draftText' | 'writeDraft'>

/**
 * Drafts what columns that come back bring in the days ahead. A draft's id follows from its column and day: made
 * again it is the same one, and one that a person canceled stays canceled.
 */
export const draftColumns = (deps: Deps) => async (): Promise<void> => {
  const columns = await findColumns(deps.db)
  for (const column of columns) {
    try {
      await draftColumn(deps, column)
    } catch (error) {
      // Its Page or its template may be gone: the other columns are drafted all the same.
      deps.log.warn({ columnId: column.id, error }, 'A column could not be drafted')
    }
  }
}

async function draftColumn(deps: Deps, column: EditorialColumn): Promise<void> {
  const { recurrence, archivedAt } = column
  if (recurrence === null || archivedAt !== null) return
  for (const occurrence of occurrencesAhead(recurrence, deps.clock.now(), deps.timeZone))
    await draftOccurrence(deps, column, occurrence)
}

async function draftOccurrence(deps: Deps, column: EditorialColumn, { date, at }: Occurrence): Promise<void> {
  const { id, name, pageId, pillar, templateId } = column
  if (pageId === null) return
  const originKey = `column:${id}:${isoDate(date)}`
  await deps.writeDraft(systemActor('draft-columns'), {
    id: postId(derivedId(originKey)),
    originKey,
    pageId,
    pillar,
    columnId: id,
    message: templateId === null ? blank(name) : deps.draftText(templateId, date),
    publishAt: at,
  })
}
