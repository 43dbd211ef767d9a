import { describe, expect, it } from 'vitest'
import { pageId, postId } from '../../src/kernel/ids.ts'
import { somePage } from './support/fake-organisation.ts'
import { somePost } from './support/fake-posts.ts'
import { createOfficerWorld } from './support/officer-world.ts'

describe('the week', () => {
  it('runs from Monday to Sunday of the organisation’s zone', async () => {
    // 17:30 UTC on Sunday is already Monday in Vietnam.
    const late = somePost({ message: 'Nửa đêm', publishAt: new Date('2026-11-22T17:30:00Z') })
    await using world = await createOfficerWorld({ posts: [late] })

    const thisWeek = await world.get('/posts')
    const nextWeek = await world.get('/posts?week=2026-11-24')

    expect(thisWeek.body).toContain('Tuần 16–22/11/2026')
    expect(thisWeek.body).not.toContain('Nửa đêm')
    expect(nextWeek.body).toContain('T2 23/11')
    expect(nextWeek.body).toContain('Nửa đêm')
  })

  it('shows only the Page and the state asked for', async () => {
    const publishAt = new Date('2026-11-20T02:00:00Z')
    const other = { id: postId('post-2'), pageId: pageId('page-2'), message: 'Bài của trang khác' }
    await using world = await createOfficerWorld({
      pages: [somePage(), somePage({ id: pageId('page-2') })],
      posts: [somePost({ publishAt }), somePost({ publishAt, ...other, state: 'failed' })],
    })

    const page = await world.get('/posts?page=page-2&state=failed')

    expect(page.body).toContain('Bài của trang khác')
    expect(page.body).not.toContain('Chủ nhật xanh')
    expect(page.body).toContain('week=2026-11-23&amp;page=page-2&amp;state=failed')
  })

  it('teaches the first step when it is empty', async () => {
    await using world = await createOfficerWorld()

    const page = await world.get('/posts')

    expect(page.body).toContain('Tuần này chưa có bài nào')
    expect(page.body).toContain('href="/posts/new"')
  })
})

describe('today', () => {
  it('says that all is well when nothing waits', async () => {
    const posts = [somePost(), somePost({ id: postId('post-2'), state: 'published' })]
    await using world = await createOfficerWorld({ posts, submissions: [] })

    const page = await world.get('/')

    expect(page.body).toContain('Mọi việc ổn')
    expect(page.body).toContain('còn 34 giờ')
  })

  it('says how many Submissions wait, and leads to them', async () => {
    await using world = await createOfficerWorld({ posts: [] })

    const page = await world.get('/')

    expect(page.body).toContain('Còn 2 tin chờ duyệt.')
    expect(page.body).not.toContain('Mọi việc ổn')
  })

  it('lists what needs somebody, and a Page that must be connected again', async () => {
    await using world = await createOfficerWorld({
      posts: [somePost({ state: 'failed' })],
      pages: [somePage({ tokenState: 'needs-reconnect' })],
    })

    const page = await world.get('/')

    expect(page.body).toContain('Cần bạn xử lý')
    expect(page.body).toContain('href="/pages?reconnect=100200300#connect"')
    expect(page.body).not.toContain('Mọi việc ổn')
  })

  it('counts a Post that is past its time as late', async () => {
    const posts = [somePost({ publishAt: new Date('2026-11-22T01:58:00Z') })]
    await using world = await createOfficerWorld({ posts })

    expect((await world.get('/')).body).toContain('Đã quá giờ mà chưa lên')
  })

  it('leads a newcomer through five steps that tick themselves', async () => {
    await using world = await createOfficerWorld({ pages: [] })

    const page = await world.get('/')

    expect(page.body.match(/class="step"/g)).toHaveLength(4)
    expect(page.body.match(/class="step step-done"/g)).toHaveLength(1)
  })
})
