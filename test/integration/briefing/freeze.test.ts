import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { unitId } from '../../../src/kernel/ids.ts'
import { paper } from '../../../src/web/text/vi/paper.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { someDifficulty, somePagePost, someResult } from '../../support/fake-brief.ts'
import { createMeetingWorld, HOA_AN, TAN_BINH } from '../../support/meeting-world.ts'
import { actorWith } from '../../support/test-organisation.ts'

const REVIEWER = actorWith('reviewer')
const VIEWER = actorWith('viewer')

let database: TestDatabase
let world: Awaited<ReturnType<typeof createMeetingWorld>>

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  for (const table of ['briefingSnapshots', 'briefingConclusions', 'figureReplies'] as const)
    await database.db.deleteFrom(table).execute()
  world = await createMeetingWorld(database)
  world.posts.push(somePagePost({ branchId: HOA_AN }), somePagePost({ branchId: HOA_AN, genre: 'video' }))
})

const read = (version?: number) => world.briefing.readBriefing(VIEWER, '2026-10', version)
const freeze = (conclusions?: string) => world.briefing.freezeBriefing(REVIEWER, '2026-10', { conclusions })
const amend = (reason = 'Đếm sót một tin') => world.briefing.amendBriefing(REVIEWER, '2026-10', { reason })

describe('a month that is frozen', () => {
  test('never changes, whatever is synced, merged, renamed or deleted later', async () => {
    await freeze('Khen Hòa An')
    const before = await read()

    world.posts.push(somePagePost({ branchId: TAN_BINH }))
    world.posts.shift()
    world.branches.set(HOA_AN, { branchName: 'Đoàn xã khác' })
    world.branches.delete(TAN_BINH)
    world.results.splice(0, 1, someResult({ total: 9 }))
    world.difficulties.length = 0

    expect((await read()).brief).toEqual(before.brief)
    expect(before.brief.branches.map(({ branchName, events }) => [branchName, events])).toEqual([
      ['Đoàn xã Hòa An', 2],
      ['Đoàn xã Tân Bình', 0],
    ])
    expect(before.brief).toMatchObject({ results: [{ total: 8 }], conclusions: 'Khen Hòa An' })
  })

  test('tells who froze it and when', async () => {
    await freeze()

    expect(await read()).toMatchObject({
      state: 'frozen',
      shown: { version: 1, frozenByName: 'reviewer', frozenAt: world.clock.now(), reason: null },
    })
  })

  test('is one, however often and by how many at once it is frozen', async () => {
    await Promise.all([freeze('Một'), freeze('Một'), freeze('Một')])

    await freeze()

    expect((await read()).versions).toHaveLength(1)
    await expect(freeze('Khác')).rejects.toMatchObject({ code: 'BRIEFING_FROZEN' })
  })

  test('counts exactly what its lists show, though a sync lands in between', async () => {
    world.meanwhile.push(() => world.posts.push(somePagePost({ branchId: TAN_BINH })))

    await freeze()

    const snapshot = await database.db
      .selectFrom('briefingSnapshots')
      .select('brief')
      .executeTakeFirstOrThrow()
    expect(snapshot.brief).toMatchObject({ totals: { posts: 3 } })
    expect(snapshot.brief.pagePosts).toHaveLength(3)
  })

  test('is not frozen while its figures change at every look', async () => {
    const sync = () => void world.posts.push(somePagePost({ branchId: TAN_BINH }))
    world.meanwhile.push(...Array.from({ length: 20 }, () => sync))

    await expect(freeze()).rejects.toMatchObject({ code: 'FIGURES_CHANGING' })

    world.meanwhile.length = 0
    await freeze()
    expect((await read()).state).toBe('frozen')
  })

  test('lists once for all branches what counts for two, as the totals stand for it', async () => {
    const shared = { postKey: 'shared', eventKey: 'shared' }
    world.posts.push(somePagePost({ ...shared, branchId: HOA_AN, source: 'link', isVerified: false }))
    world.posts.push(somePagePost({ ...shared, branchId: TAN_BINH, source: 'automatic' }))
    await freeze()
    const list = (wish = {}) => world.briefing.listBriefPosts(VIEWER, { month: '2026-10' }, wish)

    expect(await list()).toHaveLength(3)
    expect(await list({ source: 'link' })).toHaveLength(0)
    expect(await list({ branchId: HOA_AN, source: 'link' })).toHaveLength(1)
  })

  test('is corrected by a version beside it', async () => {
    await freeze('Khen Hòa An')
    world.posts.push(somePagePost({ branchId: TAN_BINH }))

    await amend()

    expect((await read()).brief).toMatchObject({ totals: { posts: 3 }, conclusions: 'Khen Hòa An' })
    expect((await read(1)).brief.totals.posts).toBe(2)
    expect((await read()).versions).toMatchObject([{ version: 2, reason: 'Đếm sót một tin' }, { version: 1 }])
  })

  test('leads from a file to the lists of its version, which a later one does not move', async () => {
    await freeze()
    await amend()
    const places: unknown[] = []
    const write = (wanted: { readonly month: string; readonly version?: number }) =>
      world.briefing.exportBriefing(VIEWER, wanted, {
        format: 'docx',
        words: paper,
        addressesOf: written => {
          places.push(written)
          return () => 'https://doan.example/'
        },
      })

    for (const wanted of [{}, { version: 1 }]) await write({ month: '2026-10', ...wanted })
    await write({ month: '2026-09' })

    expect(places).toEqual([
      { month: '2026-10', version: 2 },
      { month: '2026-10', version: 1 },
      { month: '2026-09' },
    ])
  })

  test('keeps the names and the rows it was frozen with when units merge in the middle of the next', async () => {
    world.difficulties.push(someDifficulty({ id: 'difficulty-2' }))
    await freeze()

    world.branches.clear()
    world.branches.set(unitId('hop-nhat'), { branchName: 'Đoàn xã Hợp Nhất' })

    expect((await read()).brief.branches.map(({ branchName }) => branchName)).toEqual([
      'Đoàn xã Hòa An',
      'Đoàn xã Tân Bình',
    ])
  })
})

