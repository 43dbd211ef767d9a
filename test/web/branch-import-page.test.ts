import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { multipart } from '../support/multipart.ts'
import { createTestOrganisation, SYSTEM } from '../support/test-organisation.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())
const { organisation } = createTestOrganisation(database)
const { listUnits, previewBranches, importBranches } = organisation
const units = { listUnits, previewBranches, importBranches }
const old = await organisation.createUnit(SYSTEM, {
  name: 'Đoàn xã Hòa An',
  code: '31423',
  validTo: '2025-06-30',
})

const SHEET = 'Tên,Mã,Trực thuộc\nThành đoàn Cần Thơ,,\nĐoàn xã Hòa An,31393,Thành đoàn Cần Thơ\n'

async function send(world: Awaited<ReturnType<typeof createOfficerWorld>>, text: string) {
  const { headers, payload } = await multipart(['file', new File([text], 'co-so.csv')])
  const cookie = { cookie: 'bcd=right', accept: 'text/html' }
  const url = '/branches/import?csrf=csrf-token'
  return world.app.inject({ method: 'POST', url, headers: { ...headers, ...cookie }, payload })
}
const names = async () => (await listUnits(SYSTEM, { limit: 50 })).items.map(({ name }) => name)

test('a sheet is looked at first: the doubtful row asks whom it means, and nothing is written', async () => {
  await using world = await createOfficerWorld({ units })

  const { body } = await send(world, SHEET)

  expect(body).toContain('1 đơn vị mới, 0 đã có, 1 cần bạn chọn, 0 dòng sai.')
  expect(body).toMatch(/name="row-3"[^>]*value="new"|value="new"[^>]*name="row-3"/)
  expect(body).toContain('trùng tên, trùng tên nhưng khác mã, đã kết thúc 30/06/2025')
  expect(await names()).toEqual(['Đoàn xã Hòa An'])
})

test('confirming without a choice asks again and keeps the sheet; with one everything is written', async () => {
  await using world = await createOfficerWorld({ units })
  const sheet = Buffer.from(SHEET).toString('base64')

  const open = await world.post('/branches/import/confirm', { sheet })
  const before = await names()
  const done = await world.post('/branches/import/confirm', { sheet, 'row-3': 'new' })

  expect(open.statusCode).toBe(422)
  expect(open.body).toContain(`value="${sheet}"`)
  expect(before).toHaveLength(1)
  expect(done.statusCode).toBe(303)
  expect(await names()).toHaveLength(3)
})

test('a wrong choice, a broken sheet and no sheet at all are told and write nothing', async () => {
  await using world = await createOfficerWorld({ units })
  const sheet = Buffer.from(`Tên,Mã\n${old.name},99999\n`).toString('base64')
  const before = await names()

  const strange = await world.post('/branches/import/confirm', { sheet, 'row-2': 'nobody' })
  const nothing = await world.post('/branches/import/confirm', {})
  const headless = await send(world, 'Ghi chú,Khối\na,b\n')

  expect([strange, nothing, headless].map(({ statusCode }) => statusCode)).toEqual([422, 422, 422])
  expect(strange.body).toContain('Không có đơn vị này.')
  expect(await names()).toEqual(before)
})
