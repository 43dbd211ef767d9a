import { expect, test } from 'vitest'
import { launchHouse } from '../../support/house-process.ts'

test('a bad environment stops the start with one message that lists every problem', async () => {
  await using house = launchHouse({
    PORT: '70000',
    ROLES: 'web,cook',
    DATABASE_URL: 'postgres://ten:mat-khau@127.0.0.1/ba',
    FACEBOOK_APP_ID: '123',
  })

  const exitCode = await house.ended

  expect(exitCode).toBe(1)
  expect(house.stdout()).toBe('')
  for (const name of ['PORT', 'ROLES', 'SECRET_KEY', 'FACEBOOK_APP_SECRET'])
    expect(house.stderr()).toMatch(new RegExp(`^- ${name} `, 'm'))
  expect(house.stderr()).not.toContain('mat-khau')
})
