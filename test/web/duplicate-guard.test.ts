import { expect, it } from 'vitest'
import type { PlanWarning } from '../../src/planning/index.ts'
import { somePost } from './support/fake-posts.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const TYPED = {
  pageId: 'page-1',
  message: 'Chủ nhật xanh ở Hòa An',
  link: '',
  pillar: 'planning',
  date: '2026-11-23',
  time: '19:30',
}
const OTHER = { postId: 'post-7', title: 'Chủ nhật xanh', date: 'CN 15/11', time: '19:30' }
const SAME_TEXT: PlanWarning = { code: 'same-text', values: OTHER }
const SAME_PHOTO: PlanWarning = { code: 'same-photo', values: OTHER }

it('a new Post is shown what the Page has said already, with the way there', async () => {
  await using world = await createOfficerWorld()
  world.planning.warnings.push(SAME_PHOTO)

  const page = await world.post('/posts/new', { ...TYPED, do: 'preview' })

  expect(page.body).toContain('Ảnh này đã có trong bài “Chủ nhật xanh”, CN 15/11 lúc 19:30.')
  expect(page.body).toContain('href="/posts/post-7"')
})

it('the very same text is asked about once, and nothing typed is lost', async () => {
  await using world = await createOfficerWorld()
  world.planning.warnings.push(SAME_TEXT)

  const asked = await world.post('/posts/new', { ...TYPED, do: 'schedule' })
  const meant = await world.post('/posts/new', { ...TYPED, repeatMeant: 'yes', do: 'schedule' })

  expect(asked.statusCode).toBe(422)
  expect(asked.body).toContain('name="repeatMeant"')
  expect(asked.body).toContain(TYPED.message)
  expect(meant.statusCode).toBe(303)
})

it('everything else only warns', async () => {
  await using world = await createOfficerWorld()
  world.planning.warnings.push(SAME_PHOTO, { code: 'day-full', values: { count: 3 } })

  const answer = await world.post('/posts/new', { ...TYPED, do: 'schedule' })

  expect(answer.statusCode).toBe(303)
})

it('the plan is looked at while somebody types', async () => {
  await using world = await createOfficerWorld()
  world.planning.warnings.push(SAME_TEXT)

  const part = await world.post('/posts/plan-check', { ...TYPED, repeatMeant: 'yes' })

  expect(part.body).toMatch(/^<div id="plan"/)
  expect(part.body).toMatch(/name="repeatMeant"[^>]* checked/)
})

it('who approves a Post sees the same before deciding, and nobody once it is out', async () => {
  const posts = [somePost({ state: 'in-review' })]
  await using reviewing = await createOfficerWorld({ role: 'reviewer', posts })
  await using done = await createOfficerWorld({ posts: [somePost({ state: 'published' })] })
  for (const world of [reviewing, done]) world.planning.warnings.push(SAME_TEXT)

  const waiting = await reviewing.get('/posts/post-1')
  const out = await done.get('/posts/post-1')

  expect(waiting.body).toContain('Trang đã có đúng bài này')
  expect(out.body).not.toContain('Trang đã có đúng bài này')
})
