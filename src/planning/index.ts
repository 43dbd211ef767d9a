import { createImport } from './create-import.ts'
import type { PlanningDeps } from './deps.ts'
import { exportPosts } from './export-posts.ts'
import { findFreeSlots, nextFree } from './find-free-slots.ts'
import { getImport } from './get-import.ts'
import { addColumn, changeColumn, listColumns } from './manage-columns.ts'
import { addSlot, listSlots, removeSlot } from './manage-slots.ts'
import { previewImport } from './preview-import.ts'
import { printImportTemplate } from './print-import-template.ts'
import type { SheetDeps } from './sheet-deps.ts'
import { tidyImports } from './tidy-imports.ts'

/** Gathers what can be done with the plan of Posts: the first part by people, the last by other areas and jobs. */
export const createPlanning = (deps: PlanningDeps & SheetDeps) => ({
  listSlots: listSlots(deps),
  addSlot: addSlot(deps),
  removeSlot: removeSlot(deps),
  findFreeSlots: findFreeSlots(deps),
  listColumns: listColumns(deps),
  addColumn: addColumn(deps),
  changeColumn: changeColumn(deps),
  printImportTemplate: printImportTemplate(deps),
  previewImport: previewImport(deps),
  getImport: getImport(deps),
  createImport: createImport(deps),
  exportPosts: exportPosts(deps),

  nextFree: nextFree(deps),
  tidyImports: tidyImports(deps),
})

export type Planning = ReturnType<typeof createPlanning>
export type { PlanningDeps } from './deps.ts'
export type { EditorialColumn } from './editorial-column.ts'
export type { ImportView } from './get-import.ts'
export type { JudgedRow } from './judged-row.ts'
export type { Slot } from './slot.ts'
