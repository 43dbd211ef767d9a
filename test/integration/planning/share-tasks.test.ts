import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  branchLinkId,
  type PageId,
  type PostId,
  type ShareTaskId,
  type UnitId,
  unitId,
} from '../../../src/kernel/ids.ts'
import { HOUR, MINUTE, plus } from '../../../src/kernel/time.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createWorld, OFFICER, REVIEWER, type World } from '../../support/world.ts'

const ADDRESS = '203.0.113.9'
const OWN_POST = 'https://www.facebook.com/doanxahoaan/posts/123'

let database: TestDatabase
let world: World
let page: PageId
let units: readonly UnitId[]

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  for (const table of ['shareTasks', 'posts', 'units', 'failedTries'] as const)
    await database.db.deleteFrom(table).execute()
  world = await createWorld({ db: database.db })
  page = await world.addPage()
  units = [await addUnit('Đoàn xã Hòa An'), await addUnit('Đoàn xã Tân Bình')]
})

async function addUnit(name: string): Promise<UnitId> {
  const id = unitId(crypto.randomUUID())
  const open = { shortName: null, parentId: null, block: null, validFrom: null, validTo: null }
  const rest = { level: 'cơ sở', targetPostsPerMonth: null, createdAt: new Date() }
  await database.db
    .insertInto('units')
    .values({ id, name, ...open, ...rest })
    .execute()
  return id
}

async function publish(): Promise<PostId> {
  const id = await world.schedule({ pageId: page })
  await world.pass(21 * MINUTE)
  return id
}

const ask = (postId: PostId, unitIds = units): Promise<ShareTaskId> =>
  world.planning.beginShareTask(OFFICER, { postId, text: 'Mời chia sẻ', dueOn: '2026-11-30', unitIds })

const read = (id: ShareTaskId) => world.planning.getShareTask(OFFICER, id)

async function tokenOf(id: ShareTaskId, index: number): Promise<string> {
  return (await read(id)).asks[index]?.token.reveal() ?? ''
}

describe('a branch that is asked to share a Post', () => {
  test('sees what to share under its own link', async () => {
    const task = await ask(await publish())

    const seen = await world.planning.openShareAsk(await tokenOf(task, 1), ADDRESS)

    expect(seen).toMatchObject({ unitName: 'Đoàn xã Tân Bình', text: 'Mời chia sẻ', dueOn: '2026-11-30' })
    expect(seen.permalink).toMatch(/^https?:/)
  })

  test('finds it among what it has to do until it confirmed', async () => {
    const task = await ask(await publish())
    const seats = units.map(unit => ({
      linkId: branchLinkId('link'),
      unitId: unit,
      unitName: '',
      holderName: null,
    }))
    await world.planning.confirmShareAsk(await tokenOf(task, 0), ADDRESS, '')

    const [done, waiting] = await Promise.all(seats.map(seat => world.planning.listOpenAsks(seat)))

    expect(done).toEqual([])
    expect(waiting).toMatchObject([{ text: 'Mời chia sẻ', dueOn: '2026-11-30' }])
    expect(waiting?.[0]?.token.reveal()).toBe(await tokenOf(task, 1))
  })

  test('confirms with its own link, and repeating it changes nothing', async () => {
    const task = await ask(await publish())
    const token = await tokenOf(task, 0)

    await world.planning.confirmShareAsk(token, ADDRESS, OWN_POST)
    const first = await read(task)
    world.clock.set(plus(world.clock.now(), HOUR))
    await world.planning.confirmShareAsk(token, ADDRESS, '')

    expect(await read(task)).toEqual(first)
    expect(first).toMatchObject({ askedCount: 2, confirmedCount: 1 })
    expect(first.asks[0]).toMatchObject({ confirmedLink: OWN_POST })
  })

  test('is told when what it pasted is no post, and nothing is noted', async () => {
    const task = await ask(await publish())

    const confirming = world.planning.confirmShareAsk(await tokenOf(task, 0), ADDRESS, 'zalo.me/g/abc')

    await expect(confirming).rejects.toThrow('SHARE_LINK_INVALID')
    expect(await read(task)).toMatchObject({ confirmedCount: 0 })
  })

  test('changes nothing once the task is closed', async () => {
    const task = await ask(await publish())
    const token = await tokenOf(task, 0)
    await world.planning.closeShareTask(OFFICER, task)

    await world.planning.confirmShareAsk(token, ADDRESS, OWN_POST)

    expect(await read(task)).toMatchObject({ confirmedCount: 0, closedAt: expect.any(Date) })
  })
})

