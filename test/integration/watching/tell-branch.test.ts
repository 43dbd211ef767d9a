import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { branchLinkId, submissionId, unitId } from '../../../src/kernel/ids.ts'
import { Secret } from '../../../src/kernel/secret.ts'
import { HOUR, MINUTE, plus } from '../../../src/kernel/time.ts'
import type { BranchStep } from '../../../src/watching/branch-telling.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { mailAnswer } from '../../support/fake-mailer.ts'
import { createWatchingWorld, type WatchingWorld } from '../../support/watching-world.ts'

let database: TestDatabase
let world: WatchingWorld
let made = 0

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.db.deleteFrom('branchTellings').execute()
  world = await createWatchingWorld(database)
})

/** A branch whose holder has a Submission, an address for answers and phones. */
async function branch({ email = 'lan@example.vn' as string | null, phones = 1 } = {}) {
  const [unit, link, submission] = [unitId(`u${++made}`), branchLinkId(`l${made}`), submissionId(`s${made}`)]
  const { db, clock, seal } = world
  const now = clock.now()
  const bare = {
    level: 'co_so',
    shortName: null,
    parentId: null,
    block: null,
    validFrom: null,
    validTo: null,
  }
  const unitRow = {
    id: unit,
    name: `Đoàn xã ${made}`,
    ...bare,

    targetPostsPerMonth: null,
  }
  await db
    .insertInto('units')
    .values({ ...unitRow, createdAt: now })
    .execute()
  const tokenSealed = seal.close('branch-link', link, new Secret('token'))
  const seatRow = {
    id: link,
    unitId: unit,
    tokenHash: link,
    tokenSealed,
    holderName: 'Lan',
    holderEmail: email,
  }
  await db
    .insertInto('branchLinks')
    .values({ ...seatRow, createdBy: 'x', createdAt: now })
    .execute()
  await db
    .insertInto('submissions')
    .values(someSubmission(unit, link, submission))
    .execute()
  const seat = { linkId: link, unitId: unit, unitName: unitRow.name, holderName: null }
  for (let phone = 1; phone <= phones; phone += 1) await world.watching.addPhone(seat, addressOf(phone))
  const tell = (kind: BranchStep) =>
    world.watching.tellBranch({ unitId: unit, submissionId: submission, kind })
  return { unit, link, submission, seat, tell }
}

const addressOf = (phone: number) => ({
  endpoint: `https://push.example.com/${made}/${phone}`,
  keys: { p256dh: 'p', auth: 'a' },
})

const someSubmission = (
  unit: ReturnType<typeof unitId>,
  link: ReturnType<typeof branchLinkId>,
  id: ReturnType<typeof submissionId>,
) => ({
  ...{
    id,
    unitId: unit,
    linkId: link,
    clientId: id,
    receiptNumber: `TB-${made}`,
    state: 'returned' as const,
  },
  ...{
    title: 'Trồng cây',
    body: 'Chị Hoa trồng cây',
    sentTitle: '',
    sentBody: '',
    genre: null,
    pillar: null,
  },
  ...{ eventDate: null, place: null, videoLink: null, results: '[]', reasonCode: null, reason: 'Thiếu ảnh' },
  ...{ receivedAt: world.clock.now(), updatedAt: world.clock.now(), readyAt: null, decidedBy: null },
  ...{ decidedAt: world.clock.now(), postId: null, leaseUntil: null },
})

test('a step reaches every phone and the address, once, however often it is told or sent', async () => {
  const { tell } = await branch({ phones: 2 })

  await Promise.all([tell('returned'), tell('returned')])
  await Promise.all([world.tell(), world.tell()])
  await tell('returned')
  await world.tell()

  expect(world.phones.sent.map(({ title }) => title)).toEqual(Array(2).fill(`Tin TB-${made} cần bổ sung`))
  expect(world.mail.sent).toMatchObject([{ to: 'lan@example.vn', subject: `Tin TB-${made} cần bổ sung` }])
  expect(world.mail.sent[0]?.text).toContain('Lý do: Thiếu ảnh')
})

