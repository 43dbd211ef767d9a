import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { SYSTEM } from '../support/test-organisation.ts'
import { createBranchWeb } from './support/branch-web.ts'
import { formText } from './support/officer-world.ts'

const database = await createTestDatabase()
const web = await createBranchWeb(database)
const { app, look, press, organisation, unit, db } = web
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})

const html = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
const at = (url: string, method: 'GET' | 'POST' = 'GET', fields: Record<string, string> = {}) =>
  app.inject({ url, method, headers: html, ...(method === 'POST' && { payload: formText(fields) }) })
const offered = (body: string) => /\/h\/([\w-]+)/.exec(body)?.[0] ?? ''
const claimIn = (body: string) => /name="claim" value="([^"]+)"/.exec(body)?.[1] ?? ''

test('a holder says what to be called and where to be answered, or nothing at all', async () => {
  const saved = await press('/seat', { holderName: 'Chị Lan', holderEmail: 'lan@example.vn' })
  const shown = await look('/seat?saved=1')
  const wrong = await press('/seat', { holderName: 'Chị Lan', holderEmail: 'không phải thư' })
  const emptied = await press('/seat', { holderName: '', holderEmail: '' })

  expect(saved.statusCode).toBe(303)
  expect(shown.body).toMatch(/value="Chị Lan"[\s\S]*value="lan@example.vn"/)
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('value="không phải thư"')
  expect(emptied.statusCode).toBe(303)
  expect((await look('/seat')).body).not.toContain('lan@example.vn')
})

test('a phone asks to be told by push and not to be any more', async () => {
  const url = `/b/${await web.rotate()}/push`
  const payload = { endpoint: 'https://push.example.com/1', keys: { p256dh: 'p', auth: 'a' } }
  const count = async () => (await db.selectFrom('pushSubscriptions').selectAll().execute()).length

  const key = await app.inject({ url })
  const on = await app.inject({ method: 'POST', url, payload })
  const inside = await app.inject({
    method: 'POST',
    url,
    payload: { ...payload, endpoint: 'http://10.0.0.1/' },
  })
  const before = await count()
  const off = await app.inject({ method: 'DELETE', url, payload: { endpoint: payload.endpoint } })

  expect(key.json()).toEqual({ publicKey: expect.any(String) })
  expect([on, inside, off].map(({ statusCode }) => statusCode)).toEqual([204, 400, 204])
  expect([before, await count()]).toEqual([1, 0])
})

test('the holder hands over: the new one is in, the old phone is told whom to ask', async () => {
  const old = await web.rotate()
  const offer = await at(`/b/${old}/seat/handover`, 'POST')
  const address = offered(offer.body)

  const looked = await at(address)
  const taken = await at(address, 'POST', { claim: claimIn(looked.body), holderName: 'Anh Hải' })
  const welcome = await at(String(taken.headers.location))
  const dead = await at(`/b/${old}`)

  expect(offer.body).toContain('aria-label="Mã QR bàn giao, dùng một lần"')
  expect(taken.statusCode).toBe(303)
  expect(welcome.body).toContain('Cảm ơn Anh Hải đã nhận việc.')
  expect(dead.statusCode).toBe(410)
})

test('a handover that was used or is unknown has a page of its own; looking never uses it', async () => {
  const { token } = await organisation.makeHandover(SYSTEM, unit.id)
  const address = `/h/${token.reveal()}`

  const looks = [await at(address), await app.inject({ method: 'HEAD', url: address }), await at(address)]
  const [first, repeated] = [
    await at(address, 'POST', { claim: 'mine' }),
    await at(address, 'POST', { claim: 'mine' }),
  ]
  const second = await at(address, 'POST', { claim: 'theirs' })

  expect(looks.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
  expect(repeated.headers.location).toBe(first.headers.location)
  expect([second.statusCode, (await at(address)).statusCode]).toEqual([410, 410])
  expect(second.body).toContain('Mã bàn giao này không còn dùng được')
  expect(second.body).toMatch(/branch-[^"]*\.css/)
  expect((await at('/h/unknown')).statusCode).toBe(404)
})

test('whoever takes a seat over finds what it did, and what waits for it', async () => {
  const link = await db
    .selectFrom('branchLinks')
    .select('id')
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  const now = web.clock.now()
  const times = { receivedAt: now, updatedAt: now, readyAt: now, decidedAt: now, leaseUntil: null }
  const words = {
    title: 'Trồng 500 mét đường hoa',
    body: '',
    sentTitle: '',
    sentBody: '',
    reason: 'Thiếu ảnh',
  }
  const open = { genre: null, pillar: null, eventDate: null, place: null, videoLink: null, reasonCode: null }
  const ids = { id: 's1' as never, unitId: unit.id, linkId: link.id, clientId: 'c1', receiptNumber: 'TB-1' }
  const row = { ...ids, ...times, ...words, ...open, state: 'returned' as const, results: '[]' }
  await db
    .insertInto('submissions')
    .values({ ...row, decidedBy: null, postId: null })
    .execute()

  const { token } = await organisation.makeHandover(SYSTEM, unit.id)
  const taken = await at(`/h/${token.reveal()}`, 'POST')
  const { body } = await at(String(taken.headers.location))

  expect(body).toContain('Trồng 500 mét đường hoa')
  expect(body).toContain('Có 1 việc đang chờ cơ sở')
})

test('a branch that merged can still send, and is told whom to ask for its new link', async () => {
  const { id: successor } = await organisation.createUnit(SYSTEM, { name: 'Đoàn xã Thạnh Hòa' })
  const { id: merged } = await organisation.createUnit(SYSTEM, { name: 'Đoàn xã Tân Long' })
  const link = (await organisation.rotateBranchLink(SYSTEM, merged)).reveal()
  const wish = { fromIds: [merged], into: { id: successor }, effectiveOn: '2025-07-01' }
  await organisation.mergeUnits(SYSTEM, wish)

  const [seat, form] = [await look('/seat', link), await look('', link)]

  expect(form.statusCode).toBe(200)
  expect(seat.body).toContain('Đơn vị đã kết thúc ngày 30/06/2025, nay là Đoàn xã Thạnh Hòa.')
  expect(seat.body).toContain('Hãy hỏi cán bộ phụ trách Trang')
})
