import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type ActivityWish, type BranchActivity, needOf } from '../../../src/activity/index.ts'
import { hasCode } from '../../../src/kernel/errors.ts'
import { type UnitId, unitId } from '../../../src/kernel/ids.ts'
import { parseDate } from '../../../src/kernel/vietnamese-date.ts'
import { type ActivityWorld, createActivityWorld, VIEWER } from '../../support/activity-world.ts'
import { createTestDatabase } from '../../support/database.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())

const TABLES = [
  'pagePosts',
  'pageSyncs',
  'pageTenures',
  'unitLineage',
  'unitNames',
  'pages',
  'units',
] as const

let world: ActivityWorld
beforeEach(async () => {
  for (const table of TABLES) await database.db.deleteFrom(table).execute()
  world = createActivityWorld(database.db)
})

const day = (text: string) => parseDate(text) ?? expect.fail(`${text} is no day`)

const read = (from: string, to: string, more: Partial<ActivityWish> = {}) =>
  world.activity.readFigures(VIEWER, {
    ...{ from: day(from), to: day(to), bucket: 'month', basis: 'then' },
    ...more,
  })

const rowOf = (items: readonly BranchActivity[], id: UnitId): BranchActivity =>
  items.find(({ branchId }) => branchId === id) ?? expect.fail(`no row ${id}`)

