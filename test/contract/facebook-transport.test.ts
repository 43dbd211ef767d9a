import { createHmac } from 'node:crypto'
import { inspect } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { createFacebookNetwork, type FacebookOptions } from '../../src/adapters/facebook/facebook-network.ts'
import type { GraphUsage } from '../../src/adapters/facebook/graph-usage.ts'
import { Secret } from '../../src/kernel/secret.ts'
import type { Network } from '../../src/ports/network.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { type RawHandler, type RawServer, sendJson, startRawServer } from '../support/raw-server.ts'

const TOKEN = `EAAB${'ma-truy-cap'.repeat(12)}`
const APP_SECRET = 'bi-mat-cua-ung-dung'
const APP = { id: '900', secret: new Secret(APP_SECRET) }
const PAGE = { networkPageId: '101', token: new Secret(TOKEN) }
const TEXT = { message: 'Ra quân', link: null, photoIds: [] }
const PROOF = createHmac('sha256', APP_SECRET).update(TOKEN).digest('hex')
const clock = createFakeClock()

const networkAt = (server: Pick<RawServer, 'url'>, more: Partial<FacebookOptions> = {}): Network =>
  createFacebookNetwork({
    graphUrl: server.url,
    version: 'v26.0',
    timeoutMs: 5_000,
    app: APP,
    clock,
    ...more,
  })

const created: RawHandler = (_request, response) => sendJson(response, { id: '101_7', success: true })

/** Every call of the port that this adapter can be asked. */
const CALLS: Readonly<Record<string, (network: Network) => Promise<unknown>>> = {
  inspectToken: network => network.inspectToken(PAGE),
  uploadPhoto: network => network.uploadPhoto(PAGE, { jpeg: new Uint8Array([1]), altText: 'Ảnh' }),
  createUnpublished: network => network.createUnpublished(PAGE, TEXT),
  publish: network => network.publish(PAGE, '101_7'),
  updateMessage: network => network.updateMessage(PAGE, '101_7', 'Mới'),
  remove: network => network.remove(PAGE, '101_7'),
  readPost: network => network.readPost(PAGE, '101_7'),
  listPosts: network => network.listPosts(PAGE, clock.now()),
  isListed: network => network.isListed(PAGE, '101_7'),
  countShares: network => network.countShares(PAGE, '101_7'),
  comment: network => network.comment(PAGE, '101_7', 'Đăng ký'),
  listComments: network => network.listComments(PAGE, '101_7'),
}

