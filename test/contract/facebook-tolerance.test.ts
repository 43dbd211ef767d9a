import { describe, expect, test } from 'vitest'
import { createFacebookNetwork } from '../../src/adapters/facebook/facebook-network.ts'
import { Secret } from '../../src/kernel/secret.ts'
import { DAY, plus } from '../../src/kernel/time.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { type RawHandler, type RawServer, sendJson, startRawServer } from '../support/raw-server.ts'

const APP = { id: '900', secret: new Secret('bi-mat-cua-ung-dung') }
const PAGE = { networkPageId: '101', token: new Secret('EAAB-ma-truy-cap') }
const clock = createFakeClock()
const CREATED_TIME = clock.now().toISOString().replace('.000Z', '+0000')

const networkAt = (server: RawServer, app: typeof APP | null = APP) =>
  createFacebookNetwork({ graphUrl: server.url, version: 'v26.0', timeoutMs: 5_000, app, clock })

const post = (id: string, more: object = {}) => ({
  id,
  message: 'Ra quân',
  is_published: false,
  created_time: CREATED_TIME,
  ...more,
})

const refusal = (code: number, subcode?: number, message = 'x') => ({
  error: { code, error_subcode: subcode, message },
})

/** Answers by what the address begins with, version left out; anything else is an empty list. */
const answering = (answers: Readonly<Record<string, unknown>>): RawHandler => {
  return (request, response) => {
    const path = request.url.replace('/v26.0', '')
    const found = Object.entries(answers).find(([start]) => path.startsWith(start))
    const body = found?.[1] ?? { data: [] }
    sendJson(response, body, JSON.stringify(body).startsWith('{"error"') ? 400 : 200)
  }
}

describe('a listing', () => {
  const list = (server: RawServer) => networkAt(server).listPosts(PAGE, clock.now())

  test('goes on over an empty page, by the place that `next` names, never by its host or its token', async () => {
    await using elsewhere = await startRawServer(answering({}))
    const next = `${elsewhere.url}/v25.0/101/feed?access_token=EAAB-ma-truy-cap&limit=50&after=ABC`
    await using server = await startRawServer((request, response) =>
      sendJson(
        response,
        request.url.includes('after=ABC') ? { data: [post('101_2')] } : { data: [], paging: { next } },
      ),
    )

    const outcome = await list(server)

    expect(outcome).toMatchObject({ outcome: 'accepted', value: [{ id: '101_2' }] })
    expect(elsewhere.requests).toEqual([])
    expect(server.requests[1]?.url).toMatch(/^\/v26\.0\/101\/feed\?limit=50&after=ABC&appsecret_proof=\w+$/)
  })

  test('ends with the first page on which everything is too old', async () => {
    const old = plus(clock.now(), -DAY).toISOString()
    await using server = await startRawServer((request, response) =>
      sendJson(response, {
        data: [post('101_1', { created_time: old })],
        paging: { next: `http://graph.invalid${request.url}` },
      }),
    )

    expect(await list(server)).toMatchObject({ outcome: 'accepted', value: [] })
    expect(server.requests).toHaveLength(1)
  })

  test('that does not end is refused rather than cut', async () => {
    await using server = await startRawServer((request, response) =>
      sendJson(response, { data: [post('101_1')], paging: { next: `http://graph.invalid${request.url}` } }),
    )

    expect(await list(server)).toMatchObject({
      outcome: 'refused',
      problem: { code: 'listing-too-long', remedy: 'report' },
    })
  })

  test('asks for less when Facebook says that it is too much', async () => {
    const tooMuch = refusal(1, undefined, "Please reduce the amount of data you're asking for")
    await using server = await startRawServer((request, response) => {
      const limit = Number(new URL(request.url, 'http://x').searchParams.get('limit'))
      sendJson(response, limit > 12 ? tooMuch : { data: [post('101_1')] }, limit > 12 ? 500 : 200)
    })

    expect(await list(server)).toMatchObject({ outcome: 'accepted', value: [{ id: '101_1' }] })
    expect(server.requests).toHaveLength(3)
  })

  test('is still told where photos are not, and says that they are unknown', async () => {
    await using server = await startRawServer((request, response) =>
      request.url.includes('attachments')
        ? sendJson(response, refusal(100, undefined, 'nonexisting field (attachments)'), 400)
        : sendJson(response, { data: [post('101_1')] }),
    )

    expect(await list(server)).toMatchObject({ value: [{ id: '101_1', photoIds: null }] })
  })

  test('takes a post without text, link or photos, and numbers for ids', async () => {
    const bare = { id: 122168909192, is_published: true, created_time: CREATED_TIME }
    await using server = await startRawServer(answering({ '/101/feed': { data: [bare] } }))

    expect(await list(server)).toMatchObject({
      value: [{ id: '122168909192', message: '', permalink: null, photoIds: [] }],
    })
  })

  test('reads photos out of an album, and neither a video nor a link for one', async () => {
    const photo = (id: string) => ({ media_type: 'photo', target: { id } })
    const attachments = {
      data: [
        {
          media_type: 'album',
          target: { id: '101' },
          subattachments: { data: [photo('2'), { media_type: 'video', target: { id: '9' } }, photo('1')] },
        },
        { media_type: 'link', target: { url: 'https://doanthanhnien.vn' } },
      ],
    }
    await using server = await startRawServer(
      answering({ '/101/feed': { data: [post('101_1', { attachments })] } }),
    )

    expect(await list(server)).toMatchObject({ value: [{ photoIds: ['2', '1'] }] })
  })
})

