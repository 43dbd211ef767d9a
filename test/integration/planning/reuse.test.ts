import { afterAll, describe, expect, it } from 'vitest'
import { type PageId, postId } from '../../../src/kernel/ids.ts'
import { DAY, MINUTE, plus } from '../../../src/kernel/time.ts'
import { createTestDatabase } from '../../support/database.ts'
import { createWorld, OFFICER } from '../../support/world.ts'

const database = await createTestDatabase()
const world = await createWorld({ db: database.db })
afterAll(() => database[Symbol.asyncDispose]())
const { planning, publishing, view } = world

/** A Post that is out, with a photo and a link. */
async function published(page: PageId, message: string) {
  const photo = await world.addPhoto('Đoàn viên dạy tin học')
  const id = await world.schedule({
    pageId: page,
    message,
    photoIds: [photo],
    link: 'https://tinhdoan.example/huong-dan',
    pillar: 'members',
    publishAt: plus(world.clock.now(), MINUTE),
  })
  await world.pass(3 * MINUTE)
  expect(await view(id)).toMatchObject({ state: 'published' })
  return id
}

const far = () => plus(world.clock.now(), 61 * DAY)

describe('an evergreen Post', () => {
  it('becomes a draft with its text, photos, link and pillar', async () => {
    const source = await published(await world.addPage(), 'Cách kết nạp đoàn viên mới.')

    const id = await planning.reusePost(OFFICER, source, { publishAt: far() })

    const [old, draft] = [await view(source), await view(id)]
    expect(draft).toMatchObject({ state: 'draft', message: old.message, link: old.link, pillar: 'members' })
    expect(draft.photos).toEqual(old.photos)
  })

  it('stands at the next free Slot when no time is named', async () => {
    const page = await world.addPage()
    const source = await published(page, 'Hỏi đáp về sổ đoàn viên.')
    const [slot] = await planning.findFreeSlots(OFFICER, page, { count: 1 })

    const id = await planning.reusePost(OFFICER, source, { isConfirmed: true })

    expect((await view(id)).publishAt).toEqual(slot)
  })

  it('is not used again within sixty days unless somebody says so', async () => {
    const source = await published(await world.addPage(), 'Quy trình hiến máu.')

    const soon = planning.reusePost(OFFICER, source, { publishAt: plus(world.clock.now(), 59 * DAY) })

    await expect(soon).rejects.toMatchObject({ code: 'REUSE_TOO_SOON', values: { days: 60 } })
    const id = await planning.reusePost(OFFICER, source, {
      publishAt: plus(world.clock.now(), 59 * DAY),
      isConfirmed: true,
    })
    expect(await view(id)).toMatchObject({ state: 'draft' })
  })

  it('counts what was made from it, and no longer what was canceled', async () => {
    const source = await published(await world.addPage(), 'Đăng ký thi tin học trẻ.')
    const id = await planning.reusePost(OFFICER, source, { publishAt: far() })

    const again = () => planning.reusePost(OFFICER, source, { publishAt: plus(far(), DAY) })
    await expect(again()).rejects.toMatchObject({ code: 'REUSE_TOO_SOON' })
    await publishing.cancelPost(OFFICER, id)

    expect(await view(await again())).toMatchObject({ state: 'draft' })
  })

  it('is not used where another Post says the same within the month', async () => {
    const page = await world.addPage()
    const source = await published(page, 'Mười điều đoàn viên nên biết.')
    await world.schedule({ pageId: page, message: 'Mười điều đoàn viên nên biết.', publishAt: far() })

    const again = planning.reusePost(OFFICER, source, { publishAt: plus(far(), 10 * DAY) })

    await expect(again).rejects.toMatchObject({ code: 'REUSE_TOO_SOON', values: { days: 30 } })
  })

  it('is used once by a request that comes twice', async () => {
    const source = await published(await world.addPage(), 'Lịch tiếp đoàn viên.')
    const wanted = { publishAt: far(), id: postId('reuse-once') }

    await planning.reusePost(OFFICER, source, wanted)

    expect(await planning.reusePost(OFFICER, source, wanted)).toBe(wanted.id)
  })

  it('must be published to be used or marked', async () => {
    const waiting = await world.schedule({ pageId: await world.addPage() })

    await expect(planning.reusePost(OFFICER, waiting, {})).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
    const marked = planning.markEvergreen(OFFICER, waiting, true)
    await expect(marked).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
  })

  it('is listed with its last use, what rested longest first', async () => {
    const page = await world.addPage()
    const [first, second] = [await published(page, 'Bài thứ nhất.'), await published(page, 'Bài thứ hai.')]
    for (const id of [first, second]) await planning.markEvergreen(OFFICER, id, true)
    const publishAt = far()
    await planning.reusePost(OFFICER, first, { publishAt })

    const listed = (await planning.listEvergreen(OFFICER)).filter(post => post.pageId === page)

    expect(listed.map(post => post.id)).toEqual([second, first])
    expect(listed[1]).toMatchObject({ lastUsedAt: publishAt, useCount: 2 })
    await planning.markEvergreen(OFFICER, first, false)
    expect((await planning.listEvergreen(OFFICER)).map(post => post.id)).not.toContain(first)
  })
})
