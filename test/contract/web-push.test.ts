import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isPublicAddress } from '../../src/adapters/web-push/public-address.ts'
import { createWebPush } from '../../src/adapters/web-push/web-push.ts'
import { Secret } from '../../src/kernel/secret.ts'
import { createBrowser } from '../support/open-push.ts'

interface Arrived {
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Buffer
}
const arrived: Arrived[] = []
let answer = { status: 201, location: '' }

/** A push service over real HTTP. */
const service = createServer((asked, reply) => {
  const chunks: Buffer[] = []
  asked.on('data', chunk => chunks.push(chunk))
  asked.on('end', () => {
    arrived.push({ headers: asked.headers, body: Buffer.concat(chunks) })
    reply
      .writeHead(answer.status, answer.location === '' ? {} : { location: answer.location })
      .end('x'.repeat(1e6))
  })
})
let origin = ''
beforeAll(async () => {
  await new Promise<void>(resolve => service.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
})
afterAll(() => new Promise(resolve => service.close(resolve)))
beforeEach(() => {
  arrived.length = 0
  answer = { status: 201, location: '' }
})

const TOLD = { title: 'Tin TB-2211-K7QF đã lên Trang', body: 'Đoàn xã Hòa An', url: '/b/token/submissions/1' }
const NOTE = { ...TOLD, url: new Secret(TOLD.url), topic: 'topic-1' }
const local = createWebPush({ subject: 'https://doan.vn', request, isAllowedAddress: () => true })
const keys = local.makeKeys()
const real = createWebPush({ subject: 'https://doan.vn' })

test('a note reaches its browser, and nobody on the way reads it', async () => {
  const browser = createBrowser(`${origin}/push/1`)

  const outcome = await local.send(browser.address, NOTE, keys)

  const [got] = arrived
  expect(outcome).toEqual({ outcome: 'accepted', code: 'push-taken' })
  expect(got?.headers).toMatchObject({ ttl: '86400', topic: 'topic-1', 'content-encoding': 'aes128gcm' })
  expect(got?.headers.authorization).toMatch(new RegExp(`^vapid t=[\\w.-]+, k=${keys.publicKey}$`))
  expect(got?.body.toString('latin1')).not.toContain('TB-2211')
  expect(browser.open(got?.body ?? Buffer.alloc(0))).toEqual(TOLD)
})

test.each([
  [404, 'gone'],
  [410, 'gone'],
  [400, 'refused'],
  [413, 'refused'],
  [429, 'postponed'],
  [503, 'postponed'],
])('an answer of %i means %s', async (status, outcome) => {
  answer = { ...answer, status }

  expect(await local.send(createBrowser(`${origin}/x`).address, NOTE, keys)).toMatchObject({ outcome })
})

test('a redirect is not followed', async () => {
  answer = { status: 302, location: `${origin}/elsewhere` }

  const { outcome } = await local.send(createBrowser(`${origin}/x`).address, NOTE, keys)

  expect(outcome).toBe('refused')
  expect(arrived).toHaveLength(1)
})

test('a service that is away, or keys that are none, are no failure of ours', async () => {
  const away = createBrowser('http://127.0.0.1:1/x').address
  const broken = { ...away, keys: { p256dh: 'nonsense', auth: 'x' } }

  expect(await local.send(away, NOTE, keys)).toMatchObject({ outcome: 'postponed' })
  expect(await local.send(broken, NOTE, keys)).toMatchObject({ outcome: 'refused' })
})

test.each([
  'http://push.example.com/x',
  'https://127.0.0.1/x',
  'https://[::1]/x',
  'https://[::ffff:10.0.0.1]/x',
  'https://169.254.169.254/latest',
  'https://2130706433/x',
  'https://localhost/x',
  'https://database/x',
  'https://me:secret@push.example.com/x',
  'ftp://push.example.com/x',
  'nonsense',
  `https://push.example.com/${'x'.repeat(1_000)}`,
])('%s is never pushed to', endpoint => {
  expect(real.accepts(createBrowser(endpoint).address)).toBe(false)
})

test('a host that resolves into the own network is not called, whatever it is named', async () => {
  const named = createWebPush({ subject: 'https://doan.vn', request, isAllowedAddress: isPublicAddress })
  const address = createBrowser(origin.replace('127.0.0.1', 'localhost.localdomain')).address

  expect(await named.send(address, NOTE, keys)).toMatchObject({ outcome: 'postponed' })
  expect(arrived).toEqual([])
})

test('browsers’ real services are accepted', () => {
  for (const host of ['fcm.googleapis.com', 'updates.push.services.mozilla.com', 'web.push.apple.com'])
    expect(real.accepts(createBrowser(`https://${host}/send/abc`).address)).toBe(true)
  for (const address of ['8.8.8.8', '2001:4860:4860::8888']) expect(isPublicAddress(address)).toBe(true)
})
