import { expect, test } from 'vitest'
import { demoUnitId, seedUnits } from '../../../src/cli/demo/seed-units.ts'
import { createLineage } from '../../../src/organisation/lineage.ts'
import { findFormerParents, findLineage } from '../../../src/organisation/lineage-store.ts'
import { isValidOn } from '../../../src/organisation/unit.ts'
import { findAllUnits } from '../../../src/organisation/unit-store.ts'
import { createUnitTree } from '../../../src/organisation/unit-tree.ts'
import { createTestDatabase } from '../../support/database.ts'
import { createTestOrganisation, SYSTEM } from '../../support/test-organisation.ts'

async function seeded(scenario: '2019' | '2025', branches = 0) {
  const database = await createTestDatabase()
  const { organisation, db } = createTestOrganisation(database)
  const seed = () => seedUnits(organisation, SYSTEM, { scenario, branches })
  await seed()
  const units = async (day: string) =>
    [...(await findAllUnits(db)).values()].filter(unit => unit.level === 'co_so' && isValidOn(unit, day))
  return { db, organisation, seed, units, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}

test('in 2019 the district has its 24 branches, open-ended', async () => {
  await using demo = await seeded('2019')

  const branches = await demo.units('2026-11-23')

  expect(branches).toHaveLength(24)
  expect(new Set(branches.map(({ parentId, validTo }) => `${parentId} ${validTo}`))).toEqual(
    new Set(['demo-huyen-doan-phung-hiep null']),
  )
})

test('since 2025 there are seven communes with the history of fifteen; the rest stands below the city', async () => {
  await using demo = await seeded('2025')

  const [before, after] = [await demo.units('2025-06-30'), await demo.units('2025-07-01')]
  const lineage = createLineage(await findAllUnits(demo.db), await findLineage(demo.db))
  const fates = before.flatMap(({ id }) => lineage.successorsOf(id, '2026-11-23'))

  expect([before.length, after.length]).toEqual([24, 16])
  expect(new Set(fates)).toEqual(new Set(after.map(({ id }) => id)))
  expect(new Set(after.map(({ parentId }) => parentId))).toEqual(new Set([demoUnitId('thanh-doan-can-tho')]))
})

test('a chi đoàn counted for the town, and counts for the new commune', async () => {
  await using demo = await seeded('2025')
  const tree = createUnitTree(await findAllUnits(demo.db), await findFormerParents(demo.db))

  const branchOn = (day: string) => tree.branchOn(demoUnitId('cd-my-quoi'), day)

  expect([branchOn('2025-06-30'), branchOn('2025-07-01')]).toEqual([
    demoUnitId('cay-duong'),
    demoUnitId('hiep-hung-2025'),
  ])
})

test('the same again adds nothing; branches for load fill up to the number', async () => {
  await using demo = await seeded('2019', 40)
  const lines = async () => (await demo.organisation.listUnits(SYSTEM, { limit: 500 })).items.length
  const first = await lines()

  await demo.seed()

  expect(await lines()).toBe(first)
  expect(await demo.units('2026-11-23')).toHaveLength(40)
})
