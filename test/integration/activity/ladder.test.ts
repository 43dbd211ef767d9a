import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { branchLinkId, type UnitId } from '../../../src/kernel/ids.ts'
import { Secret } from '../../../src/kernel/secret.ts'
import { HOUR } from '../../../src/kernel/time.ts'
import { endBranchLink } from '../../../src/organisation/branch-link-store.ts'
import { type ActivityWorld, createActivityWorld } from '../../support/activity-world.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { actorWith } from '../../support/test-organisation.ts'
import { createWatchingWorld, type WatchingWorld } from '../../support/watching-world.ts'

const ADMIN = actorWith('admin')

let database: TestDatabase
let world: WatchingWorld
let branches: ActivityWorld
let made = 0

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  const { db } = database
  for (const table of ['branchTellings', 'reminders', 'silenceReasons', 'excusedWeeks'] as const)
    await db.deleteFrom(table).execute()
  await db.deleteFrom('pagePosts').execute()
  await db.deleteFrom('pushSubscriptions').execute()
  await db.updateTable('units').set({ validTo: '2020-01-01' }).execute()
  await db.deleteFrom('settings').where('key', '=', 'ladder').execute()
  world = await createWatchingWorld(database)
  branches = createActivityWorld(db)
})

/** A branch that lives, whose holder has an address and one phone. */
async function branch(email: string | null = 'lan@example.vn') {
  const unitId = await branches.addUnit(`Đoàn xã ${++made}`)
  const id = branchLinkId(`ladder-${made}`)
  const { db, seal, clock } = world
  const link = { id, unitId, tokenHash: id, holderName: 'Lan', holderEmail: email, createdBy: 'x' }
  const tokenSealed = seal.close('branch-link', id, new Secret('token'))
  await db
    .insertInto('branchLinks')
    .values({ ...link, tokenSealed, createdAt: clock.now() })
    .execute()
  const seat = { linkId: id, unitId, unitName: `Đoàn xã ${made}`, holderName: null }
  const keys = { p256dh: 'p', auth: 'a' }
  if (email !== null)
    await world.watching.addPhone(seat, { endpoint: `https://push.example.com/${id}`, keys })
  return seat
}

const goTo = (local: string) => world.queue.advanceTo(new Date(`${local.replace(' ', 'T')}+07:00`))
const remind = () => world.followUp.remindBranches(new AbortController().signal)

/** What was decided about a branch, each step with how many ways it went. */
async function decided(unitId: UnitId) {
  const rows = await world.db
    .selectFrom('reminders')
    .select(['step', 'outcome', 'ways'])
    .where('unitId', '=', unitId)
    .orderBy('decidedAt')
    .execute()
  return rows.map(({ step, outcome, ways }) => `${step} ${outcome}${ways === null ? '' : ` ${ways}`}`)
}

test('a silent branch is told on each day of the ladder, once, however often it runs', async () => {
  const { unitId } = await branch()

  for (const day of ['2026-11-24', '2026-11-27', '2026-11-30']) {
    await goTo(`${day} 08:00`)
    await Promise.all([remind(), remind()])
    await Promise.all([world.tell(), world.tell()])
    await remind()
    await world.tell()
  }

  expect(await decided(unitId)).toEqual(['first due 2', 'second due 2', 'last due 2'])
  expect(world.mail.sent.map(({ subject }) => subject)).toEqual([
    'Đơn vị có tin hoạt động tháng 11 chưa gửi không?',
    'Tháng 11 sắp hết, mời đơn vị gửi tin',
    'Mời đơn vị bổ sung tin tháng 11',
  ])
  expect(world.phones.sent).toHaveLength(3)
})

test('a reminder names no other branch and carries no link', async () => {
  await branch()
  const other = await branch(null)

  await goTo('2026-11-27 08:00')
  await remind()
  await world.tell()

  const told = JSON.stringify([world.mail.sent, world.phones.sent])
  expect(told).toContain('ghi nhận 0 hoạt động')
  expect(told).not.toMatch(new RegExp(`${other.unitName}|/b/|token`))
})

test('whoever has as many events as are asked until today is left alone', async () => {
  const { unitId } = await branch()
  for (const day of [2, 9, 16])
    await branches.addPost(unitId, { at: `2026-11-${String(day).padStart(2, '0')} 09:00` })

  await goTo('2026-11-27 08:00')
  await remind()
  await world.tell()

  expect(await decided(unitId)).toEqual(['second met'])
  expect(world.mail.sent).toEqual([])
})

test('a branch that catches up between two steps is not told at the second', async () => {
  const { unitId } = await branch()
  await goTo('2026-11-24 08:00')
  await remind()
  await world.tell()

  for (const day of [24, 25, 26]) await branches.addPost(unitId, { at: `2026-11-${day} 09:00` })
  await goTo('2026-11-27 08:00')
  await remind()
  await world.tell()

  expect(await decided(unitId)).toEqual(['first due 2', 'second met'])
  expect(world.mail.sent).toHaveLength(1)
})

