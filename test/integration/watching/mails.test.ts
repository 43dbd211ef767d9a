import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PageId } from '../../../src/kernel/ids.ts'
import { noticeId } from '../../../src/kernel/ids.ts'
import { HOUR, MINUTE, plus } from '../../../src/kernel/time.ts'
import type { NewNotice } from '../../../src/organisation/notice.ts'
import { closeNotice, raiseNotice } from '../../../src/organisation/notice-store.ts'
import { createWatching } from '../../../src/watching/index.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { mailAnswer } from '../../support/fake-mailer.ts'
import { createWatchingWorld, type WatchingWorld } from '../../support/watching-world.ts'

let database: TestDatabase
let world: WatchingWorld
let page: PageId

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  for (const table of ['notices', 'people', 'posts', 'pages'] as const)
    await database.db.deleteFrom(table).execute()
  world = await createWatchingWorld(database)
  page = await world.addPage('Tuổi trẻ <Phụng Hiệp> & bạn')
})

let made = 0
const raise = (kind: NewNotice['kind'], more: Partial<NewNotice> = {}) =>
  raiseNotice(
    world.db,
    {
      id: noticeId(`notice-${++made}`),
      kind,
      key: `${kind}:${made}`,
      subject: { kind: 'page', id: page },
      facts: { page: 'Tuổi trẻ <Phụng Hiệp> & bạn', problem: 'password-changed', count: 3 },
      ...more,
    },
    world.clock.now(),
  )
const recipients = () => world.mail.sent.map(({ to }) => to).toSorted()

test('everybody whose role may see a notice gets one letter, however often letters are sent', async () => {
  const officer = await world.addPerson('officer')
  const admin = await world.addPerson('admin')
  await world.addPerson('reviewer')
  await raise('token-dead')

  await world.post()
  await world.post()

  expect(recipients()).toEqual([officer.email, admin.email].toSorted())
})

test('a letter says what happened, what to do, who can do it and where, in plain text and as html', async () => {
  await world.addPerson('admin')
  await raise('token-dead')

  await world.post()

  const [mail] = world.mail.sent
  expect(mail?.subject).toBe('Trang Tuổi trẻ <Phụng Hiệp> & bạn cần kết nối lại')
  expect(mail?.text).toContain('Lỗi password-changed.')
  expect(mail?.text).toContain('3 bài đang chờ mã mới.')
  expect(mail?.text).toContain('Việc cần làm: kết nối lại Trang')
  expect(mail?.text).toContain('Ai làm được: quản trị.')
  expect(mail?.text).toContain('https://lich.doan.vn/pages')
  expect(mail?.html).toContain('&lt;Phụng Hiệp&gt; &amp; bạn')
  expect(mail?.html).toContain('<a href="https://lich.doan.vn/pages">')
  expect(mail?.html).not.toMatch(/<img|<script|style=/)
})

test('a notice for one person goes to nobody else, with a way to decide when there is one', async () => {
  const reviewer = await world.addPerson('reviewer')
  await world.addPerson('admin')
  const subject = { kind: 'post', id: 'post-1' } as const
  await raise('approval-asked', { personId: reviewer.id, subject, facts: { page: 'A', kind: 'urgent' } })

  await world.post()

  expect(recipients()).toEqual([reviewer.email])
  expect(world.mail.sent[0]?.text).toContain(`https://lich.doan.vn/d/post-1.${reviewer.id}`)
})

test('who wants no letters gets none, and who wants alarms gets those', async () => {
  await world.addPerson('officer', 'none')
  const careful = await world.addPerson('officer', 'alarms')
  await raise('post-failed')
  await raise('token-dead')

  await world.post()

  expect(world.mail.sent.map(({ to, subject }) => [to, subject.slice(0, 5)])).toEqual([
    [careful.email, 'Trang'],
  ])
})

test('a letter that was sent by a process that died is sent again under the same Message-ID at most', async () => {
  await world.addPerson('officer')
  await raise('token-dead')
  world.mail.script('crash')
  await expect(world.post()).rejects.toThrow('the process died')

  await world.post()
  const meanwhile = world.mail.sent.length
  await world.clock.advanceBy(3 * MINUTE)
  await world.post()
  await world.post()

  expect(meanwhile).toBe(1)
  expect(world.mail.sent).toHaveLength(2)
  expect(new Set(world.mail.sent.map(({ messageId }) => messageId)).size).toBe(1)
  expect(await world.letters()).toMatchObject([{ state: 'sent', problem: null }])
})

test('a letter that cannot be written does not hold up the others, and is tried later', async () => {
  const { email } = await world.addPerson('officer')
  const broken = createWatching({
    ...world.deps,
    makeDecisionLink: () => Promise.reject(new Error('no link can be made')),
  })
  await raise('approval-asked', { subject: { kind: 'post', id: 'post-1' } })
  await raise('token-dead')

  await broken.sendMails(new AbortController().signal)
  const before = world.mail.sent.map(({ subject }) => subject)
  world.clock.set(plus(world.clock.now(), MINUTE))
  await world.post()

  expect(before).toHaveLength(1)
  expect(world.mail.sent.map(({ to }) => to)).toEqual([email, email])
  expect(await world.letters()).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
})

