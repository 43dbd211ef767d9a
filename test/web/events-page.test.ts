import { expect, test } from 'vitest'
import { createOfficerWorld } from './support/officer-world.ts'

const IDS = ['page-post-1', 'page-post-2']

test('what seems to show one event is offered with why, and joined by one press', async () => {
  await using world = await createOfficerWorld()

  const before = await world.get('/page-posts/events?month=2026-11')
  const done = await world.post('/page-posts/events/join', { id: IDS, month: '2026-11' })

  expect(before.body).toContain('Vì: giống chữ')
  expect(before.body).toContain('Đoàn trường THPT Hòa An')
  expect(world.activity.decided).toEqual(['join page-post-1 page-post-2'])
  expect(done.headers.location).toBe('/page-posts/events?month=2026-11')
  expect((await world.get('/page-posts/events')).body).toContain('Đã gộp trong tháng')
})

test('they may be kept apart, and one be taken out again', async () => {
  await using world = await createOfficerWorld()

  await world.post('/page-posts/events/apart', { id: IDS, month: '2026-11' })
  await world.post('/page-posts/events/split', { id: 'page-post-2', month: '2026-11' })

  expect(world.activity.decided).toEqual(['apart page-post-1 page-post-2', 'split page-post-2'])
})

test('a viewer sees it and has nothing to press', async () => {
  await using world = await createOfficerWorld({ role: 'viewer' })

  const { body } = await world.get('/page-posts/events')

  expect(body).toContain('Ra quân Ngày Chủ nhật xanh')
  expect(body).not.toContain('Gộp thành một hoạt động')
})
