import { expect, test } from 'vitest'
import { AppError } from '../../../src/kernel/errors.ts'
import { Secret } from '../../../src/kernel/secret.ts'
import { createSeal, deriveKey } from '../../../src/organisation/seal.ts'

const KEY = new Uint8Array(32).fill(7)
const OTHER_KEY = new Uint8Array(32).fill(8)
const TOKEN = new Secret('EAAG-một-mã-rất-dài')

const whyNot = (open: () => unknown): unknown => {
  try {
    return open()
  } catch (error) {
    return error instanceof AppError ? [error.code, error.values.why] : error
  }
}

test('a sealed secret opens for the row it was sealed for', () => {
  const seal = createSeal(KEY)

  const sealed = seal.close('page-token', 'page-1', TOKEN)

  expect(seal.open('page-token', 'page-1', sealed).reveal()).toBe(TOKEN.reveal())
  expect(sealed).not.toContain('EAAG')
})

test('the same secret never looks the same twice', () => {
  const seal = createSeal(KEY)

  expect(seal.close('page-token', 'page-1', TOKEN)).not.toBe(seal.close('page-token', 'page-1', TOKEN))
})

test('a sealed secret moved to another row or purpose stays shut', () => {
  const seal = createSeal(KEY)
  const sealed = seal.close('page-token', 'page-1', TOKEN)

  expect(whyNot(() => seal.open('page-token', 'page-2', sealed))).toEqual([
    'SECRET_UNREADABLE',
    'damaged or moved',
  ])
  expect(whyNot(() => seal.open('second-factor', 'page-1', sealed))).toEqual([
    'SECRET_UNREADABLE',
    'another SECRET_KEY',
  ])
})

test('another SECRET_KEY is told apart from a damaged text', () => {
  const sealed = createSeal(KEY).close('page-token', 'page-1', TOKEN)
  const flipped = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')

  expect(whyNot(() => createSeal(OTHER_KEY).open('page-token', 'page-1', sealed))).toEqual([
    'SECRET_UNREADABLE',
    'another SECRET_KEY',
  ])
  expect(whyNot(() => createSeal(KEY).open('page-token', 'page-1', flipped))).toEqual([
    'SECRET_UNREADABLE',
    'damaged or moved',
  ])
})

test.each(['', 'v1', 'v2.a.b.c', 'v1.aa.bb', 'v1.a.b.c.d', 'plain token'])(
  'a text that was never sealed (%j) is refused',
  text => {
    expect(whyNot(() => createSeal(KEY).open('page-token', 'page-1', text))).toMatchObject([
      'SECRET_UNREADABLE',
      expect.any(String),
    ])
  },
)

test('no two purposes share a key', () => {
  const keys = (['page-token', 'second-factor', 'form-token'] as const).map(purpose =>
    Buffer.from(deriveKey(KEY, purpose)).toString('hex'),
  )

  expect(new Set(keys).size).toBe(3)
})
