import { expect, test } from 'vitest'
import { createOfficerWorld } from './support/officer-world.ts'

const ADDRESS = 'http://127.0.0.1:3000/b/right-branch'

test('the list tells which branches can send, and leads to each', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get('/branches/list')

  expect(body).toContain('href="/branches/unit-1"')
  expect(body.match(/Gửi được/g)).toHaveLength(1)
  expect(body.match(/Chưa có đường dẫn/g)).toHaveLength(1)
  expect(body).not.toContain('right-branch')
})

test('a branch’s page shows its link to copy, as a code, and on a card', async () => {
  await using world = await createOfficerWorld({ role: 'officer' })

  const [page, card] = [await world.get('/branches/unit-1'), await world.get('/branches/unit-1/card')]

  expect(page.body).toContain(ADDRESS)
  expect(page.body).toContain('Mã QR mở trang gửi tin của Đoàn xã Hòa An')
  expect(card.body.match(/class="print-card"/g)).toHaveLength(1)
  expect(card.body).toContain('Mở máy ảnh điện thoại')
})

test.each(['viewer', 'reviewer'] as const)('a %s sees branches without their links', async role => {
  await using world = await createOfficerWorld({ role })

  const page = await world.get('/branches/unit-1')
  const closed = await Promise.all(['/branches/unit-1/card', '/branches/cards'].map(url => world.get(url)))
  const pressed = await world.post('/branches/unit-1/link', {})

  expect(page.statusCode).toBe(200)
  expect(page.body).not.toMatch(/right-branch|qr-code|Đổi đường dẫn/)
  expect([...closed, pressed].map(({ statusCode }) => statusCode)).toEqual([403, 403, 403])
})

test('a branch is added by its form, and what was typed wrong stays beside its reason', async () => {
  await using world = await createOfficerWorld()

  const good = await world.post('/branches', { name: 'Đoàn xã Tân Long', targetPostsPerMonth: '4' })
  const bad = await world.post('/branches', { name: 'Đoàn xã Tân Long', validTo: '31/2/2026' })

  expect(good.headers.location).toBe('/branches/unit-3')
  expect(bad.statusCode).toBe(422)
  expect(bad.body).toContain('value="31/2/2026"')
  expect(bad.body).toContain('Ghi ngày như 30/11/2026.')
})

test('two presses of one form are one branch, another form is another', async () => {
  await using world = await createOfficerWorld()
  const press = async (formId: string) =>
    (await world.post('/branches', { formId, name: 'Đoàn xã Tân Long' })).headers.location

  const shown = await world.get('/branches/new')
  const [first, again, other] = [await press('form-1'), await press('form-1'), await press('form-2')]

  expect(shown.body).toMatch(/name="formId" value="[^"]+"/)
  expect(again).toBe(first)
  expect(other).not.toBe(first)
})

test('replacing and revoking wait behind what they would do; a handover shows its code once', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get('/branches/unit-1')
  const handover = await world.post('/branches/unit-1/handover', {})
  const rotated = await world.post('/branches/unit-1/link', {})

  expect(body).toMatch(/<details[^>]*><summary[^>]*>Đổi đường dẫn/)
  expect(handover.body).toContain('http://127.0.0.1:3000/h/handover')
  expect(rotated.headers.location).toBe('/branches/unit-1#link')
})
