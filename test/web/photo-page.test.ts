import { expect, test } from 'vitest'
import { createOfficerWorld } from './support/officer-world.ts'

test('a photo’s page asks who is on it, and ticks nothing beforehand', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get('/photos/photo-1')

  expect(body.match(/type="radio"/g)).toHaveLength(5)
  expect(body.match(/type="checkbox"/g)).toHaveLength(5)
  expect(body).not.toContain('checked')
})

test('a form without a class is asked for one', async () => {
  await using world = await createOfficerWorld()

  const answer = await world.post('/photos/photo-1/consent', { 'tick-adult-portrait': 'person' })

  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Hãy chọn ai trong ảnh.')
})

test('once saved, it goes back to where it came from, and nowhere else', async () => {
  await using world = await createOfficerWorld()
  const sent = { class: 'no-people', back: '/photos/photo-1?from=inbox' }

  const home = await world.post('/photos/photo-1/consent', sent)
  const away = await world.post('/photos/photo-1/consent', { ...sent, back: '//elsewhere.vn' })

  expect(home.headers.location).toBe('/photos/photo-1?from=inbox')
  expect(away.headers.location).toBe('/')
})

test('taking consent back is asked about once more, and names the Posts that are out', async () => {
  await using world = await createOfficerWorld()

  const before = await world.get('/photos/photo-1')
  const after = await world.post('/photos/photo-1/withdraw', {})

  expect(before.body).toContain('<details class="asked"><summary class="btn btn-grave">')
  expect(after.body).toContain('href="/posts/post-1"')
})

test('a viewer sees the photo and no form', async () => {
  await using world = await createOfficerWorld({ role: 'viewer' })

  const { body } = await world.get('/photos/photo-1')

  expect(body).toContain('/photos/photo-1/phone.jpg')
  expect(body).not.toContain('type="radio"')
})
