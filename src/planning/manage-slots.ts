import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import { type PageId, type SlotId, slotId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { findPage } from '../organisation/page-store.ts'
import { requireColumn } from './column-store.ts'
import type { PlanningDeps } from './deps.ts'
import { readPlace, type Slot, type WeeklyPlace } from './slot.ts'
import { deleteSlot, findSlots, insertSlot } from './slot-store.ts'

type Deps = Pick<PlanningDeps, 'db' | 'clock' | 'ids'>

/** Lists Slots by weekday and time; those of one Page when one is named. */
export const listSlots =
  ({ db }: Pick<Deps, 'db'>) =>
  async (actor: Actor, pageId?: PageId): Promise<readonly Slot[]> => {
    authorize(actor, 'planning.read')
    return findSlots(db, pageId)
  }

interface NewSlots extends Pick<Slot, 'pageId' | 'columnId'> {
  readonly places: readonly WeeklyPlace[]
  /** Given when a request for one place may be repeated: the same request again gives the same Slot. */
  readonly id?: SlotId | undefined
}

type SomeSlots = readonly [Slot, ...Slot[]]

/**
 * Gives a Page more places in its week, all or none, and answers them. Places that it has already stay as they are.
 * @throws {PAGE_NOT_FOUND} {COLUMN_NOT_FOUND}
 * @throws {INVALID_INPUT} when a weekday or a time is none
 * @throws {SLOT_TAKEN} when the Page has every one of these places already
 */
export const addSlots =
  (deps: Deps) =>
  async (actor: Actor, { places, id, pageId, columnId }: NewSlots): Promise<SomeSlots> => {
    authorize(actor, 'planning.write')
    const wanted = places.map(readPlace)
    if ((await findPage(deps.db, pageId)) === undefined) throw new AppError('PAGE_NOT_FOUND')
    if (columnId !== null) await requireColumn(deps.db, columnId)
    const newId = () => id ?? slotId(deps.ids.newId())
    const slots = wanted.map(place => ({ id: newId(), pageId, columnId, ...place }))
    return deps.db.transaction().execute(async trx => {
      const [first, ...more] = await insertAll(trx, slots, deps.clock.now())
      if (first === undefined) return requireSame(await findSlots(trx, pageId), slots)
      const facts = { places: [first, ...more].map(({ weekday, time }) => `${weekday} ${time}`) }
      const deed = { actor, action: 'slot.added', subject: { kind: 'page', id: pageId }, facts }
      await appendAudit(trx, deed, deps.clock.now())
      return [first, ...more]
    })
  }

async function insertAll(
  trx: Transaction<Schema>,
  slots: readonly Slot[],
  now: Date,
): Promise<readonly Slot[]> {
  const added: Slot[] = []
  for (const slot of slots) if (await insertSlot(trx, slot, now)) added.push(slot)
  return added
}

/** A request that was written before finds its own Slot; any other is told that the place is taken. */
function requireSame(present: readonly Slot[], [wanted]: readonly Slot[]): SomeSlots {
  const same = present.find(slot => slot.id === wanted?.id)
  if (same) return [same]
  throw new AppError('SLOT_TAKEN', { values: { time: wanted?.time ?? '' } })
}

/** Takes a place out of a Page's week; Posts that stand there stay. @throws {SLOT_NOT_FOUND} */
export const removeSlot =
  (deps: Omit<Deps, 'ids'>) =>
  async (actor: Actor, id: SlotId): Promise<Slot> => {
    authorize(actor, 'planning.write')
    return deps.db.transaction().execute(async trx => {
      const slot = await deleteSlot(trx, id)
      if (slot === undefined) throw new AppError('SLOT_NOT_FOUND')
      const facts = { place: `${slot.weekday} ${slot.time}` }
      const deed = { actor, action: 'slot.removed', subject: { kind: 'page', id: slot.pageId }, facts }
      await appendAudit(trx, deed, deps.clock.now())
      return slot
    })
  }
