import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { COLUMNS_2019, RESULTS_2019 } from '../../../src/cli/demo/results-2019.ts'
import { indicatorId, type ResultId, resultId, type UnitId } from '../../../src/kernel/ids.ts'
import {
  type BriefingWorld,
  createBriefingWorld,
  someResult,
  YEAR_2026,
} from '../../support/briefing-world.ts'
import { createTestDatabase } from '../../support/database.ts'
import { actorWith } from '../../support/test-organisation.ts'
import { OFFICER, REVIEWER } from '../../support/world.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())

const HOUSES = indicatorId('nha-nhan-ai')
const TABLES = [
  'resultsApart',
  'resultEvidence',
  'resultUnits',
  'results',
  'indicators',
  'unitLineage',
  'units',
] as const
const VIEWER = actorWith('viewer')

let world: BriefingWorld
let commune: UnitId
let school: UnitId

beforeEach(async () => {
  for (const table of TABLES) await database.db.deleteFrom(table).execute()
  world = await createBriefingWorld(database.db)
  commune = await world.addUnit('Đoàn xã Hòa An')
  school = await world.addUnit('Đoàn trường THPT Hòa An')
})

const record = (more: object = {}, unit = commune) =>
  world.briefing.recordResult(OFFICER, { ...someResult(unit), ...more })
const approve = (...ids: ResultId[]) => world.briefing.approveResults(REVIEWER, ids)
const read = (id: ResultId) => world.briefing.getResult(OFFICER, id)

async function houses(unitId?: UnitId) {
  const totals = await world.briefing.sumResults(VIEWER, { ...YEAR_2026, unitId })
  const { amount, qualifier, entryCount } = totals.find(({ indicator }) => indicator.id === HOUSES) ?? {}
  return [amount, qualifier, entryCount]
}

