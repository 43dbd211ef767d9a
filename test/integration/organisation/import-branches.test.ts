import { afterAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase } from '../../support/database.ts'
import { createTestOrganisation, SYSTEM } from '../../support/test-organisation.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())
const { organisation, db } = createTestOrganisation(database)
beforeEach(() => db.deleteFrom('units').execute())

const BOM = '\uFEFF'
const SHEET = `Danh sách cơ sở năm 2026
STT,Tên,Tên ngắn,Cấp,Khối,Trực thuộc,Chỉ tiêu
1,Chi đoàn ấp Mỹ Hòa,,chi_doan,,Đoàn xã Hòa An,
2,Đoàn xã Hòa An,Hòa An,,"Khối xã, thị trấn",Huyện đoàn Phụng Hiệp,4
3,Huyện đoàn Phụng Hiệp,,huyen,,,
`
const bytes = (text: string) => new TextEncoder().encode(text)
const bring = async (text: string) => organisation.importBranches(SYSTEM, bytes(text))
const fates = async (text: string) => (await bring(text)).map(({ row, fate }) => `${row} ${fate}`)
const units = async () => (await organisation.listUnits(SYSTEM, { limit: 100 })).items
const problems = async (text: string) =>
  (await bring(text)).flatMap(row => row.problems.map(({ path, code }) => `${row.row} ${path} ${code}`))

test.each([
  ['UTF-8', SHEET],
  ['UTF-8 with a mark, parted by semicolons', BOM + SHEET.replaceAll(/,(?=[^"]*("[^"]*"[^"]*)*$)/gm, ';')],
])('a sheet in %s makes the tree it tells, whatever the order of its rows', async (_, sheet) => {
  expect(await fates(sheet)).toEqual(['3 created', '4 created', '5 created'])

  const all = await units()
  const [commune] = all.filter(({ name }) => name === 'Đoàn xã Hòa An')
  const above = all.find(({ id }) => id === commune?.parentId)
  expect(above?.name).toBe('Huyện đoàn Phụng Hiệp')
  expect(commune).toMatchObject({ block: 'Khối xã, thị trấn', targetPostsPerMonth: 4, level: 'co_so' })
  expect(all.find(({ level }) => level === 'chi_doan')?.parentId).toBe(commune?.id)
})

test('the same sheet again makes nothing new, and leaves what people changed', async () => {
  await bring(SHEET)
  const [commune] = (await units()).filter(({ shortName }) => shortName === 'Hòa An')
  if (commune === undefined) throw new Error('the sheet made no commune')
  await organisation.changeUnit(SYSTEM, commune.id, { targetPostsPerMonth: 9 })

  expect(await fates(SHEET)).toEqual(['3 known', '4 known', '5 known'])
  expect(await units()).toHaveLength(3)
  expect((await organisation.getUnit(SYSTEM, commune.id)).targetPostsPerMonth).toBe(9)
})

test('two who import at once make one of each', async () => {
  await Promise.all([bring(SHEET), bring(SHEET)])

  expect(await units()).toHaveLength(3)
})

test('with one wrong row nothing is added, and every wrong one is told', async () => {
  const sheet = `Tên,Trực thuộc,Chỉ tiêu,Từ ngày
Đoàn xã Một,,bốn,31/2/2026
Đoàn xã Hai,Đoàn xã Không Có,,
,,3,
Đoàn xã Ba,,,
đoàn xã ba,,,
A,B,,
B,A,,
`

  expect(await problems(sheet)).toEqual([
    '2 target WRONG_FORMAT',
    '2 validFrom SHEET_DATE_WRONG',
    '3 parent SHEET_UNIT_UNKNOWN',
    '4 name REQUIRED',
    '6 name SHEET_BRANCH_TWICE',
    '7 parent UNIT_IN_CIRCLE',
    '8 parent UNIT_IN_CIRCLE',
  ])
  expect(await units()).toEqual([])
})

test('a name that two units carry is asked about; an id is sure', async () => {
  const [one] = [
    await organisation.createUnit(SYSTEM, { name: 'Đoàn xã Hòa An' }),
    await organisation.createUnit(SYSTEM, { name: 'Đoàn xã Hòa An' }),
  ]

  expect(await problems('Tên,Trực thuộc\nChi đoàn Một,Đoàn xã Hòa An\n')).toEqual([
    '2 parent SHEET_UNIT_UNSURE',
  ])
  expect(await fates(`Tên,Trực thuộc\nChi đoàn Một,${one?.id}\n`)).toEqual(['2 created'])
})

test.each([
  ['no column of names', 'Ghi chú,Khối\na,b\n', 'SHEET_COLUMNS_MISSING'],
  ['two columns of names', 'Tên,Tên đơn vị\na,b\n', 'SHEET_COLUMN_TWICE'],
  ['a head alone', 'Tên,Khối\n', 'SHEET_EMPTY'],
  ['old TCVN3 letters', 'Tên,Khối\n§oµn x· Hßa An,Khèi x·\n§oµn tr­êng,Khèi tr­êng häc\n', 'SHEET_LEGACY_TEXT'],
])('%s is refused as a whole', async (_, sheet, code) => {
  await expect(bring(sheet)).rejects.toMatchObject({ code })
})
