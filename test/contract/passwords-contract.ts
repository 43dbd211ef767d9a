import { describe, expect, test } from 'vitest'
import type { Passwords } from '../../src/ports/passwords.ts'

/** What every keeper of passwords promises. */
export const passwordsContract = (name: string, create: () => Passwords): void => {
  describe(name, () => {
    test('knows a password again, and no other', async () => {
      const passwords = create()
      const hash = await passwords.hash('bốn từ không liên quan')

      expect(await passwords.verify('bốn từ không liên quan', hash)).toBe(true)
      expect(await passwords.verify('bốn từ không liên quan ', hash)).toBe(false)
      expect(await passwords.verify('', hash)).toBe(false)
    })

    test('of nobody no password is right', async () => {
      expect(await create().verify('bốn từ không liên quan', null)).toBe(false)
    })
  })
}
