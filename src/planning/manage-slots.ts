import { AppError } from '../kernel/errors.ts'
import { type PageId, type SlotId, slotId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { findPage } from '../organisation/page-store.ts'
import { requireColumn } from './column-store.ts'
import type { PlanningDeps } from './deps.ts'
import { readPlace, type Slot } from './slot.ts'
import { deleteSlot, findSlots, insertSlot } from './slot-store.ts'

type Deps = Pick<PlanningDeps, 'db' | 'clock' | 'ids'>

/** Lists Slots by weekday and time; those of one Page when one is named. */
export const listSlots =
  ({ db }: Pick<Deps, 'db'>) =>
  async (actor: Actor, pageId?: PageId): Promise<readonly Slot[]> => {
    authorize(actor, 'planning.read')
    return findSlots(db, pageId)
  }

type NewSlot = Omit<Slot, 'id'> & { readonly id?: SlotId | undefined }

/**
 * Gives a Page another place in its week. With an id, the same request again gives the same Slot.
 * @throws {PAGE_NOT_FOUND} {COLUMN_NOT_FOUND}
 * @throws {INVALID_INPUT} when weekday or time are none
 * @throws {SLOT_TAKEN} when the Page has a Slot at that time already
 */
export const addSlot =
  (deps: Deps) =>
  async (actor: Actor, wanted: NewSlot): Promise<Slot> => {
    authorize(actor, 'planning.write')
    const { id = slotId(deps.ids.newId()), pageId, columnId } = wanted
    const slot = { id, pageId, columnId, ...readPlace(wanted) }
    if ((await findPage(deps.db, pageId)) === undefined) throw new AppError('PAGE_NOT_FOUND')
    if (columnId !== null) await requireColumn(deps.db, columnId)
    const now = deps.clock.now()
    await deps.db.transaction().execute(async trx => {
      if (!(await insertSlot(trx, slot, now))) return requireSame(await findSlots(trx, pageId), slot)
      const facts = { pageId, weekday: slot.weekday, time: slot.time }
      await appendAudit(trx, { actor, action: 'slot.added', subject: { kind: 'slot', id }, facts }, now)
    })
    return slot
  }

function requireSame(slots: readonly Slot[], { id, time }: Slot): void {
  if (!slots.some(slot => slot.id === id)) throw new AppError('SLOT_TAKEN', { values: { time } })
}

/** Takes a place out of a Page's week; Posts that stand there stay. @throws {SLOT_NOT_FOUND} */
export const removeSlot =
  (deps: Omit<Deps, 'ids'>) =>
  async (actor: Actor, id: SlotId): Promise<Slot> => {
    authorize(actor, 'planning.write')
    return deps.db.transaction().execute(async trx => {
      const slot = await deleteSlot(trx, id)
      if (slot === undefined) throw new AppError('SLOT_NOT_FOUND')
      const facts = { pageId: slot.pageId, weekday: slot.weekday, time: slot.time }
      const deed = { actor, action: 'slot.removed', subject: { kind: 'slot', id }, facts }
      await appendAudit(trx, deed, deps.clock.now())
      return slot
    })
  }
