import { AppError } from '../../../src/kernel/errors.ts'
import { type ColumnId, columnId, postId, type SlotId, slotId } from '../../../src/kernel/ids.ts'
import type { EditorialColumn, EvergreenPost, PlanWarning, Slot } from '../../../src/planning/index.ts'
import type { PlanningUses } from '../../../src/web/planning-uses.ts'
import { createFakeOccasions, type FakeOccasions } from './fake-occasions.ts'

export interface FakePlanning extends PlanningUses, FakeOccasions {
  readonly slots: Map<SlotId, Slot>
  readonly columns: Map<ColumnId, EditorialColumn>
  /** The Slots that are free on every Page. */
  readonly free: Date[]
  /** What every plan is warned about. */
  readonly warnings: PlanWarning[]
  readonly evergreen: EvergreenPost[]
}

/** Monday to Wednesday evening in Vietnam, after the Sunday on which pages are tested. */
const FREE = ['2026-11-23T12:30:00Z', '2026-11-24T12:30:00Z', '2026-11-25T12:30:00Z']

const OPEN = { pageId: null, pillar: null, templateId: null, recurrence: null, archivedAt: null } as const

/** Keeps Slots and columns in memory; the same three Slots are always free. */
export function createFakePlanning(): FakePlanning {
  const slots = new Map<SlotId, Slot>()
  const columns = new Map<ColumnId, EditorialColumn>()
  const createdAt = new Date('2026-11-20T02:00:00Z')
  const free = FREE.map(at => new Date(at))
  const warnings: PlanWarning[] = []
  const evergreen: EvergreenPost[] = []
  return {
    ...createFakeOccasions(),
    slots,
    columns,
    free,
    warnings,
    evergreen,
    checkPlan: async () => warnings,
    listEvergreen: async () => evergreen,
    markEvergreen: async () => undefined,
    reusePost: async (_, id, { isConfirmed }) => {
      if (!isConfirmed && evergreen.some(post => post.id === id))
        throw new AppError('REUSE_TOO_SOON', {
          values: { usedOn: '01/11/2026', days: 60, freeOn: '31/12/2026' },
        })
      return postId('post-reused')
    },
    listSlots: async (_, pageId) => [...slots.values()].filter(slot => !pageId || slot.pageId === pageId),
    addSlots: async (_, { places, ...belonging }) => {
      if (!places.every(place => /^\d\d:\d\d$/.test(place.time)))
        throw new AppError('INVALID_INPUT', { fields: [{ path: 'time', code: 'NOT_A_TIME' }] })
      const [first, ...more] = places.map((place, index) => ({
        ...belonging,
        ...place,
        id: slotId(`slot-${slots.size + index + 1}`),
      }))
      if (first === undefined) throw new AppError('SLOT_TAKEN')
      for (const slot of [first, ...more]) slots.set(slot.id, slot)
      return [first, ...more]
    },
    removeSlot: async (_, id) => {
      const slot = slots.get(id)
      if (slot === undefined) throw new AppError('SLOT_NOT_FOUND')
      slots.delete(id)
      return slot
    },
    findFreeSlots: async (_, __, { count }) => {
      if (free.length < count) throw new AppError('NO_SLOT_LEFT')
      return free.slice(0, count)
    },
    listFreeSlots: async (_, __, { from, to }) =>
      FREE.map(at => new Date(at)).filter(at => at >= from && at < to),
    listColumns: async () => [...columns.values()],
    addColumn: async (_, { id = columnId(`column-${columns.size + 1}`), ...content }) => {
      const fields = content.name === '' ? [{ path: 'name', code: 'REQUIRED' }] : []
      if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
      const column = { ...OPEN, ...content, id, createdAt }
      columns.set(id, column)
      return column
    },
    changeColumn: async (_, id, { isArchived, ...change }) => {
      const column = columns.get(id)
      if (column === undefined) throw new AppError('COLUMN_NOT_FOUND')
      const changed = { ...column, ...change, archivedAt: isArchived ? createdAt : null }
      columns.set(id, changed)
      return changed
    },
  }
}
