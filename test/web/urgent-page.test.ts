import { describe, expect, it } from 'vitest'
import { postId } from '../../src/kernel/ids.ts'
import { somePost } from './support/fake-posts.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const TYPED = {
  formId: 'form-1',
  officialSource: 'Ban Chỉ huy Phòng thủ dân sự huyện',
  officialLink: '',
  message: 'Bão số 9 đổ bộ chiều nay.',
  pageId: 'page-1',
}

describe('the urgent form', () => {
  it('is one tap from today and from the calendar, for those who write', async () => {
    await using officer = await createOfficerWorld()
    await using reviewer = await createOfficerWorld({ role: 'reviewer' })

    for (const url of ['/', '/posts']) {
      expect((await officer.get(url)).body).toContain('href="/posts/urgent"')
      expect((await reviewer.get(url)).body).not.toContain('href="/posts/urgent"')
    }
  })

  it('asks who says so first, and says when there are too few approvers', async () => {
    await using world = await createOfficerWorld()

    const { body } = await world.get('/posts/urgent')

    expect(body.indexOf('name="officialSource"')).toBeLessThan(body.indexOf('name="message"'))
    expect(body).toContain('Hiện không đủ người duyệt theo quy định.')
  })

  it('makes one urgent Post, however often it is sent', async () => {
    await using world = await createOfficerWorld()

    const [first, again] = [
      await world.post('/posts/urgent', TYPED),
      await world.post('/posts/urgent', TYPED),
    ]

    expect([first?.statusCode, again?.headers.location]).toEqual([303, first?.headers.location])
    expect([...world.posts.all.values()]).toMatchObject([
      { kind: 'urgent', officialSource: TYPED.officialSource },
    ])
  })

  it('keeps everything typed when something is missing', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/posts/urgent', { ...TYPED, message: '' })

    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('Tin chưa gửi được.')
    expect(page.body).toContain(`value="${TYPED.officialSource}"`)
  })
})

describe('an urgent Post’s page', () => {
  it('lists the Posts that made way, and takes a closing note', async () => {
    const at = new Date('2026-11-23T12:30:00Z')
    const post = somePost({
      kind: 'urgent',
      state: 'published',
      publishedAt: new Date('2026-11-21T00:00:00Z'),
      officialSource: 'UBND huyện',
      pushed: [{ postId: postId('post-7'), fromAt: at, toAt: new Date('2026-11-23T13:30:00Z') }],
    })
    await using world = await createOfficerWorld({ posts: [post] })

    const { body } = await world.get(`/posts/${post.id}`)

    for (const words of ['Tin khẩn', 'UBND huyện', 'href="/posts/post-7"', 'Tin khẩn cần có tin tiếp theo'])
      expect(body).toContain(words)
    expect((await world.post(`/posts/${post.id}/close-urgent`, { note: 'Đã tan.' })).statusCode).toBe(303)
    expect(world.posts.all.get(post.id)?.closingNote).toBe('Đã tan.')
  })
})

describe('the rules about approval', () => {
  const kinds = ['ordinary', 'tribute', 'urgent']
  const form = Object.fromEntries(kinds.map(kind => [`${kind}.approvals`, kind === 'ordinary' ? '1' : '2']))

  it('are set on their page', async () => {
    await using world = await createOfficerWorld()

    const answer = await world.post('/settings/rules/approval', {
      ...form,
      'ordinary.approverIds': 'person-2',
    })

    expect(answer.statusCode).toBe(303)
    const { body } = await world.get('/settings/rules')
    expect(body).toMatch(/name="ordinary.approverIds" value="person-2" checked/)
  })

  it('say beside the field what nobody could fulfil, and keep what was chosen', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/settings/rules/approval', {
      ...form,
      'ordinary.approvals': '2',
      'ordinary.approverIds': 'person-2',
      'ordinary.deputyAfterMinutes': 'một giờ',
    })

    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('Không đủ người cho 2 lượt duyệt')
    expect(page.body).toContain('Chọn ít nhất một người duyệt thay')
    expect(page.body).toMatch(/name="ordinary.approverIds" value="person-2" checked/)
  })
})
