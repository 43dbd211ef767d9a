import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { UnitId } from '../../../src/kernel/ids.ts'
import { type CountingWorld, createCountingWorld } from '../../support/counting-world.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { OFFICER } from '../../support/world.ts'

const linkOf = (id: number) => `https://www.facebook.com/tuoitre/posts/${100_000_000 + id}`
let database: TestDatabase
let world: CountingWorld
let tanBinh: UnitId
let hoaAn: UnitId

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  world = await createCountingWorld(database.db)
  tanBinh = await world.addUnit()
  hoaAn = await world.addUnit('Đoàn xã Hòa An')
})

const none = new Map<number, UnitId>()
const fates = async (text: string) =>
  (await world.activity.previewLinks(OFFICER, text)).map(({ fate }) => fate)

test('a list is looked at line by line, and nothing is written', async () => {
  const text = [
    `doan xa tan binh | ${linkOf(1)} | 20/11/2026 | ảnh`,
    `Đoàn xã\t${linkOf(2)}`,
    `Đoàn phường Xa Lạ | ${linkOf(3)}`,
    `Đoàn xã Hòa An | ${linkOf(4)} | 31/11/2026`,
  ].join('\n')

  const rows = await world.activity.previewLinks(OFFICER, text)

  expect(rows.map(({ fate }) => fate)).toEqual(['ready', 'doubtful', 'wrong', 'wrong'])
  expect(rows[0]).toMatchObject({ saidOn: '2026-11-20', genre: 'photos', branchFound: { id: tanBinh } })
  expect(rows[1]?.candidates.map(({ id }) => id).toSorted()).toEqual([tanBinh, hoaAn].toSorted())
  expect(rows[3]?.problems).toMatchObject([{ code: 'SHEET_DATE_WRONG' }])
  expect(await world.counted()).toEqual([])
})

test('what is confirmed counts once, and what nobody chose stays as it was typed', async () => {
  const text = `Đoàn xã Tân Bình | ${linkOf(1)}\nĐoàn xã | ${linkOf(2)}\nĐoàn xã | ${linkOf(3)}`

  const rows = await world.activity.importLinks(OFFICER, text, new Map([[2, hoaAn]]))
  const again = await world.activity.importLinks(OFFICER, text, new Map([[2, hoaAn]]))

  expect(rows.map(({ verdict }) => verdict)).toEqual(['counted', 'counted', null])
  expect(rows[2]).toMatchObject({ fate: 'doubtful', line: `Đoàn xã | ${linkOf(3)}` })
  expect(again.map(({ verdict }) => verdict)).toEqual(['known', 'known', null])
  expect((await world.counted()).map(({ unitId }) => unitId).toSorted()).toEqual([tanBinh, hoaAn].toSorted())
})

test('of two units of one name the one of that day is meant; of an old code a person decides', async () => {
  const newer = await world.addUnit('Đoàn xã Hòa An')
  const change = (id: UnitId, dates: object) =>
    database.db.updateTable('units').set(dates).where('id', '=', id).execute()
  await change(hoaAn, { validTo: '2025-06-30', code: '31423' })
  await change(newer, { validFrom: '2025-07-01', code: '31393' })
  await change(tanBinh, { level: 'huyen' })
  const text = [`Hòa An|`, `Đoàn xã Hòa An|`, `Đoàn xã Hòa An|20/5/2025|`, `31423|`, `Đoàn xã Tân Bình|`]

  const rows = await world.activity.previewLinks(
    OFFICER,
    text.map((line, index) => `${line}${linkOf(index)}`).join('\n'),
  )

  expect(rows.map(({ fate }) => fate)).toEqual(['doubtful', 'ready', 'ready', 'doubtful', 'wrong'])
  expect(rows.map(({ branchFound }) => branchFound?.id)).toEqual([
    undefined,
    newer,
    hoaAn,
    undefined,
    undefined,
  ])
  expect(rows[3]?.candidates).toMatchObject([{ id: hoaAn }])
  expect(rows[4]?.problems).toEqual([{ path: 'branch', code: 'UNIT_NOT_COUNTED' }])
})

test('a post that another branch has waits for an officer once, however often the list comes', async () => {
  await world.activity.importLinks(OFFICER, `Đoàn xã Tân Bình | ${linkOf(1)}`, none)

  const text = `Đoàn xã Hòa An | ${linkOf(1)}`
  const [row] = await world.activity.importLinks(OFFICER, text, none)
  await world.activity.importLinks(OFFICER, text, none)

  expect(row?.verdict).toBe('claimed')
  expect(await world.activity.listClaims(OFFICER)).toHaveLength(1)
})

test('a sheet with its columns in any order becomes a list', async () => {
  const csv = `Ghi chú,Ngày,Link,Cơ sở\nx,20/11/2026,${linkOf(1)},Đoàn xã Tân Bình\n`

  const text = await world.activity.readLinkSheet(OFFICER, new TextEncoder().encode(csv))

  expect(text).toContain(linkOf(1))
  expect(await fates(text)).toEqual(['ready'])
  const wrong = world.activity.readLinkSheet(OFFICER, new TextEncoder().encode('Tên,Ngày\na,b\n'))
  await expect(wrong).rejects.toMatchObject({ code: 'SHEET_COLUMNS_MISSING' })
})
