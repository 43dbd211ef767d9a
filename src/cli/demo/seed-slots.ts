import { WEEKDAYS } from '../../planning/slot.ts'
import { DEFAULT_TIMING } from '../../publishing/index.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'
import { DEMO_COLUMNS } from './seed-columns.ts'

/** Gives the demo's Page a week: the usual times each day, and one place for each column. */
export async function seedSlots({ areas }: DemoDeps, { officer, page }: DemoDesk): Promise<void> {
  const known = await areas.planning.listSlots(officer, page.id)
  if (known.length > 0) return
  const places = WEEKDAYS.flatMap(weekday => DEFAULT_TIMING.defaultSlotTimes.map(time => ({ weekday, time })))
  await areas.planning.addSlots(officer, { pageId: page.id, columnId: null, places })
  for (const { id: columnId, recurrence } of DEMO_COLUMNS)
    await areas.planning.addSlots(officer, { pageId: page.id, columnId, places: [recurrence] })
}
