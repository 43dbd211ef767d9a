import { afterAll, expect, test } from 'vitest'
import type { UnitId } from '../../../src/kernel/ids.ts'
import { Secret } from '../../../src/kernel/secret.ts'
import { createLineage } from '../../../src/organisation/lineage.ts'
import { findFormerParents, findLineage } from '../../../src/organisation/lineage-store.ts'
import { findTenures } from '../../../src/organisation/tenure-store.ts'
import { nameOn } from '../../../src/organisation/unit-name.ts'
import { findUnitNames } from '../../../src/organisation/unit-name-store.ts'
import { findAllUnits } from '../../../src/organisation/unit-store.ts'
import { createUnitTree } from '../../../src/organisation/unit-tree.ts'
import { createTestDatabase } from '../../support/database.ts'
import { actorWith, createTestOrganisation, SYSTEM } from '../../support/test-organisation.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())
const { organisation, network, db } = createTestOrganisation(database)
const OFFICER = actorWith('officer')
const effectiveOn = '2025-07-01'

const add = async (name: string, parentId: UnitId | null = null, level = 'co_so') =>
  (await organisation.createUnit(SYSTEM, { name, parentId, level })).id
const unit = (id: UnitId) => organisation.getUnit(SYSTEM, id)
const found = async (q: string) =>
  (await organisation.listUnits(SYSTEM, { limit: 50, q })).items.map(({ name }) => name)
const successors = async (id: UnitId, day = '2026-01-01') =>
  createLineage(await findAllUnits(db), await findLineage(db)).successorsOf(id, day)
const branchOn = async (id: UnitId, day: string) =>
  createUnitTree(await findAllUnits(db), await findFormerParents(db)).branchOn(id, day)

test('a renamed unit stays who it is, keeps its name for the days before, and is found by both', async () => {
  const id = await add('Đoàn thị trấn Cái Tắc')

  await organisation.renameUnit(OFFICER, id, { name: 'Đoàn xã Đông Phước', shortName: null, effectiveOn })

  const now = await unit(id)
  const names = await findUnitNames(db, id)
  expect(nameOn(now, names, '2025-06-30').name).toBe('Đoàn thị trấn Cái Tắc')
  expect(nameOn(now, names, '2025-07-01').name).toBe('Đoàn xã Đông Phước')
  expect(await found('cai tac')).toEqual(['Đoàn xã Đông Phước'])
})