test('a link that is made anew takes its phones and address with it', async () => {
  const { unitId } = await branch()
  await goTo('2026-11-24 23:00')
  await remind()

  await world.db.transaction().execute(trx => endBranchLink(trx, unitId, 'rotated', world.clock.now()))
  await goTo('2026-11-25 08:00')
  await remind()
  await world.tell()

  expect([world.mail.sent, world.phones.sent]).toEqual([[], []])
})

test('whoever a reminder asks finds the question, until it has answered', async () => {
  const seat = await branch()
  await branches.addPost(seat.unitId, { at: '2026-12-08 09:00' })
  const isAsked = async () => (await world.followUp.readOwnSilence(seat)).isAsked

  await goTo('2026-12-19 08:00')
  expect(await isAsked()).toBe(false)
  await goTo('2026-12-21 08:00')
  expect(await isAsked()).toBe(true)
  await world.followUp.tellSilence(seat, 'no-activity')
  expect(await isAsked()).toBe(false)
})

test('a branch that was written down today owes nothing yet, and is asked once it does', async () => {
  const { unitId } = await branch()
  await world.db.updateTable('units').set({ createdAt: world.clock.now() }).where('id', '=', unitId).execute()

  for (const day of ['2026-11-24', '2026-11-30']) {
    await goTo(`${day} 08:00`)
    await remind()
  }

  expect(await decided(unitId)).toEqual(['first met', 'last due 2'])
})

test('a reason stops the ladder, whether it excuses or not', async () => {
  const [idle, changing] = [await branch(), await branch()]
  await goTo('2026-11-24 08:00')
  await world.followUp.tellSilence(idle, 'no-activity')
  await world.followUp.tellSilence(changing, 'reorganising')

  await remind()

  expect(await decided(idle.unitId)).toEqual(['first answered'])
  expect(await decided(changing.unitId)).toEqual(['first excused'])
})

test('nobody is reminded of what could not be counted, or of excused days', async () => {
  const [unread, excused] = [await branch(), await branch()]
  await branches.addTrackedPage(unread.unitId, null, 'needs-reconnect')
  await branches.activity.addExcuse(ADMIN, {
    ...{ unitId: excused.unitId, block: null, fromOn: '2026-11-23', toOn: '2026-11-30', reason: 'Lũ' },
  })

  await goTo('2026-11-24 08:00')
  await remind()

  expect(await decided(unread.unitId)).toEqual(['first uncountable'])
  expect(await decided(excused.unitId)).toEqual(['first excused'])
})

test('what was met between deciding and telling is not told', async () => {
  const { unitId } = await branch()
  await goTo('2026-11-24 08:00')
  await remind()

  for (const day of [20, 21, 22, 23]) await branches.addPost(unitId, { at: `2026-11-${day} 09:00` })
  await world.tell()

  expect([world.mail.sent, world.phones.sent]).toEqual([[], []])
})

test('whoever dies between deciding and telling tells at the next run, once', async () => {
  const { unitId } = await branch()
  await goTo('2026-11-24 08:00')
  const { db } = world
  const unitRow = { id: 'died', unitId, month: '2026-11', step: 'first', outcome: 'due' }
  await db
    .insertInto('reminders')
    .values({ ...unitRow, decidedAt: world.clock.now(), toldAt: null, ways: null } as never)
    .execute()

  await remind()
  await remind()
  await world.tell()

  expect(await decided(unitId)).toEqual(['first due 2'])
  expect(world.mail.sent).toHaveLength(1)
})

test('quiet hours hold a reminder back until they end', async () => {
  await branch()
  await goTo('2026-11-24 23:00')

  await remind()
  await world.tell()
  expect(world.mail.sent).toEqual([])
  await world.queue.advanceBy(9 * HOUR)
  await world.tell()

  expect(world.mail.sent).toHaveLength(1)
})

test('a branch that nobody can reach is left to a person, and a ladder that is off asks nobody', async () => {
  const unitId = await branches.addUnit('Đoàn xã không ai giữ')
  await goTo('2026-11-24 08:00')
  await remind()
  await world.followUp.setLadder(ADMIN, { isOn: false, days: { first: 1, second: 2, last: 25 } })
  await goTo('2026-11-27 08:00')
  await remind()

  expect(await decided(unitId)).toEqual(['first due 0'])
})

test('in February the last step is its last day', async () => {
  const { unitId } = await branch()

  await goTo('2027-02-28 08:00')
  await remind()

  expect(await decided(unitId)).toEqual(['last due 2'])
})

test('silence of two months is raised once, and no silence of whoever never published', async () => {
  const [silent, never] = [await branch(), await branch()]
  await branches.addPost(silent.unitId, { at: '2026-09-20 09:00' })
  await goTo('2026-11-24 08:00')

  await world.followUp.raiseSilences(new AbortController().signal)
  await world.followUp.raiseSilences(new AbortController().signal)

  expect(world.silences).toEqual([`silence/${silent.unitId}/2026-09-21`])
  expect(world.silences.join()).not.toContain(never.unitId)
})
