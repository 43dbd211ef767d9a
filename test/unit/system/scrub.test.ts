import { expect, test } from 'vitest'
import { scrub, scrubText } from '../../../src/adapters/system/scrub.ts'
import { AppError } from '../../../src/kernel/errors.ts'
import { Secret } from '../../../src/kernel/secret.ts'

const TOKEN = `EAAB${'x1'.repeat(30)}`

test.each([
  [`GET /v24.0/1/feed?access_token=${TOKEN}&limit=1`, 'GET /v24.0/1/feed?access_token=[secret]&limit=1'],
  ['{"access_token":"abc.def","id":"1"}', '{"access_token":"[secret]","id":"1"}'],
  ['Authorization: Bearer abcdef123456', 'Authorization: Bearer [secret]'],
  [`token ${TOKEN} was refused`, 'token [secret] was refused'],
  ['postgres://chi:mat-khau@db:5432/app', 'postgres://chi:[secret]@db:5432/app'],
  ['redis://:mat-khau@cache:6379', 'redis://:[secret]@cache:6379'],
  ['appsecret_proof=0123abcd', 'appsecret_proof=[secret]'],
  ['the bearer of good news arrived at 10:00', 'the bearer of good news arrived at 10:00'],
])('%s is logged without its secret', (text, clean) => {
  expect(scrubText(text)).toBe(clean)
})

test('a fact whose key says that it is secret is left out, its neighbours are not', () => {
  const facts = { pageToken: 'abc', password: 'x', tokenState: 'ok', nested: { authorization: 'y', id: 7 } }

  expect(scrub(facts)).toEqual({
    pageToken: '[secret]',
    password: '[secret]',
    tokenState: 'ok',
    nested: { authorization: '[secret]', id: 7 },
  })
})

test('an error tells its code and its chain of causes, none with a secret', () => {
  const cause = new Error('lost', { cause: new Error(`call with access_token=${TOKEN} failed`) })
  const error = new AppError('NETWORK_UNREACHABLE', { cause })

  const clean = scrub({ err: error })

  expect(clean).toMatchObject({
    err: { code: 'NETWORK_UNREACHABLE', cause: { message: 'lost', cause: { name: 'Error' } } },
  })
  expect(JSON.stringify(clean)).not.toContain(TOKEN)
})

test('a value that knows how it is written is written so', () => {
  const facts = { secret: new Secret('abc'), at: new Date(0), url: new URL('https://a.vn/?access_token=abc') }

  expect(scrub(facts)).toEqual({
    secret: '[secret]',
    at: '1970-01-01T00:00:00.000Z',
    url: 'https://a.vn/?access_token=[secret]',
  })
})

test('facts that contain themselves end somewhere', () => {
  const facts: Record<string, unknown> = { id: 1 }
  facts.self = facts

  expect(JSON.stringify(scrub(facts))).toContain('[deeper]')
})
