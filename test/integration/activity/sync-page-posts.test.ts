import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PageId, UnitId } from '../../../src/kernel/ids.ts'
import { DAY, HOUR, MINUTE, plus } from '../../../src/kernel/time.ts'
import { type CountingWorld, createCountingWorld } from '../../support/counting-world.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { drawFakePhoto } from '../../support/fake-images.ts'
import { OFFICER } from '../../support/world.ts'

const PAGE = '7237'
let database: TestDatabase
let world: CountingWorld
let unit: UnitId
let page: PageId

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  world = await createCountingWorld(database.db)
  unit = await world.addUnit()
  page = await world.addPage(unit, PAGE)
})

const ago = (ms: number) => plus(world.clock.now(), -ms)
const show = (message: string, ageMs: number, more = {}) =>
  world.network.show(PAGE, { message, createdAt: ago(ageMs), ...more })
const messages = async () => (await world.counted()).map(({ message }) => message)
const callsSince = (start: number) => world.network.calls.slice(start)

describe('counting a Page', () => {
  test('counts its posts, shares and Reels, and nothing that nobody sees yet', async () => {
    show('Tin', HOUR, { photoCount: 2 })
    show('Chia sẻ', 2 * HOUR, { kind: 'share' })
    show('Reel', 3 * HOUR, { kind: 'reel' })
    show('Hẹn giờ', -HOUR, { isPublished: false })

    await world.sweep()

    const seen = (await world.counted()).map(({ message, genre, source, unitId }) => [
      message,
      genre,
      source,
      unitId,
    ])
    expect(seen).toEqual([
      ['Tin', 'photos', 'automatic', unit],
      ['Chia sẻ', 'share', 'automatic', unit],
      ['Reel', 'video', 'automatic', unit],
    ])
  })

  test('of a year behind it everything is counted in the background, with its progress told', async () => {
    world.network.setLists({ count: 10, isEmptyFirst: true })
    for (let day = 0; day < 400; day += 1) show(`Ngày ${day}`, day * DAY + HOUR)

    await world.activity.sweepPagePosts(new AbortController().signal)
    const begun = await world.syncOf(page)
    await world.sweep()

    expect(begun).toMatchObject({ backfillTotal: 12, problem: null })
    expect(begun.backfillDone).toBeGreaterThan(0)
    expect(begun.backfillDone).toBeLessThan(12)
    expect(await world.syncOf(page)).toMatchObject({ backfillDone: 12, lastSyncedAt: expect.any(Date) })
    expect((await world.counted()).length).toBeGreaterThanOrEqual(365)
    expect((await world.syncOf(page)).coveredFrom?.toISOString()).toBe('2025-11-21T17:00:00.000Z')
  })

  test('a network that heeds no `until` is counted all the same', async () => {
    world.network.setLists({ count: 10, heedsUntil: false })
    for (let day = 0; day < 380; day += 1) show(`Ngày ${day}`, day * DAY + HOUR)

    await world.sweep()

    expect((await world.syncOf(page)).backfillDone).toBe(12)
    expect((await world.counted()).length).toBeGreaterThanOrEqual(365)
  })

  test('a quiet Page costs two calls a day', async () => {
    for (let week = 0; week < 20; week += 1) show(`Tuần ${week}`, week * 7 * DAY)
    await world.sweep()
    const start = world.network.calls.length

    await world.passDays(5)

    expect(callsSince(start)).toHaveLength(10)
  })

  test('the same run twice at once counts once', async () => {
    show('Tin', HOUR)
    const { signal } = new AbortController()

    await Promise.all([world.activity.sweepPagePosts(signal), world.activity.sweepPagePosts(signal)])

    expect(await messages()).toEqual(['Tin'])
    expect(world.network.calls.filter(({ target }) => target === 'posts')).toHaveLength(1)
  })

  test('edits and removals are noticed; what is only unlisted stays', async () => {
    const gone = show('Gỡ', 2 * DAY)
    const edited = show('Sai chính tả', 3 * DAY)
    const kept = show('Còn đó', 4 * DAY)
    await world.sweep()
    world.network.alter(gone, null)
    world.network.alter(edited, { message: 'Đúng chính tả' })

    await world.passDays(1)

    expect(await messages()).toEqual(['Đúng chính tả', 'Còn đó'])
    expect((await world.counted())[0]?.editedAt).not.toBeNull()
    expect(world.network.calls.filter(({ operation }) => operation === 'isPublished')).toMatchObject([
      { target: gone },
    ])
    world.network.alter(kept, null)
    world.network.script('isPublished', { kind: 'no-effect-lost' })
    await world.passDays(1)
    expect(await messages()).toContain('Còn đó')
    await world.passDays(1)
    expect(await messages()).toEqual(['Đúng chính tả'])
  })

  test('edits and removals of the last month are noticed on a busy Page as well', async () => {
    world.network.setLists({ count: 10 })
    const shown = Array.from({ length: 60 }, (_, day) => show(`Ngày ${day}`, day * DAY + HOUR))
    await world.sweep()
    world.network.alter(shown[29] ?? '', null)
    world.network.alter(shown[30] ?? '', { message: 'Đã sửa' })

    await world.passDays(1)

    expect(await messages()).not.toContain('Ngày 29')
    expect(await messages()).toContain('Đã sửa')
    expect(await messages()).toHaveLength(59)
  })

  test('of a quiet Page removals are noticed however old; asked for by a person, all at once', async () => {
    const shown = Array.from({ length: 12 }, (_, month) => show(`Tháng ${month}`, month * 30 * DAY + HOUR))
    await world.sweep()
    for (const id of shown.slice(1, 9)) world.network.alter(id, null)

    await world.activity.askPageSync(OFFICER, page)
    await world.activity.sweepPagePosts(new AbortController().signal)

    expect(await messages()).toHaveLength(4)
  })

  test('counts on the local day for whose Page it was then', async () => {
    const other = await world.addUnit('Đoàn xã Hòa An')
    await database.db.updateTable('pageTenures').set({ validTo: '2026-10-31' }).execute()
    const later = { unitId: other, validFrom: '2026-11-01', validTo: null }
    await database.db
      .insertInto('pageTenures')
      .values({ pageId: page, ...later })
      .execute()
    world.network.show(PAGE, { message: 'Cuối tháng', createdAt: new Date('2026-10-31T16:59:59Z') })
    world.network.show(PAGE, { message: 'Đầu tháng', createdAt: new Date('2026-10-31T17:00:00Z') })

    await world.sweep()

    expect((await world.counted()).map(({ message, unitId }) => [message, unitId])).toEqual([
      ['Đầu tháng', other],
      ['Cuối tháng', unit],
    ])
  })
})

