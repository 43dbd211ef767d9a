import { afterAll, describe, expect, it } from 'vitest'
import type { PageId } from '../../../src/kernel/ids.ts'
import { DAY } from '../../../src/kernel/time.ts'
import { createTestDatabase } from '../../support/database.ts'
import { createWorld, OFFICER } from '../../support/world.ts'

const database = await createTestDatabase()
const world = await createWorld({ db: database.db, hasWorker: false })
afterAll(() => database[Symbol.asyncDispose]())
const { planning, publishing, queue } = world

const WEEKLY = { weekday: 4, time: '19:30', leadDays: 14 }

const postsOf = async (page: PageId) =>
  (await publishing.listPosts(OFFICER, { pageId: page, limit: 50 })).items

const addStory = async (page: PageId) =>
  planning.addColumn(OFFICER, {
    name: 'Chuyện hay thứ Năm',
    pageId: page,
    pillar: 'members',
    recurrence: WEEKLY,
  })

describe('a column that comes back', () => {
  it('is drafted ahead with a blank for its words, and goes nowhere by itself', async () => {
    const page = await world.addPage()
    const { id } = await addStory(page)

    await planning.draftColumns()

    expect(await postsOf(page)).toMatchObject(
      [1, 2].map(() => ({
        state: 'draft',
        message: '[[Chuyện hay thứ Năm]]',
        columnId: id,
        pillar: 'members',
      })),
    )
  })

  it('is written from its template for its own day', async () => {
    const page = await world.addPage()
    const recurrence = { weekday: 7, time: '19:30', leadDays: 7 }
    await planning.addColumn(OFFICER, {
      name: 'Điểm tin',
      pageId: page,
      templateId: 'diem-tin-tuan',
      recurrence,
    })

    await planning.draftColumns()

    const [post] = await postsOf(page)
    const day = new Date(Number(post?.publishAt)).toISOString().slice(0, 10)
    expect(post?.message).toBe(`Mẫu diem-tin-tuan ${day}: [[Điều chính]]`)
  })

  it('is drafted once, however often and at how many places at once that is done', async () => {
    const page = await world.addPage()
    await addStory(page)

    await Promise.all([1, 2, 3, 4].map(() => planning.draftColumns()))
    await planning.draftColumns()

    expect(await postsOf(page)).toHaveLength(2)
  })

  it('leaves a draft that a person canceled or changed', async () => {
    const page = await world.addPage()
    await addStory(page)
    await planning.draftColumns()
    const [first, second] = await postsOf(page)
    if (!first || !second) throw new Error('two are drafted')
    await publishing.cancelPost(OFFICER, first.id)
    await publishing.editPost(OFFICER, second.id, { version: 1, message: 'Chuyện của Lan.' })

    await planning.draftColumns()

    expect((await postsOf(page)).map(post => [post.state, post.message])).toEqual([
      ['canceled', '[[Chuyện hay thứ Năm]]'],
      ['draft', 'Chuyện của Lan.'],
    ])
  })

  it('is not drafted once it is archived, and other columns are, though one cannot be', async () => {
    const [page, other] = [await world.addPage(), await world.addPage()]
    const { id } = await addStory(page)
    await planning.changeColumn(OFFICER, id, { isArchived: true })
    await addStory(other)
    await database.db.updateTable('pages').set({ purpose: 'track' }).where('id', '=', other).execute()
    const third = await world.addPage()
    await addStory(third)

    await planning.draftColumns()

    expect(await postsOf(page)).toEqual([])
    expect(await postsOf(other)).toEqual([])
    expect(await postsOf(third)).toHaveLength(2)
  })

  it('brings the next one as days go by, none twice, none for a day gone', async () => {
    const page = await world.addPage()
    await addStory(page)
    for (let day = 0; day < 21; day++) {
      await planning.draftColumns()
      await queue.advanceBy(DAY)
    }

    const times = (await postsOf(page)).map(post => post.publishAt.getTime())
    expect(times.length).toBeGreaterThanOrEqual(4)
    expect(new Set(times.map((time, index) => time - (times[index - 1] ?? time - 7 * DAY)))).toEqual(
      new Set([7 * DAY]),
    )
  })
})