describe('a month is not frozen', () => {
  test('before its last day is over on the local clock', async () => {
    world.clock.set(new Date('2026-10-31T16:59:59Z'))
    await expect(freeze()).rejects.toMatchObject({ code: 'MONTH_NOT_OVER', values: { day: '01/11/2026' } })

    world.clock.set(new Date('2026-10-31T17:00:00Z'))
    await freeze()

    expect((await read()).state).toBe('frozen')
  })

  test('by who may only read', async () => {
    await expect(world.briefing.freezeBriefing(VIEWER, '2026-10')).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })

  test.each(['2026-13', '2026-1', 'tháng mười', '0000-01'])('when it is called %s', async month => {
    await expect(world.briefing.freezeBriefing(REVIEWER, month)).rejects.toMatchObject({
      fields: [{ path: 'month', code: 'NOT_A_MONTH' }],
    })
  })

  test('and not amended before it is frozen, nor without a reason', async () => {
    await expect(amend()).rejects.toMatchObject({ code: 'BRIEFING_NOT_FROZEN' })
    await expect(amend(' ')).rejects.toMatchObject({ fields: [{ path: 'reason', code: 'REQUIRED' }] })
  })
})

describe('conclusions', () => {
  const write = (words: string, version: number) =>
    world.briefing.writeConclusions(REVIEWER, '2026-10', { words, version })

  test('are kept each time, and none is lost', async () => {
    expect(await write('Một', 0)).toBe(1)
    expect(await write('Một', 1)).toBe(1)
    expect(await write('Hai', 1)).toBe(2)

    expect((await read()).conclusions.map(({ words }) => words)).toEqual(['Hai', 'Một'])
  })

  test('of two who write at once do not overwrite each other', async () => {
    const both = await Promise.allSettled([write('Một', 0), write('Hai', 0)])

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const { conclusions } = await read()
    await expect(write('Ba', 0)).rejects.toMatchObject({
      code: 'BRIEFING_CHANGED',
      more: { current: { version: 1, words: conclusions[0]?.words } },
    })
  })

  test('stand still once they are frozen', async () => {
    await write('Một', 0)
    await freeze()

    await expect(write('Hai', 1)).rejects.toMatchObject({ code: 'BRIEFING_FROZEN' })
    expect((await read()).brief.conclusions).toBe('Một')
  })
})