test('renaming twice keeps the chain; a day before the newest name is refused; undoing goes back by one', async () => {
  const id = await add('Tên một')
  const rename = (name: string, effectiveOn: string) =>
    organisation.renameUnit(OFFICER, id, { name, shortName: null, effectiveOn })
  await rename('Tên hai', '2020-01-01')
  await rename('Tên ba', '2024-01-01')

  await expect(rename('Tên bốn', '2022-01-01')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  expect(
    (await findUnitNames(db, id)).map(({ name, validFrom, validTo }) => [name, validFrom, validTo]),
  ).toEqual([
    ['Tên hai', '2020-01-01', '2023-12-31'],
    ['Tên một', null, '2019-12-31'],
  ])
  await organisation.undoUnitChange(OFFICER, id, 'rename')
  expect((await unit(id)).name).toBe('Tên hai')
})

test('Cái Khế: two wards merge, a third gives it a part, and each goes on where it should', async () => {
  const [caiKhe, anHoa, buiHuuNghia] = [
    await add('P. Cái Khế'),
    await add('P. An Hòa'),
    await add('P. Bùi Hữu Nghĩa'),
  ]
  const [north, south] = [
    await add('Khu vực 1', buiHuuNghia, 'chi_doan'),
    await add('Khu vực 2', buiHuuNghia, 'chi_doan'),
  ]

  const fresh = await organisation.mergeUnits(OFFICER, {
    fromIds: [caiKhe, anHoa],
    into: { name: 'Đoàn phường Cái Khế' },
    effectiveOn,
  })
  const [, binhThuy] = await organisation.splitUnit(OFFICER, {
    fromId: buiHuuNghia,
    into: [{ id: fresh }, { name: 'Đoàn phường Bình Thủy' }],
    effectiveOn,
    goesOn: false,
    below: new Map([[south, 1]]),
  })

  expect(await successors(anHoa)).toEqual([fresh])
  expect(await successors(buiHuuNghia)).toEqual([fresh, binhThuy])
  expect(await successors(buiHuuNghia, '2025-06-30')).toEqual([buiHuuNghia])
  expect(await unit(caiKhe)).toMatchObject({ validTo: '2025-06-30', mergedIntoId: fresh })
  expect(await unit(fresh)).toMatchObject({ validFrom: effectiveOn, level: 'co_so' })
  expect(await branchOn(north, '2025-06-30')).toBe(buiHuuNghia)
  expect([await branchOn(north, effectiveOn), await branchOn(south, effectiveOn)]).toEqual([fresh, binhThuy])
})

test('a merge hands the Pages and the units below on, keeps the link, and can be undone whole', async () => {
  const [old, parent] = [await add('Đoàn xã Cũ'), await add('Đoàn xã Mới')]
  const child = await add('Chi đoàn ấp', old, 'chi_doan')
  network.addPage({ networkPageId: '501', token: 't', name: 'Trang Cũ' })
  const token = await organisation.rotateBranchLink(OFFICER, old)
  const pageId = await connect('501', old)
  await organisation.mergeUnits(OFFICER, { fromIds: [old], into: { id: parent }, effectiveOn })
  const handedOn = await findTenures(db, { pageId })
  const seat = await organisation.openBranchLink(token.reveal(), '1.1.1.1')

  await organisation.undoUnitChange(OFFICER, old, 'ending')

  expect(handedOn.map(({ unitId, validTo }) => [unitId, validTo])).toEqual([
    [old, '2025-06-30'],
    [parent, null],
  ])
  expect(seat.unitId).toBe(old)
  expect(await findTenures(db, { pageId })).toMatchObject([{ unitId: old, validFrom: null, validTo: null }])
  expect(await unit(old)).toMatchObject({ validTo: null, mergedIntoId: null })
  expect(await unit(child)).toMatchObject({ parentId: old })
  expect(await findFormerParents(db)).not.toContainEqual(expect.objectContaining({ unitId: child }))
})

test('a part that leaves takes the units it was given; what was split goes on', async () => {
  const big = await add('Đoàn xã Lớn')
  const [stays, goes] = [await add('Ấp Một', big, 'chi_doan'), await add('Ấp Hai', big, 'chi_doan')]

  const [part] = await organisation.splitUnit(OFFICER, {
    fromId: big,
    into: [{ name: 'Đoàn xã Tách Ra' }],
    effectiveOn,
    goesOn: true,
    below: new Map([[goes, 0]]),
  })

  expect(await successors(big)).toEqual([big, part])
  expect(await unit(stays)).toMatchObject({ parentId: big })
  expect(await branchOn(goes, effectiveOn)).toBe(part)
  await organisation.undoUnitChange(OFFICER, big, 'ending')
  expect(await successors(big)).toEqual([big])
  expect(await unit(goes)).toMatchObject({ parentId: big })
})

test('who is dissolved keeps its history; where the units below go is asked for', async () => {
  const [district, city] = [await add('Huyện đoàn', null, 'huyen'), await add('Thành đoàn', null, 'tinh')]
  const school = await add('Đoàn trường', district)
  const dissolve = (belowTo?: UnitId) =>
    organisation.dissolveUnit(OFFICER, district, { effectiveOn, belowTo })

  await expect(dissolve()).rejects.toMatchObject({ fields: [{ path: 'belowTo', code: 'REQUIRED' }] })
  await expect(dissolve(school)).rejects.toMatchObject({
    fields: [{ path: 'belowTo', code: 'UNIT_IN_CIRCLE' }],
  })
  await dissolve(city)

  expect(await unit(school)).toMatchObject({ parentId: city, validTo: null })
  expect(await unit(district)).toMatchObject({ validTo: '2025-06-30' })
  expect(await successors(district)).toEqual([district])
})

test('a transferred unit counted where it stood', async () => {
  const [one, two] = [await add('Cơ sở A'), await add('Cơ sở B')]
  const child = await add('Chi đoàn', one, 'chi_doan')

  await organisation.transferUnit(OFFICER, child, { parentId: two, effectiveOn })

  expect([await branchOn(child, '2025-06-30'), await branchOn(child, effectiveOn)]).toEqual([one, two])
  await organisation.undoUnitChange(OFFICER, child, 'transfer')
  expect(await branchOn(child, effectiveOn)).toBe(one)
})

test('what cannot be is refused and changes nothing', async () => {
  const [one, two] = [await add('Vòng Một'), await add('Vòng Hai')]
  await organisation.mergeUnits(OFFICER, { fromIds: [one], into: { id: two }, effectiveOn })
  const merge = (fromId: UnitId, id: UnitId, day: string) =>
    organisation.mergeUnits(OFFICER, { fromIds: [fromId], into: { id }, effectiveOn: day })
  const fields = (path: string, code: string) => ({ code: 'INVALID_INPUT', fields: [{ path, code }] })

  await expect(merge(two, one, '2026-01-01')).rejects.toMatchObject(fields('into', 'UNIT_ENDED'))
  await expect(merge(one, two, '2026-01-01')).rejects.toMatchObject(fields('effectiveOn', 'UNIT_ENDED'))
  await expect(merge(two, two, '2026-01-01')).rejects.toMatchObject(fields('fromIds', 'UNIT_IN_CIRCLE'))
  await expect(merge(two, one, '2099-01-01')).rejects.toMatchObject(fields('effectiveOn', 'DAY_AHEAD'))
  await expect(organisation.undoUnitChange(OFFICER, two, 'ending')).rejects.toMatchObject({
    code: 'NOTHING_TO_UNDO',
  })
  expect(await unit(two)).toMatchObject({ validTo: null, mergedIntoId: null })
})

test('names longer than anybody prints are refused, whichever way they come', async () => {
  const [long, id] = ['Đoàn xã '.repeat(40), await add('Đoàn xã Tân Bình')]
  const tooLong = { code: 'INVALID_INPUT', fields: [{ code: 'TOO_LONG', values: { maximum: 200 } }] }

  await expect(organisation.createUnit(SYSTEM, { name: long })).rejects.toMatchObject(tooLong)
  const renamed = organisation.renameUnit(OFFICER, id, { name: long, shortName: null, effectiveOn })
  await expect(renamed).rejects.toMatchObject(tooLong)
  await expect(organisation.setAliases(OFFICER, id, [long])).rejects.toMatchObject({ code: 'INVALID_INPUT' })

  expect((await unit(id)).name).toBe('Đoàn xã Tân Bình')
})

test('every role below the officer may only read', async () => {
  const [one, two] = [await add('Quyền Một'), await add('Quyền Hai')]
  const wish = { fromIds: [one], into: { id: two }, effectiveOn }

  await expect(organisation.mergeUnits(actorWith('reviewer'), wish)).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  expect(await organisation.readUnitStory(actorWith('viewer'), one)).toMatchObject({ becameTo: [] })
})

test('two who merge the same unit at once merge it once', async () => {
  const [old, one, two] = [await add('Cùng lúc'), await add('Bên Một'), await add('Bên Hai')]
  const merge = (id: UnitId) =>
    organisation.mergeUnits(OFFICER, { fromIds: [old], into: { id }, effectiveOn })

  const done = await Promise.allSettled([merge(one), merge(two)])

  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await successors(old)).toHaveLength(1)
})

