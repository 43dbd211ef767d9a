import { describe, expect, it } from 'vitest'
import { pageId, postId } from '../../src/kernel/ids.ts'
import { somePost } from './support/fake-posts.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const OLD = somePost({ state: 'published', publishedAt: new Date('2026-10-01T12:30:00Z') })

const LISTED = {
  id: OLD.id,
  pageId: OLD.pageId,
  pageName: OLD.pageName,
  message: 'Cách chuyển sinh hoạt Đoàn\nBước một',
  publishAt: OLD.publishAt,
  lastUsedAt: new Date('2026-10-01T12:30:00Z'),
  useCount: 2,
}

describe('Posts to use again', () => {
  it('begin with an example', async () => {
    await using world = await createOfficerWorld()

    expect((await world.get('/posts/evergreen')).body).toContain('Cách chuyển sinh hoạt Đoàn')
  })

  it('are listed by their first line, with their last use', async () => {
    await using world = await createOfficerWorld({ posts: [OLD] })
    world.planning.evergreen.push(LISTED)

    const { body } = await world.get('/posts/evergreen')

    expect(body).toContain('Cách chuyển sinh hoạt Đoàn</a>')
    expect(body).toContain('Đã dùng 2 lần')
    expect(body).toContain('href="/posts/post-1/reuse"')
  })

  it('propose the next free Slot', async () => {
    await using world = await createOfficerWorld({ posts: [OLD] })

    const { body } = await world.get('/posts/post-1/reuse')

    expect(body).toMatch(/type="date" value="2026-11-23"/)
    expect(body).toMatch(/type="time" value="19:30"/)
  })

  it('become a draft, and ask a second time when that is too soon', async () => {
    await using world = await createOfficerWorld({ posts: [OLD] })
    world.planning.evergreen.push(LISTED)
    const typed = { formId: 'form-1', date: '2026-11-23', time: '19:30' }

    const asked = await world.post('/posts/post-1/reuse', typed)
    const confirmed = await world.post('/posts/post-1/reuse', { ...typed, isConfirmed: 'yes' })

    expect(asked.statusCode).toBe(409)
    expect(asked.body).toContain('chưa cách 60 ngày; từ 31/12/2026')
    expect(asked.body).not.toMatch(/\{\w+\}/)
    expect(asked.body).toContain('Vẫn tạo bản nháp')
    expect(confirmed).toMatchObject({ statusCode: 303, headers: { location: '/posts/post-reused' } })
  })

  it('are marked on their own page once they are out', async () => {
    await using world = await createOfficerWorld({ posts: [OLD, somePost({ id: postId('post-2') })] })

    expect((await world.get('/posts/post-1')).body).toContain('Đánh dấu dùng lại được')
    expect((await world.get('/posts/post-2')).body).not.toContain('Đánh dấu dùng lại được')
    const marked = await world.post('/posts/post-1/evergreen', { isEvergreen: 'yes' })
    expect(marked).toMatchObject({ statusCode: 303, headers: { location: '/posts/post-1' } })
  })
})

it('a Post’s page leads to the Posts that were written together with it', async () => {
  const sibling = { id: postId('post-2'), pageId: pageId('page-2'), pageName: 'Đoàn xã Hòa An' }
  await using world = await createOfficerWorld({
    posts: [somePost({ siblings: [{ ...sibling, state: 'failed' }] })],
  })

  const { body } = await world.get('/posts/post-1')

  expect(body).toContain('Cùng nội dung trên các Trang khác')
  expect(body).toMatch(/href="\/posts\/post-2">Đoàn xã Hòa An/)
})

describe('the balance of the week', () => {
  it('names the pillars that have nothing', async () => {
    const posts = [somePost({ pillar: 'members' }), somePost({ id: postId('post-2'), pillar: 'planning' })]
    await using world = await createOfficerWorld({ posts })

    const { body } = await world.get('/posts?week=2026-11-23')

    expect(body).toContain('Tuần này thiếu chủ động 3.')
  })

  it('counts no canceled Post, and says nothing of a balanced week or of one that is over', async () => {
    const three = (['members', 'planning', 'counsel'] as const).map((pillar, index) =>
      somePost({ id: postId(`post-${index}`), pillar }),
    )
    await using balanced = await createOfficerWorld({ posts: three })
    expect((await balanced.get('/posts?week=2026-11-23')).body).not.toContain('Tuần này thiếu')

    const [first, ...others] = three
    const canceled = [...others, somePost({ ...first, state: 'canceled' })]
    await using missing = await createOfficerWorld({ posts: canceled })
    expect((await missing.get('/posts?week=2026-11-23')).body).toContain('Tuần này thiếu chủ động 1.')

    const past = somePost({ publishAt: new Date('2026-11-10T12:30:00Z') })
    await using over = await createOfficerWorld({ posts: [past] })
    expect((await over.get('/posts?week=2026-11-10')).body).not.toContain('Tuần này thiếu')
  })
})
