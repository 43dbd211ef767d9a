import { confirmShareAsk, openShareAsk } from './answer-share-ask.ts'
import { beginShareTask } from './begin-share-task.ts'
import { checkPlan } from './check-plan.ts'
import { closeShareTask } from './close-share-task.ts'
import { countShares } from './count-shares.ts'
import { createImport } from './create-import.ts'
import { decideOccasion } from './decide-occasion.ts'
import type { PlanningDeps } from './deps.ts'
import { draftColumns } from './draft-columns.ts'
import { draftOccasions } from './draft-occasions.ts'
import { exportPosts } from './export-posts.ts'
import { feedCalendar } from './feed-calendar.ts'
import { findFreeSlots, listFreeSlots, nextFree } from './find-free-slots.ts'
import { getImport } from './get-import.ts'
import { listOccasions } from './list-occasions.ts'
import { listOpenAsks } from './list-open-asks.ts'
import { getShareTask, listShareTasks } from './list-share-tasks.ts'
import { addColumn, changeColumn, listColumns } from './manage-columns.ts'
import { addOccasion, changeOccasion, removeOccasion } from './manage-occasions.ts'
import { addSlots, listSlots, removeSlot } from './manage-slots.ts'
import { listEvergreen, markEvergreen } from './mark-evergreen.ts'
import { previewImport } from './preview-import.ts'
import { printImportTemplate } from './print-import-template.ts'
import { reusePost } from './reuse-post.ts'
import { scheduleShare } from './schedule-share.ts'
import type { SheetDeps } from './sheet-deps.ts'
import { tidyImports } from './tidy-imports.ts'

/** Gathers what can be done with the plan of Posts: the first part by people, the last by other areas and jobs. */
export const createPlanning = (deps: PlanningDeps & SheetDeps) => ({
  listSlots: listSlots(deps),
  addSlots: addSlots(deps),
  removeSlot: removeSlot(deps),
  findFreeSlots: findFreeSlots(deps),
  listFreeSlots: listFreeSlots(deps),
  listColumns: listColumns(deps),
  addColumn: addColumn(deps),
  changeColumn: changeColumn(deps),
  listOccasions: listOccasions(deps),
  addOccasion: addOccasion(deps),
  changeOccasion: changeOccasion(deps),
  removeOccasion: removeOccasion(deps),
  decideOccasion: decideOccasion(deps),
  printImportTemplate: printImportTemplate(deps),
  previewImport: previewImport(deps),
  getImport: getImport(deps),
  createImport: createImport(deps),
  exportPosts: exportPosts(deps),
  feedCalendar: feedCalendar(deps),
  checkPlan: checkPlan(deps),
  listEvergreen: listEvergreen(deps),
  markEvergreen: markEvergreen(deps),
  reusePost: reusePost(deps),
  scheduleShare: scheduleShare(deps),
  beginShareTask: beginShareTask(deps),
  listShareTasks: listShareTasks(deps),
  getShareTask: getShareTask(deps),
  closeShareTask: closeShareTask(deps),
  openShareAsk: openShareAsk(deps),
  confirmShareAsk: confirmShareAsk(deps),
  listOpenAsks: listOpenAsks(deps),

  countShares: countShares(deps),
  nextFree: nextFree(deps),
  draftOccasions: draftOccasions(deps),
  tidyImports: tidyImports(deps),
  draftColumns: draftColumns(deps),
})

export type Planning = ReturnType<typeof createPlanning>
export type { PlanningDeps } from './deps.ts'
export type { EditorialColumn } from './editorial-column.ts'
export type { EvergreenPost } from './evergreen.ts'
export type { ImportView } from './get-import.ts'
export type { JudgedRow } from './judged-row.ts'
export type { OccasionView } from './list-occasions.ts'
export type { WaitingAsk } from './list-open-asks.ts'
export type { ShareTaskWithAsks } from './list-share-tasks.ts'
export { CALENDARS, OCCASION_KINDS, type Occasion } from './occasion.ts'
export { OCCASION_DECISIONS, type OccasionDecision } from './occasion-plan.ts'
export type { OccasionContent } from './own-occasion.ts'
export { isPlanned, missingPillars } from './plan.ts'
export { isAboutPlace, type PlanWarning } from './plan-warning.ts'
export type { ListedShareTask, OpenAsk } from './share-store.ts'
export type { Slot } from './slot.ts'
