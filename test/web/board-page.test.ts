import { expect, test } from 'vitest'
import { createOfficerWorld } from './support/officer-world.ts'

test('of a branch whose Page cannot be read, the board guesses neither its silence nor its share', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get('/branches')
  const rows = body.match(/<tr><th scope="row">.*?<\/tr>/gs) ?? []
  const [unread, read] = [true, false].map(isUnread =>
    rows.find(row => row.includes('Không đếm được') === isUnread),
  )

  expect(unread?.match(/chưa rõ/g)).toHaveLength(3)
  expect(unread).not.toMatch(/\d ngày|\d%/)
  expect(read).toMatch(/\d ngày.*\d%/s)
})
