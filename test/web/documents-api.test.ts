import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { SYSTEM } from '../support/test-organisation.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const web = await createTestWeb(database)
afterAll(async () => {
  await web.app.close()
  await database[Symbol.asyncDispose]()
})
web.clock.set(new Date('2026-11-23T02:00:00Z'))
await web.briefing.supplyIndicators()
const unit = await web.organisation.createUnit(SYSTEM, { name: 'Đoàn xã Hòa An', level: 'co_so' })
const headers = await web.keyOf('officer')

const call = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, more = {}) =>
  web.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { ...headers, ...more },
    ...(payload && { payload }),
  })

const DOCUMENT = { number: '05-KH/ĐTN', issuer: 'Huyện đoàn', summary: 'Tổ chức Tháng Thanh niên' }

test('a document is registered once under one key, asked about, and its opinions are handled', async () => {
  const key = { 'idempotency-key': 'once' }
  const [first, again] = [
    await call('POST', '/documents', DOCUMENT, key),
    await call('POST', '/documents', DOCUMENT, key),
  ]
  expect([first.statusCode, again.json().id]).toEqual([201, first.json().id])
  const { id } = first.json()

  const days = { opensOn: '2026-11-20', closesOn: '2026-11-27' }
  const asked = await call('POST', `/documents/${id}/comment-window`, days)
  expect(asked.json()).toMatchObject({ commentState: 'open', askedCount: 1, answeredCount: 0 })
  const token = (await web.organisation.rotateBranchLink(SYSTEM, unit.id)).reveal()
  const seat = await web.organisation.openBranchLink(token, '127.0.0.1')
  await web.briefing.answerDocument(seat, id, {
    ...{ agrees: false, seenIds: [], comments: [{ part: '', words: 'Thêm kinh phí' }] },
  })

  const [opinion] = (await call('GET', `/documents/${id}/opinions`)).json().items
  const handled = await call('POST', `/documents/${id}/opinions/${opinion.id}/handle`, {
    handling: 'accepted',
  })

  expect(handled.json().items).toMatchObject([{ handling: 'accepted', branchName: 'Đoàn xã Hòa An' }])
  expect((await call('GET', '/documents?q=thang')).json().items).toHaveLength(1)
})

test('days the wrong way round are refused at the field', async () => {
  const { id } = (await call('POST', '/documents', DOCUMENT)).json()
  const days = { opensOn: '2026-11-20', closesOn: '2026-11-19' }

  const answer = await call('POST', `/documents/${id}/comment-window`, days)

  expect(answer.json().errors).toMatchObject([{ path: 'closesOn' }])
})

test('a plan is registered for a branch, and another version of it only by who saw the last one', async () => {
  const lines = [{ words: 'Xây nhà nhân ái', pillar: 'members', amount: 4, indicatorId: 'nha-nhan-ai' }]
  const plan = { branchId: unit.id, version: 0, lines }

  const first = await call('PUT', '/plans/2027', plan)
  const stale = await call('PUT', '/plans/2027', { ...plan, lines: [{ words: 'Khác' }] })

  expect(first.json()).toMatchObject({
    ...{ registeredCount: 1, branchCount: 1, opensOn: '2026-10-20' },
    items: [{ plan: { version: 1, lines: [{ done: 0, amount: 4 }] } }],
  })
  expect([stale.statusCode, stale.json().code]).toEqual([409, 'PLAN_CHANGED'])
})