test('a unit is found by how people spell it; its story tells all of it', async () => {
  const id = await add('Chi đoàn ấp Mỹ Qưới')

  await organisation.setAliases(OFFICER, id, ['Mỹ Quới', ' Mỹ  Quới ', 'MQ', ''])

  expect(await found('my quoi')).toEqual(['Chi đoàn ấp Mỹ Qưới'])
  expect((await organisation.readUnitStory(OFFICER, id)).aliases).toEqual(['MQ', 'Mỹ Quới'])
})

async function connect(facebookPageId: string, unitId: UnitId) {
  const accessToken = new Secret('t')
  return (await organisation.connectPage(SYSTEM, { facebookPageId, accessToken, purpose: 'track', unitId }))
    .id
}

test('a unit that came later than the merge it goes along with keeps the place it had on the days between', async () => {
  const [old, heir, elsewhere] = [await add('Đoàn xã A'), await add('Đoàn xã B'), await add('Đoàn xã C')]
  const cell = await add('Chi đoàn ấp 9', elsewhere, 'chi_doan')
  await organisation.transferUnit(OFFICER, cell, { parentId: old, effectiveOn: '2025-07-10' })

  await organisation.mergeUnits(OFFICER, { fromIds: [old], into: { id: heir }, effectiveOn })

  expect(await branchOn(cell, '2025-06-15')).toBe(elsewhere)
  expect(await branchOn(cell, '2025-07-05')).toBe(elsewhere)
  expect(await branchOn(cell, '2025-07-10')).toBe(heir)
})
