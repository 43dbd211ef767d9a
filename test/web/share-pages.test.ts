import { expect, test } from 'vitest'
import { somePost } from './support/fake-posts.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const published = () => somePost({ state: 'published', permalink: 'https://www.facebook.com/1/posts/2' })

test('a published Post leads to asking branches, one box each', async () => {
  await using world = await createOfficerWorld({ posts: [published()] })

  const post = await world.get('/posts/post-1')
  const form = await world.get('/posts/post-1/share-task')

  expect(post.body).toContain('href="/posts/post-1/share-task"')
  expect(form.body).toContain('Đoàn xã Hòa An')
  expect(form.body).toContain('https://www.facebook.com/1/posts/2')
})

test('a task without branches is refused beside the list, with the words kept', async () => {
  await using world = await createOfficerWorld({ posts: [published()] })

  const answer = await world.post('/posts/post-1/share-task', { text: 'Lời riêng của tôi', dueOn: '' })

  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Lời riêng của tôi')
  expect(answer.body).toContain('Còn thiếu mục này')
})

test('each branch’s link stands in its box, ready to copy', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get('/posts/shares/task-1')

  expect(body).toContain('0/2 đơn vị đã chia sẻ')
  expect(body).toContain('http://127.0.0.1:3000/c/right')
})

test('a branch opens its link without signing in, and confirms with one button', async () => {
  await using world = await createOfficerWorld()
  const asked = { url: '/c/right', headers: { accept: 'text/html' } }

  const before = await world.app.inject(asked)
  const answer = await world.app.inject({
    ...asked,
    method: 'POST',
    headers: { ...asked.headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'link=facebook.com/doanxahoaan/posts/1',
  })
  const after = await world.app.inject(asked)

  expect(before.body).toContain('Đơn vị đã chia sẻ')
  expect(before.headers['referrer-policy']).toBe('same-origin')
  expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/c/right' } })
  expect(after.body).toContain('Cảm ơn đơn vị đã chia sẻ.')
})

test('what is no post on Facebook is told beside the field, and stays there', async () => {
  await using world = await createOfficerWorld()

  const answer = await world.app.inject({
    method: 'POST',
    url: '/c/right',
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'link=zalo.me%2Fg%2Fabc',
  })

  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('value="zalo.me/g/abc"')
  expect(answer.body).toContain('không phải một bài trên Facebook')
})

test('a dead link says whom to ask', async () => {
  await using world = await createOfficerWorld()

  const answer = await world.app.inject({ url: '/c/guessed', headers: { accept: 'text/html' } })

  expect(answer.statusCode).toBe(410)
  expect(answer.body).toContain('Nhờ người gửi đường dẫn')
})

test('a branch’s own post is shared from its address; a wrong one keeps the form', async () => {
  await using world = await createOfficerWorld()
  const fields = { pageId: 'page-1', branchId: 'unit-1', date: '2026-11-25', time: '19:30' }

  const wrong = await world.post('/posts/share', { ...fields, link: 'example.com', message: 'Lời dẫn hay' })
  const right = await world.post('/posts/share', { ...fields, link: 'facebook.com/a/posts/1' })

  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('Lời dẫn hay')
  expect(right).toMatchObject({ statusCode: 303, headers: { location: '/posts/post-9' } })
})

test('a form that is sent twice shares once, and one that was changed anew', async () => {
  await using world = await createOfficerWorld({ posts: [published()] })
  const share = { pageId: 'page-1', branchId: 'unit-1', date: '2026-11-25', time: '19:30', formId: 'form-1' }
  const post = { ...share, link: 'facebook.com/a/posts/1' }
  const task = { text: 'Mời chia sẻ', unit: 'unit-1', formId: 'form-2' }

  const send = async (address: string, fields: Record<string, string>) =>
    (await world.post(address, fields)).headers.location
  const shared = [await send('/posts/share', post), await send('/posts/share', post)]
  const begun = [await send('/posts/post-1/share-task', task), await send('/posts/post-1/share-task', task)]

  expect(new Set(shared).size).toBe(1)
  expect(new Set(begun).size).toBe(1)
  expect(await send('/posts/share', { ...post, link: 'facebook.com/a/posts/2' })).not.toBe(shared[0])
  expect((await world.get('/posts/share')).body).toMatch(/name="formId" value="[^"]+"/)
  expect((await world.get('/posts/post-1/share-task')).body).toMatch(/name="formId" value="[^"]+"/)
})
