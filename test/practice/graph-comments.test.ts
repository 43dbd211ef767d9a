import { expect, test } from 'vitest'
import { graphClient, PAGE_ID, startPractice } from './start-practice.ts'

test('the Page comments on its post and finds the comment again', async () => {
  await using practice = await startPractice()
  const { graph } = practice
  const post = await graph.post(`/${PAGE_ID}/feed`, { message: 'Bài' })

  const made = await graph.post(`/${post.body.id}/comments`, { message: 'Bình luận đầu' })

  const fields = 'id,message,from,created_time,like_count,comment_count,can_hide,is_hidden'
  const { body } = await graph.get(`/${post.body.id}/comments?fields=${fields}&summary=true`)
  expect(body.data).toEqual([
    {
      id: made.body.id,
      message: 'Bình luận đầu',
      from: { name: 'Đoàn xã An Phú', id: PAGE_ID },
      created_time: '2026-11-23T12:30:00+0000',
      like_count: 0,
      comment_count: 0,
      can_hide: false,
      is_hidden: false,
    },
  ])
  expect(body.summary).toEqual({ order: 'chronological', total_count: 1, can_comment: true })
})

test('an empty comment is refused', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  const post = control.addPost({ pageId: PAGE_ID, message: 'Bài' })

  expect((await graph.post(`/${post.id}/comments`, { message: ' ' })).body.error.code).toBe(100)
})

test("a visitor's comment is hidden and shown again, the Page's own cannot be", async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  const post = control.addPost({ pageId: PAGE_ID, message: 'Bài' })
  const theirs = control.addComment({ postId: post.id, message: 'Bán hàng' })
  const ours = await graph.post(`/${post.id}/comments`, { message: 'Cảm ơn' })

  const hidden = await graph.post(`/${theirs.id}`, { is_hidden: true })
  const refused = await graph.post(`/${ours.body.id}`, { is_hidden: true })

  expect(hidden.body).toEqual({ success: true })
  expect((await graph.get(`/${theirs.id}?fields=is_hidden`)).body.is_hidden).toBe(true)
  expect(refused).toMatchObject({ status: 403, body: { error: { code: 200 } } })
})

test('a reply knows its parent and counts for it', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  const post = control.addPost({ pageId: PAGE_ID, message: 'Bài' })
  const asked = control.addComment({ postId: post.id, message: 'Mấy giờ?' })

  const reply = await graph.post(`/${asked.id}/comments`, { message: '8 giờ ạ' })

  expect((await graph.get(`/${reply.body.id}?fields=parent`)).body.parent).toMatchObject({ id: asked.id })
  expect((await graph.get(`/${asked.id}?fields=comment_count`)).body.comment_count).toBe(1)
  expect((await graph.get(`/${post.id}/comments`)).body.data).toHaveLength(1)
  expect((await graph.get(`/${post.id}/comments?filter=stream`)).body.data).toHaveLength(2)
})

test('our own comment is rewritten, and a deleted one is gone with its replies', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  const post = control.addPost({ pageId: PAGE_ID, message: 'Bài' })
  const ours = await graph.post(`/${post.id}/comments`, { message: 'Sai chính tã' })
  await graph.post(`/${ours.body.id}/comments`, { message: 'Trả lời' })

  await graph.post(`/${ours.body.id}`, { message: 'Sai chính tả' })
  const rewritten = control.comments(post.id)[0]?.message
  const deleted = await graph.delete(`/${ours.body.id}`)

  expect(rewritten).toBe('Sai chính tả')
  expect(deleted.body).toEqual({ success: true })
  expect(control.comments(post.id)).toEqual([])
})

test('commenting needs the task to moderate', async () => {
  await using practice = await startPractice()
  const { control, url } = practice
  const writer = graphClient(url, control.issueToken({ pageIds: [PAGE_ID], tasks: ['CREATE_CONTENT'] }))
  const post = control.addPost({ pageId: PAGE_ID, message: 'Bài' })

  expect((await writer.post(`/${post.id}/comments`, { message: 'Không' })).body.error.code).toBe(200)
})
