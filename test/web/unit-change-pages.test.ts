import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { createTestOrganisation, SYSTEM } from '../support/test-organisation.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())
const { organisation } = createTestOrganisation(database)

/** The pages over the real units. */
const units = {
  getUnit: organisation.getUnit,
  listUnits: organisation.listUnits,
  readUnitStory: organisation.readUnitStory,
  renameUnit: organisation.renameUnit,
  mergeUnits: organisation.mergeUnits,
  splitUnit: organisation.splitUnit,
  transferUnit: organisation.transferUnit,
  dissolveUnit: organisation.dissolveUnit,
  setAliases: organisation.setAliases,
  undoUnitChange: organisation.undoUnitChange,
}
const add = async (name: string) => (await organisation.createUnit(SYSTEM, { name })).id
const form = { effectiveOn: '01/7/2025' }

test('a merge into a new unit leads to it; both pages tell the other, and it can be undone', async () => {
  await using world = await createOfficerWorld({ units })
  const [one, two] = [await add('Đoàn thị trấn Kinh Cùng'), await add('Đoàn xã Hòa An')]

  const merged = await world.post(`/branches/${one}/merge`, {
    ...form,
    intoName: 'Đoàn xã Hòa An mới',
    along: two,
  })
  const [fresh, old] = [await world.get(`${merged.headers.location}`), await world.get(`/branches/${one}`)]

  expect(merged.statusCode).toBe(303)
  expect(fresh.body).toContain('Hợp nhất từ')
  expect(fresh.body).toContain('Đoàn thị trấn Kinh Cùng')
  expect(old.body).toContain('Nay là Đoàn xã Hòa An mới')
  await world.post(`/branches/${one}/undo`, { kind: 'ending' })
  expect((await world.get(`/branches/${one}`)).body).not.toContain('Nay là')
})

test('what is wrong stands beside its field, and what was typed stays', async () => {
  await using world = await createOfficerWorld({ units })
  const id = await add('Đoàn xã Một Mình')

  const wrongDay = await world.post(`/branches/${id}/rename`, {
    name: 'Tên mới lắm',
    effectiveOn: '31/2/2026',
  })
  const nobody = await world.post(`/branches/${id}/merge`, form)
  const ahead = await world.post(`/branches/${id}/dissolve`, { effectiveOn: '01/01/2099' })

  expect([wrongDay, nobody, ahead].map(({ statusCode }) => statusCode)).toEqual([422, 422, 422])
  expect(wrongDay.body).toContain('value="Tên mới lắm"')
  expect(wrongDay.body).toContain('Ghi ngày như 30/11/2026.')
  expect(nobody.body).toContain('Còn thiếu mục này.')
  expect(ahead.body).toContain('Ngày này chưa tới')
})

test('a split names its parts by place, whatever was left empty between them', async () => {
  await using world = await createOfficerWorld({ units })
  const [id, there] = [await add('Đoàn phường Bùi Hữu Nghĩa'), await add('Đoàn phường Cái Khế')]
  const child = (
    await organisation.createUnit(SYSTEM, { name: 'Khu vực 2', parentId: id, level: 'chi_doan' })
  ).id

  await world.post(`/branches/${id}/split`, {
    ...form,
    part0: there,
    part2Name: 'Đoàn phường Bình Thủy',
    [`below-${child}`]: '2',
  })

  const story = await organisation.readUnitStory(SYSTEM, child)
  expect(story.above.at(-1)?.name).toBe('Đoàn phường Bình Thủy')
  expect((await world.get(`/branches/${id}`)).body).toContain('Một phần nay thuộc Đoàn phường Cái Khế')
})

test('a renamed branch is found by its old name and by what people call it', async () => {
  await using world = await createOfficerWorld({ units })
  const id = await add('Chi đoàn ấp Mỹ Qưới')
  await world.post(`/branches/${id}/rename`, { ...form, name: 'Chi đoàn ấp Tân Lập' })
  await world.post(`/branches/${id}/aliases`, { aliases: 'ấp Mỹ Quới\nTân Lập 2' })

  const [list, page] = [await world.get('/branches/list?q=my+quoi'), await world.get(`/branches/${id}`)]

  expect(list.body).toContain('trước đây: Chi đoàn ấp Mỹ Qưới')
  expect(page.body).toContain('Tân Lập 2')
})

test('a reviewer reads the story and changes nothing', async () => {
  await using world = await createOfficerWorld({ units, role: 'reviewer' })
  const id = await add('Đoàn xã Chỉ Đọc')

  const asked = [
    await world.get(`/branches/${id}/change`),
    await world.post(`/branches/${id}/dissolve`, form),
  ]

  expect(asked.map(({ statusCode }) => statusCode)).toEqual([403, 403])
  expect((await world.get(`/branches/${id}`)).body).toContain('Vị trí và lịch sử')
})

test('levels are called as the organisation calls them; an empty name gives the usual one back', async () => {
  const labels = { getLevelLabels: organisation.getLevelLabels, setLevelLabels: organisation.setLevelLabels }
  await using world = await createOfficerWorld({ units: { ...units, ...labels } })
  const id = await add('Đoàn đặc khu')

  await world.post('/branches/levels', { 'level-co_so': 'Đoàn xã, đặc khu' })
  const named = await world.get(`/branches/${id}`)
  await world.post('/branches/levels', { 'level-co_so': '' })

  expect(named.body).toContain('Đoàn xã, đặc khu')
  expect((await world.get('/branches/levels')).body).toContain('value="Đoàn cơ sở"')
})
