import { expect, test } from 'vitest'
import { createOfficerWorld } from './support/officer-world.ts'

test('versions of a month and both bases of a range are files of different names', async () => {
  await using world = await createOfficerWorld()
  const range = '/briefings/range.csv?from=2026-10-01&to=2026-11-01'
  const addresses = [
    '/briefings/2026-10.csv',
    '/briefings/2026-10.csv?version=1',
    range,
    `${range}&basis=now`,
  ]

  const files = await Promise.all(addresses.map(address => world.get(address)))

  expect(files.map(({ headers }) => headers['content-disposition'])).toEqual([
    'attachment; filename="hop-bao-2026-10.csv"',
    'attachment; filename="hop-bao-2026-10-ban-1.csv"',
    'attachment; filename="hop-bao-2026-10-01_2026-10-31.csv"',
    'attachment; filename="hop-bao-2026-10-01_2026-10-31-don-vi-hien-nay.csv"',
  ])
})
