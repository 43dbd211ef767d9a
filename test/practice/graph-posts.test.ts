import { expect, test } from 'vitest'
import { DAY } from '../../src/kernel/time.ts'
import { graphClient, PAGE_ID, startPractice } from './start-practice.ts'

test('a post with photos is staged unpublished, flipped, and then seen by visitors', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  const first = await graph.uploadPhoto()
  const second = await graph.uploadPhoto()
  const attached_media = [first, second].map(photo => ({ media_fbid: photo.body.id }))

  const made = await graph.post(`/${PAGE_ID}/feed`, { message: 'Xin chào', attached_media, published: false })
  const unseen = control.visiblePosts(PAGE_ID).length
  const flip = await graph.post(`/${made.body.id}`, { is_published: true })

  expect(made.body).toEqual({
    id: expect.stringMatching(/^\d+_\d+$/),
    post_supports_client_mutation_id: true,
  })
  expect(unseen).toBe(0)
  expect(flip.body).toEqual({ success: true })
  expect(control.visiblePosts(PAGE_ID)).toMatchObject([
    { id: made.body.id, photoIds: [first.body.id, second.body.id] },
  ])
})

test('a flip repeated is a success without a second post and without a new time', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  const made = await graph.post(`/${PAGE_ID}/feed`, { message: 'Một lần', published: false })
  await graph.post(`/${made.body.id}`, { is_published: true })
  control.moveClock({ moveMs: DAY })

  const again = await graph.post(`/${made.body.id}`, { is_published: true })

  expect(again.body).toEqual({ success: true })
  const read = await graph.get(`/${made.body.id}?fields=created_time,is_published`)
  expect(read.body).toMatchObject({ created_time: '2026-11-23T12:30:00+0000', is_published: true })
  expect(control.visiblePosts(PAGE_ID)).toHaveLength(1)
})

test('a published post cannot be unpublished', async () => {
  await using practice = await startPractice()
  const { graph } = practice
  const made = await graph.post(`/${PAGE_ID}/feed`, { message: 'Đã đăng' })

  const refused = await graph.post(`/${made.body.id}`, { is_published: false })

  expect(refused).toMatchObject({ status: 400, body: { error: { code: 100 } } })
})

test('a deleted post is gone with its photos, and a second delete says so', async () => {
  await using practice = await startPractice()
  const { graph } = practice
  const photo = await graph.uploadPhoto()
  const attached_media = [{ media_fbid: photo.body.id }]
  const made = await graph.post(`/${PAGE_ID}/feed`, { message: 'Sẽ xóa', attached_media, published: false })

  const deleted = await graph.delete(`/${made.body.id}`)

  const gone = { status: 400, body: { error: { code: 100, error_subcode: 33 } } }
  expect(deleted.body).toEqual({ success: true })
  expect(await graph.delete(`/${made.body.id}`)).toMatchObject(gone)
  expect(await graph.get(`/${made.body.id}`)).toMatchObject(gone)
  expect(await graph.get(`/${photo.body.id}`)).toMatchObject(gone)
})

test('an app changes only posts that it made itself', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  const byHand = control.addPost({ pageId: PAGE_ID, message: 'Đăng tay', publishedAt: null })

  const refused = await graph.post(`/${byHand.id}`, { is_published: true })

  expect(refused).toMatchObject({ status: 403, body: { error: { code: 200 } } })
  expect(control.visiblePosts(PAGE_ID)).toEqual([])
})

test('another Page cannot see a post: for it the post does not exist', async () => {
  await using practice = await startPractice()
  const { graph, control, url } = practice
  const other = control.addPage({ name: 'Đoàn phường' })
  const stranger = graphClient(url, control.issueToken({ pageIds: [other.id] }))
  const made = await graph.post(`/${PAGE_ID}/feed`, { message: 'Của tôi', published: false })

  const read = await stranger.get(`/${made.body.id}`)

  expect(read).toMatchObject({ status: 400, body: { error: { code: 100, error_subcode: 33 } } })
})

test('fields come as asked, empty ones are left out, the id is always there', async () => {
  await using practice = await startPractice()
  const { graph } = practice
  const made = await graph.post(`/${PAGE_ID}/feed`, { message: 'Các trường', published: false })

  const fields = 'shares,reactions.summary(true).limit(0),comments.summary(true).limit(0)'
  const read = await graph.get(`/${made.body.id}?fields=${fields}`)

  expect(read.body).toEqual({
    reactions: { data: [], summary: { total_count: 0, viewer_reaction: 'NONE' } },
    comments: { data: [], summary: { order: 'ranked', total_count: 0, can_comment: true } },
    id: made.body.id,
  })
})

test('a field that does not exist is refused by name', async () => {
  await using practice = await startPractice()
  const { graph } = practice
  const made = await graph.post(`/${PAGE_ID}/feed`, { message: 'Sai trường' })

  const read = await graph.get(`/${made.body.id}?fields=id,permalink`)

  expect(read.body.error.message).toContain('(permalink)')
})

test('an album shows its photos in order through its attachments', async () => {
  await using practice = await startPractice()
  const { graph } = practice
  const ids: string[] = []
  for (let count = 0; count < 3; count += 1) ids.push((await graph.uploadPhoto()).body.id)
  const attached_media = ids.toReversed().map(media_fbid => ({ media_fbid }))
  const made = await graph.post(`/${PAGE_ID}/feed`, { attached_media })

  const read = await graph.get(`/${made.body.id}?fields=attachments{media_type,target,subattachments}`)

  const [album] = read.body.attachments.data
  expect(album.media_type).toBe('album')
  expect(album.subattachments.data.map((item: { target: { id: string } }) => item.target.id)).toEqual(
    ids.toReversed(),
  )
})
