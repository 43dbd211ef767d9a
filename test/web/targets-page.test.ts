import { expect, test } from 'vitest'
import { createOfficerWorld } from './support/officer-world.ts'

test('targets stand with what they were, and what is by rule is told as such', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get('/branches/targets')

  expect(body).toContain('4 hoạt động một tháng, im lặng nhiều nhất 14 ngày')
  expect(body).toMatch(/đã hết.*đến hết 30\/06\/2026/s)
  expect(body).toContain('Tết Nguyên đán: mọi cơ sở')
  expect(body).toContain('15/02/2026 đến hết 23/02/2026')
})

test('a target is set for a block from a day on', async () => {
  await using world = await createOfficerWorld()

  const answer = await world.post('/branches/targets', {
    ...{ scope: 'block:Khối trường học', postsPerMonth: '3', longestGapDays: '21', validFrom: '1/12/2026' },
  })

  expect(answer.headers.location).toBe('/branches/targets')
  expect(world.activity.targets.at(-1)).toMatchObject({ block: 'Khối trường học', postsPerMonth: 3 })
})

test('what was typed stays beside what is wrong with it', async () => {
  await using world = await createOfficerWorld()

  const answer = await world.post('/branches/targets', {
    ...{ scope: 'all', postsPerMonth: 'bốn', longestGapDays: '21', validFrom: '1/12/2026' },
  })

  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Giá trị không đúng kiểu')
  expect(answer.body).toContain('value="1/12/2026"')
})

test('an excuse that was removed comes back by one press', async () => {
  await using world = await createOfficerWorld()

  const removed = await world.post('/branches/excuses/excuse-1/remove', {})
  const again = await world.get(String(removed.headers.location))

  expect(world.activity.noted).toEqual([])
  expect(again.body).toContain('value="Thi học kỳ"')
  expect(again.body).toContain('value="2026-12-14"')
})

test('a viewer sees them and has nothing to press', async () => {
  await using world = await createOfficerWorld({ role: 'viewer' })

  const { body } = await world.get('/branches/targets')

  expect(body).toContain('Thi học kỳ')
  expect(body).not.toContain('Đặt chỉ tiêu mới')
  expect(body).not.toContain('Bỏ miễn')
})
