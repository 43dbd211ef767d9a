import { expect, test } from 'vitest'
import { postId } from '../../../src/kernel/ids.ts'
import { MINUTE, plus } from '../../../src/kernel/time.ts'
import { isMailedTo } from '../../../src/watching/notice-mail.ts'
import { lateAlarm } from '../../../src/watching/post-alarm.ts'

const now = new Date('2026-11-22T02:00:00Z')
const soon = plus(now, 10 * MINUTE)
const later = plus(now, 60 * MINUTE)
const past = plus(now, -MINUTE)

const post = {
  id: postId('p1'),
  publishAt: plus(now, -6 * MINUTE),
  notBefore: null,
  problemCode: null,
  pageName: 'A',
  tokenState: 'ok',
  tokenExpiresAt: null,
  dataAccessExpiresAt: null,
  tokenProblem: null,
  parkedUntil: null,
  parkProblem: null,
} as const
const appPark = { until: later, problem: 'rate-limit-app' }

test.each([
  ['waiting', {}, null],
  ['token-dead', { tokenState: 'needs-reconnect', tokenProblem: 'app-removed' }, null],
  ['token-dead', { tokenExpiresAt: past, parkedUntil: soon }, null],
  ['parked', { parkedUntil: soon, parkProblem: 'rate-limit-page' }, null],
  ['parked', {}, appPark],
  ['waiting', { parkedUntil: past }, { until: past, problem: 'rate-limit-app' }],
  ['trying-again', { notBefore: soon, problemCode: 'facebook-busy' }, null],
  ['quiet-hours', { notBefore: later, problemCode: 'quiet-hours' }, null],
  ['catching-up', { notBefore: soon, problemCode: 'catching-up' }, null],
  ['waiting', { notBefore: past, problemCode: 'facebook-busy' }, null],
] as const)('a late Post is %s by what lasts longest', (reason, given, park) => {
  expect(lateAlarm({ ...post, ...given }, park, now).facts).toMatchObject({ reason })
})

test('of two parks the longer one is told', () => {
  const { facts } = lateAlarm({ ...post, parkedUntil: soon, parkProblem: 'rate-limit-page' }, appPark, now)

  expect(facts).toMatchObject({ problem: 'rate-limit-app', untilAt: later.toISOString() })
})

test.each([
  ['parked', true],
  ['trying-again', true],
  ['waiting', true],
  ['token-dead', false],
  ['quiet-hours', false],
  ['catching-up', false],
])('a Post that is late as %s has a letter of its own: %s', (reason, isMailed) => {
  const officer = { id: 'person-1', role: 'officer', mails: 'all' } as const

  expect(isMailedTo({ kind: 'post-late', personId: null, facts: { reason } }, officer)).toBe(isMailed)
})
