import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PageId } from '../../../src/kernel/ids.ts'
import { DAY, HOUR, MINUTE, plus } from '../../../src/kernel/time.ts'
import { createWatching } from '../../../src/watching/index.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createWatchingWorld, type WatchingWorld } from '../../support/watching-world.ts'

let database: TestDatabase
let world: WatchingWorld
let page: PageId

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  for (const table of ['notices', 'posts', 'pages', 'networkParks'] as const)
    await database.db.deleteFrom(table).execute()
  world = await createWatchingWorld(database)
  page = await world.addPage('Tuổi trẻ Phụng Hiệp')
})

const kinds = async () => (await world.open()).map(({ kind }) => kind)
const calls = () => world.network.calls.map(({ operation }) => operation)
const callsSince = async (deed: () => Promise<unknown>) => {
  const before = calls().length
  await deed()
  return calls().slice(before)
}
const readPage = () =>
  database.db.selectFrom('pages').selectAll().where('id', '=', page).executeTakeFirstOrThrow()
const publishOne = async (ahead = 20 * MINUTE) => {
  await world.schedule({ pageId: page, publishAt: plus(world.clock.now(), ahead) })
  await world.pass(ahead + 3 * MINUTE)
}

/** Watching by a process that dies before it can raise a notice. */
const dying = () => {
  const newId = () => {
    throw new Error('the process died')
  }
  return createWatching({ ...world.deps, ids: { ...world.deps.ids, newId } })
}

describe('the daily look at a Page', () => {
  test('asks once, and writes down when its token and its data access end', async () => {
    const networkPageId = await world.facebookPageOf(page)
    const token = 'EAAngay'
    const expiresAt = plus(world.clock.now(), 50 * DAY)
    const dataAccessExpiresAt = plus(world.clock.now(), 80 * DAY)
    world.network.addPage({ networkPageId, token, expiresAt, dataAccessExpiresAt })
    await world.change(page, {
      tokenSealed: world.seal.close('page-token', networkPageId, world.secret(token)),
    })

    const made = await callsSince(() => world.check())

    expect(made).toEqual(['inspectToken'])
    expect(await readPage()).toMatchObject({ tokenExpiresAt: expiresAt, dataAccessExpiresAt })
  })

  test('that comes twice calls once', async () => {
    await world.check()

    expect(await callsSince(() => world.check())).toEqual([])
    await world.clock.advanceBy(DAY)
    expect(await callsSince(() => world.check())).toEqual(['inspectToken'])
  })

  test('leaves a parked Page and a dead one alone, and heeds a throttle', async () => {
    const dead = await world.addPage('Đoàn xã Tân Bình')
    const parked = await world.addPage('Đoàn xã Hòa An')
    await world.change(dead, { tokenState: 'needs-reconnect' })
    await world.change(parked, { parkedUntil: plus(world.clock.now(), HOUR), parkProblem: 'rate-limit-page' })
    const until = plus(world.clock.now(), 2 * HOUR)
    world.network.script('inspectToken', { kind: 'throttled', until, scope: 'page' })

    expect(await callsSince(() => world.check())).toEqual(['inspectToken'])
    expect(await callsSince(() => world.check())).toEqual([])
    expect(await readPage()).toMatchObject({ parkedUntil: until })
    expect(await kinds()).toEqual([])
  })

  test('finds a token that died, or that may no longer publish, and the alarm follows', async () => {
    const problem = { code: 'password-changed', remedy: 'reconnect' } as const
    world.network.script('inspectToken', { kind: 'refused', problem })

    await world.check()
    await world.look()

    expect(await readPage()).toMatchObject({
      tokenState: 'needs-reconnect',
      tokenProblem: 'password-changed',
    })
    expect(await kinds()).toEqual(['token-dead'])
  })

  test('takes a token that has become another’s for dead', async () => {
    const networkPageId = await world.facebookPageOf(page)
    world.network.addUserToken('EAAnguoi')
    await world.change(page, {
      tokenSealed: world.seal.close('page-token', networkPageId, world.secret('EAAnguoi')),
    })

    await world.check()

    expect(await readPage()).toMatchObject({
      tokenState: 'needs-reconnect',
      tokenProblem: 'token-wrong-kind',
    })
  })

  test('raises a Page that gives no answer on the second day, and closes it when it does', async () => {
    world.network.decide(({ operation }) =>
      operation === 'inspectToken' && world.clock.now() < plus(startedAt, 2 * DAY)
        ? { kind: 'never-sent' }
        : { kind: 'none' },
    )
    const startedAt = world.clock.now()
    const seen: string[][] = []
    for (let day = 0; day < 3; day += 1) {
      await world.check()
      seen.push(await kinds())
      await world.clock.advanceBy(DAY)
    }

    expect(seen).toEqual([[], ['page-unreachable'], []])
  })

  test('raises a refusal at once', async () => {
    const problem = { code: 'identity-check', remedy: 'ask-officer' } as const
    world.network.script('inspectToken', { kind: 'refused', problem })

    await world.check()

    expect(await world.open()).toMatchObject([
      { kind: 'page-unreachable', facts: { page: 'Tuổi trẻ Phụng Hiệp', problem: 'identity-check' } },
    ])
  })
})

test('a process that dies before it raises an alarm has not looked', async () => {
  const problem = { code: 'identity-check', remedy: 'ask-officer' } as const
  world.network.setAppMode('development')
  await publishOne()
  await expect(dying().checkFirstPosts(new AbortController().signal)).rejects.toThrow('the process died')
  world.network.script('inspectToken', { kind: 'refused', problem })
  await dying().checkPages(new AbortController().signal)

  await world.look()
  world.network.script('inspectToken', { kind: 'refused', problem })
  await world.check()

  expect((await kinds()).toSorted()).toEqual(['app-in-development', 'page-unreachable'])
})

describe('an app in development mode', () => {
  test('is found out with the first Post that goes out, by one look, and once', async () => {
    world.network.setAppMode('development')
    await publishOne()

    const made = await callsSince(() => world.look())
    const again = await callsSince(() => world.look())

    expect(made).toEqual(['seeAsVisitor'])
    expect(again).toEqual([])
    expect(await world.open()).toMatchObject([
      { kind: 'app-in-development', subjectId: page, facts: { page: 'Tuổi trẻ Phụng Hiệp' } },
    ])
  })

  test('is over once a visitor sees a new Post, without waiting for the next day', async () => {
    world.network.setAppMode('development')
    await publishOne()
    await world.look()

    world.network.setAppMode('live')
    await publishOne()
    await world.look()

    expect(await kinds()).toEqual([])
  })

  test('is looked for once a day, and with no Post out not at all', async () => {
    expect(await callsSince(() => world.check())).toEqual(['inspectToken'])
    await publishOne()
    await world.look()
    await world.clock.advanceBy(DAY)
    world.network.setAppMode('development')

    const daily = await callsSince(() => world.check())

    expect(daily).toEqual(['inspectToken', 'seeAsVisitor'])
    expect(await kinds()).toEqual(['app-in-development'])
  })

  test('is not concluded from a look that told nothing', async () => {
    world.network.setAppMode('development')
    await publishOne()
    world.network.script('seeAsVisitor', { kind: 'never-sent' })

    await world.look()

    expect(await kinds()).toEqual([])
  })
})
