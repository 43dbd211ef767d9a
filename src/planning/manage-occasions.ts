import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import { type OccasionId, occasionId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import type { OccasionDeps } from './deps.ts'
import { draftOccasions } from './draft-occasions.ts'
import { forgetOccasion } from './forget-occasion.ts'
import type { Occasion } from './occasion.ts'
import { deleteOccasion, insertOccasion, lockOccasion, saveOccasion } from './occasion-store.ts'
import { type OccasionContent, readOccasion } from './own-occasion.ts'

type Needed = 'name' | 'calendar' | 'day' | 'month'
type NewOccasion = Pick<OccasionContent, Needed> &
  Partial<OccasionContent> & { readonly id?: OccasionId | undefined }

const USUAL = {
  offsetDays: 0,
  localTime: '06:30',
  baseYear: null,
  kind: 'ordinary',
  templateId: null,
  leadDays: 14,
  note: null,
} as const

/**
 * Adds an occasion of the office's own, as a founding day. With an id, the same request again gives the same one.
 * @throws {INVALID_INPUT} naming each field that is wrong
 * @throws {TEMPLATE_NOT_FOUND}
 */
export const addOccasion =
  (deps: OccasionDeps) =>
  async (actor: Actor, { id = occasionId(deps.ids.newId()), ...typed }: NewOccasion): Promise<Occasion> => {
    authorize(actor, 'planning.write')
    const now = deps.clock.now()
    const content = check(deps, { ...USUAL, ...typed })
    const added = await deps.db.transaction().execute(async trx => {
      if (!(await insertOccasion(trx, { ...content, id, createdAt: now, updatedAt: now })))
        return lockOwn(deps, trx, id)
      const deed = { actor, action: 'occasion.added', subject: { kind: 'occasion', id } }
      await appendAudit(trx, { ...deed, facts: { name: content.name } }, now)
      return { ...content, id }
    })
    await draftOccasions(deps)()
    return added
  }

/**
 * Changes an occasion of the office's own; what is left out stays. Its unconfirmed drafts follow at once.
 * @throws {OCCASION_NOT_FOUND} {OCCASION_BUILT_IN} {TEMPLATE_NOT_FOUND}
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const changeOccasion =
  (deps: OccasionDeps) =>
  async (actor: Actor, id: OccasionId, change: Partial<OccasionContent>): Promise<Occasion> => {
    authorize(actor, 'planning.write')
    const now = deps.clock.now()
    const changed = await deps.db.transaction().execute(async trx => {
      const { id: _, ...present } = await lockOwn(deps, trx, id)
      const content = check(deps, { ...present, ...change })
      await saveOccasion(trx, id, { ...content, updatedAt: now })
      const deed = { actor, action: 'occasion.changed', subject: { kind: 'occasion', id } }
      await appendAudit(trx, { ...deed, facts: { name: content.name } }, now)
      return { ...content, id }
    })
    await draftOccasions(deps)()
    return changed
  }

/**
 * Removes an occasion of the office's own. Drafts nobody touched are canceled; other Posts stay.
 * @throws {OCCASION_NOT_FOUND} {OCCASION_BUILT_IN}
 */
export const removeOccasion =
  (deps: OccasionDeps) =>
  async (actor: Actor, id: OccasionId): Promise<Occasion> => {
    authorize(actor, 'planning.write')
    return deps.db.transaction().execute(async trx => {
      const removed = await lockOwn(deps, trx, id)
      await deleteOccasion(trx, id)
      await forgetOccasion(deps, trx, actor, id)
      const subject = { kind: 'occasion', id }
      const facts = { name: removed.name }
      await appendAudit(trx, { actor, action: 'occasion.removed', subject, facts }, deps.clock.now())
      return removed
    })
  }

async function lockOwn(
  { occasionFile }: Pick<OccasionDeps, 'occasionFile'>,
  trx: Transaction<Schema>,
  id: OccasionId,
): Promise<Occasion> {
  if (occasionFile.occasions.some(builtIn => builtIn.id === id)) throw new AppError('OCCASION_BUILT_IN')
  const found = await lockOccasion(trx, id)
  if (found === undefined) throw new AppError('OCCASION_NOT_FOUND')
  return found
}

function check(deps: Pick<OccasionDeps, 'requireTemplate'>, typed: OccasionContent): OccasionContent {
  const content = readOccasion(typed)
  if (content.templateId !== null) deps.requireTemplate(content.templateId)
  return content
}