describe('what leaves', () => {
  test('a creation carries its token in the header, its proof in the body, and nothing of no value', async () => {
    await using server = await startRawServer(created)

    await networkAt(server).createUnpublished(PAGE, { ...TEXT, photoIds: ['1', '2'] })

    const [request] = server.requests
    expect(request).toMatchObject({ method: 'POST', url: '/v26.0/101/feed' })
    expect(request?.headers.authorization).toBe(`Bearer ${TOKEN}`)
    expect(JSON.parse(request?.body ?? '')).toEqual({
      published: false,
      message: 'Ra quân',
      attached_media: [{ media_fbid: '1' }, { media_fbid: '2' }],
      appsecret_proof: PROOF,
    })
  })

  test('a post of photos alone has no message at all', async () => {
    await using server = await startRawServer(created)

    await networkAt(server).createUnpublished(PAGE, { message: '', link: null, photoIds: ['1'] })

    expect(JSON.parse(server.requests[0]?.body ?? '')).not.toHaveProperty('message')
  })

  test('publishing is one small call', async () => {
    await using server = await startRawServer(created)

    await networkAt(server).publish(PAGE, '101_7')

    expect(server.requests).toMatchObject([{ method: 'POST', url: '/v26.0/101_7' }])
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({ is_published: true, appsecret_proof: PROOF })
  })

  test('a photo leaves as a file, unpublished, with its alt text and its proof', async () => {
    await using server = await startRawServer(created)
    const jpeg = new TextEncoder().encode('JPEG-BYTES')

    await networkAt(server).uploadPhoto(PAGE, { jpeg, altText: 'Đoàn viên trồng cây' })

    const [{ url, headers, body } = { url: '', headers: {}, body: '' }] = server.requests
    expect(url).toBe('/v26.0/101/photos')
    const form = await new Response(body, {
      headers: { 'content-type': `${headers['content-type']}` },
    }).formData()
    expect([form.get('published'), form.get('alt_text_custom')]).toEqual(['false', 'Đoàn viên trồng cây'])
    expect(form.get('appsecret_proof')).toBe(PROOF)
    const file = form.get('source') as File
    expect([file.name, file.type, await file.text()]).toEqual(['photo.jpg', 'image/jpeg', 'JPEG-BYTES'])
  })

  test('a question carries its proof in the address and no body', async () => {
    await using server = await startRawServer(created)

    await networkAt(server).isListed(PAGE, '101_7')

    const [request] = server.requests
    const query = new URL(request?.url ?? '', server.url).searchParams
    expect(Object.fromEntries(query)).toEqual({ fields: 'id', limit: '100', appsecret_proof: PROOF })
    expect(request?.body).toBe('')
  })

  test('without an app nothing carries a proof', async () => {
    await using server = await startRawServer(created)
    const network = networkAt(server, { app: null })

    for (const call of Object.values(CALLS)) await call(network)

    expect(JSON.stringify(server.requests)).not.toContain('appsecret_proof')
  })

  test('odd ids cannot leave their place in the address', async () => {
    await using server = await startRawServer(created)

    await networkAt(server).publish(PAGE, '../me?x=1#')

    expect(server.requests[0]?.url).toBe('/v26.0/..%2Fme%3Fx%3D1%23')
  })

  test('no token stands in any address, but for the one question that is about a token', async () => {
    await using server = await startRawServer(created)
    const network = networkAt(server)

    for (const call of Object.values(CALLS)) await call(network)

    const addresses = server.requests.map(request => request.url)
    expect(addresses.length).toBeGreaterThan(Object.keys(CALLS).length)
    for (const url of addresses.filter(each => !each.startsWith('/v26.0/debug_token')))
      expect(url).not.toMatch(/EAAB|bi-mat|access_token/)
    expect(addresses.join()).not.toContain(APP_SECRET)
  })

  test('the environment cannot send a call through a proxy', async () => {
    await using server = await startRawServer(created)
    await using proxy = await startRawServer(created)
    for (const name of ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY']) vi.stubEnv(name, proxy.url)

    await networkAt(server).publish(PAGE, '101_7')
    vi.unstubAllEnvs()

    expect([server.requests.length, proxy.requests.length]).toEqual([1, 0])
  })

  test('two networks in one process keep to their own places', async () => {
    await using one = await startRawServer(created)
    await using other = await startRawServer(created)

    await Promise.all([
      networkAt(one).publish(PAGE, '101_1'),
      networkAt(other, { version: 'v25.0', app: null }).publish(PAGE, '101_2'),
    ])

    expect(one.requests.map(request => request.url)).toEqual(['/v26.0/101_1'])
    expect(other.requests.map(request => request.url)).toEqual(['/v25.0/101_2'])
  })
})

describe('what comes back', () => {
  const faults: [string, RawHandler, string][] = [
    ['a reset connection', (_q, response) => response.socket?.resetAndDestroy(), 'answer-lost'],
    ['a connection closed without a word', (_q, response) => response.socket?.end(), 'answer-lost'],
    [
      'a body cut in the middle',
      (_q, response) => {
        response.writeHead(200, { 'content-length': 100 })
        response.write('{"id":"101_', () => response.socket?.destroy())
      },
      'answer-lost',
    ],
    [
      'half of a JSON body, sent as if whole',
      (_q, response) => response.end('{"id":"101_'),
      'answer-unreadable',
    ],
    ['a page of a captive portal', (_q, response) => response.end('<html>Đăng nhập'), 'answer-unreadable'],
    ['an empty body', (_q, response) => response.end(), 'answer-unreadable'],
    ['a bare number', (_q, response) => sendJson(response, 7), 'answer-unreadable'],
    ['an error without content', (_q, response) => sendJson(response, { error: {} }), 'answer-unreadable'],
    ['a body without an id', (_q, response) => sendJson(response, { post: 'x' }), 'answer-unreadable'],
    ['a gateway page', (_q, response) => response.writeHead(502).end('<html>Bad gateway'), 'server-error'],
    ['an empty 503', (_q, response) => response.writeHead(503).end(), 'server-error'],
    [
      'error 2',
      (_q, response) => sendJson(response, { error: { code: 2, message: 'x' } }, 500),
      'facebook-busy',
    ],
  ]

  test.each(faults)('%s leaves a creation unconfirmed', async (_name, handler, code) => {
    await using server = await startRawServer(handler)

    const outcome = await networkAt(server).createUnpublished(PAGE, TEXT)

    expect(outcome).toMatchObject({ outcome: 'unconfirmed', problem: { code, remedy: 'reconcile' } })
    expect(server.requests).toHaveLength(1)
  })

  test.each(faults)('%s lets a listing be asked for again', async (_name, handler) => {
    await using server = await startRawServer(handler)

    const outcome = await networkAt(server).listPosts(PAGE, clock.now())

    expect(outcome).toMatchObject({ outcome: 'refused', problem: { remedy: 'retry' } })
  })

  test('an error is an error also under HTTP 200', async () => {
    await using server = await startRawServer((_q, response) =>
      sendJson(response, { error: { code: 190, error_subcode: 463 } }),
    )

    const outcome = await networkAt(server).publish(PAGE, '101_7')

    expect(outcome).toMatchObject({ outcome: 'refused', problem: { code: 'token-expired' } })
  })

  test('a change that Facebook does not call a success is unconfirmed', async () => {
    await using server = await startRawServer((_q, response) => sendJson(response, { success: false }))

    expect(await networkAt(server).publish(PAGE, '101_7')).toMatchObject({ outcome: 'unconfirmed' })
  })

  test('an old-fashioned bare `true` is a success', async () => {
    await using server = await startRawServer((_q, response) => response.end('true'))

    expect(await networkAt(server).remove(PAGE, '101_7')).toMatchObject({ outcome: 'accepted' })
  })

  test('a redirect is not followed', async () => {
    await using elsewhere = await startRawServer(created)
    await using server = await startRawServer((_q, response) =>
      response.writeHead(302, { location: elsewhere.url }).end(),
    )
    const network = networkAt(server)

    const write = await network.publish(PAGE, '101_7')
    const read = await network.readPost(PAGE, '101_7')

    expect(write).toMatchObject({ outcome: 'unconfirmed', problem: { code: 'answer-redirected' } })
    expect(read).toMatchObject({
      outcome: 'refused',
      problem: { code: 'answer-redirected', remedy: 'retry' },
    })
    expect(elsewhere.requests).toEqual([])
  })

  test('an id of eighteen digits without quotes keeps its last digit', async () => {
    await using server = await startRawServer((_q, response) => response.end('{"id":122168909192960181}'))

    const outcome = await networkAt(server).uploadPhoto(PAGE, { jpeg: new Uint8Array([1]), altText: '' })

    expect(outcome).toMatchObject({ value: { photoId: '122168909192960181' } })
  })

  test('every answer tells how much of the allowance is used', async () => {
    const heard: GraphUsage[] = []
    await using server = await startRawServer((_q, response) => {
      const business = [{ type: 'pages', call_count: 81, total_time: 3, estimated_time_to_regain_access: 0 }]
      response.setHeader('x-app-usage', '{"call_count":91,"total_cputime":15,"total_time":12}')
      response.setHeader('x-business-use-case-usage', JSON.stringify({ 101: business }))
      sendJson(response, { success: true })
    })

    await networkAt(server, { onUsage: usage => heard.push(usage) }).publish(PAGE, '101_7')

    expect(heard).toEqual([{ networkPageId: '101', appPercent: 91, pagePercent: 81, regainMinutes: 0 }])
  })
})

describe('waiting', () => {
  const silent: RawHandler = () => {}

  test('an answer that never comes is given up after the time limit', async () => {
    await using server = await startRawServer(silent)

    const outcome = await networkAt(server, { timeoutMs: 50 }).createUnpublished(PAGE, TEXT)

    expect(outcome).toMatchObject({ outcome: 'unconfirmed', problem: { code: 'answer-timeout' } })
  })

  test('an answer far too long is cut off and counts as unreadable', async () => {
    let sentBytes = 0
    await using server = await startRawServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const pour = (): void => {
        if (response.destroyed) return
        sentBytes += 1024 * 1024
        response.write(Buffer.alloc(1024 * 1024, 32), pour)
      }
      pour()
    })

    const outcome = await networkAt(server).createUnpublished(PAGE, TEXT)

    expect(outcome).toMatchObject({ outcome: 'unconfirmed', problem: { code: 'answer-unreadable' } })
    expect(sentBytes).toBeLessThan(64 * 1024 * 1024)
  })

  test('a body that never ends is given up too', async () => {
    await using server = await startRawServer((_q, response) => response.writeHead(200).write('{"id":'))

    const outcome = await networkAt(server, { timeoutMs: 50 }).createUnpublished(PAGE, TEXT)

    expect(outcome).toMatchObject({ outcome: 'unconfirmed', problem: { code: 'answer-timeout' } })
  })

  test('a caller who gives up while the call is under way learns that its effect is unknown', async () => {
    await using server = await startRawServer(silent)
    const caller = new AbortController()

    const waiting = networkAt(server).createUnpublished(PAGE, TEXT, caller.signal)
    await server.received(1)
    caller.abort()

    expect(await waiting).toMatchObject({ outcome: 'unconfirmed', problem: { code: 'answer-timeout' } })
  })

  test('a caller who gives up while still in the queue knows that nothing was sent', async () => {
    await using server = await startRawServer(silent)
    const network = networkAt(server, { concurrency: 1, timeoutMs: 200 })
    const caller = new AbortController()

    const first = network.readPost(PAGE, '101_1')
    const second = network.createUnpublished(PAGE, TEXT, caller.signal)
    await server.received(1)
    caller.abort()

    expect(await second).toMatchObject({ outcome: 'refused', problem: { code: 'call-aborted' } })
    await first
    expect(server.requests).toHaveLength(1)
  })

  test('publishing passes everything that waits', async () => {
    const held: (() => void)[] = []
    await using server = await startRawServer((request, response) => {
      const answer = () => sendJson(response, { success: true })
      if (request.url.includes('101_first')) held.push(answer)
      else answer()
    })
    const network = networkAt(server, { concurrency: 1 })

    const reads = ['101_first', '101_a', '101_b'].map(id => network.readPost(PAGE, id))
    const flip = network.publish(PAGE, '101_flip')
    await server.received(1)
    held[0]?.()
    await Promise.all([...reads, flip])

    const order = server.requests.map(({ url }) => /101_\w+/.exec(url)?.[0])
    expect(order).toEqual(['101_first', '101_flip', '101_a', '101_b'])
  })
})