describe('the figures of a period', () => {
  it('end with its last instant, in local time', async () => {
    const branch = await world.addUnit('Đoàn xã Tân Bình')
    await world.addPost(branch, { at: '2026-10-31 23:59:59.999' })
    await world.addPost(branch, { at: '2026-11-01 00:00:00.000' })
    await world.addPost(branch, { at: '2026-11-30 23:59:59.999' })
    await world.addPost(branch, { at: '2026-12-01 00:00:00.000' })

    const { items, totals } = await read('2026-11-01', '2026-12-01')

    expect(items).toMatchObject([{ posts: 2, events: 2, buckets: [{ start: '2026-11-01', posts: 2 }] }])
    expect(totals).toMatchObject({ posts: 2, events: 2 })
  })

  it('count what several page posts show as one event', async () => {
    const branch = await world.addUnit('Đoàn xã Tân Bình')
    await world.addPost(branch, { at: '2026-11-05 08:00', eventId: 'e1', genre: 'photos' })
    await world.addPost(branch, { at: '2026-11-06 08:00', eventId: 'e1', source: 'link', isVerified: false })
    await world.addPost(branch, { at: '2026-11-07 08:00', pillar: 'members' })

    const { items } = await read('2026-11-01', '2026-12-01')

    expect(items).toMatchObject([
      {
        ...{ posts: 3, events: 2, unverified: 1 },
        bySource: { automatic: 2, link: 1, ours: 0 },
        byGenre: { news: 2, photos: 1 },
        byPillar: { members: 1, none: 2 },
      },
    ])
  })

  it('leave out what was removed from the Page and what a person excluded', async () => {
    const branch = await world.addUnit('Đoàn xã Tân Bình')
    await world.addPost(branch, { at: '2026-11-05 08:00', removedAt: new Date('2026-11-06T00:00Z') })
    await world.addPost(branch, { at: '2026-11-05 08:00', excludedAt: new Date('2026-11-06T00:00Z') })

    const { items, totals } = await read('2026-11-01', '2026-12-01')

    expect(items).toMatchObject([{ posts: 0, events: 0, lastPostAt: null, silentDays: null }])
    expect(totals).toMatchObject({ posts: 0, events: 0 })
  })

  it('count a page post of two branches for both, and once in the totals', async () => {
    const [one, other] = [await world.addUnit('Đoàn xã A'), await world.addUnit('Đoàn trường B')]
    await world.addPost(one, { at: '2026-11-05 08:00', networkPostId: '1_2', eventId: 'e1' })
    await world.addPost(other, { at: '2026-11-05 08:00', networkPostId: '1_2', eventId: 'e1' })

    const { items, totals } = await read('2026-11-01', '2026-12-01')

    expect(items.map(({ posts }) => posts)).toEqual([1, 1])
    expect(totals).toMatchObject({ posts: 1, events: 1, bySource: { automatic: 1 } })
  })

  it('give the page posts of a chi đoàn to the branch above it, and no row to other levels', async () => {
    const district = await world.addUnit('Huyện đoàn', { level: 'huyen' })
    const branch = await world.addUnit('Đoàn xã Tân Bình', { parentId: district })
    const cell = await world.addUnit('Chi đoàn ấp 1', { parentId: branch, level: 'chi_doan' })
    await world.addPost(cell, { at: '2026-11-05 08:00' })
    await world.addPost(district, { at: '2026-11-05 08:00' })

    const { items, totals } = await read('2026-11-01', '2026-12-01')

    expect(items).toMatchObject([{ branchId: branch, posts: 1 }])
    expect(totals.posts).toBe(1)
  })

  it('tell of a month that is not over how long a branch has been silent by today', async () => {
    const branch = await world.addUnit('Đoàn xã Tân Bình')
    await world.addPost(branch, { at: '2026-11-10 08:00' })

    const { items } = await read('2026-11-01', '2026-12-01')

    expect(items).toMatchObject([{ silentDays: 12, longestGapDays: 12, activeWeeks: 1, weeks: 6 }])
  })

  it('blame nobody for days before it was known, by posts that were counted or by having been written down', async () => {
    const createdAt = world.clock.now()
    await world.addUnit('A', { createdAt })
    const backfilled = await world.addUnit('B', { createdAt })
    await world.addPost(backfilled, { at: '2026-10-23 08:00' })

    const { items } = await read('2026-11-01', '2026-12-01')

    expect(items).toMatchObject([
      { silentExpectedDays: 1, longestGapDays: 1, target: 1.2 },
      { silentExpectedDays: 22, longestGapDays: 22, target: 4 },
    ])
    expect(items.map(needOf)).toEqual(['behind', 'silent'])
    expect((await read('2026-11-01', '2026-11-23')).items.map(needOf)).toEqual(['not-due', 'silent'])
    expect((await read('2026-10-01', '2026-11-01')).items).toMatchObject([{ target: null }, { target: 1.16 }])
  })

  it('follow a branch’s beginning into what it has become', async () => {
    const [old, heir] = [
      await world.addUnit('Cũ', { validTo: '2026-11-20' }),
      await world.addUnit('Mới', { validFrom: '2026-11-21', createdAt: world.clock.now() }),
    ]
    await world.addLineage(old, heir, '2026-11-21')

    const { items } = await read('2026-11-01', '2026-12-01', { basis: 'now' })

    expect(items).toMatchObject([{ branchId: heir, target: 4, silentExpectedDays: 22 }])
  })

  it('hold nothing when the period is empty, and rows of zeros when it lies ahead', async () => {
    await world.addUnit('Đoàn xã Tân Bình')

    expect(await read('2026-11-01', '2026-11-01')).toMatchObject({ items: [], totals: { posts: 0 } })
    const { items } = await read('2027-03-01', '2027-05-01')
    expect(items).toMatchObject([{ posts: 0, target: 8, targetShare: 0, longestGapDays: 0, countable: true }])
    expect(items[0]?.buckets).toEqual([
      { start: '2027-03-01', posts: 0, events: 0, expected: true, countable: true },
      { start: '2027-04-01', posts: 0, events: 0, expected: true, countable: true },
    ])
  })

  it('refuse a period that ends before it begins or has more days than can be shown', async () => {
    const refusal = (error: unknown) => hasCode(error, 'INVALID_INPUT')

    await expect(read('2026-12-01', '2026-11-01')).rejects.toSatisfy(refusal)
    await expect(read('2019-01-01', '2026-01-01')).rejects.toSatisfy(refusal)
    await expect(read('2025-01-01', '2026-11-01', { bucket: 'day' })).rejects.toSatisfy(refusal)
  })
})

