import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { graphClient, PAGE_ID, startPractice, tinyJpeg } from './start-practice.ts'

let persistPath = ''
beforeEach(async () => {
  persistPath = await mkdtemp(join(tmpdir(), 'practice-'))
})
afterEach(() => rm(persistPath, { recursive: true, force: true }))

test('Pages, tokens, posts, photos, comments and settings are there again after a restart', async () => {
  const bytes = tinyJpeg()
  const first = await startPractice({ persistPath })
  const photo = await first.graph.uploadPhoto(bytes)
  const attached_media = [{ media_fbid: photo.body.id }]
  const post = await first.graph.post(`/${PAGE_ID}/feed`, { message: 'Còn mãi', attached_media })
  await first.graph.post(`/${post.body.id}/comments`, { message: 'Bình luận' })
  first.control.changeSettings({ appMode: 'development' })
  const before = first.control.posts(PAGE_ID)
  await first[Symbol.asyncDispose]()

  await using again = await startPractice({ persistPath })

  expect(again.control.posts(PAGE_ID)).toEqual(before)
  expect(again.control.comments(post.body.id)).toHaveLength(1)
  expect(again.control.settings.appMode).toBe('development')
  expect((await graphClient(again.url, first.token).get('/me')).status).toBe(200)
  const served = await fetch(`${again.url}/photos/${photo.body.id}`)
  expect(new Uint8Array(await served.arrayBuffer())).toEqual(bytes)
})

test('what was answered as accepted survives SIGKILL', async () => {
  const script = fileURLToPath(new URL('./practice-process.ts', import.meta.url))
  const child = spawn(process.execPath, [script, persistPath], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  const { url, token } = JSON.parse(String(line))
  const client = graphClient(url, token)
  const made = await Promise.all(
    Array.from({ length: 20 }, (_, index) => client.post(`/${PAGE_ID}/feed`, { message: `Bài ${index}` })),
  )

  child.kill('SIGKILL')
  await once(child, 'exit')

  await using again = await startPractice({ persistPath })
  const kept = again.control.posts(PAGE_ID).map(post => post.id)
  expect(kept.toSorted()).toEqual(made.map(({ body }) => body.id).toSorted())
})

test('a line cut by the kill is left out, and ids are not given twice', async () => {
  const first = await startPractice({ persistPath })
  const made = await first.graph.post(`/${PAGE_ID}/feed`, { message: 'Sẽ xóa' })
  await first.graph.delete(`/${made.body.id}`)
  await first[Symbol.asyncDispose]()
  appendFileSync(join(persistPath, 'journal.jsonl'), '{"lastNumber":9,"changes":[{"change":"po')

  await using again = await startPractice({ persistPath })

  const next = await again.graph.post(`/${PAGE_ID}/feed`, { message: 'Bài mới' })
  expect(next.body.id > made.body.id).toBe(true)
  expect(again.control.posts(PAGE_ID)).toHaveLength(1)
})