describe('what never left', () => {
  test('a server that does not listen was sent nothing', async () => {
    const server = await startRawServer(created)
    await server[Symbol.asyncDispose]()

    const outcome = await networkAt(server).createUnpublished(PAGE, TEXT)

    expect(outcome).toMatchObject({ outcome: 'refused', problem: { code: 'network-unreachable' } })
  })

  test('a server that cannot prove who it is was sent nothing', async () => {
    await using server = await startRawServer(created)
    const graphUrl = server.url.replace('http:', 'https:')

    const outcome = await networkAt(server, { graphUrl }).createUnpublished(PAGE, TEXT)

    expect(outcome).toMatchObject({ outcome: 'refused', problem: { code: 'network-unreachable' } })
    expect(server.requests).toEqual([])
  })
})

describe('what stays inside', () => {
  test.each(Object.keys(CALLS))('no outcome of %s shows a secret, however it fails', async name => {
    const answers: RawHandler[] = [
      (_q, response) => response.socket?.resetAndDestroy(),
      (request, response) => response.writeHead(500).end(JSON.stringify(request)),
      (request, response) =>
        sendJson(
          response,
          { error: { code: 190, message: `${request.url} ${TOKEN}`, fbtrace_id: TOKEN } },
          400,
        ),
      (request, response) => sendJson(response, { id: {}, echo: request.headers, data: [{ token: TOKEN }] }),
    ]

    for (const answer of answers) {
      await using server = await startRawServer(answer)
      const outcome = await CALLS[name]?.(networkAt(server))

      const shown = JSON.stringify(outcome) + inspect(outcome, { depth: 20, showHidden: true })
      expect(shown).not.toMatch(new RegExp(`${APP_SECRET}|${PROOF}|EAAB`))
    }
  })

  test("the SDK's crash reporter is not let in", async () => {
    await using server = await startRawServer(created)
    const before = process.listenerCount('uncaughtException')

    for (const call of Object.values(CALLS)) await call(networkAt(server))

    expect(process.listenerCount('uncaughtException')).toBe(before)
  })
})
