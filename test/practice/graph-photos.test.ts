import { expect, test } from 'vitest'
import { DAY } from '../../src/kernel/time.ts'
import { PAGE_ID, startPractice, tinyJpeg } from './start-practice.ts'

test('an unpublished photo is nowhere to be seen, keeps its bytes and its alternative text', async () => {
  await using practice = await startPractice()
  const { graph, control, url } = practice
  const bytes = tinyJpeg()

  const { body } = await graph.uploadPhoto(bytes, { published: 'false', alt_text_custom: 'Trồng cây' })

  expect(body).toEqual({ id: expect.stringMatching(/^\d{18}$/) })
  expect(control.photos(PAGE_ID)).toMatchObject([{ altText: 'Trồng cây', postId: null }])
  const served = await fetch(`${url}/photos/${body.id}`)
  expect(served.headers.get('content-type')).toBe('image/jpeg')
  expect(new Uint8Array(await served.arrayBuffer())).toEqual(bytes)
  expect(control.visiblePosts(PAGE_ID)).toEqual([])
})

test('a photo without published=false goes live as a post of its own', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice

  const { body } = await graph.uploadPhoto(tinyJpeg(), { caption: 'Quên mất' })

  expect(control.visiblePosts(PAGE_ID)).toMatchObject([{ id: body.post_id, message: 'Quên mất' }])
})

test('a call without a file is refused with 324', async () => {
  await using practice = await startPractice()

  const asJson = await practice.graph.post(`/${PAGE_ID}/photos`, { published: false })
  const empty = await practice.graph.uploadPhoto(new Uint8Array())

  expect(asJson.body.error).toMatchObject({ code: 324, message: '(#324) Requires upload file' })
  expect(empty.body.error.code).toBe(324)
})

test.each([
  ['a text named .jpg', Buffer.from('Không phải ảnh đâu nhé')],
  ['a JPEG that was cut', tinyJpeg().subarray(0, 40)],
  ['a photo of 4 MB', tinyJpeg(4 * 1024 * 1024)],
])('%s is refused with 1366046', async (_name, bytes) => {
  await using practice = await startPractice()

  const refused = await practice.graph.uploadPhoto(bytes)

  expect(refused).toMatchObject({ status: 400, body: { error: { code: 100, error_subcode: 1366046 } } })
  expect(practice.control.photos(PAGE_ID)).toEqual([])
})

test('an unpublished photo is deleted by Facebook after 24 hours', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  const { body } = await graph.uploadPhoto()
  control.moveClock({ moveMs: DAY })

  const read = await graph.get(`/${body.id}`)
  const attached_media = [{ media_fbid: body.id }]
  const post = await graph.post(`/${PAGE_ID}/feed`, { message: 'Muộn', attached_media, published: false })

  expect(read.body.error).toMatchObject({ code: 100, error_subcode: 33 })
  expect(post.body.error.code).toBe(100)
  expect(control.posts(PAGE_ID)).toEqual([])
})

test('a photo that a post consumed outlives the 24 hours and cannot be deleted alone', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  const { body } = await graph.uploadPhoto()
  const attached_media = [{ media_fbid: body.id }]
  await graph.post(`/${PAGE_ID}/feed`, { message: 'Có ảnh', attached_media, published: false })
  control.moveClock({ moveMs: 2 * DAY })

  const deleted = await graph.delete(`/${body.id}`)

  expect(deleted.body.error).toMatchObject({ code: 100, error_subcode: 33 })
  expect((await graph.get(`/${body.id}`)).status).toBe(200)
})

test('a loose photo can be deleted', async () => {
  await using practice = await startPractice()
  const { graph } = practice
  const { body } = await graph.uploadPhoto()

  expect((await graph.delete(`/${body.id}`)).body).toEqual({ success: true })
  expect((await graph.get(`/${body.id}`)).body.error.error_subcode).toBe(33)
})

test('the same photo twice is refused with 1366051 once duplicates are looked for', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  const bytes = tinyJpeg()
  control.changeSettings({ detectsDuplicates: true })
  await graph.uploadPhoto(bytes, {})

  const again = await graph.uploadPhoto(bytes)

  expect(again.body.error).toMatchObject({ code: 100, error_subcode: 1366051 })
})
