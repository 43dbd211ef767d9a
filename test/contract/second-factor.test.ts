import { expect, test } from 'vitest'
import { createTotpSecondFactor } from '../../src/adapters/otpauth/totp-second-factor.ts'
import { Secret } from '../../src/kernel/secret.ts'
import { plus, SECOND } from '../../src/kernel/time.ts'

// RFC 6238, appendix B: the secret is the ASCII text "12345678901234567890"; the last six of eight digits.
const RFC_SECRET = new Secret('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('at second %i of 1970 the code is that of RFC 6238', (second, code) => {
  const at = new Date(second * SECOND)

  expect(createTotpSecondFactor().periodOf(code, RFC_SECRET, at)).toBe(Math.floor(second / 30))
})

test('a code counts for half a minute before and after, and no longer', () => {
  const at = new Date(59 * SECOND)
  const judge = (late: number) =>
    createTotpSecondFactor().periodOf('287082', RFC_SECRET, plus(at, late * SECOND))

  expect([-30, 0, 30].map(judge)).toEqual([1, 1, 1])
  expect([-60, 61].map(judge)).toEqual([null, null])
})

test.each(['', '28708', '2870822', 'abcdef', '２８７０８２'])('%j is no code', code => {
  expect(createTotpSecondFactor().periodOf(code, RFC_SECRET, new Date(59 * SECOND))).toBeNull()
})

test('each secret is new, and its address is one that apps take', () => {
  const factor = createTotpSecondFactor()
  const secret = factor.newSecret()

  expect(factor.newSecret().reveal()).not.toBe(secret.reveal())
  const address = new URL(factor.address(secret, 'lan@example.vn').reveal())
  expect(address.protocol).toBe('otpauth:')
  expect(address.searchParams.get('secret')).toBe(secret.reveal())
})
