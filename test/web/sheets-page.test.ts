import { expect, test } from 'vitest'
import { multipart } from '../support/multipart.ts'
import { createOfficerWorld } from './support/officer-world.ts'

/** Sends a sheet in as a browser without JavaScript does. */
async function send(world: Awaited<ReturnType<typeof createOfficerWorld>>, text: string, fileName: string) {
  const { headers, payload } = await multipart(['file', new File([text], fileName)])
  const cookie = { cookie: 'bcd=right', accept: 'text/html' }
  const url = '/posts/import?csrf=csrf-token'
  return world.app.inject({ method: 'POST', url, headers: { ...headers, ...cookie }, payload })
}

test('a sheet that was sent in leads to its preview', async () => {
  await using world = await createOfficerWorld()

  const answer = await send(world, 'x', 'thang-12.csv')

  expect(answer.statusCode).toBe(303)
  expect(answer.headers.location).toBe('/posts/import/import-1')
})

test('a file that cannot be read is told beside the field, with what to do', async () => {
  await using world = await createOfficerWorld()

  const [empty, none] = [await send(world, '', 'trong.csv'), await send(world, '', '')]

  expect(empty.statusCode).toBe(422)
  expect(empty.body).toContain('Bảng không có dòng nào. Điền ít nhất một bài')
  expect(none.body).toContain('Chưa chọn tệp nào.')
})

test('the preview sums up, and tells each problem beside its row', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get('/posts/import/import-1')

  expect(body).toContain('1 bài sẵn sàng, 1 dòng cần sửa.')
  expect(body).toContain('Người phụ trách (H1)')
  expect(body).toMatch(/<strong>Ngày: <\/strong>“31\/02” không phải ngày có thật/)
  expect(body).not.toContain('Xếp lịch cả')
})

test('a sheet whose times have passed meanwhile is shown again with why', async () => {
  await using world = await createOfficerWorld()

  const answer = await world.post('/posts/import/import-1/create', {})

  expect(answer.statusCode).toBe(409)
  expect(answer.body).toContain('Bảng còn 1 dòng cần sửa nên chưa xếp bài nào.')
  expect(answer.body).toContain('Dòng cần sửa')
})

test('a month is downloaded under its name, and no month is told beside the field', async () => {
  await using world = await createOfficerWorld()

  const file = await world.get('/posts/export?month=12/2026&format=csv')
  const wrong = await world.get('/posts/export?month=abc')

  expect(file.headers['content-disposition']).toBe('attachment; filename="lich-dang-2026-12.csv"')
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('Chọn một tháng, ví dụ 12/2026.')
})

test('who only looks may take the plan along, and sends nothing in', async () => {
  await using world = await createOfficerWorld({ role: 'viewer' })

  const { body } = await world.get('/posts/import')

  expect(body).toContain('/posts/export')
  expect(body).not.toContain('type="file"')
  expect((await world.get('/posts/import/import-1')).statusCode).toBe(403)
})
