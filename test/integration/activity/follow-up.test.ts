import { afterAll, beforeAll, expect, test } from 'vitest'
import { branchLinkId, type UnitId } from '../../../src/kernel/ids.ts'
import { DAY, plus } from '../../../src/kernel/time.ts'
import { type ActivityWorld, createActivityWorld, VIEWER } from '../../support/activity-world.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { actorWith } from '../../support/test-organisation.ts'
import { createWatchingWorld, type WatchingWorld } from '../../support/watching-world.ts'

const REVIEWER = actorWith('reviewer')

let database: TestDatabase
let world: WatchingWorld
let branches: ActivityWorld
let made = 0

beforeAll(async () => {
  database = await createTestDatabase()
  world = await createWatchingWorld(database)
  branches = createActivityWorld(database.db)
})
afterAll(() => database[Symbol.asyncDispose]())

/** A branch of a cluster that never published, and a seat that was opened or not, or ended in some way. */
async function branch(name: string, links: readonly (Partial<Link> | 'handed-over')[] = [{}]) {
  const unitId = await branches.addUnit(name, { cluster: 'Cụm Cây Dương' })
  for (const link of links) {
    const id = branchLinkId(`follow-${++made}`)
    const now = world.clock.now()
    const row = {
      id,
      unitId,
      tokenHash: id,
      tokenSealed: 'x',
      createdBy: 'x',
      createdAt: plus(now, -30 * DAY),
    }
    const ended = link === 'handed-over' ? { endedAt: now, endReason: link } : { lastUsedAt: now, ...link }
    await world.db
      .insertInto('branchLinks')
      .values({ ...row, ...ended })
      .execute()
  }
  return unitId
}

interface Link {
  readonly lastUsedAt: Date | null
  readonly createdAt: Date
}

const seatOf = (unitId: UnitId) => ({ unitId, linkId: branchLinkId('seat'), unitName: 'x', holderName: null })

/** What is suggested for each branch in need, by name. */
async function suggested() {
  const found = await world.followUp.listFollowUps(VIEWER)
  return Object.fromEntries(found.map(({ branch, step, cause }) => [branch.branchName, `${step}: ${cause}`]))
}

test('what is not a branch’s fault is found before anybody blames its silence', async () => {
  const now = world.clock.now()
  const dead = await branch('Trang chết', [])
  await branches.addTrackedPage(dead, null, 'needs-reconnect')
  await branch('Không ai giữ', [])
  await branch('Chưa mở', [{ lastUsedAt: null }])
  await branch('Vừa bàn giao', ['handed-over', { createdAt: plus(now, -5 * DAY) }])
  await branch('Bàn giao đã lâu', ['handed-over', { createdAt: plus(now, -20 * DAY) }])
  const flooded = await branch('Ngập lũ')
  const days = { fromOn: '2026-11-20', toOn: '2026-11-30', reason: 'Lũ' }
  await branches.activity.addExcuse(REVIEWER, { unitId: flooded, block: null, ...days })
  await world.followUp.tellSilence(seatOf(await branch('Kiện toàn')), 'reorganising')
  await world.followUp.tellSilence(seatOf(await branch('Có tin')), 'not-sent')

  expect(await suggested()).toEqual({
    'Trang chết': 'reconnect: token-dead',
    'Không ai giữ': 'make-link: no-link',
    'Chưa mở': 'hand-over: link-unused',
    'Vừa bàn giao': 'welcome: handover',
    'Bàn giao đã lâu': 'phone: long-silence',
    'Ngập lũ': 'wait: excused',
    'Kiện toàn': 'wait: reorganising',
    'Có tin': 'collect: not-sent',
  })
})

test('a long silence is paired with a strong neighbour, whom the text names', async () => {
  const silent = await branch('Đoàn xã Phương Phú')
  const strong = await branch('Đoàn xã Hiệp Hưng')
  for (let week = 0; week < 12; week += 1)
    await branches.addPost(strong, { at: `2026-${week < 5 ? '09' : '10'}-${10 + week} 08:00` })
  for (const day of ['01', '08', '15', '20']) await branches.addPost(strong, { at: `2026-11-${day} 08:00` })

  const { inNeed, text } = await world.followUp.getFollowUp(VIEWER, silent)

  expect(inNeed?.step).toBe('pair')
  expect(text).toContain('Chào Đoàn xã Phương Phú! Đơn vị bạn trong cụm, Đoàn xã Hiệp Hưng,')
})

test('why a branch is excused is told, by a person’s word or by rule', async () => {
  const flooded = await branch('Ngập nữa')
  await branches.addPost(flooded, { at: '2026-11-21 08:00' })
  const days = { fromOn: '2026-11-22', toOn: '2026-11-22', reason: 'Lũ' }
  await branches.activity.addExcuse(REVIEWER, { unitId: flooded, block: null, ...days })

  const told = await world.followUp.getFollowUp(VIEWER, flooded)

  expect(told.excuse).toEqual({ reason: 'Lũ' })
  expect(await world.followUp.readOwnSilence(seatOf(flooded))).toEqual({
    ...{ isAsked: false, reason: null, excuse: { reason: 'Lũ' } },
  })
})
