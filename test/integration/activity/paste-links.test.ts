import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { linksIn } from '../../../src/activity/index.ts'
import { branchLinkId, pagePostId, type UnitId, unitId } from '../../../src/kernel/ids.ts'
import { localDate } from '../../../src/kernel/local-date.ts'
import { HOUR, plus } from '../../../src/kernel/time.ts'
import { type CountingWorld, createCountingWorld } from '../../support/counting-world.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { OFFICER } from '../../support/world.ts'

const DAY = { year: 2026, month: 11, day: 1 }
const LINK = 'https://www.facebook.com/tuoitretanbinh/posts/122167637282960180'
let database: TestDatabase
let world: CountingWorld
let tanBinh: UnitId
let hoaAn: UnitId

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  world = await createCountingWorld(database.db)
  tanBinh = await world.addUnit()
  hoaAn = await world.addUnit('Đoàn xã Hòa An')
})

const seatOf = (unitId: UnitId) => ({
  linkId: branchLinkId('link'),
  unitId,
  unitName: 'Đoàn xã',
  holderName: null,
})
const paste = (text: string, unitId = tanBinh, saidOn: string | null = null) =>
  world.activity.pasteLinks(
    seatOf(unitId),
    linksIn(text).map(typed => ({ typed, saidOn, genre: null })),
  )
const verdicts = async (text: string, unitId = tanBinh, saidOn: string | null = null) =>
  (await paste(text, unitId, saidOn)).map(({ verdict }) => verdict)

describe('a pasted link', () => {
  test('counts on the day that the branch gives, at its noon, unverified', async () => {
    expect(await verdicts(LINK, tanBinh, '2026-11-20')).toEqual(['counted'])

    const noon = new Date('2026-11-20T05:00:00Z')
    expect(await world.counted()).toMatchObject([
      { source: 'link', isVerified: false, isDayOnly: true, postedAt: noon, unitId: tanBinh, address: LINK },
    ])
  })

  test('pasted again in any spelling is known, also twice at once', async () => {
    const phone = 'm.facebook.com/story.php?story_fbid=122167637282960180&id=61550000000001&mibextid=x'
    const all = await Promise.all([verdicts(LINK), verdicts(phone)])

    expect(all.flat().toSorted()).toEqual(['counted', 'known'])
    expect(await world.counted()).toHaveLength(1)
  })

  test('is told of plainly when it cannot count, and kept as it was typed', async () => {
    const message = [
      'https://fb.watch/abc/',
      'facebook.com/groups/1/posts/2',
      'facebook.com/people/An/1',
      LINK,
    ].join(' ')

    expect(await verdicts(message, tanBinh, '2026-11-23')).toEqual(['shortened', 'group', 'person', 'future'])
    expect(await verdicts('đăng rồi nha')).toEqual(['not-a-link'])
    const kept = await database.db.selectFrom('pastedLinks').select('typed').execute()
    expect(kept).toHaveLength(5)
    expect(await world.counted()).toEqual([])
  })

  test('of another branch’s Page does not count', async () => {
    await world.addPage(hoaAn, '7237')
    await world.sweep()

    expect(await verdicts('https://www.facebook.com/7237/posts/122167637282960180')).toEqual(['other-page'])
  })
})

describe('where the branch’s own Page can be read', () => {
  test('a link that it does not show is told to be removed, or not to be found', async () => {
    await world.addPage(tanBinh, '7237')
    await world.sweep()

    expect(await verdicts('https://www.facebook.com/7237/posts/123456789')).toEqual(['removed'])
    expect(await verdicts('https://www.facebook.com/doanxa/posts/123456789')).toEqual(['not-found'])
  })

  test('a link that only Facebook can read is not counted beside what the Page shows', async () => {
    const page = await world.addPage(tanBinh, '7237')
    await world.sweep()
    const typed = 'https://www.facebook.com/doanxa/posts/pfbid02AbCdEfGhIjKlMnOp'

    expect(await verdicts(typed)).toEqual(['unreadable'])
    await database.db
      .updateTable('pages')
      .set({ tokenState: 'needs-reconnect' })
      .where('id', '=', page)
      .execute()
    expect(await verdicts(typed)).toEqual(['counted'])
  })

  test('what was counted by link becomes automatic, one row', async () => {
    const page = await world.addPage(tanBinh, '7237')
    world.network.script('readPost', { kind: 'never-sent' })
    const id = world.network.show('7237', {
      message: 'Tin',
      createdAt: plus(world.clock.now(), -HOUR),
      attachedIds: ['987654321'],
    })
    expect(await verdicts('https://www.facebook.com/photo?fbid=987654321', tanBinh, '2026-11-01')).toEqual([
      'counted',
    ])

    await world.sweep()

    expect(await world.counted()).toMatchObject([
      {
        source: 'automatic',
        isVerified: true,
        networkPostId: id,
        postedAt: plus(world.clock.now(), -HOUR),
        pageId: page,
      },
    ])
    expect(await verdicts('https://www.facebook.com/photo?fbid=987654321')).toEqual(['known'])
  })
})