describe('a result', () => {
  test('counts once it is approved, and not before', async () => {
    const id = await record({ amount: 2 })

    expect(await houses()).toEqual([0, 'exact', 0])
    await approve(id)
    await approve(id)

    expect(await houses()).toEqual([2, 'exact', 1])
    expect(await read(id)).toMatchObject({ state: 'approved', approvedByName: REVIEWER.name })
  })

  test('that was read from one place is entered once, however often the button is pressed', async () => {
    const source = { sourceKey: 'submission:s-1:0' }

    const [first, second] = [await record(source), await record(source)]
    const together = await Promise.all([1, 2, 3].map(() => record({ sourceKey: 'submission:s-2:0' })))

    expect(second).toBe(first)
    expect(new Set(together).size).toBe(1)
  })

  test('is corrected by a new one, and the old counts until that is approved', async () => {
    const old = await record({ amount: 3 })
    await approve(old)

    const correction = await world.briefing.replaceResult(OFFICER, old, { ...someResult(commune), amount: 2 })

    expect(await houses()).toEqual([3, 'exact', 1])
    await approve(correction)
    expect(await houses()).toEqual([2, 'exact', 1])
    expect(await read(old)).toMatchObject({ state: 'replaced', endedIntoId: correction, amount: 3 })
  })

  test('takes one correction at a time, and none once it counts no more', async () => {
    const old = await record()
    await approve(old)
    const replace = () => world.briefing.replaceResult(OFFICER, old, someResult(commune))
    const correction = await replace()

    await expect(replace()).rejects.toMatchObject({ code: 'RESULT_BEING_REPLACED' })
    await approve(correction)
    await expect(replace()).rejects.toMatchObject({ code: 'RESULT_ENDED' })
    await expect(approve(old)).rejects.toMatchObject({ code: 'RESULT_ENDED' })
    expect(await houses()).toEqual([1, 'exact', 1])
  })

  test('that waits is replaced at once', async () => {
    const old = await record({ amount: 5 })

    const other = await world.briefing.replaceResult(OFFICER, old, { ...someResult(commune), amount: 6 })

    expect(await read(old)).toMatchObject({ state: 'replaced', endedIntoId: other })
    await approve(other)
    expect(await houses()).toEqual([6, 'exact', 1])
  })

  test('is withdrawn with a reason and kept; its source may be entered again', async () => {
    const id = await record({ sourceKey: 'submission:s-1:0' })
    await approve(id)

    await expect(world.briefing.withdrawResult(OFFICER, id, ' ')).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    await world.briefing.withdrawResult(OFFICER, id, 'Nhập nhầm')

    expect(await houses()).toEqual([0, 'exact', 0])
    expect(await read(id)).toMatchObject({ state: 'withdrawn', endReason: 'Nhập nhầm' })
    expect(await record({ sourceKey: 'submission:s-1:0' })).not.toBe(id)
  })

  test.each([
    [{ indicatorId: indicatorId('nothing') }, 'indicatorId', 'INDICATOR_UNKNOWN'],
    [{ amount: -1 }, 'amount', 'AMOUNT_UNREADABLE'],
    [{ amount: Number.NaN }, 'amount', 'AMOUNT_UNREADABLE'],
    [{ amount: 1.23456 }, 'amount', 'AMOUNT_UNREADABLE'],
    [{ indicatorId: indicatorId('von-khoi-nghiep'), amount: 0.5 }, 'amount', 'AMOUNT_UNREADABLE'],
    [{ unitIds: [] }, 'branchIds', 'REQUIRED'],
    [{ unitIds: ['nobody'] }, 'branchIds', 'UNIT_UNKNOWN'],
    [{ fromOn: '31/02/2026' }, 'fromOn', 'WRONG_DATE'],
    [{ fromOn: '15/11/2026' }, 'toOn', 'ENDS_EARLY'],
    [{ toOn: '2027-01-01' }, 'toOn', 'NOT_YET'],
    [{ evidence: [{ kind: 'post', targetId: 'nowhere' }] }, 'evidence.0', 'EVIDENCE_UNKNOWN'],
  ])('with %o is refused at the field', async (wrong, path, code) => {
    await expect(record(wrong)).rejects.toMatchObject({ fields: [{ path, code }] })
    expect(await database.db.selectFrom('results').selectAll().execute()).toEqual([])
  })

  test('is written by officers and approved by reviewers', async () => {
    const id = await record()

    await expect(world.briefing.recordResult(REVIEWER, someResult(commune))).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
    await expect(world.briefing.approveResults(VIEWER, [id])).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

describe('a result that a commune and its school both report', () => {
  const NOTE = { note: 'Bàn giao nhà nhân ái cho một gia đình ở ấp Mỹ Lợi' }

  test('is offered for merging, counts once, and both are credited', async () => {
    const [first, second] = [await record(NOTE), await record(NOTE, school)]
    await approve(first, second)

    const [pair] = await world.briefing.listSameResults(VIEWER, YEAR_2026)
    const kept = await world.briefing.joinResults(OFFICER, first, second)
    const again = await world.briefing.joinResults(OFFICER, first, second)

    expect([pair?.first.id, pair?.second.id].toSorted()).toEqual([first, second].toSorted())
    expect(again).toBe(kept)
    expect(await houses()).toEqual([1, 'exact', 1])
    expect([await houses(commune), await houses(school)]).toEqual([
      [1, 'exact', 1],
      [1, 'exact', 1],
    ])
    expect(await world.briefing.listSameResults(VIEWER, YEAR_2026)).toEqual([])
  })

  test('goes on as the approved one, whichever is named first', async () => {
    const [waiting, approved] = [await record(NOTE), await record(NOTE, school)]
    await approve(approved)

    expect(await world.briefing.joinResults(OFFICER, waiting, approved)).toBe(approved)
    expect(await houses()).toEqual([1, 'exact', 1])
  })

  test('is not offered again once somebody said that they are two', async () => {
    const [first, second] = [await record(NOTE), await record(NOTE, school)]

    await world.briefing.setResultsApart(OFFICER, second, first)

    expect(await world.briefing.listSameResults(VIEWER, YEAR_2026)).toEqual([])
  })

  test('cannot be merged with one of another indicator, or with itself', async () => {
    const [first, other] = [await record(), await record({ indicatorId: indicatorId('nong-thon-moi') })]

    for (const second of [other, first])
      await expect(world.briefing.joinResults(OFFICER, first, second)).rejects.toMatchObject({
        code: 'RESULTS_DIFFER',
      })
  })

  test('and is corrected meanwhile is not counted twice', async () => {
    const [first, second] = [await record(NOTE), await record(NOTE, school)]
    await approve(first, second)
    const correction = await world.briefing.replaceResult(OFFICER, second, someResult(school))
    await world.briefing.joinResults(OFFICER, first, second)

    await expect(approve(correction)).rejects.toMatchObject({ code: 'RESULT_ENDED' })
    expect(await houses()).toEqual([1, 'exact', 1])
  })
})

test('a result of a longer time belongs to the period that holds all of it', async () => {
  await approve(await record({ fromOn: '2026-01-01', toOn: '2026-10-31' }), await record())
  const november = { from: { year: 2026, month: 11, day: 1 }, to: { year: 2026, month: 12, day: 1 } }

  const { items } = await world.briefing.listResults(VIEWER, { ...november, limit: 50 })

  expect(items).toHaveLength(1)
  expect(await houses()).toEqual([2, 'exact', 2])
})

test('a total says honestly how exact it is, and its list has as many entries as it counts', async () => {
  await approve(await record({ amount: 2, qualifier: 'over' }), await record({ amount: 1 }))

  const query = { ...YEAR_2026, indicatorId: HOUSES, state: 'approved', limit: 1 } as const
  const first = await world.briefing.listResults(VIEWER, query)
  const next = await world.briefing.listResults(VIEWER, { ...query, cursor: first.nextCursor ?? '' })

  expect(await houses()).toEqual([3, 'over', 2])
  expect([...first.items, ...next.items]).toHaveLength(2)
  expect(next.nextCursor).toBeNull()
})

describe('what units of that day did is shown under today’s units', () => {
  const from = { year: 2019, month: 1, day: 1 }
  const year = { from, to: { year: 2020, month: 1, day: 1 } }
  const in2019 = { fromOn: '2019-05-01', toOn: '2019-05-01' }

  const become = (fromId: UnitId, toId: UnitId, kind: 'merge' | 'split', effectiveOn = '2025-07-01') =>
    database.db
      .insertInto('unitLineage')
      .values({
        ...{ id: world.ids.newId(), fromId, toId, kind, effectiveOn, note: null },
        ...{ createdBy: 'test', createdAt: world.clock.now() },
      })
      .execute()
  const byUnit = async (basis: 'then' | 'now') => {
    const rows = await world.briefing.sumResultsByUnit(VIEWER, { ...year, basis })
    const amountOf = (totals: (typeof rows)[number]['totals']) =>
      totals.find(({ indicator }) => indicator.id === HOUSES)?.amount
    return Object.fromEntries(rows.map(({ unitName, totals }) => [unitName, amountOf(totals)]))
  }

  test('two that merged are one row, also where both are credited, and its list is what it counts', async () => {
    const merged = await world.addUnit('Đoàn xã Hòa An mới')
    for (const old of [commune, school]) await become(old, merged, 'merge')
    await approve(
      await record({ ...in2019, amount: 2 }),
      await record({ ...in2019, unitIds: [commune, school] }),
    )

    const list = { ...year, unitId: merged, state: 'approved', limit: 50 } as const

    expect(await byUnit('then')).toEqual({ 'Đoàn xã Hòa An': 3, 'Đoàn trường THPT Hòa An': 1 })
    expect(await byUnit('now')).toEqual({ 'Đoàn xã Hòa An mới': 3 })
    expect((await world.briefing.listResults(VIEWER, { ...list, basis: 'now' })).items).toHaveLength(2)
    expect((await world.briefing.listResults(VIEWER, list)).items).toEqual([])
  })

  test('one that was split stands under both, and the total counts it once', async () => {
    const [east, west] = [await world.addUnit('Đông'), await world.addUnit('Tây')]
    await database.db.updateTable('units').set({ validTo: '2025-06-30' }).where('id', '=', commune).execute()
    for (const part of [east, west]) await become(commune, part, 'split')
    await approve(await record({ ...in2019, amount: 2 }))

    const [total] = (await world.briefing.sumResults(VIEWER, { ...year, basis: 'now' })).filter(
      ({ indicator }) => indicator.id === HOUSES,
    )

    expect(await byUnit('now')).toEqual({ Đông: 2, Tây: 2 })
    expect(total).toMatchObject({ amount: 2, entryCount: 1 })
  })

  test('what a unit did after a part had left it is not the part’s, in the sum and in its list', async () => {
    const part = await world.addUnit('Đông')
    await become(commune, part, 'split', '2019-05-01')
    await approve(
      await record({ fromOn: '2019-04-30', toOn: '2019-04-30', amount: 2 }),
      await record({ ...in2019, amount: 5 }),
    )

    const list = { ...year, unitId: part, state: 'approved', basis: 'now', limit: 50 } as const

    expect(await byUnit('now')).toEqual({ 'Đoàn xã Hòa An': 7, Đông: 2 })
    expect((await world.briefing.listResults(VIEWER, list)).items).toMatchObject([{ amount: 2 }])
  })
})

test('the ledger of 2019 tells exactly what the district reported', async () => {
  for (const [key, amounts] of Object.entries(RESULTS_2019)) {
    const unit = await world.addUnit(key)
    const recorded = amounts.flatMap((amount, column) => {
      const indicator = indicatorId(COLUMNS_2019[column] ?? '')
      const whole = { indicatorId: indicator, amount: column === 7 ? amount * 1_000_000 : amount }
      return amount === 0 ? [] : [record({ ...whole, fromOn: '2019-01-01', toOn: '2019-12-31' }, unit)]
    })
    await approve(...(await Promise.all(recorded)))
  }
  const year = { from: { year: 2019, month: 1, day: 1 }, to: { year: 2020, month: 1, day: 1 } }

  const { totals, text } = await world.briefing.printResults(VIEWER, year)

  expect(totals.map(({ amount }) => amount)).toEqual([91, 18, 80, 31, 33, 19, 8, 292_000_000])
  expect(text.paper).toMatch(
    /: 91 .*; 18 .*; 80 .*; 31 .*, giúp 33 .*; 19 .*; 08 .*trên 290 triệu đồng\.\/\.$/,
  )
  expect(text.facebook).toContain('• 8 dự án khởi nghiệp')
})

describe('an indicator', () => {
  test('is added last, told by its name, and takes results at once', async () => {
    const added = await world.briefing.addIndicator(OFFICER, {
      ...{ name: 'Tuyến đường hoa', unitWord: 'km', kind: 'count' },
    })

    await approve(await record({ indicatorId: added.id, amount: 1.2 }))

    expect(added).toMatchObject({ position: 9, phrase: '{amount} tuyến đường hoa' })
    const { text } = await world.briefing.printResults(VIEWER, YEAR_2026)
    expect(text.paper).toContain('1,2 tuyến đường hoa')
  })

  test('that is archived keeps its results and takes no more', async () => {
    await approve(await record())

    await world.briefing.changeIndicator(OFFICER, HOUSES, { isArchived: true })

    expect(await houses()).toEqual([1, 'exact', 1])
    await expect(record()).rejects.toMatchObject({
      fields: [{ path: 'indicatorId', code: 'INDICATOR_UNKNOWN' }],
    })
  })

  test('is supplied from the file once: what people changed stays', async () => {
    await world.briefing.changeIndicator(OFFICER, HOUSES, { name: 'Mái ấm thanh niên' })

    await world.briefing.supplyIndicators()

    const names = (await world.briefing.listIndicators(VIEWER)).map(({ name }) => name)
    expect(names).toHaveLength(8)
    expect(names).toContain('Mái ấm thanh niên')
  })

  test.each([
    [{ name: 'Nhà nhân ái' }, 'name', 'NAME_TAKEN'],
    [{ name: ' ' }, 'name', 'REQUIRED'],
    [{ phrase: 'nhiều nhà' }, 'phrase', 'PHRASE_WITHOUT_AMOUNT'],
    [{ joinsId: indicatorId('von-khoi-nghiep') }, 'joinsId', 'INDICATOR_UNJOINABLE'],
    [{ validFrom: 'mai' }, 'validFrom', 'WRONG_DATE'],
  ])('with %o is refused at the field', async (wrong, path, code) => {
    const wish = { name: 'Đường hoa', unitWord: 'km', kind: 'count' as const, ...wrong }

    await expect(world.briefing.addIndicator(OFFICER, wish)).rejects.toMatchObject({
      fields: [{ path, code }],
    })
  })

  test('asked for twice with one id is one', async () => {
    const wish = { id: indicatorId('x'), name: 'Đường hoa', unitWord: 'km', kind: 'count' as const }

    await Promise.all([1, 2].map(() => world.briefing.addIndicator(OFFICER, wish)))

    expect(await world.briefing.listIndicators(VIEWER)).toHaveLength(9)
  })
})

test('an unknown result is not found', async () => {
  await expect(read(resultId('nothing'))).rejects.toMatchObject({ code: 'RESULT_NOT_FOUND' })
})
