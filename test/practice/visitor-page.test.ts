import { expect, test } from 'vitest'
import { PAGE_ID, startPractice, tinyJpeg } from './start-practice.ts'

const read = async (url: string) => {
  const response = await fetch(url)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

test('a visitor sees published posts, newest first, and nothing that waits', async () => {
  await using practice = await startPractice()
  const { control, url } = practice
  control.addPost({ pageId: PAGE_ID, message: 'Bài cũ', publishedAt: new Date('2026-11-20T03:00:00Z') })
  control.addPost({ pageId: PAGE_ID, message: 'Bài mới' })
  control.addPost({ pageId: PAGE_ID, message: 'Bài đang chờ', publishedAt: null })

  const { text } = await read(`${url}/pages/${PAGE_ID}`)

  expect(text.indexOf('Bài mới')).toBeGreaterThan(0)
  expect(text.indexOf('Bài cũ')).toBeGreaterThan(text.indexOf('Bài mới'))
  expect(text).not.toContain('Bài đang chờ')
  expect(text).toContain('10:00, 20/11/2026')
})

test('every page says that nothing here reaches the real Facebook', async () => {
  await using practice = await startPractice()

  for (const path of ['/', `/pages/${PAGE_ID}`, '/pages/404']) {
    const { text } = await read(`${practice.url}${path}`)
    expect(text).toContain('Trang Facebook tập dượt — không có gì ở đây lên Facebook thật')
  }
})

test('the permalink of a post leads to it once it is published, and nowhere before', async () => {
  await using practice = await startPractice()
  const { graph } = practice
  const made = await graph.post(`/${PAGE_ID}/feed`, { message: 'Chào bà con', published: false })
  const { permalink_url } = (await graph.get(`/${made.body.id}?fields=permalink_url`)).body
  const before = await read(permalink_url)
  await graph.post(`/${made.body.id}`, { is_published: true })

  const after = await read(permalink_url)

  expect(before.status).toBe(404)
  expect(after.status).toBe(200)
  expect(after.text).toContain('Chào bà con')
})

test('what people wrote cannot become markup', async () => {
  await using practice = await startPractice()
  const { control, url } = practice
  const nasty = `<script>alert("1")</script> ' onerror='x https://e.org/"><b>`
  const post = control.addPost({
    pageId: PAGE_ID,
    message: nasty,
    photos: [{ bytes: tinyJpeg(), altText: '"><i onload=x>' }],
  })
  control.addComment({ postId: post.id, message: nasty, visitorName: '<b>Tên</b>' })

  const { text, headers } = await read(`${url}/pages/${PAGE_ID}`)

  expect(text).not.toMatch(/<script|<b>|<i /)
  expect(text).toContain('&lt;script&gt;')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
})

test.each([1, 2, 3, 4, 5, 8])('an album of %i photos has its grid and its alternative texts', async count => {
  await using practice = await startPractice()
  const { control, url } = practice
  const photos = Array.from({ length: count }, (_, index) => ({
    bytes: tinyJpeg(),
    altText: `Cây số ${index + 1}`,
  }))
  control.addPost({ pageId: PAGE_ID, message: 'Ảnh', photos })

  const { text } = await read(`${url}/pages/${PAGE_ID}`)

  expect(text).toContain(`album-${Math.min(count, 5)}"`)
  expect(text.match(/alt="Cây số/g)).toHaveLength(Math.min(count, 5))
  expect(text.includes('+3')).toBe(count === 8)
})

test('a long text is folded, a short one is not', async () => {
  await using practice = await startPractice()
  const { control, url } = practice
  const page = async () => (await read(`${url}/pages/${PAGE_ID}`)).text
  control.addPost({ pageId: PAGE_ID, message: 'Ngắn thôi' })
  const short = await page()
  control.addPost({ pageId: PAGE_ID, message: 'Một câu khá dài về ngày Chủ nhật xanh. '.repeat(20) })

  expect(short).not.toContain('Xem thêm')
  expect(await page()).toContain('Xem thêm')
})

test('the Page refreshes itself and can be told to stop', async () => {
  await using practice = await startPractice()
  const refresh = '<meta http-equiv="refresh" content="3">'

  const moving = await read(`${practice.url}/pages/${PAGE_ID}`)
  const still = await read(`${practice.url}/pages/${PAGE_ID}?refresh=off`)

  expect(moving.text).toContain(refresh)
  expect(still.text).not.toContain(refresh)
})

test('comments are shown, hidden ones are not', async () => {
  await using practice = await startPractice()
  const { control, graph, url } = practice
  const post = control.addPost({ pageId: PAGE_ID, message: 'Bài' })
  control.addComment({ postId: post.id, message: 'Hay quá' })
  const spam = control.addComment({ postId: post.id, message: 'Bán hàng' })
  await graph.post(`/${spam.id}`, { is_hidden: true })

  const { text } = await read(`${url}/pages/${PAGE_ID}`)

  expect(text).toContain('Hay quá')
  expect(text).not.toContain('Bán hàng')
})
