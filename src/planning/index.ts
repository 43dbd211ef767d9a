import type { PlanningDeps } from './deps.ts'
import { findFreeSlots, nextFree } from './find-free-slots.ts'
import { addColumn, changeColumn, listColumns } from './manage-columns.ts'
import { addSlot, listSlots, removeSlot } from './manage-slots.ts'

/** Gathers what can be done with the plan of Posts: the first part by people, the last by other areas and jobs. */
export const createPlanning = (deps: PlanningDeps) => ({
  listSlots: listSlots(deps),
  addSlot: addSlot(deps),
  removeSlot: removeSlot(deps),
  findFreeSlots: findFreeSlots(deps),
  listColumns: listColumns(deps),
  addColumn: addColumn(deps),
  changeColumn: changeColumn(deps),

  nextFree: nextFree(deps),
})

export type Planning = ReturnType<typeof createPlanning>
export type { PlanningDeps } from './deps.ts'
export type { EditorialColumn } from './editorial-column.ts'
export type { Slot } from './slot.ts'
