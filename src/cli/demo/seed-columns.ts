import { columnId } from '../../kernel/ids.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'

/** What comes back each week; an hour after the evening's Post. @see DOMAIN 3.7, rhythm */
export const DEMO_COLUMNS = [
  {
    id: columnId('demo-column-round-up'),
    name: 'Điểm tin tuần',
    templateId: 'diem-tin-tuan',
    recurrence: { weekday: 7, time: '20:30', leadDays: 7 },
  },
  {
    id: columnId('demo-column-story'),
    name: 'Chuyện đẹp thứ Năm',
    templateId: 'guong-vuon-len',
    pillar: 'members',
    recurrence: { weekday: 4, time: '20:30', leadDays: 7 },
  },
] as const

/** Adds the demo's columns; their drafts stand in the week ahead. */
export async function seedColumns({ areas }: DemoDeps, { officer, page }: DemoDesk): Promise<void> {
  for (const column of DEMO_COLUMNS) await areas.planning.addColumn(officer, { ...column, pageId: page.id })
  await areas.planning.draftColumns()
}
