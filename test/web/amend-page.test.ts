import { describe, expect, it } from 'vitest'
import { postId } from '../../src/kernel/ids.ts'
import { someAmendment, somePost } from './support/fake-posts.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const ID = postId('post-1')
const published = somePost({ state: 'published' })

describe('a Post that is out', () => {
  it('offers an officer to edit, correct and remove it, and a reviewer nothing', async () => {
    await using officer = await createOfficerWorld({ role: 'officer', posts: [published] })
    await using reviewer = await createOfficerWorld({ role: 'reviewer', posts: [published] })

    const { body } = await officer.get(`/posts/${ID}`)

    for (const verb of ['amend', 'correct', 'remove']) {
      expect(body).toContain(`action="/posts/${ID}/${verb}"`)
      expect((await reviewer.get(`/posts/${ID}`)).body).not.toContain(`/${verb}"`)
    }
  })

  it.each([
    ['amend', { version: '1', message: 'Lời mới' }, { kind: 'message', text: 'Lời mới' }],
    ['correct', { text: 'là 50' }, { kind: 'correction', text: 'là 50' }],
    ['remove', { reason: 'Sai tên' }, { kind: 'removal', text: 'Sai tên' }],
  ])('takes the form that says %s', async (verb, fields, asked) => {
    await using world = await createOfficerWorld({ posts: [published] })

    const answer = await world.post(`/posts/${ID}/${verb}`, fields)

    expect(answer.statusCode).toBe(303)
    expect(world.posts.all.get(ID)?.amendments).toMatchObject([asked])
  })

  it('says beside the field that a removal needs a reason', async () => {
    await using world = await createOfficerWorld({ posts: [published] })

    const page = await world.post(`/posts/${ID}/remove`, { reason: ' ' })

    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('Chưa ghi lý do gỡ bài.')
    expect(page.body).toMatch(/id="remove-reason"[^>]*aria-invalid="true"/)
  })

  it('tells what is under way and asks for itself anew until it is proved', async () => {
    const at = new Date('2026-11-22T01:00:00Z')
    const waiting = somePost({ state: 'published', amendments: [someAmendment()] })
    const proved = somePost({ state: 'published', amendments: [someAmendment({ provedAt: at })] })
    await using before = await createOfficerWorld({ posts: [waiting] })
    await using after = await createOfficerWorld({ posts: [proved] })

    const page = await before.get(`/posts/${ID}/live`)

    expect(page.body).toContain('Đang sửa trên Facebook…')
    expect(page.body).toContain('hx-trigger="every 2s"')
    expect((await after.get(`/posts/${ID}/live`)).body).toContain('Đã sửa trên Facebook.')
    expect((await after.get(`/posts/${ID}/live`)).body).not.toContain('hx-trigger')
  })

  it('tells what failed and why, to be tried again or given up', async () => {
    const failed = someAmendment({ state: 'failed', problemCode: 'edit-not-shown', remedy: 'ask-officer' })
    await using world = await createOfficerWorld({
      posts: [somePost({ state: 'published', amendments: [failed] })],
    })

    const { body } = await world.get(`/posts/${ID}`)
    await world.post(`/posts/${ID}/amendments/${failed.id}/dismiss`, {})

    expect(body).toContain('Chưa sửa được trên Facebook')
    expect(body).toContain('Facebook nói đã nhận nội dung mới nhưng bài vẫn hiện bản cũ.')
    expect(world.posts.all.get(ID)?.amendments[0]?.state).toBe('dismissed')
  })

  it('that was removed says so, with the reason', async () => {
    const removedAt = new Date('2026-11-22T01:00:00Z')
    await using world = await createOfficerWorld({
      posts: [somePost({ state: 'canceled', removedAt, removalReason: 'Sai tên' })],
    })

    const { body } = await world.get(`/posts/${ID}`)

    expect(body).toContain('Bài đã được gỡ khỏi Trang.')
    expect(body).toContain('Lý do: Sai tên')
  })
})