test('a guessed link is dead, and guessing is limited by address', async () => {
  const guess = () => world.planning.openShareAsk(crypto.randomUUID(), ADDRESS)

  await expect(guess()).rejects.toThrow('SHARE_LINK_DEAD')
  for (let count = 0; count < 199; count++) await guess().catch(() => undefined)

  await expect(guess()).rejects.toThrow('TOO_MANY_TRIES')
})

test('a Post that is not out yet cannot be asked to be shared', async () => {
  const id = await world.schedule({ pageId: page })

  await expect(ask(id)).rejects.toThrow('POST_NOT_PUBLISHED')
})

test('everything wrong with a task is told at once, and nothing is written', async () => {
  const postId = await publish()
  const unitIds = [units[0] ?? unitId(''), units[0] ?? unitId(''), unitId('nobody')]
  const wish = { postId, text: ' ', dueOn: '31/02/2026', unitIds }

  const beginning = world.planning.beginShareTask(OFFICER, wish)

  await expect(beginning).rejects.toMatchObject({
    fields: [
      { path: 'text', code: 'REQUIRED' },
      { path: 'dueOn', code: 'WRONG_DATE' },
      { path: 'branchIds.1', code: 'CHOSEN_TWICE' },
      { path: 'branchIds.2', code: 'UNIT_UNKNOWN' },
    ],
  })
  expect((await world.planning.listShareTasks(OFFICER, { limit: 10 })).items).toEqual([])
})

test('links are for those who may plan; a reviewer sees the counts alone', async () => {
  const task = await ask(await publish())

  await expect(world.planning.getShareTask(REVIEWER, task)).rejects.toThrow('NOT_ALLOWED')
  const { items } = await world.planning.listShareTasks(REVIEWER, { limit: 10 })

  expect(items).toMatchObject([{ id: task, askedCount: 2, confirmedCount: 0, shareCount: null }])
  expect(JSON.stringify(items)).not.toMatch(/token/i)
})

describe('the count of shares', () => {
  const run = () => world.planning.countShares(new AbortController().signal)
  const countOf = async () =>
    (await world.planning.listShareTasks(OFFICER, { limit: 1 })).items[0]?.shareCount

  test('is asked of the network for Posts with an open task, twice a day at most', async () => {
    const id = await publish()
    await ask(id)
    const { facebookPostId } = await world.view(id)
    world.network.shareAsVisitor(facebookPostId ?? '')

    await run()
    await run()

    expect(await countOf()).toBe(1)
    expect(world.network.calls.filter(call => call.operation === 'countShares')).toHaveLength(1)
  })

  test('leaves a parked Page alone, and parks one that is told to wait', async () => {
    await ask(await publish())
    const until = plus(world.clock.now(), HOUR)
    world.network.script('countShares', { kind: 'throttled', until, scope: 'page' })

    await run()
    await run()

    expect(await countOf()).toBeNull()
    expect(world.network.calls.filter(call => call.operation === 'countShares')).toHaveLength(1)
  })
})

test('a branch’s own post is shared with its address and its credit', async () => {
  const [unit = unitId('')] = units
  const id = await world.planning.scheduleShare(OFFICER, {
    pageId: page,
    unitId: unit,
    link: 'm.facebook.com/doanxahoaan/posts/9?fbclid=x',
    message: 'Cách làm hay từ cơ sở',
    creditOf: name => `Nguồn: ${name}`,
    publishAt: plus(world.clock.now(), 20 * MINUTE),
  })

  const address = 'https://m.facebook.com/doanxahoaan/posts/9'
  const message = `Cách làm hay từ cơ sở\n\n${address}\n\nNguồn: Đoàn xã Hòa An`
  expect(await world.view(id)).toMatchObject({ state: 'scheduled', message, link: null })
})
