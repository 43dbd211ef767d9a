import { afterAll, expect, test } from 'vitest'
import { HOUR, plus } from '../../src/kernel/time.ts'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf, network, clock, db } = await createTestWeb(database)
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})
const admin = await keyOf('admin')
const officer = await keyOf('officer')
const reviewer = await keyOf('reviewer')

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
const call = async (method: Method, path: string, payload?: object, headers = officer) => {
  const answer = await app.inject({ method, url: `/api/v1${path}`, payload, headers })
  return { status: answer.statusCode, headers: answer.headers, ...answer.json() }
}

let made = 0
/** Connects a Page of the fake Facebook. */
async function newPage() {
  const facebookPageId = String(7_000 + ++made)
  const accessToken = `token-${facebookPageId}`
  network.addPage({ networkPageId: facebookPageId, token: accessToken, name: `Trang ${made}` })
  return call('POST', '/pages', { facebookPageId, accessToken, purpose: 'publish' }, admin)
}
const page = await newPage()
const inHours = (hours: number) => plus(clock.now(), hours * HOUR).toISOString()
const newPost = (change = {}) =>
  call('POST', '/posts', {
    pageId: page.id,
    message: 'Ra quân Chủ nhật xanh',
    publishAt: inHours(3),
    ...change,
  })

test('a Page is connected with 201 and reconnected with 200; the token comes back nowhere', async () => {
  network.addPage({ networkPageId: page.facebookPageId, token: 'newer' })
  const body = { facebookPageId: page.facebookPageId, accessToken: 'newer', purpose: 'publish' }

  const again = await call('POST', '/pages', body, admin)

  expect(page).toMatchObject({ status: 201, tokenState: 'ok', purpose: 'publish', branchId: null })
  expect(again).toMatchObject({ status: 200, id: page.id })
  expect(JSON.stringify([page, again, await call('GET', `/pages/${page.id}`)])).not.toMatch(/token-|newer/)
})

test('a token that will not do is refused with its reason, in Vietnamese', async () => {
  const body = { facebookPageId: '1', accessToken: 'nobody made it', purpose: 'publish' }

  expect(await call('POST', '/pages', body, admin)).toMatchObject({
    status: 422,
    code: 'TOKEN_DEAD',
    detail: 'Facebook không còn nhận mã này. Lấy mã mới rồi kết nối lại.',
  })
})

test('a Post is scheduled and shown, instants in UTC', async () => {
  const post = await newPost({
    publishAt: '2026-11-23T19:30:00+07:00',
    pillar: 'members',
    firstComment: 'Xem thêm',
  })

  expect(post).toMatchObject({
    status: 201,
    state: 'scheduled',
    version: 1,
    publishAt: '2026-11-23T12:30:00.000Z',
    publishedAt: null,
    attempts: [],
    leftovers: [],
    photoIds: [],
  })
  expect(await call('GET', `/posts/${post.id}`)).toMatchObject({ id: post.id, pillar: 'members' })
})