test('a page post that was taken out is listed with why, by whom, and can be taken back', async () => {
  await paste(LINK)
  const [row] = await world.counted()
  const id = row?.id ?? pagePostId('')
  const days = { from: localDate(2026, 11, 1) ?? DAY, to: localDate(2026, 12, 1) ?? DAY }

  await world.activity.changePagePost(OFFICER, id, { excludedReason: 'Bài riêng tư' })
  const out = await world.activity.listLeftOut(OFFICER, 'excluded', days)
  await world.activity.changePagePost(OFFICER, id, { excludedReason: null })

  expect(out).toMatchObject([{ id, unitName: 'Đoàn xã Tân Bình', excludedReason: 'Bài riêng tư' }])
  expect(await world.activity.listLeftOut(OFFICER, 'excluded', days)).toEqual([])
  const told = await world.activity.readPagePost(OFFICER, id)
  expect(told.deeds.map(({ facts }) => facts)).toEqual([{ reason: null }, { reason: 'Bài riêng tư' }])
})

describe('a post that two branches claim', () => {
  test('counts for the second when an officer says so', async () => {
    await paste(LINK)
    expect(await verdicts(LINK, hoaAn)).toEqual(['claimed'])
    const [claim] = await world.activity.listClaims(OFFICER)

    await world.activity.decideClaim(OFFICER, claim?.id ?? '', 'counted')

    expect(claim).toMatchObject({
      unitName: 'Đoàn xã Hòa An',
      otherUnitName: 'Đoàn xã Tân Bình',
      typed: LINK,
    })
    expect((await world.counted()).map(({ unitId }) => unitId).toSorted()).toEqual(
      [tanBinh, hoaAn].toSorted(),
    )
    expect(await world.activity.listClaims(OFFICER)).toEqual([])
    const again = world.activity.decideClaim(OFFICER, claim?.id ?? '', 'refused')
    await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('a claim on a post that was removed meanwhile brings it back for nobody', async () => {
  const [link] = await paste(LINK)
  await paste(LINK, hoaAn)
  const [claim] = await world.activity.listClaims(OFFICER)
  await database.db
    .updateTable('pagePosts')
    .set({ removedAt: world.clock.now() })
    .where('id', '=', link?.pagePostId ?? pagePostId(''))
    .execute()

  await world.activity.decideClaim(OFFICER, claim?.id ?? '', 'counted')

  expect(await world.counted()).toEqual([])
})

test('after a merge in the middle of a month the old branch’s links count for the new one, none twice', async () => {
  const step = { id: 'step', fromId: tanBinh, toId: hoaAn, kind: 'merge', effectiveOn: '2026-11-15' } as const
  await database.db.updateTable('units').set({ validTo: '2026-11-14' }).where('id', '=', tanBinh).execute()
  const by = { note: null, createdBy: OFFICER.id, createdAt: world.clock.now() }
  await database.db
    .insertInto('unitLineage')
    .values({ ...step, ...by })
    .execute()

  await paste(LINK, tanBinh, '2026-11-14')
  await paste('facebook.com/tuoitretanbinh/posts/122167637282960181', tanBinh, '2026-11-15')

  const month = { from: DAY, to: { ...DAY, month: 12 }, bucket: 'month' } as const
  const rowsOf = async (basis: 'then' | 'now') => {
    const { items, totals } = await world.activity.readFigures(OFFICER, { ...month, basis })
    return [...items.map(({ branchId, posts }) => [branchId, posts]), totals.posts]
  }
  expect(await rowsOf('then')).toEqual(expect.arrayContaining([[tanBinh, 1], [hoaAn, 1], 2]))
  expect(await rowsOf('now')).toEqual([[hoaAn, 2], 2])
})

test('a claim that was refused, and a post that was taken out, are told as that', async () => {
  const [link] = await paste(LINK)
  await paste(LINK, hoaAn)
  const [claim] = await world.activity.listClaims(OFFICER)
  await world.activity.decideClaim(OFFICER, claim?.id ?? '', 'refused')

  expect(await verdicts(LINK, hoaAn)).toEqual(['refused'])
  const id = link?.pagePostId ?? pagePostId('')
  await world.activity.changePagePost(OFFICER, id, { excludedReason: 'Bài của Đoàn xã Hòa An' })
  expect(await verdicts(LINK)).toEqual(['excluded'])
  expect(await verdicts(LINK, hoaAn)).toEqual(['counted'])
})

describe('an officer', () => {
  test('adds links with their days and genres', async () => {
    const links = [{ typed: LINK, saidOn: '2026-11-30'.replace('30', '03'), genre: 'story' as const }]

    await world.activity.addLinks(OFFICER, { unitId: hoaAn, links })

    expect(await world.counted()).toMatchObject([{ genre: 'story', unitId: hoaAn, createdBy: OFFICER.id }])
  })

  test('adds none to a unit that is no branch, nor to one that is not there', async () => {
    await database.db.updateTable('units').set({ level: 'huyen' }).where('id', '=', hoaAn).execute()
    const links = [{ typed: LINK, saidOn: null, genre: null }]
    const codeOf = (id: UnitId) =>
      world.activity.addLinks(OFFICER, { unitId: id, links }).catch(error => error.fields[0].code)

    expect(await codeOf(hoaAn)).toBe('UNIT_NOT_COUNTED')
    expect(await codeOf(unitId('nobody'))).toBe('UNIT_UNKNOWN')
  })

  test('takes a page post out of the count with a reason, and back', async () => {
    const [link] = await paste(LINK)
    const id = link?.pagePostId ?? pagePostId('')

    await world.activity.changePagePost(OFFICER, id, { excludedReason: 'Bài cá nhân' })
    expect(await world.counted()).toEqual([])
    await world.activity.changePagePost(OFFICER, id, {
      excludedReason: null,
      pillar: 'counsel',
      unitId: hoaAn,
    })

    expect(await world.counted()).toMatchObject([{ pillar: 'counsel', unitId: hoaAn, isJudged: true }])
    const blank = world.activity.changePagePost(OFFICER, id, { excludedReason: ' ' })
    await expect(blank).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
  test('does not move a page post to a branch for which the same post counts', async () => {
    const [link] = await paste(LINK)
    await paste(LINK, hoaAn)
    const [claim] = await world.activity.listClaims(OFFICER)
    await world.activity.decideClaim(OFFICER, claim?.id ?? '', 'counted')

    const id = link?.pagePostId ?? pagePostId('')
    const moved = world.activity.changePagePost(OFFICER, id, { unitId: hoaAn })

    await expect(moved).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await world.counted()).toHaveLength(2)
  })

  test('changing one page post twice at once loses neither change', async () => {
    const [link] = await paste(LINK)
    const id = link?.pagePostId ?? pagePostId('')
    const change = (wish: object) => world.activity.changePagePost(OFFICER, id, wish)

    await Promise.all([change({ genre: 'story' }), change({ pillar: 'counsel' }), change({ unitId: hoaAn })])

    expect(await world.counted()).toMatchObject([{ genre: 'story', pillar: 'counsel', unitId: hoaAn }])
  })
})

test('a claim on a page post that turned out to be another one counts that one, once in the totals', async () => {
  const photo = 'https://www.facebook.com/photo?fbid=987654321'
  await paste(`${photo} ${LINK}`)
  await paste(LINK, hoaAn)
  const [claim] = await world.activity.listClaims(OFFICER)
  await world.addPage(tanBinh, '7237')
  const attachedIds = ['987654321', '122167637282960180']
  world.network.show('7237', { message: 'Tin', createdAt: plus(world.clock.now(), -HOUR), attachedIds })
  await world.sweep()

  await world.activity.decideClaim(OFFICER, claim?.id ?? '', 'counted')

  const wish = { from: { year: 2026, month: 11, day: 1 }, to: { year: 2026, month: 12, day: 1 } }
  const { totals } = await world.activity.readFigures(OFFICER, { ...wish, bucket: 'month', basis: 'then' })
  expect(totals).toMatchObject({ posts: 1, events: 1 })
})