describe('a Page that cannot be counted', () => {
  test('by a dead token is not called again, and its gap heals after reconnecting', async () => {
    show('Trước', 3 * DAY)
    await world.sweep()
    const known = await world.syncOf(page)
    world.network.killToken(`EAA${PAGE}`)
    await world.passDays(1)
    const start = world.network.calls.length
    for (let day = 0; day < 35; day += 1) show(`Trong lúc mất mã ${day}`, -day * DAY)
    await world.passDays(35)

    expect(callsSince(start)).toEqual([])
    expect(await world.syncOf(page)).toMatchObject({ problem: 'token-invalid', coveredTo: known.coveredTo })
    world.network.reviveToken(`EAA${PAGE}`)
    await world.reconnect(page)
    await world.sweep()
    expect(world.rung).toEqual([page])
    expect((await world.counted()).length).toBe(36)
    expect((await world.syncOf(page)).coveredTo?.getTime()).toBeGreaterThan(ago(HOUR).getTime())
  })

  test('by a spent budget is parked and goes on afterwards', async () => {
    show('Tin', HOUR)
    const until = plus(world.clock.now(), 5 * HOUR)
    world.network.script('listPublished', { kind: 'throttled', until, scope: 'page' })

    await world.sweep()

    expect(await world.syncOf(page)).toMatchObject({
      problem: 'rate-limit-page',
      notBefore: until,
      coveredTo: null,
    })
    await world.clock.advanceTo(plus(until, MINUTE))
    await world.sweep()
    expect(world.network.calls.some(({ whileParked }) => whileParked)).toBe(false)
    expect(await messages()).toEqual(['Tin'])
  })

  test('leaves the last fifth of its budget to publishing', async () => {
    show('Tin', HOUR)
    world.network.setLists({ usedPercent: 85 })

    await world.sweep()

    expect(world.network.calls).toHaveLength(1)
    expect(await world.syncOf(page)).toMatchObject({ problem: 'budget-nearly-used', coveredTo: null })
  })

  test('holds no other Page up', async () => {
    const other = await world.addPage(await world.addUnit('Đoàn xã Hòa An'), '888')
    world.network.show('888', { message: 'Hòa An', createdAt: ago(HOUR) })
    world.network.decide(({ networkPageId }) =>
      networkPageId === PAGE
        ? { kind: 'crash', hasEffect: false, error: new Error('chết') }
        : { kind: 'none' },
    )

    await expect(world.activity.sweepPagePosts(new AbortController().signal)).rejects.toThrow('chết')

    expect(await messages()).toEqual(['Hòa An'])
    expect(await world.syncOf(other)).toMatchObject({ problem: null })
    expect(await world.syncOf(page)).toMatchObject({ problem: 'counting-broke', leaseUntil: null })
  })
})

