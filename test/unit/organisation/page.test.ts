import { expect, test } from 'vitest'
import { AppError } from '../../../src/kernel/errors.ts'
import { DAY, plus } from '../../../src/kernel/time.ts'
import { longestPark } from '../../../src/organisation/open-page.ts'
import { judgeToken, tokenStateAt } from '../../../src/organisation/page.ts'
import type { Outcome, Remedy, TokenFacts } from '../../../src/ports/network.ts'

const NOW = new Date('2026-11-22T02:00:00Z')
const FACTS: TokenFacts = {
  owner: 'this-page',
  pageName: 'Đoàn xã Tân Long',
  mayCreateContent: true,
  expiresAt: null,
  dataAccessExpiresAt: null,
}

const accepted = (facts: Partial<TokenFacts>): Outcome<TokenFacts> => ({
  outcome: 'accepted',
  value: { ...FACTS, ...facts },
  at: NOW,
})

const refused = (remedy: Remedy): Outcome<TokenFacts> => ({
  outcome: 'refused',
  problem: { code: 'SOME_CODE', remedy },
})

const verdict = (outcome: Outcome<TokenFacts>, purpose: 'publish' | 'track' = 'publish') => {
  try {
    return judgeToken(outcome, purpose, NOW).pageName
  } catch (error) {
    return error instanceof AppError ? error.code : error
  }
}

test.each([
  ['its own Page token', accepted({}), 'Đoàn xã Tân Long'],
  ["a person's token", accepted({ owner: 'not-a-page' }), 'TOKEN_WRONG_KIND'],
  ["another Page's token", accepted({ owner: 'another-page' }), 'TOKEN_OF_ANOTHER_PAGE'],
  ['a token without the right', accepted({ mayCreateContent: false }), 'TOKEN_LACKS_RIGHT'],
  ['a token past its date', accepted({ expiresAt: NOW }), 'TOKEN_DEAD'],
  ['a token Facebook calls dead', refused('reconnect'), 'TOKEN_DEAD'],
  ['a request Facebook refuses', refused('fix-input'), 'NETWORK_REFUSED'],
  ['a Facebook that is down', refused('retry'), 'NETWORK_UNREACHABLE'],
  [
    'a lost answer',
    { outcome: 'unconfirmed', problem: { code: 'X', remedy: 'reconcile' } } as const,
    'NETWORK_UNREACHABLE',
  ],
])('%s is judged', (_, outcome, expected) => {
  expect(verdict(outcome)).toBe(expected)
})

test('a Page that is only counted needs no right to create', () => {
  expect(verdict(accepted({ mayCreateContent: false }), 'track')).toBe('Đoàn xã Tân Long')
})

test('a throttled check tells when to come back', () => {
  const until = plus(NOW, 90_500)
  const problem = { code: 'APP_THROTTLED', remedy: 'wait' } as const

  expect(() => judgeToken({ outcome: 'throttled', until, scope: 'app', problem }, 'publish', NOW)).toThrow(
    expect.objectContaining({ code: 'NETWORK_THROTTLED', retryAfterSeconds: 91 }),
  )
})

test.each([
  ['no dates', null, null, 'ok'],
  ['15 days left', 15, null, 'ok'],
  ['13 days left', 13, null, 'expiring'],
  ['13 days of data access left', null, 13, 'expiring'],
  ['data access over', null, -1, 'expiring'],
  ['past its end', -1, null, 'needs-reconnect'],
])('a token with %s', (_, tokenDays, dataDays, expected) => {
  const inDays = (days: number | null) => (days === null ? null : plus(NOW, days * DAY))
  const page = {
    tokenState: 'ok',
    tokenExpiresAt: inDays(tokenDays),
    dataAccessExpiresAt: inDays(dataDays),
  } as const

  expect(tokenStateAt(page, NOW)).toBe(expected)
})

test('of two parks the longer one counts, and a past one does not', () => {
  const own = { parkedUntil: plus(NOW, 1_000), parkProblem: 'OWN' }

  expect(longestPark(own, { until: plus(NOW, 2_000), problem: 'APP' }, NOW)?.problem).toBe('APP')
  expect(longestPark(own, { until: plus(NOW, 500), problem: 'APP' }, NOW)?.problem).toBe('OWN')
  expect(longestPark(own, { until: NOW, problem: 'APP' }, plus(NOW, 1_000))).toBeNull()
})
