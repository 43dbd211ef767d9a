import { expect, test } from 'vitest'
import { photoId, postId } from '../../src/kernel/ids.ts'
import { someTakedown } from './support/fake-takedowns.ts'
import { createOfficerWorld, formText } from './support/officer-world.ts'

const ASKED = { formId: 'form-1', what: 'Ảnh con tôi', why: '', relation: 'guardian', contact: '0912' }

/** Sends a form as somebody does who is not signed in and has no script. */
const send = (world: Awaited<ReturnType<typeof createOfficerWorld>>, fields: Record<string, string>) =>
  world.app.inject({
    method: 'POST',
    url: '/takedown',
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: formText(fields),
  })

test('anybody asks without an account, and gets a receipt number', async () => {
  await using world = await createOfficerWorld()

  const answer = await send(world, ASKED)
  const received = await world.app.inject({
    url: String(answer.headers.location),
    headers: { accept: 'text/html' },
  })

  expect(answer.statusCode).toBe(303)
  expect(received.body).toContain('YC-2211-K7QF')
})

test('the same form sent twice makes one request, and with other words another', async () => {
  await using world = await createOfficerWorld()

  await send(world, ASKED)
  await send(world, ASKED)
  await send(world, { ...ASKED, what: 'Ảnh con tôi, và một ảnh nữa' })

  const ids = world.takedowns.calls.map(([, input]) => (input as { id: string }).id)
  expect(ids[0]).toBe(ids[1])
  expect(ids[2]).not.toBe(ids[0])
})

test('what is missing is told beside its field, and nothing typed is lost', async () => {
  await using world = await createOfficerWorld()

  const noWhat = await send(world, { ...ASKED, what: '' })
  const nobody = await send(world, { ...ASKED, relation: '' })

  expect(noWhat.statusCode).toBe(422)
  expect(noWhat.body).toContain('Còn thiếu mục này')
  expect(noWhat.body).toContain('value="0912"')
  expect(nobody.statusCode).toBe(422)
  expect(nobody.body).toContain('Ảnh con tôi')
})

test('a program that fills in the hidden field is sent away, and nothing is kept', async () => {
  await using world = await createOfficerWorld()

  const answer = await send(world, { ...ASKED, website: 'http://spam.example' })

  expect(answer.statusCode).toBe(303)
  expect(world.takedowns.calls).toEqual([])
})

test('a receipt number in an address is shown only if it looks like one', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get('/takedown/received?receipt=%3Cb%3Ecall%20me')

  expect(body).not.toContain('call me')
})

test('the form asks for no papers, and the privacy page leads to it', async () => {
  await using world = await createOfficerWorld()

  expect((await world.get('/takedown')).body).toContain('chúng tôi không bao giờ hỏi')
  expect((await world.get('/privacy')).body).toContain('href="/takedown"')
})

test('the notice carries the form’s code, and a branch’s own carries its name', async () => {
  await using world = await createOfficerWorld()

  const plain = await world.get('/takedown/notice')
  const own = await world.app.inject({ url: '/b/right/notice', headers: { accept: 'text/html' } })

  expect(plain.body).toContain('http://127.0.0.1:3000/takedown')
  expect(plain.body).toContain('<svg')
  expect(own.body).toContain('Đoàn xã Hòa An')
})

test('what was found is removed only after a look that is confirmed', async () => {
  await using world = await createOfficerWorld()
  const choice = { post: 'post-1', photo: ['photo-1', 'photo-2'] }

  const page = await world.get('/takedowns/takedown-1?text=s%C3%A1ch')
  const unsure = await world.post('/takedowns/takedown-1/begin', choice)
  const sure = await world.post('/takedowns/takedown-1/begin', { ...choice, sure: 'yes' })

  expect(page.body).not.toContain('checked')
  expect(unsure.statusCode).toBe(422)
  expect(sure.statusCode).toBe(303)
  expect(world.takedowns.calls).toEqual([
    ['begin', 'takedown-1', { postIds: ['post-1'], photoIds: ['photo-1', 'photo-2'] }],
  ])
})

test('what was ticked stays ticked while the confirmation is missing, and that is said', async () => {
  await using world = await createOfficerWorld()
  const page = await world.get('/takedowns/takedown-1?text=s%C3%A1ch')
  const [, address = ''] = /action="([^"]*\/begin[^"]*)"/.exec(page.body) ?? []

  const { body } = await world.post(address, { post: 'post-1', photo: ['photo-2'] })

  expect(body).toContain('Xem lại rồi đánh dấu ô xác nhận.')
  expect(body).toMatch(/value="post-1" checked|checked[^>]*value="post-1"/)
  expect(body).toMatch(/value="photo-2" checked|checked[^>]*value="photo-2"/)
  expect(body).not.toMatch(/value="photo-1" checked|checked[^>]*value="photo-1"/)
})

test('a refusal wants a reason, which the answer then tells', async () => {
  await using world = await createOfficerWorld({
    takedown: someTakedown({ state: 'refused', reason: 'Ảnh không có cháu.' }),
  })

  const empty = await world.post('/takedowns/takedown-1/refuse', { reason: '' })
  const { body } = await world.get('/takedowns/takedown-1')

  expect(empty.statusCode).toBe(422)
  expect(body).toContain('chưa gỡ được, vì: Ảnh không có cháu.')
  expect(body).toContain('mailto:me%40example.vn')
})

test.each([
  [{ kind: 'post', targetId: postId('post-1') }, false],
  [{ kind: 'photo', targetId: photoId('photo-1') }, true],
] as const)('the answer says that bytes were erased only if they were', async (target, isErased) => {
  const targets = [{ ...target, doneAt: new Date('2026-11-22T01:30:00Z') }]
  await using world = await createOfficerWorld({ takedown: someTakedown({ state: 'done', targets }) })

  const { body } = await world.get('/takedowns/takedown-1')

  expect(body.includes('xóa khỏi kho. Xin lỗi')).toBe(isErased)
})

test('a request past our own aim is told in red', async () => {
  const askedAt = new Date('2026-11-19T01:00:00Z')
  await using world = await createOfficerWorld({
    takedown: someTakedown({ askedAt, targetAt: new Date('2026-11-20T01:00:00Z') }),
  })

  expect((await world.get('/takedowns')).body).toContain('Đã quá 24 giờ mà chưa trả lời.')
})
