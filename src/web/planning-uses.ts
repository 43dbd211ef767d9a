import type { Organisation } from '../organisation/index.ts'
import type { Planning } from '../planning/index.ts'

/** What the pages and the API ask about occasions. */
export type OccasionUses = Pick<
  Planning,
  'listOccasions' | 'addOccasion' | 'changeOccasion' | 'removeOccasion' | 'decideOccasion'
>

/** What the pages and the API ask of planning. */
export type PlanningUses = Pick<
  Planning,
  | 'listSlots'
  | 'addSlots'
  | 'removeSlot'
  | 'findFreeSlots'
  | 'listFreeSlots'
  | 'listColumns'
  | 'addColumn'
  | 'changeColumn'
  | 'checkPlan'
  | 'listEvergreen'
  | 'markEvergreen'
  | 'reusePost'
> &
  OccasionUses

/** What the pages and the API ask about sharing. */
export type ShareUses = Pick<
  Planning,
  | 'scheduleShare'
  | 'beginShareTask'
  | 'listShareTasks'
  | 'getShareTask'
  | 'closeShareTask'
  | 'openShareAsk'
  | 'confirmShareAsk'
>

/** What the pages and the API ask about months by spreadsheet. */
export type SheetUses = Pick<
  Planning,
  'printImportTemplate' | 'previewImport' | 'getImport' | 'createImport' | 'exportPosts'
>

/** What the calendar that programs read asks. */
export type CalendarUses = Pick<Planning, 'feedCalendar'> & Pick<Organisation, 'recogniseCalendarLink'>
