import { expect, test } from 'vitest'
import { graphClient, PAGE_ID, startPractice, tinyJpeg } from './start-practice.ts'

const commander =
  (url: string) =>
  async (name: string, body: object = {}) => {
    const response = await fetch(`${url}/practice/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: await response.json() }
  }

test('another process adds a Page, issues a token and puts a post with a photo on it', async () => {
  await using practice = await startPractice()
  const command = commander(practice.url)
  const page = await command('add-page', { name: 'Trang mới' })
  const photos = [{ bytes: Buffer.from(tinyJpeg()).toString('base64'), altText: 'Ảnh' }]
  await command('add-post', {
    pageId: page.body.id,
    message: 'Có sẵn',
    photos,
    publishedAt: '2026-11-01T08:00:00+07:00',
  })
  const token = await command('issue-token', { pageIds: [page.body.id] })

  const { body } = await graphClient(practice.url, token.body.value).get(`/${page.body.id}/posts`)

  expect(body.data).toMatchObject([{ message: 'Có sẵn', created_time: '2026-11-01T01:00:00+0000' }])
})

test('another process switches faults and reads what happened', async () => {
  await using practice = await startPractice()
  const command = commander(practice.url)
  await command('add-fault', { fault: 'error-2-after', operation: 'create-post' })
  await practice.graph.post(`/${PAGE_ID}/feed`, { message: 'Hai lần?' })

  expect((await command('remaining-faults')).body).toEqual({ remaining: 0 })
  expect((await command('calls', { operation: 'create-post' })).body).toMatchObject([
    { status: 500, errorCode: 2 },
  ])
  expect((await command('visible-posts', { pageId: PAGE_ID })).body).toMatchObject([{ message: 'Hai lần?' }])
})

test('another process moves the clock', async () => {
  await using practice = await startPractice()
  const command = commander(practice.url)

  await command('move-clock', { moveMs: 60_000 })

  expect((await command('now')).body).toEqual({ now: '2026-11-23T12:31:00.000Z' })
})

test('a wrong command says what is wrong with it', async () => {
  await using practice = await startPractice()
  const command = commander(practice.url)

  expect(await command('add-fault', { fault: 'explode' })).toMatchObject({ status: 400 })
  expect(await command('no-such-command')).toMatchObject({ status: 404 })
})

test('a form of a foreign web page cannot command', async () => {
  await using practice = await startPractice()
  const body = new URLSearchParams({ name: 'Kẻ lạ' })

  const response = await fetch(`${practice.url}/practice/add-page`, { method: 'POST', body })

  expect(response.status).toBe(415)
})

test('the commands can be closed', async () => {
  await using practice = await startPractice({ hasControlRoutes: false })

  expect((await fetch(`${practice.url}/practice/pages`, { method: 'POST' })).status).toBe(405)
})
