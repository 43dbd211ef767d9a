import { afterAll, describe, expect, it } from 'vitest'
import { columnId, type PageId, pageId, postId, unitId } from '../../../src/kernel/ids.ts'
import { HOUR, plus } from '../../../src/kernel/time.ts'
import { createTestDatabase } from '../../support/database.ts'
import { createWorld, OFFICER } from '../../support/world.ts'

const database = await createTestDatabase()
const world = await createWorld({ db: database.db, hasWorker: false })
afterAll(() => database[Symbol.asyncDispose]())
const { publishing, view } = world

const forPages = (first: PageId, ...alsoPageIds: PageId[]) => ({
  pageId: first,
  alsoPageIds,
  message: 'Tháng Thanh niên bắt đầu.',
  publishAt: plus(world.clock.now(), HOUR),
})

const postsOf = async (page: PageId) =>
  (await publishing.listPosts(OFFICER, { pageId: page, limit: 50 })).items

describe('a Post for several Pages', () => {
  it('is a Post on each, and each names the others', async () => {
    const [first, second, third] = [await world.addPage(), await world.addPage(), await world.addPage()]

    const id = await publishing.scheduleSiblings(OFFICER, forPages(first, second, third))

    const post = await view(id)
    expect(post).toMatchObject({ pageId: first, siblings: [{ state: 'scheduled' }, { state: 'scheduled' }] })
    expect(new Set(post.siblings.map(({ pageId: page }) => page))).toEqual(new Set([second, third]))
    const [other] = await postsOf(second)
    expect(other?.siblings.map(sibling => sibling.id)).toContain(id)
  })

  it('is written for all of them or for none', async () => {
    const first = await world.addPage()

    const refused = publishing.scheduleSiblings(OFFICER, forPages(first, pageId('nowhere')))

    await expect(refused).rejects.toMatchObject({ code: 'PAGE_NOT_FOUND' })
    expect(await postsOf(first)).toEqual([])
  })

  it('has a fate of its own on each', async () => {
    const [first, second] = [await world.addPage(), await world.addPage()]
    const id = await publishing.scheduleSiblings(OFFICER, forPages(first, second))

    await publishing.cancelPost(OFFICER, id)

    expect(await view(id)).toMatchObject({ state: 'canceled', siblings: [{ state: 'scheduled' }] })
    expect((await postsOf(second)).map(post => post.state)).toEqual(['scheduled'])
  })

  it('is written once by a request that comes twice, even at the same moment', async () => {
    const [first, second] = [await world.addPage(), await world.addPage()]
    const wanted = { ...forPages(first, second), id: postId('siblings-once') }

    const ids = await Promise.all([1, 2, 3].map(() => publishing.scheduleSiblings(OFFICER, wanted)))

    expect(new Set(ids)).toEqual(new Set([wanted.id]))
    expect([(await postsOf(first)).length, (await postsOf(second)).length]).toEqual([1, 1])
  })

  it('names a Page once, however often it was chosen', async () => {
    const page = await world.addPage()

    const id = await publishing.scheduleSiblings(OFFICER, forPages(page, page))

    expect(await view(id)).toMatchObject({ siblings: [] })
    expect(await postsOf(page)).toHaveLength(1)
  })
})

describe('where a Post belongs', () => {
  it('must be there', async () => {
    const wanted = { ...forPages(await world.addPage()), unitId: unitId('none'), columnId: columnId('none') }

    await expect(publishing.scheduleSiblings(OFFICER, wanted)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [
        { path: 'branchId', code: 'UNIT_UNKNOWN' },
        { path: 'columnId', code: 'COLUMN_UNKNOWN' },
      ],
    })
  })

  it('is changed only when it is named, and taken away by null', async () => {
    const { id: column } = await world.planning.addColumn(OFFICER, { name: 'Điểm tin tuần' })
    const id = await publishing.scheduleSiblings(OFFICER, {
      ...forPages(await world.addPage()),
      columnId: column,
    })

    await publishing.editPost(OFFICER, id, { version: 1, message: 'Sửa lời.' })
    expect(await view(id)).toMatchObject({ columnId: column })

    await publishing.editPost(OFFICER, id, { version: 2, columnId: null })
    expect(await view(id)).toMatchObject({ columnId: null, message: 'Sửa lời.' })
  })
})
