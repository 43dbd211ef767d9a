import { describe, expect, it } from 'vitest'
import { pageId, postId } from '../../src/kernel/ids.ts'
import { somePage } from './support/fake-organisation.ts'
import { somePost } from './support/fake-posts.ts'
import { createOfficerWorld } from './support/officer-world.ts'

/** So many Posts, an hour apart, from an instant on. */
const postsFrom = (instant: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    somePost({
      id: postId(`post-${index + 1}`),
      message: `Bài số ${index + 1}`,
      publishAt: new Date(Date.parse(instant) + index * 3_600_000),
    }),
  )

describe('the month', () => {
  it('shows three Posts a day and how many more there are', async () => {
    await using world = await createOfficerWorld({ posts: postsFrom('2026-11-25T01:00:00Z', 6) })

    const { body } = await world.get('/posts/month')

    expect(body).toContain('Tháng 11/2026')
    expect(body).toContain('Bài số 3')
    expect(body).not.toContain('Bài số 4')
    expect(body).toContain('href="/posts?week=2026-11-25"')
    expect(body).toContain('còn 3 bài')
  })

  it('puts a Post on its local day, also at the month’s end', async () => {
    const midnight = somePost({ message: 'Đêm cuối tháng', publishAt: new Date('2026-11-30T17:00:00Z') })
    await using world = await createOfficerWorld({ posts: [midnight] })

    const { body } = await world.get('/posts/month?month=2026-12')

    expect(body).toMatch(/T3 1\/12<\/h2>.*?Đêm cuối tháng.*?T4 2\/12/s)
  })

  it('marks occasions with their lunar date, but not those that are left out this year', async () => {
    await using world = await createOfficerWorld()
    const before = await world.get('/posts/month?month=2027-04')

    await world.post('/posts/occasions/gio-to-hung-vuong/2027/dismiss', {})
    const after = await world.get('/posts/month?month=2027-04')

    expect(before.body).toContain('Giỗ Tổ Hùng Vương – 10/3 ÂL')
    expect(after.body).not.toContain('Giỗ Tổ Hùng Vương')
  })

  it('keeps its filter from month to month', async () => {
    await using world = await createOfficerWorld({
      pages: [somePage(), somePage({ id: pageId('page-2') })],
      posts: [somePost(), somePost({ id: postId('post-2'), pillar: 'counsel', message: 'Tham mưu' })],
    })

    const { body } = await world.get('/posts/month?page=page-1&pillar=counsel')

    expect(body).toContain('Tham mưu')
    expect(body).not.toContain('Chủ nhật xanh')
    expect(body).toContain('href="/posts/month?month=2026-12&amp;page=page-1&amp;pillar=counsel"')
  })
})

describe('the month of one Page', () => {
  it('counts the free Slots of its days', async () => {
    await using world = await createOfficerWorld()

    expect((await world.get('/posts/month')).body).toMatch(/T3 24\/11<\/h2>.*?1 chỗ trống.*?T4 25\/11/s)
  })
})

describe('the list', () => {
  it('begins today and is turned round by one press', async () => {
    const posts = [
      ...postsFrom('2026-11-23T01:00:00Z', 2),
      somePost({ id: postId('old'), message: 'Bài cũ' }),
    ]
    const old = { ...posts[2], publishAt: new Date('2026-10-01T01:00:00Z') } as (typeof posts)[number]
    await using world = await createOfficerWorld({ posts: [...posts.slice(0, 2), old] })

    const soonest = await world.get('/posts/list')
    const latest = await world.get('/posts/list?from=&order=latest')

    expect(soonest.body).toMatch(/Bài số 1.*Bài số 2/s)
    expect(soonest.body).not.toContain('Bài cũ')
    expect(soonest.body).toContain('order=latest')
    expect(latest.body).toMatch(/Bài số 2.*Bài số 1.*Bài cũ/s)
  })

  it('goes on page by page with the same filter', async () => {
    await using world = await createOfficerWorld({ posts: postsFrom('2026-11-23T01:00:00Z', 51) })

    const { body } = await world.get('/posts/list?state=scheduled')

    expect(body).toContain('Bài số 50')
    expect(body).not.toContain('Bài số 51')
    expect(body).toMatch(/href="\/posts\/list\?[^"]*cursor=more[^"]*state=scheduled"/)
  })

  it('says what to do when nothing fits', async () => {
    await using world = await createOfficerWorld()

    expect((await world.get('/posts/list')).body).toContain('Không có bài nào khớp với bộ lọc')
  })
})

describe('the week', () => {
  it('shows the occasions of its days beside the Posts', async () => {
    await using world = await createOfficerWorld({ posts: [somePost()] })

    const { body } = await world.get('/posts?week=2026-11-24')

    expect(body).toMatch(/T3 24\/11<\/h2><a class="occasion plain"[^>]*>.*?Ngày Văn hóa Việt Nam/s)
  })

  it('shows the free Slots of its one Page, each leading to a form for that time', async () => {
    await using world = await createOfficerWorld({ posts: [somePost()] })

    const whole = await world.get('/posts?week=2026-11-24')
    const part = await world.get('/posts?week=2026-11-24&state=scheduled')

    expect(whole.body).toContain('href="/posts/new?pageId=page-1&amp;date=2026-11-24&amp;time=19%3A30"')
    expect(part.body).not.toContain('còn trống')
  })
})
