import { expect, test } from 'vitest'
import { createOfficerWorld } from './support/officer-world.ts'

test('the list behind a figure says how many events its posts show', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get('/briefings/2026-10/posts')

  expect(body).toContain('1 hoạt động, 2 bài đăng')
})
