import { afterAll, describe, expect, test } from 'vitest'
import { createHucreSheets } from '../../src/adapters/sheets/hucre-sheets.ts'
import { createTestDatabase } from '../support/database.ts'
import { multipart } from '../support/multipart.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const web = await createTestWeb(database)
afterAll(async () => {
  await web.app.close()
  await database[Symbol.asyncDispose]()
})
const officer = await web.keyOf('officer')
const viewer = await web.keyOf('viewer')
const name = 'Tuổi trẻ Hòa An'
await addPage()

const csv = (...lines: readonly string[]) => ['Ngày;Giờ;Trang;Nội dung', ...lines].join('\r\n')

/** Sends a sheet in, as a program does. */
async function send(text: string | Buffer, headers: Record<string, string> = {}) {
  const bytes = typeof text === 'string' ? text : new Uint8Array(text)
  const body = await multipart(['file', new File([bytes], 'thang-12.csv')])
  const sent = { ...body.headers, ...officer, ...headers }
  return web.app.inject({ method: 'POST', url: '/api/v1/imports', headers: sent, payload: body.payload })
}

const create = (id: string, headers = officer) =>
  web.app.inject({ method: 'POST', url: `/api/v1/imports/${id}/create`, headers })

describe('POST /api/v1/imports', () => {
  test('answers every row with its problems, in sentences', async () => {
    const answer = await send(csv(`25/12/2026;19:30;${name};Một`, `31/02/2027;19:30;${name};Hai`))

    expect(answer.statusCode).toBe(201)
    const { rows, counts, canCreate } = answer.json()
    expect({ counts, canCreate }).toEqual({
      counts: { rows: 2, ready: 1, withProblems: 1, withWarnings: 0 },
      canCreate: false,
    })
    expect(rows[0]).toMatchObject({ row: 2, publishAt: '2026-12-25T12:30:00.000Z', problems: [] })
    const message = '“31/02/2027” không phải ngày có thật; ghi như 23/11/2026.'
    expect(rows[1].problems).toEqual([{ path: 'date', code: 'SHEET_DATE_WRONG', message }])
  })

  test('keeps one sheet of a request that comes twice', async () => {
    const key = { 'idempotency-key': 'sheet-1' }
    const text = csv(`26/12/2026;19:30;${name};Ba`)

    const [first, again] = [await send(text, key), await send(text, key)]

    expect(again.json().id).toBe(first.json().id)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect((await send(csv(`27/12/2026;7:00;${name};Bốn`), key)).json().code).toBe('IDEMPOTENCY_KEY_REUSED')
  })

  const refusals: readonly (readonly [string, string | Buffer, number, string])[] = [
    ['no rows', csv(), 422, 'SHEET_EMPTY'],
    ['no columns we know', 'a;b\n1;2', 422, 'SHEET_COLUMNS_MISSING'],
    ['10,000 rows', csv(...Array.from({ length: 10_000 }, () => '1/1/2027;7:00;x;y')), 422, 'SHEET_TOO_LONG'],
    ['12 MB', Buffer.alloc(12_000_000, 'a'), 413, 'SHEET_TOO_LARGE'],
    ['a broken zip', Buffer.from('PK\u0003\u0004 nothing'), 422, 'SHEET_BROKEN'],
    ['a web page', '<html><body>', 415, 'SHEET_UNSUPPORTED'],
  ]
  test.each(refusals)('refuses %s', async (_, text, status, code) => {
    const answer = await send(text)

    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.json().detail).not.toContain('{')
  })

  test('refuses a form without a file, and those who may not', async () => {
    const body = await multipart(['note', 'x'])
    const headers = { ...body.headers, ...officer }

    const answer = await web.app.inject({
      method: 'POST',
      url: '/api/v1/imports',
      headers,
      payload: body.payload,
    })

    expect(answer.json().errors).toMatchObject([{ path: 'note' }])
    expect((await send('x', viewer)).statusCode).toBe(403)
  })
})

describe('POST /api/v1/imports/{id}/create', () => {
  test('schedules all of them once, and gives the same Posts again', async () => {
    const { id } = (await send(csv(`28/12/2026;19:30;${name};Năm`, `29/12/2026;7h30;${name};Sáu`))).json()

    const made = await create(id)
    const again = await create(id)

    expect(made.statusCode).toBe(201)
    expect(made.json().created).toBe(2)
    expect(again.json()).toEqual(made.json())
    const post = await web.app.inject({ url: `/api/v1/posts/${made.json().postIds[1]}`, headers: officer })
    expect(post.json()).toMatchObject({ state: 'scheduled', publishAt: '2026-12-29T00:30:00.000Z' })
    const read = await web.app.inject({ url: `/api/v1/imports/${id}`, headers: officer })
    expect(read.json()).toMatchObject({ canCreate: false, postIds: made.json().postIds })
  })

  test('answers 409 with each row that has a problem', async () => {
    const { id } = (await send(csv(`30/12/2026;25:00;${name};Bảy`))).json()

    const answer = await create(id)

    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ code: 'IMPORT_HAS_PROBLEMS', errors: [{ path: 'rows.2.time' }] })
    expect((await create('nobody')).statusCode).toBe(404)
  })
})

describe('GET /api/v1/posts/export', () => {
  const span = 'from=2026-12-28T00:00:00Z&to=2027-01-01T00:00:00Z'

  test.each(['xlsx', 'csv'])('gives a .%s that reads the same when it is sent in again', async format => {
    const file = await web.app.inject({ url: `/api/v1/posts/export.${format}?${span}`, headers: viewer })

    expect(file.headers['content-disposition']).toBe(`attachment; filename="posts.${format}"`)
    const [head, ...rows] = await createHucreSheets().read(file.rawPayload)
    expect(head?.cells).toHaveLength(13)
    expect(rows).toHaveLength(2)
    const sent = (await send(file.rawPayload)).json()
    expect(sent.rows.map((row: { problems: unknown[] }) => row.problems)).toEqual([[], []])
  })

  test('refuses more than 400 days', async () => {
    const url = '/api/v1/posts/export.csv?from=2026-01-01T00:00:00Z&to=2028-01-01T00:00:00Z'

    expect((await web.app.inject({ url, headers: viewer })).json().code).toBe('EXPORT_TOO_LONG')
  })
})

async function addPage() {
  const now = web.clock.now()
  await web.db
    .insertInto('pages')
    .values({
      id: 'page-hoa-an',
      facebookPageId: '100',
      name,
      purpose: 'publish',
      unitId: null,
      tokenSealed: 'x',
      tokenState: 'ok',
      tokenExpiresAt: null,
      dataAccessExpiresAt: null,
      tokenProblem: null,
      parkedUntil: null,
      parkProblem: null,
      createdAt: now,
      updatedAt: now,
    } as never)
    .execute()
}
