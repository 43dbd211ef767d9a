import { describe, expect, it } from 'vitest'
import { postId } from '../../src/kernel/ids.ts'
import { somePost } from './support/fake-posts.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const TYPED = {
  pageId: 'page-1',
  message: 'Đoàn viên chia sẽ kinh nghiệm./.',
  firstComment: 'Xem thêm tại nhóm',
  link: '',
  pillar: 'planning',
  date: '2026-11-23',
  time: '19:30',
}
const CHILD = 'Trao quà cho em Nguyễn Thị Lan, học sinh lớp 5A.'

/** The text that stands in the page's form. */
const textIn = (body: string) => /<textarea[^>]*name="message"[^>]*>([^<]*)</.exec(body)?.[1]

describe('the text of a new Post', () => {
  it('is checked, with a button beside what can be repaired', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/posts/new', { ...TYPED, do: 'preview' })

    expect(page.body).toContain('“chia sẽ” viết đúng là “chia sẻ”.')
    expect(page.body).toContain('value="fix:misspelling:10:17"')
    expect(page.body).toContain('Sửa tất cả lỗi chắc chắn')
  })

  it('is repaired by one press, and keeps everything else that was typed', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/posts/new', { ...TYPED, do: 'fix:misspelling:10:17' })

    expect(page.statusCode).toBe(200)
    expect(textIn(page.body)).toBe('Đoàn viên chia sẻ kinh nghiệm./.')
    expect(page.body).toContain('Xem thêm tại nhóm')
    expect(world.posts.all.size).toBe(0)
  })

  it('is repaired all at once', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/posts/new', { ...TYPED, do: 'fix-all' })

    expect(textIn(page.body)).toBe('Đoàn viên chia sẻ kinh nghiệm.')
    expect(page.body).toContain('Không thấy lỗi nào.')
  })

  it('is left alone by a button of a text that was changed since', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/posts/new', {
      ...TYPED,
      message: 'Bài khác',
      do: 'fix:misspelling:10:17',
    })

    expect(textIn(page.body)).toBe('Bài khác')
  })

  it('is checked while it is typed', async () => {
    await using world = await createOfficerWorld()

    const part = await world.post('/posts/text-check', TYPED)

    expect(part.body).toMatch(/^<div id="findings"/)
    expect(part.body).toContain('formaction="/posts/new?csrf=csrf-token#text"')
  })

  it('is checked although its branch is known to nobody', async () => {
    await using world = await createOfficerWorld()

    const part = await world.post('/posts/text-check', { ...TYPED, branchId: 'nobody' })

    expect(part.body).toContain('viết đúng là')
  })

  it('goes out although something is found, because advice blocks nothing', async () => {
    await using world = await createOfficerWorld()

    const answer = await world.post('/posts/new', { ...TYPED, do: 'schedule' })

    expect(answer.statusCode).toBe(303)
  })

  it('that tells a child’s secrets waits for the family’s consent, and loses nothing', async () => {
    await using world = await createOfficerWorld()

    const refused = await world.post('/posts/new', { ...TYPED, message: CHILD, do: 'schedule' })
    const confirmed = { ...TYPED, message: CHILD, lawAcknowledged: 'yes', do: 'schedule' }
    const taken = await world.post('/posts/new', confirmed)

    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('xác nhận gia đình đã đồng ý')
    expect(textIn(refused.body)).toBe(CHILD)
    expect(taken.statusCode).toBe(303)
  })
})

describe('the text of a Post', () => {
  const message = TYPED.message

  it('is checked on the Post’s page, for who approves it too', async () => {
    await using world = await createOfficerWorld({ role: 'reviewer', posts: [somePost({ message })] })

    const page = await world.get('/posts/post-1')

    expect(page.body).toContain('“chia sẽ” viết đúng là “chia sẻ”.')
    expect(page.body).not.toContain('value="fix:')
  })

  it('is no longer checked once it is out', async () => {
    await using world = await createOfficerWorld({ posts: [somePost({ message, state: 'published' })] })

    expect((await world.get('/posts/post-1')).body).not.toContain('viết đúng là')
  })

  it('is repaired in its form and saved only when that is sent', async () => {
    await using world = await createOfficerWorld({ posts: [somePost({ message })] })
    const typed = { ...TYPED, version: '1', firstComment: 'Mới gõ' }

    const page = await world.post('/posts/post-1/edit', { ...typed, do: 'fix-all' })

    expect(page.statusCode).toBe(200)
    expect(textIn(page.body)).toBe('Đoàn viên chia sẻ kinh nghiệm.')
    expect(page.body).toContain('Mới gõ')
    expect(page.body).toMatch(/<details[^>]*id="edit"[^>]* open/)
    expect(world.posts.all.get(postId('post-1'))?.message).toBe(message)
  })

  it('is not saved with a child’s secrets before somebody confirms', async () => {
    await using world = await createOfficerWorld({ posts: [somePost()] })
    const typed = { ...TYPED, message: CHILD, version: '1' }

    const refused = await world.post('/posts/post-1/edit', typed)
    const taken = await world.post('/posts/post-1/edit', { ...typed, lawAcknowledged: 'yes' })

    expect(refused.statusCode).toBe(422)
    expect(taken.statusCode).toBe(303)
  })

  it('is checked while it is changed', async () => {
    await using world = await createOfficerWorld({ posts: [somePost()] })

    const part = await world.post('/posts/text-check?post=post-1', TYPED)

    expect(part.body).toContain('formaction="/posts/post-1/edit?csrf=csrf-token#edit"')
    expect(part.body).toContain('hx-post="/posts/text-check?post=post-1"')
  })
})
