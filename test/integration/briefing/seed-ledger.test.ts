import { afterAll, expect, test } from 'vitest'
import type { DemoDeps, DemoDesk } from '../../../src/cli/demo/deps.ts'
import { seedLedger } from '../../../src/cli/demo/seed-ledger.ts'
import { demoUnitId } from '../../../src/cli/demo/seed-units.ts'
import { UNITS_2019, UNITS_SINCE_2025 } from '../../../src/cli/demo/units.ts'
import { createBriefingWorld } from '../../support/briefing-world.ts'
import { createTestDatabase } from '../../support/database.ts'
import { OFFICER } from '../../support/world.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())

const YEAR_2019 = { from: { year: 2019, month: 1, day: 1 }, to: { year: 2020, month: 1, day: 1 } }
const TABLES = ['resultUnits', 'results', 'difficultyNotes', 'difficulties', 'indicators', 'units'] as const

test.each(['2019', '2025'] as const)(
  'the demo of %s holds what the district reported, once',
  async scenario => {
    for (const table of TABLES) await database.db.deleteFrom(table).execute()
    const world = await createBriefingWorld(database.db)
    for (const { key, name } of [...UNITS_2019, ...UNITS_SINCE_2025])
      await world.addUnit(name, demoUnitId(key))
    const areas = { briefing: world.briefing }
    const deps = {
      db: database.db,
      areas,
      clock: world.clock,
      timeZone: 'Asia/Ho_Chi_Minh',
      scenario,
    } as unknown as DemoDeps

    for (const _ of [1, 2]) await seedLedger(deps, { officer: OFFICER } as unknown as DemoDesk)

    const totals = await world.briefing.sumResults(OFFICER, YEAR_2019)
    expect(totals.map(({ amount }) => amount)).toEqual([91, 18, 80, 31, 33, 19, 8, 292_000_000])
    const { items } = await world.briefing.listDifficulties(OFFICER, { limit: 50 })
    expect(items.map(({ state }) => state).toSorted()).toEqual([
      ...['decided', 'decided', 'decided', 'done', 'open', 'open'],
    ])
    expect(items.filter(({ isOverdue }) => isOverdue)).toHaveLength(1)
  },
)
