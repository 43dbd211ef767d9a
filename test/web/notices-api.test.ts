import { afterAll, expect, test } from 'vitest'
import { noticeId } from '../../src/kernel/ids.ts'
import type { NewNotice } from '../../src/organisation/notice.ts'
import { raiseNotice } from '../../src/organisation/notice-store.ts'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf, clock, db, organisation } = await createTestWeb(database)
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})
const [officer, reviewer] = await Promise.all([keyOf('officer'), keyOf('reviewer')])
type Headers = typeof officer

const raise = (id: string, kind: NewNotice['kind'], more: Partial<NewNotice> = {}) =>
  raiseNotice(
    db,
    { id: noticeId(id), kind, key: id, subject: { kind: 'page', id: 'p' }, facts: { page: 'A' }, ...more },
    clock.now(),
  )
const list = async (headers: Headers, query = '') =>
  (await app.inject({ url: `/api/v1/notices${query}`, headers })).json()
const close = (id: string, headers: Headers) =>
  app.inject({ method: 'POST', url: `/api/v1/notices/${id}/close`, headers })

test('each role sees its own notices, and nobody another person’s', async () => {
  const { personId } = await organisation.createPerson(
    { kind: 'system', id: 'system', name: 'test', role: 'admin' },
    { email: 'duyet@doan.vn', name: 'Người duyệt', role: 'reviewer' },
  )
  await raise('n1', 'token-dead')
  await raise('n2', 'approval-asked', { personId })

  const seen = await list(officer)

  expect(seen.items).toEqual([
    {
      id: 'n1',
      kind: 'token-dead',
      isAlarm: true,
      subject: { kind: 'page', id: 'p' },
      facts: { page: 'A' },
      raisedAt: clock.now().toISOString(),
      closedAt: null,
      mayClose: false,
    },
  ])
  expect((await list(reviewer)).items).toEqual([])
  expect((await close('n2', officer)).statusCode).toBe(404)
})

test('what was read is put aside, once for all, and stands in the history', async () => {
  await raise('n3', 'urgent-update-due')

  const first = await close('n3', officer)
  const again = await close('n3', officer)

  expect([first.statusCode, again.statusCode]).toEqual([204, 204])
  expect((await list(officer, '?state=closed')).items).toMatchObject([{ id: 'n3', mayClose: false }])
})

test('an alarm is not put aside by anybody', async () => {
  await raise('n4', 'queue-stalled')

  const answer = await close('n4', officer)

  expect(answer.statusCode).toBe(409)
  expect(answer.json()).toMatchObject({ code: 'NOTICE_ENDS_ITSELF' })
})

test('a long list goes on where it stopped', async () => {
  const whole = (await list(officer)).items.map(({ id }: { id: string }) => id)
  const { items, nextCursor } = await list(officer, '?limit=1')
  const rest = await list(officer, `?limit=9&cursor=${encodeURIComponent(nextCursor)}`)

  expect([...items, ...rest.items].map(({ id }: { id: string }) => id)).toEqual(whole)
})
