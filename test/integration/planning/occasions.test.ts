import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OccasionId, occasionId, postId } from '../../../src/kernel/ids.ts'
import { decideOccasion } from '../../../src/planning/decide-occasion.ts'
import { draftOccasions } from '../../../src/planning/draft-occasions.ts'
import { listOccasions } from '../../../src/planning/list-occasions.ts'
import { addOccasion, changeOccasion, removeOccasion } from '../../../src/planning/manage-occasions.ts'
import type { OccasionFile } from '../../../src/planning/occasion-file.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { occasionFile } from '../../support/occasion-file.ts'
import { draftText } from '../../support/post-templates.ts'
import { createCountingIds } from '../../support/test-organisation.ts'
import { createWorld, OFFICER, type World } from '../../support/world.ts'

const CULTURE_DAY = occasionId('van-hoa-viet-nam')
const GIO_TO = occasionId('gio-to-hung-vuong')

let database: TestDatabase
let world: World
/** What can be done with occasions, with this file of them: another one is an edit and a restart. */
const withFile = (file: OccasionFile) => {
  const { db, clock } = world
  const deps = {
    ...{ db, clock, ids: createCountingIds(`run-${++runs}`), draftText, timeZone: 'Asia/Ho_Chi_Minh' },
    requireTemplate: () => undefined,
    occasionFile: file,
  }
  return {
    draftOccasions: draftOccasions(deps),
    listOccasions: listOccasions(deps),
    decideOccasion: decideOccasion(deps),
    addOccasion: addOccasion(deps),
    changeOccasion: changeOccasion(deps),
    removeOccasion: removeOccasion(deps),
  }
}
let runs = 0
let planning: ReturnType<typeof withFile>
beforeEach(async () => {
  database = await createTestDatabase()
  world = await createWorld(database)
  planning = withFile(occasionFile)
})
afterEach(() => database[Symbol.asyncDispose]())

/** The built-in file with one occasion changed. */
const changed = (id: OccasionId, change: Partial<OccasionFile['occasions'][number]>): OccasionFile => ({
  ...occasionFile,
  occasions: occasionFile.occasions.map(each => (each.id === id ? { ...each, ...change } : each)),
})
const goTo = (instant: string) => world.clock.set(new Date(instant))
const found = async (id: OccasionId, year: number) => {
  const { items } = await planning.listOccasions(OFFICER, {})
  const item = items.find(each => each.id === id && each.year === year)
  if (item === undefined) throw new Error(`${id} ${year} is not listed`)
  return item
}
const postOf = async (id: OccasionId, year: number) => {
  const { post } = await found(id, year)
  return world.view(post?.id ?? postId('none'))
}
const noted = () => database.db.selectFrom('occasionDates').selectAll().execute()

test('the next eighteen months are noted down, and only what is near is drafted', async () => {
  await world.addPage()

  await planning.draftOccasions()

  const dates = await noted()
  expect(dates.length).toBeGreaterThan(38)
  const drafted = dates.filter(({ postId: id }) => id !== null).map(each => each.occasionId)
  expect(drafted.toSorted()).toEqual(['tinh-nguyen-vien', 'van-hoa-viet-nam'])
})

test('a draft stands at its local time, with blanks, and goes nowhere by itself', async () => {
  const pageId = await world.addPage()
  await planning.draftOccasions()

  const post = await postOf(CULTURE_DAY, 2026)

  expect(post).toMatchObject({ state: 'draft', pageId, publishAt: new Date('2026-11-23T23:30:00Z') })
  expect(post.message).toBe('Ngày Văn hóa Việt Nam (24/11/2026)\n\n[[Nội dung bài]]')
})

test('it is made lead days before, by its template and of its kind', async () => {
  await world.addPage()
  goTo('2027-07-05T16:59:00Z')
  await planning.draftOccasions()
  const before = await found(occasionId('thuong-binh-liet-si'), 2027)
  goTo('2027-07-05T17:00:00Z')
  await planning.draftOccasions()

  const post = await postOf(occasionId('thuong-binh-liet-si'), 2027)

  expect(before).toMatchObject({ post: null, draftOn: { year: 2027, month: 7, day: 6 } })
  expect(post.message).toContain('Kỷ niệm 80 năm Ngày Thương binh – Liệt sĩ (27/7/1947 – 27/7/2027)')
  expect(post).toMatchObject({ templateId: 'ngay-ky-niem-27-7' })
  const [row] = await database.db.selectFrom('posts').select('kind').where('id', '=', post.id).execute()
  expect(row?.kind).toBe('tribute')
})

