import { type PostId, shareTaskId } from '../../kernel/ids.ts'
import { isoDate, localDateAt, plusDays } from '../../kernel/local-date.ts'
import type { Entry } from './demo-calendar.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'
import { communeId } from './seed-units.ts'
import { EVERGREEN } from './stories.ts'

const TASK = shareTaskId('demo-share')
const TEXT = 'Cùng xem và chia sẻ việc làm hay của đơn vị bạn nhé!'
const ASKED = ['hiep-hung', 'hoa-an', 'tan-phuoc-hung', 'tan-binh', 'phung-hiep', 'phuong-binh']
const CONFIRMED_COUNT = 4
const DAYS_LEFT = 3
const EVERGREEN_COUNT = 3
const HERE = '127.0.0.1'

/** Lets Posts that are out go on working: branches share the newest, and some words may be used again. */
export async function seedSharing(deps: DemoDeps, desk: DemoDesk, past: readonly Entry[]): Promise<void> {
  const newest = past.at(-1)
  if (newest) await seedShareTask(deps, desk, newest.id)
  const { listEvergreen, markEvergreen } = deps.areas.planning
  if ((await listEvergreen(desk.officer)).length > 0) return
  const lasting = past.filter(({ story }) => EVERGREEN.includes(story)).slice(0, EVERGREEN_COUNT)
  for (const { id } of lasting) await markEvergreen(desk.officer, id, true)
}

async function seedShareTask(deps: DemoDeps, { officer }: DemoDesk, postId: PostId): Promise<void> {
  const { beginShareTask, getShareTask, confirmShareAsk } = deps.areas.planning
  const dueOn = isoDate(plusDays(localDateAt(deps.clock.now(), deps.timeZone), DAYS_LEFT))
  const unitIds = ASKED.map(key => communeId(deps.scenario, key))
  await beginShareTask(officer, { id: TASK, postId, text: TEXT, dueOn, unitIds })
  const { asks } = await getShareTask(officer, TASK)
  for (const { token } of asks.slice(-CONFIRMED_COUNT)) await confirmShareAsk(token.reveal(), HERE, '')
}
