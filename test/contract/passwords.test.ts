import { expect, test } from 'vitest'
import { createArgon2Passwords } from '../../src/adapters/argon2/argon2-passwords.ts'
import { quickPasswords } from '../support/test-organisation.ts'
import { passwordsContract } from './passwords-contract.ts'

passwordsContract('argon2', createArgon2Passwords)
passwordsContract('the quick fake', () => quickPasswords)

test('argon2 makes another hash each time, with its parameters in it', async () => {
  const passwords = createArgon2Passwords()

  const [first, second] = [await passwords.hash('giống nhau'), await passwords.hash('giống nhau')]

  expect(first).not.toBe(second)
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,/)
})
