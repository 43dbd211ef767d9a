import { expect, test } from 'vitest'
import { multipart } from '../support/multipart.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const TEXT =
  'Đoàn xã Hòa An | https://www.facebook.com/a/posts/123456\nĐoàn xã | https://www.facebook.com/a/posts/123457'

const SIGNED_IN = { cookie: 'bcd=right', accept: 'text/html' }

test('a list is looked at first, and asks about what is doubtful', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.post('/links/list', { text: TEXT })

  expect(body).toContain('1 dòng rõ cơ sở, 1 dòng cần bạn chọn')
  expect(body).toContain('name="row-2"')
  expect(body).toContain('Xác nhận và đếm')
})

test('once confirmed it tells each line’s outcome, and keeps the lines that are left', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.post('/links/list/confirm', { text: TEXT })

  expect(body).toContain('Đã đếm 1/2 đường dẫn')
  expect(body).toContain('>Đoàn xã | https://www.facebook.com/a/posts/123457</textarea>')
})

test('a link that cannot be opened stays to be put right, once confirmed', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.post('/links/list/confirm', { text: 'Đoàn xã Hòa An | https://fb.watch/abc' })

  expect(body).toContain('Đường dẫn rút gọn, không mở được')
  expect(body).toContain('>Đoàn xã Hòa An | https://fb.watch/abc</textarea>')
})

test('a sheet becomes such a list, and what is none is told', async () => {
  await using world = await createOfficerWorld()
  const url = '/links/sheet?csrf=csrf-token'
  const sheet = await multipart(['file', new File(['Cơ sở,Link\n'], 'link.csv')])
  const empty = await multipart(['file', new File([], '')])

  const read = await world.app.inject({
    method: 'POST',
    url,
    ...sheet,
    headers: { ...sheet.headers, ...SIGNED_IN },
  })
  const wrong = await world.app.inject({
    method: 'POST',
    url,
    ...empty,
    headers: { ...empty.headers, ...SIGNED_IN },
  })

  expect(read.body).toContain('https://www.facebook.com/a/posts/123456')
  expect([read.statusCode, wrong.statusCode]).toEqual([200, 422])
})

test('a claim is not refused by a form that says neither', async () => {
  await using world = await createOfficerWorld()

  const { statusCode } = await world.post('/links/claim-1', { decision: 'maybe' })

  expect(statusCode).toBe(400)
})
