import { expect, test } from 'vitest'
import { HOUR, plus } from '../../src/kernel/time.ts'
import { PAGE_ID, startPractice } from './start-practice.ts'

type Practice = Awaited<ReturnType<typeof startPractice>>

const idsOf = async ({ graph }: Practice, edge: string): Promise<string[]> =>
  (await graph.get(`/${PAGE_ID}/${edge}?fields=id&limit=100`)).body.data.map(
    (post: { id: string }) => post.id,
  )

/** Puts one post of each sort on the Page, the oldest first. */
function fill({ control }: Practice) {
  const at = (hoursAgo: number) => plus(control.now(), -hoursAgo * HOUR)
  const add = (given: object) => control.addPost({ pageId: PAGE_ID, message: 'x', ...given }).id
  return {
    visitor: add({ publishedAt: at(5), visitorName: 'Chú Tư' }),
    reel: add({ publishedAt: at(4), kind: 'reel' }),
    shared: add({ publishedAt: at(3), kind: 'shared' }),
    own: add({ publishedAt: at(2) }),
    unpublished: add({ publishedAt: null }),
  }
}

test('each list shows its own sorts of posts, newest first', async () => {
  await using practice = await startPractice()
  const { visitor, reel, shared, own, unpublished } = fill(practice)

  expect(await idsOf(practice, 'feed')).toEqual([unpublished, own, shared, visitor])
  expect(await idsOf(practice, 'posts')).toEqual([own, shared])
  expect(await idsOf(practice, 'published_posts')).toEqual([own, shared])
  expect(await idsOf(practice, 'visitor_posts')).toEqual([visitor])
  expect(await idsOf(practice, 'video_reels')).toEqual([reel])
  expect(await idsOf(practice, 'scheduled_posts')).toEqual([])
})

test('an empty list has no paging', async () => {
  await using practice = await startPractice()

  expect((await practice.graph.get(`/${PAGE_ID}/feed`)).body).toEqual({ data: [] })
})

test('a long list is walked by the addresses it gives, which carry the token but not the proof', async () => {
  await using practice = await startPractice({ appSecret: '' })
  const { control, token, url } = practice
  const made = [1, 2, 3, 4, 5].map(() => control.addPost({ pageId: PAGE_ID, message: 'x' }).id)

  let next: string | undefined =
    `${url}/v26.0/${PAGE_ID}/published_posts?fields=id&limit=2&access_token=${token}`
  const seen: string[] = []
  for (let pages = 0; next !== undefined && pages < 9; pages += 1) {
    const { data, paging } = await (await fetch(next)).json()
    seen.push(...data.map((post: { id: string }) => post.id))
    next = paging.next
    expect(next ?? token).toContain(token)
  }

  expect(seen).toEqual(made.toReversed())
})

test('a cursor still works when its post is deleted meanwhile', async () => {
  await using practice = await startPractice()
  const { control, graph } = practice
  const [oldest] = [1, 2, 3].map(() => control.addPost({ pageId: PAGE_ID, message: 'x', appId: '9' }).id)
  const first = await graph.get(`/${PAGE_ID}/feed?fields=id&limit=2`)
  await graph.delete(`/${first.body.data[1].id}`)

  const second = await graph.get(`/${PAGE_ID}/feed?fields=id&after=${first.body.paging.cursors.after}`)

  expect(second.body.data).toEqual([{ id: oldest }])
})

test('more than a hundred at once is refused', async () => {
  await using practice = await startPractice()

  expect((await practice.graph.get(`/${PAGE_ID}/feed?limit=101`)).body.error.code).toBe(100)
})

test('a page of a list may be empty and still have a next one, when told so', async () => {
  await using practice = await startPractice()
  const { control, graph } = practice
  const own = control.addPost({ pageId: PAGE_ID, message: 'x' })
  for (let count = 0; count < 2; count += 1) {
    control.addPost({ pageId: PAGE_ID, message: 'x', visitorName: 'Khách' })
  }
  control.changeSettings({ filtersAfterPaging: true })

  const first = await graph.get(`/${PAGE_ID}/posts?fields=id&limit=2`)
  const second = await graph.get(
    `/${PAGE_ID}/posts?fields=id&limit=2&after=${first.body.paging.cursors.after}`,
  )

  expect(first.body.data).toEqual([])
  expect(first.body.paging.next).toEqual(expect.any(String))
  expect(second.body.data).toEqual([{ id: own.id }])
})

test('in development mode visitors do not see what the app made, the lists still do', async () => {
  await using practice = await startPractice()
  const { control, graph } = practice
  const byHand = control.addPost({ pageId: PAGE_ID, message: 'Đăng tay' })
  await graph.post(`/${PAGE_ID}/feed`, { message: 'Qua ứng dụng' })

  control.changeSettings({ appMode: 'development' })

  expect(control.visiblePosts(PAGE_ID).map(post => post.id)).toEqual([byHand.id])
  expect(await idsOf(practice, 'published_posts')).toHaveLength(2)
})

test('whether a flip moves created_time is a setting, because nobody knows what Facebook does', async () => {
  await using practice = await startPractice()
  const { control, graph } = practice
  const made = await graph.post(`/${PAGE_ID}/feed`, { message: 'x', published: false })
  control.moveClock({ moveMs: HOUR })
  await graph.post(`/${made.body.id}`, { is_published: true })
  const createdTime = async () => (await graph.get(`/${made.body.id}?fields=created_time`)).body.created_time

  const moved = await createdTime()
  control.changeSettings({ keepsCreatedTimeOnFlip: true })

  expect(moved).toBe('2026-11-23T13:30:00+0000')
  expect(await createdTime()).toBe('2026-11-23T12:30:00+0000')
})
