import { describe, expect, it } from 'vitest'
import { photoId, postId } from '../../src/kernel/ids.ts'
import { POST_STATES } from '../../src/publishing/post.ts'
import { vi } from '../../src/web/text/pages.vi.ts'
import { somePost } from './support/fake-posts.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const ID = postId('post-1')
const STATES = Object.keys(POST_STATES) as (keyof typeof POST_STATES)[]

describe('a Post’s page', () => {
  it.each(STATES)('tells the state %s as a word, and what happens next', async state => {
    await using world = await createOfficerWorld({ posts: [somePost({ state })] })

    const page = await world.get(`/posts/${ID}`)

    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(vi.states[state])
    expect(page.body).toContain(vi.stateStory[state])
  })

  it('tells every attempt, with what it means', async () => {
    const attempt = { outcome: 'unconfirmed', remedy: 'reconcile', graph: null } as const
    const at = new Date('2026-11-23T12:29:45Z')
    const attempts = [{ ...attempt, step: 'create', at, code: 'answer-lost' }]
    await using world = await createOfficerWorld({ posts: [somePost({ state: 'unconfirmed', attempts })] })

    const page = await world.get(`/posts/${ID}`)

    expect(page.body).toContain('19:29:45')
    expect(page.body).toContain(vi.steps.create?.unconfirmed)
    expect(page.body).toContain('Mất kết nối trước khi nhận được câu trả lời của Facebook.')
  })

  it('asks for itself anew while the program is at work, and stops when it is done', async () => {
    await using moving = await createOfficerWorld({ posts: [somePost({ state: 'publishing' })] })
    await using done = await createOfficerWorld({ posts: [somePost({ state: 'published' })] })

    expect((await moving.get(`/posts/${ID}/live`)).body).toContain('hx-trigger="every 2s"')
    expect((await done.get(`/posts/${ID}/live`)).body).not.toContain('hx-trigger')
  })

  it('names photos of the branch that came later, and takes them in with one press', async () => {
    await using world = await createOfficerWorld({ posts: [somePost()] })
    world.submissions.late.push({ photoId: photoId('photo-9'), altText: 'Trao quà' })

    const page = await world.get(`/posts/${ID}`)
    const answer = await world.post(`/posts/${ID}/late-photos`, { version: '1' })

    expect(page.body).toContain('1 ảnh của cơ sở đến sau, chưa có trong bài.')
    expect(page.body).toContain('Thêm 1 ảnh vào bài')
    expect(answer.statusCode).toBe(303)
    expect(world.posts.all.get(ID)?.photos).toMatchObject([{ photoId: 'photo-9', altText: 'Trao quà' }])
  })

  it('of a Post that is out only says that photos came later', async () => {
    await using world = await createOfficerWorld({ posts: [somePost({ state: 'published' })] })
    world.submissions.late.push({ photoId: photoId('photo-9'), altText: '' })

    const { body } = await world.get(`/posts/${ID}`)

    expect(body).toContain('1 ảnh của cơ sở đến sau')
    expect(body).not.toContain('late-photos"')
  })

  it('moves the Post', async () => {
    await using world = await createOfficerWorld({ posts: [somePost()] })

    const answer = await world.post(`/posts/${ID}/move`, { version: '1', date: '2026-11-25', time: '06:30' })

    expect(answer.statusCode).toBe(303)
    expect(world.posts.all.get(ID)?.publishAt).toEqual(new Date('2026-11-24T23:30:00Z'))
  })

  it('keeps the exact second of a time that nobody touched', async () => {
    const publishAt = new Date('2026-11-23T12:30:20Z')
    await using world = await createOfficerWorld({ posts: [somePost({ publishAt })] })

    await world.post(`/posts/${ID}/edit`, { version: '1', message: 'Mới', date: '2026-11-23', time: '19:30' })

    expect(world.posts.all.get(ID)).toMatchObject({ message: 'Mới', publishAt })
  })

  it('leads back to its own week, also just after midnight on Monday', async () => {
    const posts = [somePost({ publishAt: new Date('2026-11-22T17:30:00Z') })]
    await using world = await createOfficerWorld({ posts })

    expect((await world.get(`/posts/${ID}`)).body).toContain('href="/posts?week=2026-11-23"')
  })

  it('does what a button says', async () => {
    await using world = await createOfficerWorld({ posts: [somePost()] })

    const answer = await world.post(`/posts/${ID}/cancel`, {})

    expect(answer).toMatchObject({ statusCode: 303, headers: { location: `/posts/${ID}` } })
    expect(world.posts.all.get(ID)?.state).toBe('canceled')
  })

  it('says why a button did nothing', async () => {
    await using world = await createOfficerWorld({ posts: [somePost({ state: 'published' })] })

    const page = await world.post(`/posts/${ID}/retry`, {})

    expect(page.statusCode).toBe(409)
    expect(page.body).toContain('Mở lại trang để xem trạng thái mới nhất.')
  })

  it('offers a reviewer the review and nothing else', async () => {
    await using world = await createOfficerWorld({
      role: 'reviewer',
      posts: [somePost({ state: 'in-review' })],
    })

    const page = await world.get(`/posts/${ID}`)

    expect(page.body).toContain(`action="/posts/${ID}/approve"`)
    expect(page.body).not.toContain(`action="/posts/${ID}/cancel"`)
    expect(page.body).not.toContain('name="message"')
  })

  it('tells that there is no such Post', async () => {
    await using world = await createOfficerWorld()

    const page = await world.get('/posts/unknown')

    expect(page.statusCode).toBe(404)
    expect(page.body).toContain('Không có bài này.')
  })
})
