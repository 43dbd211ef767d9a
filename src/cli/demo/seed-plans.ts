import type { PlanLine } from '../../briefing/index.ts'
import { indicatorId, type UnitId } from '../../kernel/ids.ts'
import { isoDateAt, plusIsoDays } from '../../kernel/local-date.ts'
import { BRANCH_LEVEL } from '../../organisation/index.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'
import { RESULTS_2019 } from './results-2019.ts'
import { demoUnitId } from './seed-units.ts'

const UNIT_LIMIT = 1_000
const MISSING_COUNT = 3
const DAYS_BEFORE = 30
const DAYS_AFTER = 10

/** What a branch registers; the amounts are such that some are reached and some are not. */
const LINES: readonly PlanLine[] = [
  {
    ...{ words: 'Thực hiện công trình thanh niên', pillar: 'members', amount: 5, timing: 'Cả năm' },
    indicatorId: indicatorId('cong-trinh-thanh-nien'),
  },
  {
    ...{
      words: 'Hoạt động xây dựng nông thôn mới',
      pillar: 'planning',
      amount: 6,
      timing: 'Quý II, quý III',
    },
    indicatorId: indicatorId('nong-thon-moi'),
  },
  {
    ...{ words: 'Xây nhà nhân ái', pillar: 'counsel', amount: 1, timing: 'Trước Tết' },
    indicatorId: indicatorId('nha-nhan-ai'),
  },
  {
    ...{ words: 'Đối thoại giữa cấp ủy, chính quyền với thanh niên', pillar: 'counsel', amount: 1 },
    ...{ timing: 'Tháng 3', indicatorId: null },
  },
]

/** Registers what the branches of 2019 planned for their year, and for next year what most of today's do. */
export async function seedPlans(deps: DemoDeps, { officer }: DemoDesk): Promise<void> {
  const { briefing, organisation } = deps.areas
  const today = isoDateAt(deps.clock.now(), deps.timeZone)
  const nextYear = Number(today.slice(0, 4)) + 1
  const register = async (year: number, unitIds: readonly UnitId[]) => {
    const { branches } = await briefing.readPlans(officer, year)
    const known = new Set(branches.filter(({ plan }) => plan !== null).map(({ unitId }) => unitId))
    for (const unitId of unitIds)
      if (!known.has(unitId)) await briefing.registerPlan(officer, { unitId, year, version: 0, lines: LINES })
  }
  await register(2019, Object.keys(RESULTS_2019).map(demoUnitId))
  const window = { opensOn: plusIsoDays(today, -DAYS_BEFORE), closesOn: plusIsoDays(today, DAYS_AFTER) }
  await briefing.setPlanWindow(officer, nextYear, window)
  const { items } = await organisation.listUnits(officer, { limit: UNIT_LIMIT })
  const branches = items.filter(({ level, validTo }) => level === BRANCH_LEVEL && validTo === null)
  await register(
    nextYear,
    branches.slice(MISSING_COUNT).map(({ id }) => id),
  )
}
