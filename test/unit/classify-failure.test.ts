import { describe, expect, test } from 'vitest'
import { type CallFacts, classify, type Failure } from '../../src/adapters/facebook/classify-failure.ts'
import { GRAPH_ERRORS, type GraphErrorRow } from '../../src/adapters/facebook/graph-errors.ts'
import { DAY, HOUR, MINUTE, plus } from '../../src/kernel/time.ts'

const NOW = new Date('2026-11-23T01:00:00Z')
const WRITE: CallFacts = { isWrite: true, networkPageId: '101', now: NOW }
const READ: CallFacts = { ...WRITE, isWrite: false }

const answer = (status: number, body?: unknown, headers: Record<string, string> = {}): Failure => ({
  kind: 'answer',
  status,
  headers: new Headers(headers),
  body,
})

const graphError = (code: number, subcode?: number, more: object = {}): Failure =>
  answer(400, { error: { message: 'x', code, error_subcode: subcode, ...more } })

const problemOf = (failure: Failure, call = WRITE): string | undefined => {
  const outcome = classify(failure, call)
  return outcome.outcome === 'accepted' ? undefined : outcome.problem.code
}

/** Builds an error that the row is meant for. */
const exampleOf = (row: GraphErrorRow): Failure => {
  const code = typeof row.graph === 'object' ? row.graph[0] : (row.graph ?? 100)
  return graphError(code, row.subcode, { message: row.says ?? 'x' })
}

describe('the table of Graph errors', () => {
  test('every row is reached by its own error, none hidden by a row above it', () => {
    for (const row of GRAPH_ERRORS) expect(problemOf(exampleOf(row)), JSON.stringify(row)).toBe(row.code)
  })

  test('every row names its source', () => {
    for (const row of GRAPH_ERRORS) expect(row.source).toMatch(/\S{3}/)
  })

  test('a number that stands alone counts as code and as subcode', () => {
    expect(problemOf(graphError(1390008))).toBe('posting-too-often')
    expect(problemOf(graphError(368, 1390008))).toBe('posting-too-often')
    expect(problemOf(graphError(100, 1366046))).toBe('photo-unfit')
  })

  test.each([
    [190, 463, 'token-expired'],
    [190, 999_999, 'token-invalid'],
    [190, 2069032, 'token-wrong-kind'],
    [200, 2069030, 'permission-missing'],
    [283, undefined, 'permission-missing'],
    [100, 33, 'object-gone'],
    [100, 34, 'invalid-parameter'],
    [368, 1404082, 'post-duplicate'],
    [368, 4854002, 'identity-check'],
    [368, undefined, 'posting-blocked'],
  ])('code %i with subcode %s is %s', (code, subcode, expected) => {
    expect(problemOf(graphError(code, subcode))).toBe(expected)
  })

  test("a refusal carries Graph's own numbers and trace, but nothing that looks like no trace", () => {
    const known = classify(graphError(190, 463, { fbtrace_id: 'AK5w64_Mf-1' }), WRITE)
    const odd = classify(graphError(190, 463, { fbtrace_id: 'EAAB secret token' }), WRITE)

    expect(known).toMatchObject({ problem: { graph: { code: 190, subcode: 463, fbtraceId: 'AK5w64_Mf-1' } } })
    expect(JSON.stringify(odd)).not.toContain('EAAB')
  })
})

describe('a failure of unknown effect', () => {
  const ambiguous: [string, Failure][] = [
    ['no answer in time', { kind: 'no-answer', code: 'answer-timeout' }],
    ['a lost answer', { kind: 'no-answer', code: 'answer-lost' }],
    ['error 1', graphError(1)],
    ['error 2', graphError(2)],
    ['an unknown error with HTTP 500', answer(500, { error: { code: 987_654, message: 'x' } })],
    ['an unknown error that says it is transient', graphError(987_654, undefined, { is_transient: true })],
    ['an error without a code', answer(200, { error: {} })],
    ['a page instead of JSON', answer(200)],
    ['a broken gateway', answer(502)],
    ['a redirect', answer(302)],
  ]

  test.each(ambiguous)('%s leaves a write unconfirmed, to be looked up', (_name, failure) => {
    expect(classify(failure, WRITE)).toMatchObject({
      outcome: 'unconfirmed',
      problem: { remedy: 'reconcile' },
    })
  })

  test.each(ambiguous)('%s lets a question be asked again', (_name, failure) => {
    expect(classify(failure, READ)).toMatchObject({ outcome: 'refused', problem: { remedy: 'retry' } })
  })
})

test('what never left is refused, also for a write', () => {
  const outcome = classify({ kind: 'not-sent', code: 'network-unreachable' }, WRITE)

  expect(outcome).toMatchObject({ outcome: 'refused', problem: { remedy: 'retry' } })
})

test('an unknown refusal is reported, not repeated', () => {
  expect(classify(graphError(987_654), WRITE)).toMatchObject({
    outcome: 'refused',
    problem: { code: 'unknown-refusal', remedy: 'report', graph: { code: 987_654 } },
  })
})

test('asking for too much is refused, so that less is asked for', () => {
  const failure = answer(500, {
    error: { code: 1, message: "Please reduce the amount of data you're asking for, then retry" },
  })

  expect(classify(failure, READ)).toMatchObject({
    outcome: 'refused',
    problem: { code: 'too-much-asked' },
  })
})

describe('a throttle', () => {
  const usage = (minutes: number, page = '101') => ({
    'x-business-use-case-usage': JSON.stringify({
      [page]: [{ type: 'pages', call_count: 100, estimated_time_to_regain_access: minutes }],
    }),
  })
  const pageThrottle = (headers: Record<string, string>) =>
    classify(answer(400, { error: { code: 80001 } }, headers), WRITE)

  test.each([
    ['the minutes of the header', usage(47), 47 * MINUTE],
    ['the minutes of another object when this Page is not told', usage(12, '999'), 12 * MINUTE],
    ['an hour when the header says nothing yet', usage(0), HOUR],
    ['an hour without the header', {}, HOUR],
    ['an hour when the header is nonsense', { 'x-business-use-case-usage': '{"101":' }, HOUR],
  ])('on a Page lasts %s', (_name, headers, ms) => {
    expect(pageThrottle(headers)).toMatchObject({ scope: 'page', until: plus(NOW, ms) })
  })

  test.each([
    [4, undefined, 'app', HOUR],
    [341, undefined, 'app', HOUR],
    [17, 2446079, 'page', HOUR],
    [32, undefined, 'page', HOUR],
    [613, 1996, 'page', HOUR],
    [368, 1390008, 'page', DAY],
    [368, undefined, 'page', DAY],
  ] as const)('by code %i/%s stops the %s', (code, subcode, scope, ms) => {
    expect(classify(graphError(code, subcode), WRITE)).toMatchObject({
      outcome: 'throttled',
      problem: { remedy: 'wait' },
      scope,
      until: plus(NOW, ms),
    })
  })

  test('by a spam block is not shortened by the minutes of a usage header', () => {
    const failure = answer(400, { error: { code: 368, error_subcode: 1390008 } }, usage(5))

    expect(classify(failure, WRITE)).toMatchObject({ until: plus(NOW, DAY) })
  })

  test.each([
    ['120', 2 * MINUTE],
    ['999999', HOUR],
    ['soon', HOUR],
  ])('of a gateway that says %s is believed within an hour', (retryAfter, ms) => {
    const outcome = classify(answer(429, undefined, { 'retry-after': retryAfter }), WRITE)

    expect(outcome).toMatchObject({ outcome: 'throttled', until: plus(NOW, ms) })
  })
})
