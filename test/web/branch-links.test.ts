import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { createBranchWeb } from './support/branch-web.ts'

const LINK = 'https://www.facebook.com/tuoitrehoaan/posts/122167637282960180'
const database = await createTestDatabase()
const web = await createBranchWeb(database)
afterAll(() => database[Symbol.asyncDispose]())

const paste = (text: string) => web.press('/figures/links', { text, saidOn: '' })

test('a branch pastes a message with links and is told of each, without JavaScript', async () => {
  const answer = await paste(`Em gửi bài ạ: ${LINK} và https://fb.watch/abc123/`)

  expect(answer.statusCode).toBe(200)
  expect(answer.body).toContain('Đã đếm 1/2 đường dẫn')
  expect(answer.body).toContain('Đường dẫn rút gọn, không mở được')
  expect((await paste(LINK)).body).toContain('Bài này đã được đếm rồi (đã dán trước đó)')
  expect((await web.look('/figures')).body).toContain('1 hoạt động, 1 bài đã được đếm')
})

test('a day that is none is refused and nothing typed is lost', async () => {
  for (const saidOn of ['2026-02-31', '9999-99-99', '0000-01-01', 'hôm qua']) {
    const answer = await web.press('/figures/links', { text: `${LINK}7`, saidOn })

    expect(answer.statusCode, saidOn).toBe(422)
    expect(answer.body).toContain('Ghi ngày như 30/11/2026.')
    expect(answer.body).toContain(`${LINK}7`)
  }
  const answer = await web.press('/figures/links', { text: `${LINK}7`, saidOn: '20/11/2026' })
  expect(answer.body).toContain('Đã đếm 1/1 đường dẫn')
})

test('a link with a day to come, and none at all, are told; what was typed stays to be put right', async () => {
  const ahead = await web.press('/figures/links', { text: `Bài: ${LINK}8`, saidOn: '2027-01-05' })
  const empty = await paste(' ')

  expect(ahead.body).toContain('Ngày đăng ở tương lai. Sửa ngày rồi gửi lại.')
  expect(ahead.body).toContain(`${LINK}8</textarea>`)
  expect(ahead.body).toContain('value="2027-01-05"')
  expect(empty.statusCode).toBe(422)
})

test('of too many links at once the rest stays in the box', async () => {
  const links = Array.from(
    { length: 120 },
    (_, index) => `https://www.facebook.com/hoaan/posts/${100_000 + index}`,
  )

  const answer = await paste(links.join('\n'))

  expect(answer.body).toContain('Đã đếm 100/100 đường dẫn')
  expect(answer.body).toContain('hãy gửi tiếp')
  const [, box = ''] = /<textarea[^>]*name="text"[^>]*>([^<]*)/.exec(answer.body) ?? []
  expect(box.trim().split('\n')).toEqual(links.slice(100))
})

test('an officer’s program adds links, and takes one out of the count with its reason', async () => {
  const headers = await web.keyOf('officer')
  const payload = { branchId: web.unit.id, links: [{ link: `${LINK}9`, date: '2026-11-20', genre: 'story' }] }

  const answer = await web.app.inject({ method: 'POST', url: '/api/v1/page-posts', headers, payload })
  const [item] = answer.json().items
  const changed = await web.app.inject({
    method: 'PATCH',
    url: `/api/v1/page-posts/${item.pagePostId}`,
    headers,
    payload: { excludedReason: 'Bài cá nhân' },
  })

  expect([answer.statusCode, item.verdict]).toEqual([201, 'counted'])
  expect(changed.json()).toMatchObject({
    genre: 'story',
    excludedReason: 'Bài cá nhân',
    branchId: web.unit.id,
  })
})

test('a program lists claims and decides one', async () => {
  const other = await web.app.inject({
    method: 'POST',
    url: '/api/v1/branches',
    headers: await web.keyOf('officer'),
    payload: { name: 'Đoàn xã Khác' },
  })
  const headers = await web.keyOf('officer')
  await paste(`${LINK}77`)
  const links = [{ link: `${LINK}77` }]
  const payload = { branchId: other.json().id, links }
  await web.app.inject({ method: 'POST', url: '/api/v1/page-posts', headers, payload })

  const listed = await web.app.inject({ url: '/api/v1/page-posts/claims', headers })
  const [claim] = listed.json().items
  const url = `/api/v1/page-posts/claims/${claim.id}`
  const decided = await web.app.inject({ method: 'POST', url, headers, payload: { decision: 'counted' } })

  expect(claim).toMatchObject({ unitName: 'Đoàn xã Khác', otherUnitName: web.unit.name })
  expect(decided.statusCode).toBe(204)
  const left = await web.app.inject({ url: '/api/v1/page-posts/claims', headers })
  expect(left.json().items).toEqual([])
})