test('senders that work at the same time send each letter once', async () => {
  for (let count = 0; count < 6; count += 1) await world.addPerson('officer')
  await raise('token-dead')

  await Promise.all([world.post(), world.post(), world.post()])

  expect(recipients()).toHaveLength(6)
  expect(new Set(recipients()).size).toBe(6)
})

describe('a mail server', () => {
  test('that asks to come again is asked at growing pauses', async () => {
    await world.addPerson('officer')
    await raise('token-dead')
    const again = mailAnswer('postponed', 'mail-postponed')
    world.mail.script(again, again, again)
    const begunAt = world.clock.now()
    const triedAfter: number[] = []

    for (let minute = 0; minute <= 10; minute += 1) {
      const [before] = await world.letters()
      await world.post()
      const [after] = await world.letters()
      if (after?.tries !== before?.tries) triedAfter.push(minute)
      await world.clock.advanceBy(MINUTE)
    }

    expect(triedAfter).toEqual([0, 1, 2, 4])
    expect(await world.letters()).toMatchObject([
      { state: 'sent', tries: 4, sentAt: plus(begunAt, 4 * MINUTE) },
    ])
  })

  test('that refuses one address for good does not stop the others', async () => {
    await world.addPerson('officer')
    await world.addPerson('officer')
    await raise('token-dead')
    world.mail.script(mailAnswer('refused', 'mail-refused'))

    await world.post()

    expect((await world.letters()).map(({ state }) => state).toSorted()).toEqual(['given-up', 'sent'])
  })

  test('that is not there is not asked for the next letter, and everything goes once it is', async () => {
    await world.addPerson('officer')
    await world.addPerson('officer')
    await raise('token-dead')
    world.mail.script(mailAnswer('postponed', 'mail-server-unreachable'))
    await world.post()
    const during = (await world.letters()).map(({ tries }) => tries).toSorted()

    await world.clock.advanceBy(MINUTE)
    await world.post()

    expect(during).toEqual([0, 1])
    expect(recipients()).toHaveLength(2)
  })

  test('that never takes a letter is given up after a day', async () => {
    await world.addPerson('officer')
    await raise('token-dead')
    for (let hour = 0; hour < 27; hour += 1) {
      world.mail.script(mailAnswer('postponed', 'mail-server-unreachable'))
      await world.post()
      await world.clock.advanceBy(HOUR)
    }

    expect(await world.letters()).toMatchObject([{ state: 'given-up', problem: 'mail-server-unreachable' }])
  })
})

test('what is over before its letter leaves is not told any more', async () => {
  await world.addPerson('officer')
  await raise('token-dead', { key: 'gone' })
  world.mail.script(mailAnswer('postponed', 'mail-postponed'))
  await world.post()

  await closeNotice(world.db, 'gone', world.clock.now())
  await world.clock.advanceBy(HOUR)
  await world.post()

  expect(world.mail.sent).toEqual([])
  expect(await world.letters()).toMatchObject([{ state: 'dropped' }])
})

test('nobody is flooded: the sixth letter of a kind within an hour stays in the app', async () => {
  await world.addPerson('officer')
  for (let count = 0; count < 30; count += 1) await raise('post-late', { facts: { reason: 'parked' } })

  await world.post()

  expect(world.mail.sent).toHaveLength(5)
})

test('at night only alarms disturb; the rest comes in the morning', async () => {
  await world.addPerson('officer')
  world.clock.set(new Date('2026-11-22T16:00:00Z'))
  await raise('post-failed')
  await raise('token-dead')

  await world.post()
  const atNight = world.mail.sent.map(({ subject }) => subject)
  await world.clock.advanceTo(new Date('2026-11-22T22:31:00Z'))
  await world.post()

  expect(atNight).toHaveLength(1)
  expect(atNight[0]).toContain('cần kết nối lại')
  expect(world.mail.sent).toHaveLength(2)
})

test('without a mail server notices stay in the app, and nobody is written to about the past later', async () => {
  await world.addPerson('officer')
  await raise('token-dead')
  await createWatching({ ...world.deps, mailer: null }).sendMails(new AbortController().signal)
  await world.clock.advanceBy(25 * HOUR)

  await world.post()

  expect(world.mail.sent).toEqual([])
  expect(await world.open()).toHaveLength(1)
})

test('no token, no text of a Post and no address stands in letters, logs or facts', async () => {
  const officer = await world.addPerson('officer')
  const secretText = 'Nội dung chưa công bố của bài'
  await world.schedule({ pageId: page, message: secretText })
  const problem = { code: 'content-abusive', remedy: 'ask-officer' } as const
  world.network.script('createUnpublished', { kind: 'refused', problem })
  await world.pass(10 * MINUTE)
  await world.look()
  await world.post()

  const told = JSON.stringify([world.mail.sent, world.log.lines, await world.open()])
  expect(world.mail.sent).toHaveLength(1)
  expect(told).not.toContain(secretText)
  expect(told).not.toContain('EAA')
  expect(JSON.stringify(world.log.lines)).not.toContain(officer.email)
})
