import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type PostId, pageId, personId } from '../../src/kernel/ids.ts'
import { Secret } from '../../src/kernel/secret.ts'
import { HOUR, plus } from '../../src/kernel/time.ts'
import type { Actor } from '../../src/organisation/access.ts'
import { addPerson } from '../support/approval-rules.ts'
import { createTestDatabase } from '../support/database.ts'
import { SYSTEM } from '../support/test-organisation.ts'
import { createDecisionWeb } from './support/decision-web.ts'

const WRITER: Actor = { kind: 'person', id: 'writer', name: 'Cán bộ', role: 'officer' }
const SECRETARY: Actor = { kind: 'person', id: 'secretary', name: 'Bí thư', role: 'reviewer' }
const DEPUTY: Actor = { kind: 'person', id: 'deputy', name: 'Phó bí thư', role: 'reviewer' }
const MESSAGE = 'Tuổi trẻ huyện thắp nến tri ân tại nghĩa trang liệt sĩ.'

const database = await createTestDatabase()
const web = await createDecisionWeb(database)
afterAll(async () => {
  await web.app.close()
  await database[Symbol.asyncDispose]()
})
for (const actor of [WRITER, SECRETARY, DEPUTY]) await addPerson(web.db, actor)
web.network.addPage({ networkPageId: '111', name: 'Huyện đoàn', token: 'EAA-page' })
const { id: page } = await web.organisation.connectPage(SYSTEM, {
  facebookPageId: '111',
  accessToken: new Secret('EAA-page'),
  purpose: 'publish',
})

let id: PostId
let token: string

beforeEach(async () => {
  await web.db.updateTable('people').set({ disabledAt: null }).execute()
  id = await web.publishing.schedulePost(WRITER, {
    pageId: pageId(page),
    kind: 'tribute',
    message: MESSAGE,
    publishAt: plus(web.clock.now(), 9 * HOUR),
  })
  token = await linkFor(SECRETARY)
})

async function linkFor({ id: who }: Actor): Promise<string> {
  const link = await web.publishing.makeDecisionLink(id, personId(who))
  return link?.token.reveal() ?? ''
}

const view = () => web.publishing.getPost(SYSTEM, id)

describe('a link to decide by', () => {
  test('shows the Post, who wrote it and where it goes, and tells no other site the address', async () => {
    const page = await web.look(token)

    expect(page.statusCode).toBe(200)
    for (const words of [MESSAGE, 'Cán bộ', 'Huyện đoàn', 'Duyệt bài này']) expect(page.body).toContain(words)
    expect(page.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
  })

  test('decides nothing when a mail scanner opens it, however often', async () => {
    for (const method of ['HEAD', 'GET', 'GET'] as const) await web.look(token, method)

    expect((await view()).approvals).toEqual([])
    expect((await web.look(token)).body).toContain('Duyệt bài này')
  })

  test('approves as its person, and the audit says that it was by link', async () => {
    const answer = await web.press(token, 'approve', { version: '1' })

    expect(answer).toMatchObject({ statusCode: 303, headers: { location: `/d/${token}` } })
    expect((await view()).approvals).toMatchObject([{ by: { id: SECRETARY.id }, via: 'link', version: 1 }])
    const [entry] = await web.db
      .selectFrom('auditEntries')
      .selectAll()
      .orderBy('seq', 'desc')
      .limit(1)
      .execute()
    expect(entry).toMatchObject({ action: 'post.approved', actorId: SECRETARY.id, facts: { via: 'link' } })
  })

  test('tapped twice counts once, and both taps see the same page', async () => {
    const taps = await Promise.all([1, 2].map(() => web.press(token, 'approve', { version: '1' })))

    expect(taps.map(tap => tap.statusCode)).toEqual([303, 303])
    expect((await view()).approvals).toHaveLength(1)
    const { body } = await web.look(token)
    expect(body).toContain('Bạn đã duyệt lúc')
    expect(body).toContain('Đã có 1/2 lượt duyệt')
    expect(body).not.toContain(MESSAGE)
  })

  test('returns the Post with a reason from the list and words', async () => {
    const fields = { version: '1', reasonCode: 'wrong-figures', words: 'Thiếu năm sinh.' }

    expect((await web.press(token, 'return', fields)).statusCode).toBe(303)

    expect(await view()).toMatchObject({ state: 'draft', returnReason: 'Sai số liệu: Thiếu năm sinh.' })
    expect((await web.look(token)).body).toContain('Bạn đã trả lại')
  })

  test('asks for words where the reason is another one, and keeps what was typed', async () => {
    const page = await web.press(token, 'return', { version: '1', reasonCode: 'other', words: '' })

    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('Còn thiếu mục này.')
    expect(page.body).toContain('<option value="other" selected')
    expect((await view()).state).toBe('in-review')
  })
})

describe('a link to a Post that was changed since', () => {
  beforeEach(() => web.publishing.editPost(WRITER, id, { version: 1, message: 'Lời mới' }))

  test('shows the new text and says so', async () => {
    const { body } = await web.look(token)

    expect(body).toContain('Lời mới')
    expect(body).toContain('Bài đã được sửa sau khi gửi đường dẫn này.')
  })

  test('does not approve the old one, and asks again about the new one', async () => {
    const refused = await web.press(token, 'approve', { version: '1' })

    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('Lời mới')
    expect((await view()).approvals).toEqual([])
    expect((await web.press(token, 'approve', { version: '2' })).statusCode).toBe(303)
    expect((await view()).approvals).toHaveLength(1)
  })
})

describe('a link that decides nothing any more', () => {
  test('says that it has expired', async () => {
    web.clock.set(plus(web.clock.now(), 73 * HOUR))

    const page = await web.look(token)
    await web.press(token, 'approve', { version: '1' })

    expect([page.statusCode, page.body.includes(MESSAGE)]).toEqual([410, false])
    expect(page.body).toContain('72 giờ')
    expect((await view()).approvals).toEqual([])
  })

  test('is worth nothing once its person is disabled', async () => {
    await web.db
      .updateTable('people')
      .set({ disabledAt: web.clock.now() })
      .where('id', '=', personId(SECRETARY.id))
      .execute()

    const answer = await web.press(token, 'approve', { version: '1' })

    expect(answer.statusCode).toBe(303)
    expect((await web.look(token)).statusCode).toBe(410)
    expect((await view()).approvals).toEqual([])
  })

  test('says who decided before', async () => {
    await web.publishing.returnPost(DEPUTY, id, { reason: 'Trùng bài' })

    const page = await web.look(token)
    await web.press(token, 'approve', { version: '1' })

    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Phó bí thư đã quyết định trước')
    expect((await view()).state).toBe('draft')
  })

  test('is never made for who may not approve', async () => {
    expect(await linkFor(WRITER)).toBe('')
    expect(await linkFor({ ...WRITER, id: 'nobody' })).toBe('')
  })
})

describe('a link that nobody made', () => {
  test('is not found, is counted, and in the end refused, while a right one still works', async () => {
    const guesses = []
    for (let n = 0; n < 201; n++) guesses.push((await web.look(`guess-${n}`)).statusCode)

    expect([guesses[0], guesses.at(-1)]).toEqual([404, 429])
    expect((await web.look(token)).statusCode).toBe(200)
  })
})

test('no token of a link stands in the database, the log or an error', async () => {
  await web.look(token)
  await web.press(token, 'approve', { version: '1' })

  const rows = await web.db.selectFrom('decisionLinks').selectAll().execute()
  expect(JSON.stringify([rows, web.log.lines])).not.toContain(token)
})