test('neither phone nor letter is told a token, a text of the branch or a name', async () => {
  const { tell } = await branch()

  await tell('returned')
  await world.tell()

  const told = JSON.stringify([world.phones.sent, world.mail.sent, world.log.lines])
  expect(told).not.toMatch(/\/b\/|token|Chị Hoa|Lan"/)
  expect(JSON.stringify(world.log.lines)).not.toMatch(/push\.example|lan@example/)
})

test('at night nobody is disturbed; in the morning only the newest step is told', async () => {
  const { tell } = await branch()
  const night = new Date('2026-11-22T16:00:00Z')
  await world.queue.advanceTo(night)

  await tell('accepted')
  await tell('planned')
  await world.tell()
  expect(world.phones.sent).toEqual([])
  await world.queue.advanceBy(7 * HOUR)
  await world.tell()

  expect(world.phones.sent.map(({ title }) => title)).toEqual([`Tin TB-${made} đã được xếp lịch đăng`])
  expect(world.mail.sent).toHaveLength(1)
})

test('a phone that is gone is forgotten; the others and the address are told', async () => {
  const { tell, link } = await branch({ phones: 2 })
  world.phones.script('gone')

  await tell('published')
  await world.tell()
  await tell('accepted')
  await world.tell()

  const left = await world.db
    .selectFrom('pushSubscriptions')
    .select('id')
    .where('linkId', '=', link)
    .execute()
  expect(left).toHaveLength(1)
  expect(world.phones.sent).toHaveLength(2)
})

test('what a service does not take now is tried again, and given up after a day', async () => {
  const { tell } = await branch({ email: null })
  world.phones.script('postponed')

  await tell('published')
  await world.tell()
  await world.queue.advanceBy(MINUTE)
  await world.tell()

  expect(world.phones.sent).toHaveLength(1)
})

test('a process that dies while it tells leaves nobody untold', async () => {
  const { tell } = await branch({ email: null })
  world.phones.script('crash')

  await tell('published')
  await expect(world.tell()).rejects.toThrow('died')
  await world.queue.advanceBy(3 * MINUTE)
  await world.tell()

  // The second is the same topic: the phone shows one.
  expect(new Set(world.phones.sent.map(({ topic }) => topic)).size).toBe(1)
  expect(world.phones.sent).toHaveLength(2)
})

test('whoever gave the seat away is told nothing more', async () => {
  const { tell, link } = await branch()
  await tell('published')

  await world.db
    .updateTable('branchLinks')
    .set({ endedAt: world.clock.now(), endReason: 'revoked', holderEmail: null, holderName: null })
    .where('id', '=', link)
    .execute()
  await world.db.deleteFrom('pushSubscriptions').where('linkId', '=', link).execute()
  await world.tell()

  expect([world.phones.sent, world.mail.sent]).toEqual([[], []])
})

test('a second return is told like the first', async () => {
  const { tell, submission } = await branch({ phones: 0 })
  await tell('returned')
  await world.tell()

  const decidedAt = plus(world.clock.now(), HOUR)
  await world.db.updateTable('submissions').set({ decidedAt }).where('id', '=', submission).execute()
  await tell('returned')
  await world.tell()

  expect(world.mail.sent).toHaveLength(2)
})

test('a letter that the server refuses for good is not tried again', async () => {
  const { tell } = await branch({ phones: 0 })
  world.mail.script(mailAnswer('refused', 'mail-refused'))

  await tell('published')
  await world.tell()
  await world.queue.advanceBy(HOUR)
  await world.tell()

  expect(world.mail.sent).toEqual([])
})

test('there is one pair of keys, and neither it nor a phone lies in the clear', async () => {
  await branch()
  const keys = await Promise.all([1, 2, 3].map(() => world.watching.getPushKey()))

  const rows = JSON.stringify([
    await world.db.selectFrom('settings').selectAll().execute(),
    await world.db.selectFrom('pushSubscriptions').selectAll().execute(),
  ])

  expect(new Set(keys).size).toBe(1)
  expect(rows).not.toMatch(/private-|push\.example/)
})

test('only a push service is taken, and no more phones than a holder has', async () => {
  const { seat, link } = await branch({ phones: 7 })

  const inside = { ...addressOf(1), endpoint: 'http://10.0.0.1/' }
  await expect(world.watching.addPhone(seat, inside)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await world.watching.removePhone(seat, addressOf(7).endpoint)

  const left = await world.db
    .selectFrom('pushSubscriptions')
    .select('id')
    .where('linkId', '=', link)
    .execute()
  expect(left.length).toBeLessThanOrEqual(5)
})

test('a phone whose keys cannot be read keeps no other from being told', async () => {
  const { link, tell } = await branch({ phones: 3, email: null })
  await database.db
    .updateTable('pushSubscriptions')
    .set({ subscriptionSealed: 'v1.other.x.y' })
    .where('id', 'in', phones =>
      phones.selectFrom('pushSubscriptions').select('id').where('linkId', '=', link).limit(2),
    )
    .execute()
  await tell('returned')

  await expect(world.tell()).rejects.toMatchObject({ code: 'SECRET_UNREADABLE' })

  expect(world.phones.sent).toHaveLength(1)
})