describe('a Page that Facebook says does not exist', () => {
  test('is one that the token may not touch', async () => {
    await using server = await startRawServer(answering({ '/101/': refusal(100, 33) }))
    const network = networkAt(server)
    const content = { message: 'Ra quân', link: null, photoIds: [] }

    for (const outcome of [
      await network.createUnpublished(PAGE, content),
      await network.listPosts(PAGE, clock.now()),
    ])
      expect(outcome).toMatchObject({
        outcome: 'refused',
        problem: { code: 'permission-missing', remedy: 'reconnect' },
      })
  })
})

describe('a public listing', () => {
  test('knows a post by its own number, whatever actor stands before it', async () => {
    await using server = await startRawServer(
      answering({ '/101/published_posts': { data: [{ id: '555_7' }] } }),
    )

    expect(await networkAt(server).isListed(PAGE, '101_7')).toMatchObject({ value: true })
    expect(await networkAt(server).isListed(PAGE, '101_77')).toMatchObject({ value: false })
  })
})

describe('removing', () => {
  test('is not believed when the feed still shows the post', async () => {
    await using server = await startRawServer(
      answering({ '/101_7': refusal(100, 33), '/101/feed': { data: [{ id: '101_7' }] } }),
    )

    expect(await networkAt(server).remove(PAGE, '101_7')).toMatchObject({
      outcome: 'refused',
      problem: { code: 'object-hidden', remedy: 'ask-officer' },
    })
  })

  test('is believed when the feed does not show it', async () => {
    await using server = await startRawServer(answering({ '/101_7': refusal(100, 33) }))

    expect(await networkAt(server).remove(PAGE, '101_7')).toMatchObject({ outcome: 'accepted' })
  })
})

describe('a token', () => {
  const me = { id: '101', name: 'Đoàn xã An Phú' }
  const inspect = async (answers: Readonly<Record<string, unknown>>, app: typeof APP | null = APP) => {
    await using server = await startRawServer(answering(answers))
    return await networkAt(server, app).inspectToken(PAGE)
  }
  const debugged = (data: object) => ({ '/me': me, '/debug_token': { data } })

  test('that no header can carry is refused without being sent', async () => {
    await using server = await startRawServer(answering({ '/me': me }))
    const token = new Secret('mã truy cập\n')

    const outcome = await networkAt(server).inspectToken({ ...PAGE, token })

    expect(outcome).toMatchObject({ outcome: 'refused', problem: { code: 'token-invalid' } })
    expect(server.requests).toEqual([])
  })

  test('is taken on its own word where the server has no debug_token', async () => {
    const facts = { owner: 'this-page', mayCreateContent: true, expiresAt: null }

    expect(await inspect({ '/me': me, '/debug_token': refusal(2500) })).toMatchObject({ value: facts })
    expect(await inspect({ '/me': me, '/debug_token': 'no such page' })).toMatchObject({ value: facts })
    expect(await inspect({ '/me': me }, null)).toMatchObject({ value: facts })
  })

  test('is not judged while debug_token is only waiting', async () => {
    expect(await inspect({ '/me': me, '/debug_token': refusal(4) })).toMatchObject({ outcome: 'throttled' })
  })

  test("of a person is told from another Page's by what only Pages have", async () => {
    const other = { id: '202', name: 'X' }

    const page = await inspect({ '/me': { ...other, category: 'Tổ chức' } }, null)
    const person = await inspect({ '/me?fields=id%2Cname': other, '/me': refusal(100) }, null)

    expect(page).toMatchObject({ value: { owner: 'another-page' } })
    expect(person).toMatchObject({ value: { owner: 'not-a-page' } })
  })

  test('of a system user is not a Page token', async () => {
    expect(await inspect(debugged({ type: 'SYSTEM_USER' }))).toMatchObject({
      value: { owner: 'not-a-page' },
    })
  })

  test('tells its dates, where 0 means never', async () => {
    const dates = { type: 'PAGE', expires_at: 0, data_access_expires_at: 1_800_000_000 }

    expect(await inspect(debugged(dates))).toMatchObject({
      value: { expiresAt: null, dataAccessExpiresAt: new Date('2027-01-15T08:00:00Z') },
    })
  })

  test.each([
    ['a scope for everything', { granular_scopes: [{ scope: 'pages_manage_posts' }] }, true],
    [
      'a scope for other Pages only',
      { granular_scopes: [{ scope: 'pages_manage_posts', target_ids: ['202'] }] },
      false,
    ],
    ['scopes without the right', { scopes: ['pages_show_list'] }, false],
    ['scopes with the right', { scopes: ['pages_manage_posts'] }, true],
    ['no scopes told', {}, true],
  ])('with %s', async (_name, data, mayCreateContent) => {
    expect(await inspect(debugged({ type: 'PAGE', ...data }))).toMatchObject({ value: { mayCreateContent } })
  })

  test('that debug_token calls invalid is refused for its reason', async () => {
    const dead = { is_valid: false, error: { code: 190, subcode: 460, message: 'x' } }

    expect(await inspect(debugged(dead))).toMatchObject({
      outcome: 'refused',
      problem: { code: 'password-changed', remedy: 'reconnect' },
    })
  })
})
