import { expect, test } from 'vitest'
import { createOfficerWorld } from './support/officer-world.ts'

const PAGE = '/page-posts/page-post-1'

test('a page post tells how it is known, and leads to Facebook and to its month', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get(PAGE)

  expect(body).toContain('đã kiểm tra: Facebook cho thấy bài trên Trang')
  expect(body).toContain('href="https://www.facebook.com/1_2"')
  expect(body).toContain('href="/page-posts/events?month=2026-11"')
  expect((await world.get('/page-posts')).body).toContain(`href="${PAGE}"`)
})

test('it is taken out of the count with a reason, and back', async () => {
  await using world = await createOfficerWorld()

  const done = await world.post(`${PAGE}/exclude`, { excludedReason: 'Bài riêng tư' })
  const after = await world.get(PAGE)
  await world.post(`${PAGE}/include`, {})

  expect(done.headers.location).toBe(PAGE)
  expect(after.body).toContain('Lý do: Bài riêng tư')
  expect(after.body).toContain('không đếm: Bài riêng tư')
  expect((await world.get(PAGE)).body).toContain('Đang được đếm')
})

test('what it is can be changed, and what was left alone is not judged', async () => {
  await using world = await createOfficerWorld()

  await world.post(PAGE, { genre: 'story', pillar: '', branchId: 'branch-1' })
  const { body } = await world.get(PAGE)

  expect(body).toContain('thể loại: bài')
  expect(body).not.toContain('ba chủ động: ')
})

test('what is left out is listed with why', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get('/page-posts?standing=excluded')

  expect(body).toContain('Lý do: Bài riêng tư')
})

test('a viewer sees it and has nothing to press', async () => {
  await using world = await createOfficerWorld({ role: 'viewer' })

  const { body } = await world.get(PAGE)

  expect(body).toContain('Ra quân Ngày Chủ nhật xanh')
  expect(body).not.toContain('Không đếm bài này')
})