test('without a Page nothing is drafted, and everything once there is one', async () => {
  await planning.draftOccasions()
  const before = await found(CULTURE_DAY, 2026)
  await world.addPage()

  await planning.draftOccasions()

  expect(before.post).toBeNull()
  expect((await found(CULTURE_DAY, 2026)).post?.state).toBe('draft')
})

test('runs that meet make one draft each', async () => {
  await world.addPage()
  const second = withFile(occasionFile)

  await Promise.all([planning, second, planning, second].map(each => each.draftOccasions()))
  await planning.draftOccasions()

  const posts = await database.db.selectFrom('posts').select('originKey').execute()
  expect(posts.map(({ originKey }) => originKey).toSorted()).toEqual([
    'occasion:tinh-nguyen-vien:2026',
    'occasion:van-hoa-viet-nam:2026',
  ])
})

test('an untouched draft follows its rule: day, hour and text', async () => {
  await world.addPage()
  await planning.draftOccasions()
  const moved = withFile(changed(CULTURE_DAY, { day: 25, localTime: '19:30' }))

  await moved.draftOccasions()
  await moved.draftOccasions()

  const post = await postOf(CULTURE_DAY, 2026)
  const kept = await database.db
    .selectFrom('postRevisions')
    .select('action')
    .where('postId', '=', post.id)
    .orderBy('version')
    .execute()
  expect(kept.map(({ action }) => action)).toEqual(['occasion.drafted', 'occasion.followed'])
  expect(post).toMatchObject({ version: 2, publishAt: new Date('2026-11-25T12:30:00Z') })
  expect(post.message).toContain('(25/11/2026)')
})

test('a draft somebody touched stays, and the list tells that its day has moved', async () => {
  await world.addPage()
  await planning.draftOccasions()
  const { id } = await postOf(CULTURE_DAY, 2026)
  await world.publishing.editPost(OFFICER, id, { version: 1, message: 'Bài của em [[Địa điểm]]' })
  const moved = withFile(changed(CULTURE_DAY, { day: 25 }))

  await moved.draftOccasions()

  expect(await world.view(id)).toMatchObject({
    message: 'Bài của em [[Địa điểm]]',
    publishAt: new Date('2026-11-23T23:30:00Z'),
  })
  const { items } = await moved.listOccasions(OFFICER, {})
  expect(items[0]).toMatchObject({ id: CULTURE_DAY, plannedFor: '2026-11-24', date: { day: 25 } })
})

test('a confirmed one stays where it was confirmed', async () => {
  await world.addPage()
  const id = await planning.decideOccasion(OFFICER, GIO_TO, 2027, 'confirmed')
  const moved = withFile(changed(GIO_TO, { day: 11 }))

  await moved.draftOccasions()

  const { items } = await moved.listOccasions(OFFICER, { from: { year: 2027, month: 4, day: 1 } })
  expect(items.find(each => each.id === GIO_TO)).toMatchObject({ plannedFor: '2027-04-16' })
  expect((await world.view(id ?? postId(''))).publishAt).toEqual(new Date('2027-04-15T23:00:00Z'))
})

test('confirming again settles that the days differ', async () => {
  await world.addPage()
  await planning.decideOccasion(OFFICER, GIO_TO, 2027, 'confirmed')
  const moved = withFile(changed(GIO_TO, { day: 11 }))

  await moved.decideOccasion(OFFICER, GIO_TO, 2027, 'confirmed')

  const { items } = await moved.listOccasions(OFFICER, { from: { year: 2027, month: 4, day: 1 } })
  expect(items.find(each => each.id === GIO_TO)).toMatchObject({ plannedFor: null, decision: 'confirmed' })
})