test.each([
  ['a text of spaces', { message: '   ' }, 422, 'POST_EMPTY', 'message'],
  ['a past time', { publishAt: '2020-01-01T00:00:00Z' }, 422, 'PUBLISH_AT_PAST', 'publishAt'],
  ['an absurd time', { publishAt: '9999-01-01T00:00:00Z' }, 422, 'PUBLISH_AT_TOO_FAR', 'publishAt'],
  ['a time without offset', { publishAt: '2026-11-23T19:30:00' }, 400, 'INVALID_INPUT', 'publishAt'],
  ['a day that is not', { publishAt: '2026-02-30T19:30:00Z' }, 400, 'INVALID_INPUT', 'publishAt'],
  [
    'eleven photos',
    { photoIds: Array.from({ length: 11 }, String) },
    422,
    'POST_TOO_MANY_PHOTOS',
    'photoIds',
  ],
  ['an unknown photo', { photoIds: ['none'] }, 422, 'PHOTO_NOT_READY', 'photoIds.0'],
  ['a text and a template', { template: 'x' }, 400, 'INVALID_INPUT', 'message'],
  ['no text at all', { message: undefined }, 400, 'INVALID_INPUT', 'message'],
  ['a wrong pillar', { pillar: 'fourth' }, 400, 'INVALID_INPUT', 'pillar'],
  ['an unknown field', { color: 'red' }, 400, 'INVALID_INPUT', 'color'],
  ['variables without a template', { variables: {} }, 400, 'INVALID_INPUT', 'message'],
])(
  '%s is refused by a code, with the field named, and nothing is kept',
  async (_, change, status, code, path) => {
    const countPosts = async () => (await db.selectFrom('posts').select('id').execute()).length
    const before = await countPosts()

    const answer = await newPost(change)

    expect([answer.status, answer.code]).toEqual([status, code])
    expect(answer.errors.map((error: { path: string }) => error.path)).toContain(path)
    for (const error of answer.errors) expect(error.message).not.toMatch(/…|valid|\{/)
    expect(await countPosts()).toBe(before)
  },
)

test('a Page that is not there is told as such', async () => {
  expect(await newPost({ pageId: 'none' })).toMatchObject({ status: 404, code: 'PAGE_NOT_FOUND' })
})

test('an edit needs the version that was seen, and keeps what it does not name', async () => {
  const { id } = await newPost({ firstComment: 'Giữ lại' })

  const edited = await call('PATCH', `/posts/${id}`, { version: 1, message: 'Chữ mới' })
  const stale = await call('PATCH', `/posts/${id}`, { version: 1, message: 'Chữ cũ hơn' })

  expect(edited).toMatchObject({ status: 200, version: 2, message: 'Chữ mới', firstComment: 'Giữ lại' })
  expect(stale).toMatchObject({ status: 409, code: 'STALE_VERSION' })
})

test('a canceled Post cannot be edited, published or retried', async () => {
  const { id } = await newPost()

  expect(await call('POST', `/posts/${id}/cancel`)).toMatchObject({ status: 200, state: 'canceled' })

  for (const verb of ['publish-now', 'retry', 'cancel'])
    expect(await call('POST', `/posts/${id}/${verb}`)).toMatchObject({ status: 409, code: 'STATE_CONFLICT' })
})

test('a draft is put forward, and one may publish at once', async () => {
  const { id } = await newPost({ isDraft: true })

  expect(await call('POST', `/posts/${id}/submit`)).toMatchObject({ state: 'scheduled' })
  expect(await call('POST', `/posts/${id}/publish-now`)).toMatchObject({
    publishAt: clock.now().toISOString(),
  })
})

test('a reviewer approves and returns with a reason, and does not write', async () => {
  const { id } = await newPost()

  expect(await call('POST', `/posts/${id}/approve`, undefined, reviewer)).toMatchObject({ status: 409 })
  expect(await call('POST', `/posts/${id}/return`, {}, reviewer)).toMatchObject({ status: 400 })
  expect(await call('PATCH', `/posts/${id}`, { version: 1 }, reviewer)).toMatchObject({ status: 403 })
})

test('a list goes on by its cursor, filtered, without repeats', async () => {
  const at = inHours(100)
  for (let n = 0; n < 5; n++) await newPost({ publishAt: at })
  const query = `from=${encodeURIComponent(at)}&state=scheduled&limit=2&pageId=`

  const ids: string[] = []
  let cursor = ''
  for (let n = 0; n < 3; n++) {
    const list = await call('GET', `/posts?${query}&cursor=${cursor}`)
    ids.push(...list.items.map((post: { id: string }) => post.id))
    cursor = list.nextCursor ?? ''
  }

  expect([new Set(ids).size, cursor]).toEqual([5, ''])
})

test('templates are listed page by page like everything else', async () => {
  const all = await call('GET', '/templates')

  const first = await call('GET', '/templates?limit=1')
  const rest = await call('GET', `/templates?cursor=${first.nextCursor}`)

  expect([...first.items, ...rest.items]).toEqual(all.items)
  expect([first.items.length, rest.nextCursor]).toEqual([1, null])
})

test.each(['text/plain', 'application/x-www-form-urlencoded'])('a body of %s is refused', async type => {
  const headers = { ...admin, 'content-type': type }
  const payload = JSON.stringify({ name: 'Máy', role: 'viewer' })

  const answer = await app.inject({ method: 'POST', url: '/api/v1/keys', headers, payload })

  expect(answer.json()).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' })
})

test('a call that needs no body takes an empty one that says it is JSON', async () => {
  const { id } = await newPost()
  const headers = { ...officer, 'content-type': 'application/json' }

  const answer = await app.inject({ method: 'POST', url: `/api/v1/posts/${id}/cancel`, headers })

  expect(answer.json()).toMatchObject({ id, state: 'canceled' })
})

test.each([
  ['pages', ['Trang', 'a\0']],
  ['posts', ['-271821-04-20T00:00:00.000Z', 'a']],
  ['keys', ['yesterday', 'a']],
  ['audit', ['1e300']],
  ['templates', ['khong-co']],
])('a cursor of %s that is not ours is refused', async (list, position) => {
  const cursor = Buffer.from(JSON.stringify(position)).toString('base64url')

  const answer = await call('GET', `/${list}?cursor=${cursor}`, undefined, admin)

  expect(answer).toMatchObject({ status: 400, errors: [{ path: 'cursor' }] })
})

test.each(['limit=0', 'limit=201', 'limit=x', 'cursor=broken', 'from=yesterday', 'colour=red'])(
  'a list with %s is refused',
  async query => {
    expect(await call('GET', `/posts?${query}`)).toMatchObject({ status: 400, code: 'INVALID_INPUT' })
  },
)

test('an offset whose plus sign became a space is understood', async () => {
  expect(await call('GET', '/posts?from=2026-11-23T00:00:00+07:00')).toMatchObject({ status: 200 })
})

test('the twenty-three templates are listed, shown and rendered', async () => {
  const { items, nextCursor } = await call('GET', '/templates')
  const [{ id, variables }] = items
  const samples = Object.fromEntries(
    variables.map(({ name, sample }: { name: string; sample: unknown }) => [name, sample]),
  )

  expect([items.length, nextCursor]).toEqual([23, null])
  const rendered = await call('POST', `/templates/${id}/render`, { variables: samples })
  expect(rendered.text.length).toBeGreaterThan(20)
  expect(await call('POST', `/templates/${id}/render`, { variables: { la: 1 } })).toMatchObject({
    status: 422,
    code: 'TEMPLATE_VARIABLE_UNKNOWN',
  })
})

test('a Post may be made of a template', async () => {
  const { items } = await call('GET', '/templates')
  const { id, variables } = items[0]
  const samples = Object.fromEntries(
    variables.map(({ name, sample }: { name: string; sample: unknown }) => [name, sample]),
  )

  const post = await newPost({ message: undefined, template: id, variables: samples })

  expect(post).toMatchObject({ status: 201, template: id })
})

test('a key is shown when made and in no list, and works until it is revoked', async () => {
  const key = await call('POST', '/keys', { name: 'Kịch bản', role: 'viewer' }, admin)
  const bearer = { authorization: `Bearer ${key.key}` }

  expect((await call('GET', '/posts', undefined, bearer)).status).toBe(200)
  expect(JSON.stringify(await call('GET', '/keys', undefined, admin))).not.toContain(key.key)
  await call('DELETE', `/keys/${key.id}`, undefined, admin)
  expect((await call('GET', '/posts', undefined, bearer)).status).toBe(401)
})

test('the audit tells who did what', async () => {
  const { items } = await call('GET', '/audit?limit=200', undefined, admin)

  const actions = items.map((entry: { action: string }) => entry.action)
  expect(actions).toEqual(expect.arrayContaining(['page.connected', 'post.written', 'api-key.created']))
  expect(items[0]).toMatchObject({
    actor: { kind: expect.any(String) },
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('after 200 unknown keys an address is told when to come back', async () => {
  const ask = (key: string) =>
    app.inject({ url: '/api/v1/posts', headers: { authorization: key }, remoteAddress: '10.1.1.1' })

  const answers = await Promise.all(Array.from({ length: 201 }, () => ask('Bearer bcd_wrong')))

  const refused = answers.filter(({ statusCode }) => statusCode === 429)
  expect(refused.map(({ headers }) => headers['retry-after'])).toEqual(['3600'])
  expect((await ask(officer.authorization)).statusCode).toBe(200)
})

test('every version of a Post can be read, newest first', async () => {
  const { id } = await newPost({ message: 'Lời đầu' })
  await call('PATCH', `/posts/${id}`, { version: 1, message: 'Lời sau' })

  const { status, items, nextCursor } = await call('GET', `/posts/${id}/revisions?limit=1`)
  const older = await call('GET', `/posts/${id}/revisions?limit=1&cursor=${nextCursor}`)

  expect(status).toBe(200)
  expect(items).toMatchObject([{ version: 2, action: 'post.edited', message: 'Lời sau' }])
  expect(items[0]).toMatchObject({ actor: { kind: 'api-key' }, photos: [], kind: 'ordinary' })
  expect(older).toMatchObject({ items: [{ version: 1, message: 'Lời đầu' }], nextCursor: null })
  expect(await call('GET', '/posts/nobody/revisions')).toMatchObject({ code: 'POST_NOT_FOUND' })
})

test('a stale version is answered with the Post as it is now, so that a program can merge', async () => {
  const { id } = await newPost({ message: 'Lời đầu' })
  await call('PATCH', `/posts/${id}`, { version: 1, message: 'Lời của A' })

  const late = await call('PATCH', `/posts/${id}`, { version: 1, message: 'Lời của B' })

  expect(late).toMatchObject({
    status: 409,
    code: 'STALE_VERSION',
    current: { version: 2, message: 'Lời của A', photoIds: [], publishAt: expect.stringMatching(/Z$/) },
  })
})

test('a Post that is not out is neither amended nor removed nor corrected', async () => {
  const { id } = await newPost()
  const asked = { amend: { version: 1, message: 'x' }, remove: { reason: 'x' }, correct: { text: 'x' } }

  for (const [verb, body] of Object.entries(asked))
    expect(await call('POST', `/posts/${id}/${verb}`, body)).toMatchObject({ code: 'STATE_CONFLICT' })
})

test('a published Post takes another text, a correction and a removal with its reason', async () => {
  const { id } = await newPost()
  await db
    .updateTable('posts')
    .set({ state: 'published', facebookPostId: 'fb-1' })
    .where('id', '=', id)
    .execute()

  const amended = await call('POST', `/posts/${id}/amend`, { version: 1, message: 'Lời mới' })
  const corrected = await call('POST', `/posts/${id}/correct`, { text: 'có 50 người' })
  const unfounded = await call('POST', `/posts/${id}/remove`, {})
  const removed = await call('POST', `/posts/${id}/remove`, { reason: 'Sai tên' })

  expect(amended).toMatchObject({
    status: 200,
    version: 2,
    amendments: [{ kind: 'message', text: 'Lời mới' }],
  })
  expect(corrected.amendments[1]).toMatchObject({ text: 'Đính chính: có 50 người', state: 'waiting' })
  expect(unfounded).toMatchObject({ status: 422, code: 'REASON_REQUIRED', errors: [{ path: 'reason' }] })
  expect(removed.amendments[2]).toMatchObject({
    kind: 'removal',
    text: 'Sai tên',
    askedByName: 'Khóa officer',
  })
  const again = await call('POST', `/posts/${id}/amendments/nobody/retry`)
  expect(again).toMatchObject({ status: 404, code: 'AMENDMENT_NOT_FOUND' })
})
