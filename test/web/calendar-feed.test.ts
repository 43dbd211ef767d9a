import { afterAll, expect, test } from 'vitest'
import { pageId, personId } from '../../src/kernel/ids.ts'
import { HOUR, plus } from '../../src/kernel/time.ts'
import type { Actor } from '../../src/organisation/index.ts'
import { createTestDatabase } from '../support/database.ts'
import { readIcal } from '../support/read-ical.ts'
import { SYSTEM } from '../support/test-organisation.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const web = await createTestWeb(database)
afterAll(async () => {
  await web.app.close()
  await database[Symbol.asyncDispose]()
})
const { organisation, publishing, clock } = web
const PAGE = pageId('page-calendar')
await addPage()

/** Makes a person with a calendar link. */
async function reader(name: string, role: 'viewer' | 'officer' = 'viewer') {
  const email = `${name}@example.vn`
  const { personId: id } = await organisation.createPerson(SYSTEM, { email, name, role })
  const actor: Actor = { kind: 'person', id: personId(id), name, role }
  return { actor, id, token: (await organisation.makeCalendarLink(actor)).reveal() }
}

const read = (token: string) => web.app.inject({ url: `/calendar/${token}.ics` })

test('whoever holds the link reads what is planned, and a calendar program can read it', async () => {
  const { actor, token } = await reader('lan', 'officer')
  const message = 'Chủ nhật xanh, “Hòa An”; dọn kênh \\ trồng cây\nDòng hai '.repeat(3)
  const publishAt = plus(clock.now(), 3 * HOUR)
  const [id] = await publishing.schedulePosts(actor, [{ pageId: PAGE, message, publishAt }])

  const answer = await read(token)

  expect(answer.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, max-age=300',
  })
  const { head, events } = readIcal(answer.body)
  expect(head).toMatchObject({ VERSION: '2.0', METHOD: 'PUBLISH', 'X-WR-TIMEZONE': 'Asia/Ho_Chi_Minh' })
  expect(events).toMatchObject([
    {
      UID: id,
      SUMMARY: 'Chủ nhật xanh, “Hòa An”; dọn kênh \\ trồng cây',
      DTSTART: publishAt.toISOString().replace(/[-:]|\.000/g, ''),
      LOCATION: 'Tuổi trẻ Hòa An',
      DESCRIPTION: `Tuổi trẻ Hòa An · Đã xếp lịch\nhttp://localhost:3000/posts/${id}`,
      URL: `http://localhost:3000/posts/${id}`,
      STATUS: 'CONFIRMED',
    },
  ])
})

test('a canceled Post is gone when the calendar is read again', async () => {
  const { actor, token } = await reader('mai', 'officer')
  const publishAt = plus(clock.now(), 5 * HOUR)
  const [id] = await publishing.schedulePosts(actor, [{ pageId: PAGE, message: 'Sẽ hủy', publishAt }])
  expect((await read(token)).body).toContain('Sẽ hủy')

  if (id) await publishing.cancelPost(actor, id)

  expect((await read(token)).body).not.toContain('Sẽ hủy')
})

test('a new link makes the old one worthless, and a revoked one is gone', async () => {
  const { actor, token } = await reader('cuc')

  const fresh = (await organisation.makeCalendarLink(actor)).reveal()

  expect((await read(token)).statusCode).toBe(404)
  expect((await read(fresh)).statusCode).toBe(200)
  expect(await organisation.getCalendarLink(actor)).toEqual(clock.now())
  await organisation.removeCalendarLink(actor)
  await organisation.removeCalendarLink(actor)
  expect((await read(fresh)).statusCode).toBe(404)
  expect(await organisation.getCalendarLink(actor)).toBeNull()
})

test('the link of somebody who is shut out is dead, and stays dead when they may come back', async () => {
  const { id, token } = await reader('dao')

  await organisation.changePerson(SYSTEM, id, { isDisabled: true })
  const shut = await read(token)
  await organisation.changePerson(SYSTEM, id, { isDisabled: false })

  expect(shut.statusCode).toBe(404)
  expect((await read(token)).statusCode).toBe(404)
})

test('no token is stored or logged', async () => {
  const { token } = await reader('hue')
  await read(token)

  const links = await database.db.selectFrom('calendarLinks').selectAll().execute()
  expect(JSON.stringify(links)).not.toContain(token)
  expect(JSON.stringify(web.log)).not.toContain(token)
})

test('who guesses is stopped, and a right link still works from there', async () => {
  const { token } = await reader('sen')

  const statuses: number[] = []
  for (let guess = 0; guess <= 200; guess++) {
    const answer = await read(`${'a'.repeat(40)}${guess}`)
    statuses.push(answer.statusCode)
  }

  expect([statuses[0], statuses.at(-1)]).toEqual([404, 429])
  expect((await read(token)).statusCode).toBe(200)
})

async function addPage() {
  const now = clock.now()
  await web.db
    .insertInto('pages')
    .values({
      id: PAGE,
      facebookPageId: '100',
      name: 'Tuổi trẻ Hòa An',
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
    })
    .execute()
}
