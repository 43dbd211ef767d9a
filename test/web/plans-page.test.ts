import { expect, test } from 'vitest'
import { createOfficerWorld } from './support/officer-world.ts'

test('each line tells what was done of it, and leads to the entries that say so', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get('/plans/2026')

  expect(body).toContain('1/2 đơn vị đã đăng ký')
  expect(body).toContain('đã làm 3/4 căn')
  const list = 'from=2026-01-01&amp;until=2026-12-31&amp;unitId=unit-1&amp;indicatorId=nha-nhan-ai'
  expect(body).toContain(`/results?${list}&amp;state=approved&amp;basis=then#list`)
})

test('who has not registered is shown alone, for officers', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get('/plans/2026?show=missing')

  expect(body).toContain('Đoàn xã Tân Bình')
  expect(body).not.toContain('Đoàn xã Hòa An')
})

test('the plans of a year are saved as a sheet', async () => {
  await using world = await createOfficerWorld()

  const file = await world.get('/plans/2026/plans.xlsx')

  expect(file.headers['content-disposition']).toContain('ke-hoach-2026.xlsx')
})

test('what is no year is refused, not taken for a fault of ours', async () => {
  await using world = await createOfficerWorld()

  for (const typed of ['x', '2026-13', encodeURIComponent('😀')])
    expect((await world.get(`/plans/${typed}`)).statusCode).toBe(400)
})
