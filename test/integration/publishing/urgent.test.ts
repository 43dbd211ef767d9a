import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PageId, PostId } from '../../../src/kernel/ids.ts'
import { HOUR, MINUTE, plus } from '../../../src/kernel/time.ts'
import { lockPost } from '../../../src/publishing/post-store.ts'
import { addPerson } from '../../support/approval-rules.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { somebodyWaits } from '../../support/somebody-waits.ts'
import { ADMIN, createWorld, LATE_GRACE_MS, OFFICER, REVIEWER, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
let page: PageId

beforeAll(async () => {
  database = await createTestDatabase()
  for (const actor of [ADMIN, OFFICER, REVIEWER]) await addPerson(database.db, actor)
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  for (const table of ['posts', 'settings', 'notices', 'holds'] as const)
    await database.db.deleteFrom(table).execute()
  world = await createWorld({ db: database.db })
  page = await world.addPage()
})

const writeUrgent = () =>
  world.publishing.schedulePost(OFFICER, {
    pageId: page,
    kind: 'urgent',
    officialSource: 'Ban Chỉ huy Phòng thủ dân sự huyện',
    message: 'Bão số 9 đổ bộ chiều nay.',
  })

async function approveUrgent(id: PostId): Promise<void> {
  await world.publishing.approvePost(REVIEWER, id, { version: 1 })
  await world.publishing.approvePost(ADMIN, id, { version: 1 })
}

/** Half an hour of life, with the reminders that ring each minute of it. */
async function passReminded(ms: number): Promise<void> {
  await world.pass(ms)
  await world.publishing.raiseUrgentUpdates()
}

const publishAtsOf = (ids: readonly PostId[]) =>
  Promise.all(ids.map(async id => (await world.view(id)).publishAt))

const openNotices = async (): Promise<number> => {
  const open = database.db.selectFrom('notices').select('id').where('closedAt', 'is', null)
  return (await open.where('kind', '=', 'urgent-update-due').execute()).length
}

describe('an urgent Post', () => {
  test('goes out at once with its second approval, once, with its source', async () => {
    const id = await writeUrgent()
    await world.pass(10 * MINUTE)
    expect(await world.seen(page)).toEqual([])

    await approveUrgent(id)
    await world.pass(MINUTE)

    expect(await world.seen(page)).toMatchObject([
      { message: 'Bão số 9 đổ bộ chiều nay.\n\nNguồn: Ban Chỉ huy Phòng thủ dân sự huyện' },
    ])
    const { state, latenessMs } = await world.view(id)
    expect([state, Number(latenessMs) < 10_000]).toEqual(['published', true])
  })

  test('is refused without a source', async () => {
    const nameless = world.publishing.schedulePost(OFFICER, { pageId: page, kind: 'urgent', message: 'Bão' })

    await expect(nameless).rejects.toMatchObject({
      code: 'SOURCE_REQUIRED',
      fields: [{ path: 'officialSource' }],
    })
  })

  test('cannot lose its source, nor become one without it', async () => {
    const id = await writeUrgent()
    const other = await world.schedule({ pageId: page })

    const robbed = { version: 1, officialSource: ' ' }
    const raised = { version: 1, kind: 'urgent' } as const

    const { editPost } = world.publishing
    await expect(editPost(OFFICER, id, robbed)).rejects.toMatchObject({ code: 'SOURCE_REQUIRED' })
    await expect(editPost(OFFICER, other, raised)).rejects.toMatchObject({ code: 'SOURCE_REQUIRED' })
  })
})

describe('the other Posts of its Page', () => {
  test('of the next hour go out an hour later, staged ones too, and are listed with it', async () => {
    const soon = await world.schedule({ pageId: page, publishAt: plus(world.clock.now(), 10 * MINUTE) })
    const later = await world.schedule({ pageId: page, publishAt: plus(world.clock.now(), 61 * MINUTE) })
    const elsewhere = await world.schedule({ pageId: await world.addPage('Trang khác') })
    await world.pass(30_000)
    const [before, far, other] = await Promise.all([soon, later, elsewhere].map(world.view))
    expect(before?.state).toBe('staged')

    const id = await writeUrgent()
    await approveUrgent(id)

    const pushedAt = plus(before?.publishAt ?? new Date(Number.NaN), HOUR)
    expect(await world.view(soon)).toMatchObject({ state: 'scheduled', publishAt: pushedAt, version: 2 })
    expect(await world.view(later)).toMatchObject({ publishAt: far?.publishAt, version: 1 })
    expect(await world.view(elsewhere)).toMatchObject({ publishAt: other?.publishAt })
    expect((await world.view(id)).pushed).toMatchObject([{ postId: soon, toAt: pushedAt }])
  })

  test('keep their distance when they are late already', async () => {
    const soon = [1, 2, 3].map(minutes => plus(world.clock.now(), minutes * MINUTE))
    const posts = await Promise.all(soon.map(publishAt => world.schedule({ pageId: page, publishAt })))
    await database.db
      .updateTable('posts')
      .set({ notBefore: plus(world.clock.now(), 30 * MINUTE), remedy: 'report' })
      .execute()
    await world.pass(10 * MINUTE)

    await approveUrgent(await writeUrgent())

    const inAnHour = plus(world.clock.now(), HOUR)
    expect(await publishAtsOf(posts)).toEqual([0, 2, 4].map(minutes => plus(inAnHour, minutes * MINUTE)))
  })

  test('that passed their time on hold stay where they are, to be spread anew', async () => {
    const publishAt = plus(world.clock.now(), 2 * MINUTE)
    const id = await world.schedule({ pageId: page, publishAt })
    await world.publishing.beginHold(OFFICER, { reason: 'Quốc tang', except: [] })
    await world.pass(10 * MINUTE)

    await approveUrgent(await writeUrgent())

    expect(await publishAtsOf([id])).toEqual([publishAt])
  })

  test('make way in the order in which everybody locks Posts', async () => {
    const now = world.clock.now()
    const first = await world.schedule({ pageId: page, publishAt: plus(now, 30 * MINUTE) })
    const second = await world.schedule({ pageId: page, publishAt: plus(now, 10 * MINUTE) })
    const urgent = await writeUrgent()
    const other = await database.db.startTransaction().execute()
    await lockPost(other, first)

    const approving = approveUrgent(urgent)
    await somebodyWaits(database.db)
    await lockPost(other, second)
    await other.commit().execute()
    await approving

    expect((await world.view(urgent)).pushed.map(({ postId }) => postId).toSorted()).toEqual([first, second])
  })

  test('make way also where the morning would have let them out beside it', async () => {
    const id = await writeUrgent()
    const waiting = await world.schedule({ pageId: page })
    const now = world.clock.now()
    const [publishAt, waitedUntil] = [plus(now, -LATE_GRACE_MS - HOUR), plus(now, 30 * MINUTE)]
    const asked = { publishAt, waitedUntil, notBefore: waitedUntil, problemCode: 'quiet-hours' }
    await database.db.updateTable('posts').set(asked).where('id', '=', waiting).execute()

    await approveUrgent(id)

    const pushed = { state: 'scheduled', publishAt: plus(now, HOUR), problemCode: null, notBefore: null }
    expect(await world.view(waiting)).toMatchObject(pushed)
  })

  test('are each seen once, after it', async () => {
    await world.schedule({
      pageId: page,
      message: 'Tin thường',
      publishAt: plus(world.clock.now(), 5 * MINUTE),
    })
    await world.pass(2 * MINUTE)

    await approveUrgent(await writeUrgent())
    await world.pass(70 * MINUTE)

    const [last, first] = await world.seen(page)
    expect([first?.message, last?.message]).toEqual([expect.stringContaining('Bão số 9'), 'Tin thường'])
    expect(await world.hidden(page)).toEqual([])
  })
})

describe('two hours after it went out', () => {
  beforeEach(async () => {
    await approveUrgent(await writeUrgent())
    await passReminded(119 * MINUTE)
  })

  test('people are reminded once to update it', async () => {
    expect(await openNotices()).toBe(0)

    await passReminded(2 * MINUTE)
    await Promise.all([world.publishing.raiseUrgentUpdates(), world.publishing.raiseUrgentUpdates()])

    expect(await openNotices()).toBe(1)
  })

  test('closing it ends the reminder, and needs a note', async () => {
    await passReminded(2 * MINUTE)
    const [post] = (await world.publishing.listPosts(OFFICER, { limit: 1 })).items
    const id = post?.id as PostId

    await expect(world.publishing.closeUrgent(OFFICER, id, ' ')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    await world.publishing.closeUrgent(OFFICER, id, 'Bão đã tan, không thiệt hại.')
    await passReminded(HOUR)

    expect(await openNotices()).toBe(0)
    expect(await world.view(id)).toMatchObject({ closingNote: 'Bão đã tan, không thiệt hại.' })
  })

  test('nobody is reminded of what was closed before', async () => {
    const [post] = (await world.publishing.listPosts(OFFICER, { limit: 1 })).items

    await world.publishing.closeUrgent(OFFICER, post?.id as PostId, 'Đã tan.')
    await passReminded(HOUR)

    expect(await openNotices()).toBe(0)
  })
})