describe('a merge in the middle of a month', () => {
  const merge = async () => {
    const heir = await world.addUnit('Đoàn xã Hiệp Hưng mới', { validFrom: '2026-11-16' })
    const [one, other] = [
      await world.addUnit('Đoàn thị trấn Cây Dương', { validTo: '2026-11-15' }),
      await world.addUnit('Đoàn xã Hiệp Hưng cũ', { validTo: '2026-11-15' }),
    ]
    for (const unit of [one, other]) await world.addLineage(unit, heir, '2026-11-16')
    await world.addPost(one, { at: '2026-11-15 23:59', networkPostId: 'n1', eventId: 'e' })
    await world.addPost(other, { at: '2026-11-15 23:59', networkPostId: 'n1', eventId: 'e' })
    await world.addPost(heir, { at: '2026-11-16 00:00' })
    return { heir, one, other }
  }

  it('shows all three rows by the units of each day, each with its part of the target', async () => {
    const { heir, one } = await merge()

    const { items, totals } = await read('2026-11-01', '2026-12-01')

    expect(items).toHaveLength(3)
    expect(rowOf(items, one)).toMatchObject({ posts: 1, target: 2 })
    expect(rowOf(items, heir)).toMatchObject({ posts: 1, target: 2 })
    expect(totals).toMatchObject({ posts: 2, events: 2 })
  })

  it('gives the heir what a part’s Page or link still brings after the part ended', async () => {
    const { heir, one } = await merge()
    await world.addPost(one, { at: '2026-11-16 00:00' })
    await world.addPost(one, { at: '2026-12-01 08:00' })

    const [november, december] = [
      await read('2026-11-01', '2026-12-01'),
      await read('2026-12-01', '2027-01-01'),
    ]

    expect(rowOf(november.items, one).posts).toBe(1)
    expect(rowOf(november.items, heir)).toMatchObject({ posts: 2, sharedWith: [] })
    expect(november.totals.posts).toBe(3)
    expect(december.items).toMatchObject([{ branchId: heir, posts: 1 }])
  })

  it('shows the heir alone by the units of now, and what two of its parts showed together once', async () => {
    const { heir } = await merge()

    const { items, totals } = await read('2026-11-01', '2026-12-01', { basis: 'now' })

    expect(items).toMatchObject([{ branchId: heir, posts: 2, events: 2, target: 6, sharedWith: [] }])
    expect(totals).toMatchObject({ posts: 2, events: 2 })
  })
})

describe('a split unit', () => {
  it('has its history before under both rows, with a note, and totals that count it once', async () => {
    const rest = await world.addUnit('Đoàn phường Bùi Hữu Nghĩa')
    const heir = await world.addUnit('Đoàn phường Cái Khế', { validFrom: '2026-07-01' })
    await world.addLineage(rest, heir, '2026-07-01', 'split')
    await world.addPost(rest, { at: '2026-06-30 23:59' })
    await world.addPost(rest, { at: '2026-07-01 00:00' })

    const { items, totals } = await read('2026-06-01', '2026-08-01', { basis: 'now' })

    expect(rowOf(items, rest)).toMatchObject({ posts: 2, sharedWith: [heir] })
    expect(rowOf(items, heir)).toMatchObject({ posts: 1, sharedWith: [rest] })
    expect(totals).toMatchObject({ posts: 2, events: 2 })
  })
})

describe('what could not be read', () => {
  const countable = async (
    ...page: Parameters<ActivityWorld['addTrackedPage']> extends [unknown, ...infer Rest] ? Rest : never
  ) => {
    const branch = await world.addUnit('Đoàn xã Phụng Hiệp')
    await world.addTrackedPage(branch, ...page)
    const { items } = await read('2026-11-01', '2026-12-01')
    return rowOf(items, branch).countable
  }

  it('is a gap where a tracked Page was not counted up to a day and a half ago', async () => {
    const from = '2026-01-01T00:00Z'

    expect(await countable({ from, to: '2026-11-21T22:00Z' })).toBe(true)
    expect(await countable({ from, to: '2026-11-20T10:00Z' })).toBe(false)
    expect(await countable({ from: '2026-11-02T00:00Z', to: '2026-11-21T22:00Z' })).toBe(false)
    expect(await countable(null)).toBe(false)
  })

  it('is a gap at once where the token is dead', async () => {
    const covered = { from: '2026-01-01T00:00Z', to: '2026-11-21T22:00Z' }

    expect(await countable(covered, 'needs-reconnect')).toBe(false)
  })

  it('is none where a branch has no tracked Page', async () => {
    const branch = await world.addUnit('Đoàn xã Bình Thành')

    const { items } = await read('2026-11-01', '2026-12-01')

    expect(rowOf(items, unitId(branch)).countable).toBe(true)
  })
})
