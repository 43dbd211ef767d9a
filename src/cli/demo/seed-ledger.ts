import { difficultyId, indicatorId, resultId } from '../../kernel/ids.ts'
import { isoDate, localDateAt, plusDays } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import { backdateDifficulty } from './demo-difficulty-store.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'
import { DEMO_DIFFICULTIES } from './difficulties.ts'
import { COLUMNS_2019, RESULTS_2019 } from './results-2019.ts'
import { communeId, demoUnitId } from './seed-units.ts'

const DONG_PER_MILLION = 1_000_000
const YEAR_2019 = { fromOn: '2019-01-01', toOn: '2019-12-31', note: 'Báo cáo tổng kết năm 2019' } as const

/** Fills the ledger of 2019, under the units of that day, and raises what stands in branches' way today. */
export async function seedLedger(deps: DemoDeps, desk: DemoDesk): Promise<void> {
  const { briefing } = deps.areas
  // They are approved together, last of all.
  const { items } = await briefing.listResults(desk.officer, { state: 'approved', limit: 1 })
  if (items.length === 0) await seedResults(deps, desk)
  await seedDifficulties(deps, desk)
}

async function seedResults({ areas: { briefing } }: DemoDeps, { officer }: DemoDesk): Promise<void> {
  const ids = []
  for (const [unit, amounts] of Object.entries(RESULTS_2019))
    for (const [column, amount] of amounts.entries()) {
      if (amount === 0) continue
      const indicator = COLUMNS_2019[column] ?? ''
      const isMoney = indicator === 'von-khoi-nghiep'
      const id = await briefing.recordResult(officer, {
        ...YEAR_2019,
        id: resultId(`demo-2019-${unit}-${indicator}`),
        indicatorId: indicatorId(indicator),
        amount: isMoney ? amount * DONG_PER_MILLION : amount,
        ...{ qualifier: 'exact', unitIds: [demoUnitId(unit)], evidence: [] },
      })
      ids.push(id)
    }
  await briefing.approveResults(officer, ids)
}

async function seedDifficulties(deps: DemoDeps, { officer }: DemoDesk): Promise<void> {
  const { briefing } = deps.areas
  const today = localDateAt(deps.clock.now(), deps.timeZone)
  for (const { unit, cause, words, daysAgo, decision, isDone } of DEMO_DIFFICULTIES) {
    const key = `demo/${unit}/${cause}`
    const unitId = unit === 'cong-an' ? demoUnitId(unit) : communeId(deps.scenario, unit)
    const since = plusDays(today, -daysAgo)
    const wish = { cause, words, sinceOn: isoDate(since) }
    const id = difficultyId(`demo-difficulty-${unit}-${cause}`)
    await briefing.raiseDifficulty(officer, {
      ...wish,
      ...{ id, key, unitId, raisedThrough: 'officer' },
    })
    const { state, sinceOn } = await briefing.getDifficulty(officer, id)
    // On another day it began on another one, and was told of already.
    if (sinceOn === wish.sinceOn)
      await backdateDifficulty(deps.db, id, instantAt(since, { hour: 9, minute: 0 }, deps.timeZone))
    if (state !== 'open' || decision === null) continue
    const { what, seat, dueInDays } = decision
    const dueOn = isoDate(plusDays(today, dueInDays))
    await briefing.decideDifficulty(officer, id, { decision: what, seat, dueOn })
    if (isDone) await briefing.closeDifficulty(officer, id, 'done', 'Đã khôi phục quyền quản trị Trang.')
  }
}