test('a dismissed one is not drafted, and its draft is canceled', async () => {
  await world.addPage()
  await planning.draftOccasions()
  const { id } = await postOf(CULTURE_DAY, 2026)

  await planning.decideOccasion(OFFICER, CULTURE_DAY, 2026, 'dismissed')
  await planning.decideOccasion(OFFICER, occasionId('quan-doi-nhan-dan'), 2026, 'dismissed')
  goTo('2026-12-15T00:00:00Z')
  await planning.draftOccasions()

  expect((await world.view(id)).state).toBe('canceled')
  expect((await found(occasionId('quan-doi-nhan-dan'), 2026)).post).toBeNull()
})

test('a dismissal undone gives the draft back, which follows its rule again', async () => {
  await world.addPage()
  await planning.draftOccasions()
  await planning.decideOccasion(OFFICER, CULTURE_DAY, 2026, 'dismissed')

  await planning.decideOccasion(OFFICER, CULTURE_DAY, 2026, 'suggested')
  await withFile(changed(CULTURE_DAY, { day: 26 })).draftOccasions()

  const post = await postOf(CULTURE_DAY, 2026)
  expect(post).toMatchObject({ state: 'draft', publishAt: new Date('2026-11-25T23:30:00Z') })
})

test('what is on its way out cannot be dismissed any more', async () => {
  await world.addPage()
  const id = await planning.decideOccasion(OFFICER, CULTURE_DAY, 2026, 'confirmed')
  const post = await world.view(id ?? postId(''))
  await world.publishing.editPost(OFFICER, post.id, { version: 1, message: 'Mời bà con xem hội diễn.' })
  await world.publishing.submitPost(OFFICER, post.id)

  const dismissed = planning.decideOccasion(OFFICER, CULTURE_DAY, 2026, 'dismissed')

  await expect(dismissed).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
  expect((await found(CULTURE_DAY, 2026)).decision).toBe('confirmed')
})

test('one’s own occasion by the lunar calendar is listed, drafted, moved and removed', async () => {
  await world.addPage()
  const typed = { name: ' Lễ Kỳ yên  đình Thần ', calendar: 'lunar', day: 20, month: 10 } as const
  const { id } = await planning.addOccasion(OFFICER, { ...typed, localTime: '7h' })
  const added = await found(id, 2026)

  await planning.changeOccasion(OFFICER, id, { day: 21 })
  const moved = await postOf(id, 2026)
  await planning.removeOccasion(OFFICER, id)

  expect(added).toMatchObject({ isOwn: true, date: { month: 11, day: 28 }, lunar: { day: 20, month: 10 } })
  expect(added.occasion).toMatchObject({ name: 'Lễ Kỳ yên đình Thần', localTime: '07:00' })
  expect(moved.publishAt).toEqual(new Date('2026-11-29T00:00:00Z'))
  await expect(found(id, 2026)).rejects.toThrow()
  expect((await world.view(moved.id)).state).toBe('canceled')
})

test('what is wrong with an occasion is told field by field', async () => {
  const typed = { name: ' ', calendar: 'solar', day: 31, month: 4 } as const

  const added = planning.addOccasion(OFFICER, { ...typed, localTime: '25h', leadDays: 999 })

  await expect(added).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    fields: ['name', 'day', 'localTime', 'leadDays'].map(path => ({ path })),
  })
})

test('what two people change of an occasion at once both stays', async () => {
  const { id } = await planning.addOccasion(OFFICER, { name: 'Lễ', calendar: 'solar', day: 1, month: 7 })

  const changes = [
    { name: 'Ngày hội' },
    { day: 2 },
    { leadDays: 3 },
    { note: 'Nhớ mời' },
    { localTime: '07:00' },
  ]
  await Promise.all(changes.map(change => planning.changeOccasion(OFFICER, id, change)))

  expect((await found(id, 2027)).occasion).toMatchObject(Object.assign({}, ...changes))
})

test('a built-in occasion is changed in its file only', async () => {
  const change = planning.changeOccasion(OFFICER, GIO_TO, { day: 11 })

  await expect(change).rejects.toMatchObject({ code: 'OCCASION_BUILT_IN' })
})

test('a list goes on where it stopped', async () => {
  const first = await planning.listOccasions(OFFICER, { limit: 20 })
  const rest = await planning.listOccasions(OFFICER, { limit: 200, cursor: first.nextCursor ?? '' })

  const whole = await planning.listOccasions(OFFICER, {})
  expect([...first.items, ...rest.items]).toEqual(whole.items)
  expect(rest.nextCursor).toBeNull()
})