test('killed at any call, what is counted in the end is the same', async () => {
  world.network.setLists({ count: 5 })
  for (let day = 0; day < 40; day += 1) show(`Ngày ${day}`, day * 9 * DAY + HOUR)
  for (let day = 0; day < 9; day += 1) show(`Reel ${day}`, day * 30 * DAY + HOUR, { kind: 'reel' })
  let calls = 0
  world.network.decide(() =>
    ++calls % 5 === 0 || calls % 7 === 0
      ? { kind: 'crash', hasEffect: true, error: new Error('chết') }
      : { kind: 'none' },
  )

  for (let night = 0; night < 40; night += 1) {
    await world.activity.sweepPagePosts(new AbortController().signal).catch(() => undefined)
    await world.clock.advanceBy(5 * HOUR)
  }

  const seen = await messages()
  expect(new Set(seen).size).toBe(49)
  expect(seen).toHaveLength(49)
  expect(await world.syncOf(page)).toMatchObject({ backfillDone: 12, leaseUntil: null })
})

describe('asking to count a Page now', () => {
  test('rings for it, whatever it waited for', async () => {
    await world.sweep()

    await world.activity.askPageSync(OFFICER, page)

    expect(world.rung).toEqual([page])
    expect(await world.syncOf(page)).toMatchObject({ notBefore: null })
  })

  test('of a Page that is no unit’s is refused', async () => {
    const nobodys = await world.addPage(null, '999')

    const asked = world.activity.askPageSync(OFFICER, nobodys)

    await expect(asked).rejects.toMatchObject({ code: 'PAGE_NOT_COUNTED' })
  })
})

describe('the picture of what was counted', () => {
  const looks = () => world.network.calls.filter(({ operation }) => operation === 'readPicture')

  test('makes one event known again on two Pages, and is looked at once', async () => {
    await world.addPage(await world.addUnit('Đoàn xã Hòa An'), '888')
    const photo = { photoCount: 1, picture: drawFakePhoto() }
    show('Ra quân đầu năm', HOUR, photo)
    world.network.show('888', { message: 'Chủ nhật xanh', createdAt: ago(2 * HOUR), ...photo })

    await world.sweep()
    await world.passDays(2)

    const november = { from: { year: 2026, month: 11, day: 1 }, to: { year: 2026, month: 12, day: 1 } }
    const { likely } = await world.activity.listEvents(OFFICER, november)
    expect(likely.map(({ posts, reasons }) => [posts.length, [...reasons]])).toEqual([[2, ['photo']]])
    expect(looks()).toHaveLength(2)
  })

  test('holds nothing up when it cannot be had or read, and is asked for again', async () => {
    show('Tin', HOUR, { photoCount: 1, picture: drawFakePhoto() })
    show('Hỏng', 2 * HOUR, { photoCount: 1, picture: drawFakePhoto({ isBroken: true }) })
    world.network.script('readPicture', { kind: 'never-sent' })

    await world.sweep()
    const before = await world.counted()
    await world.passDays(1)

    expect(before.map(({ photoHash }) => photoHash)).toEqual([null, null])
    const hashes = (await world.counted()).map(({ photoHash }) => photoHash)
    expect(hashes).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), null])
    expect(await world.syncOf(page)).toMatchObject({ problem: null, tries: 0 })
  })
})

test('a share is a page post of its own, though what it shows hangs on another one', async () => {
  const photo = { attachedIds: ['987654321'], photoCount: 1 }
  show('Ra quân', 3 * HOUR, photo)
  show('Cảm ơn các bạn', 2 * HOUR, { kind: 'share', attachedIds: photo.attachedIds })

  await world.sweep()

  expect(await messages()).toEqual(['Cảm ơn các bạn', 'Ra quân'])
})
