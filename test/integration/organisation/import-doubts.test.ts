import { afterAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase } from '../../support/database.ts'
import { createTestOrganisation, SYSTEM } from '../../support/test-organisation.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())
const { organisation, db } = createTestOrganisation(database)
beforeEach(() => db.deleteFrom('units').execute())

const SHEET = new TextEncoder().encode(`Tên,Cấp,Mã,Trực thuộc
Thành đoàn Cần Thơ,tinh,,
Đoàn xã Hòa An,,31393,Thành đoàn Cần Thơ
Đoàn xã Tân Bình,,31399,Thành đoàn Cần Thơ
`)
const count = async () => (await organisation.listUnits(SYSTEM, { limit: 100 })).items.length
const fates = (rows: readonly { readonly row: number; readonly fate: string }[]) =>
  rows.map(({ row, fate }) => `${row} ${fate}`)
const addOld = async () =>
  (await organisation.createUnit(SYSTEM, { name: 'Đoàn xã Hòa An', code: '31423', validTo: '2025-06-30' })).id

test('a preview tells what would be and writes nothing; without a choice nothing is written either', async () => {
  const old = await addOld()

  const [preview, tried] = [
    await organisation.previewBranches(SYSTEM, SHEET),
    await organisation.importBranches(SYSTEM, SHEET),
  ]

  expect(fates(preview)).toEqual(['2 new', '3 doubtful', '4 new'])
  expect(preview[1]?.candidates).toMatchObject([{ id: old, doubts: ['elsewhere', 'code-differs'] }])
  expect(fates(tried)).toEqual(['2 left', '3 doubtful', '4 left'])
  expect(await count()).toBe(1)
})

test('each row becomes what was chosen, and the same sheet with its new units makes nothing more', async () => {
  await addOld()

  const done = await organisation.importBranches(SYSTEM, SHEET, new Map([[3, { kind: 'new' }]]))
  const again = await organisation.importBranches(SYSTEM, SHEET)

  expect(fates(done)).toEqual(['2 created', '3 created', '4 created'])
  expect(fates(again)).toEqual(['2 known', '3 known', '4 known'])
  expect(await count()).toBe(4)
})

test('a row may be a unit that is there, or be left out', async () => {
  const old = await addOld()

  const same = await organisation.importBranches(SYSTEM, SHEET, new Map([[3, { kind: 'same', id: old }]]))
  const skipped = await organisation.importBranches(SYSTEM, SHEET, new Map([[3, { kind: 'skip' }]]))

  expect(fates(same)).toEqual(['2 created', '3 known', '4 created'])
  expect(fates(skipped)).toEqual(['2 known', '3 skipped', '4 known'])
  expect(await count()).toBe(3)
})

test('what stands below a row that was left out says so', async () => {
  await organisation.createUnit(SYSTEM, { name: 'Đoàn xã Hòa An', validTo: '2025-06-30', parentId: null })
  const sheet = new TextEncoder().encode(
    'Tên,Cấp,Trực thuộc\nThành đoàn,tinh,\nĐoàn xã Hòa An,,Thành đoàn\nChi đoàn ấp 1,chi_doan,Đoàn xã Hòa An\n',
  )

  const rows = await organisation.importBranches(SYSTEM, sheet, new Map([[3, { kind: 'skip' }]]))

  expect(rows[2]?.problems).toMatchObject([{ path: 'parent', code: 'SHEET_PARENT_SKIPPED' }])
  expect(await count()).toBe(1)
})
