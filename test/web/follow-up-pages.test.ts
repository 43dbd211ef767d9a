import { expect, test } from 'vitest'
import { createOfficerWorld } from './support/officer-world.ts'

test('the list tells who is in need, what helps and why, and that it is internal', async () => {
  await using world = await createOfficerWorld({ role: 'viewer' })

  const { body } = await world.get('/branches/follow-up')

  expect(body).toContain('Im lặng 49 ngày')
  expect(body).toContain('Đưa tận tay đường dẫn, chỉ cách dùng')
  expect(body).toContain('đường dẫn chưa được mở lần nào')
  expect(body).toContain('Danh sách nội bộ')
})

test('a branch’s page tells causes, the text to copy, and what was done', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get('/branches/unit-1/follow-up')

  expect(body).toContain('Mã của Trang còn dùng được')
  expect(body).toContain('Chào Đoàn xã Hòa An!')
  expect(body).toContain('thông báo trên máy: đã gửi · thư điện tử: không gửi được')
  expect(body).toContain('Không nhắc: đã kịp chỉ tiêu')
  expect(body).toContain('Hẹn gửi tin')
  expect(body).toContain('không có hoạt động')
})

test('a reviewer notes a contact with one tap; a viewer cannot', async () => {
  await using world = await createOfficerWorld({ role: 'reviewer' })
  await using viewer = await createOfficerWorld({ role: 'viewer' })

  const done = await world.post('/branches/unit-1/contacts', { way: 'called', words: 'Hẹn thứ Hai', id: 'c' })
  const refused = await viewer.post('/branches/unit-1/contacts', { way: 'called', words: '' })

  expect(done.headers.location).toBe('/branches/unit-1/follow-up#log')
  expect(world.followUp.noted).toEqual(['called: Hẹn thứ Hai'])
  expect(refused.statusCode).toBe(403)
})

test('the list is nobody’s who is not signed in', async () => {
  await using world = await createOfficerWorld()

  const answer = await world.app.inject({ url: '/branches/follow-up' })

  expect(answer.body).not.toContain('Đoàn xã Hòa An')
})

test('an admin moves the days of the ladder; days out of order are refused beside the field', async () => {
  await using world = await createOfficerWorld()

  const days = { isOn: 'on', 'days.first': '15', 'days.second': '25', 'days.last': '31' }
  const done = await world.post('/settings/rules/ladder', days)
  const refused = await world.post('/settings/rules/ladder', { ...days, 'days.second': '10' })

  expect(done.headers.location).toBe('/settings/rules#ladder')
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Ngày này phải sau ngày nhắc trước')
})
