import { expect, test } from 'vitest'
import { DAY, HOUR } from '../../src/kernel/time.ts'
import { type GraphAnswer, PAGE_ID, startPractice } from './start-practice.ts'

const FEED = `/${PAGE_ID}/feed`
const media = (...photos: GraphAnswer[]) => photos.map(photo => ({ media_fbid: photo.body.id }))

test('text is stored as given: decomposed letters, emoji, spaces and lines', async () => {
  await using practice = await startPractice()
  const message = '  Tie\u0302\u0301ng Vie\u0323\u0302t 👍🏽\r\n\n cuối '

  const made = await practice.graph.post(FEED, { message })

  expect((await practice.graph.get(`/${made.body.id}`)).body.message).toBe(message)
})

test('63206 UTF-16 units fit, one more does not', async () => {
  await using practice = await startPractice()
  const emoji = '🌱'.repeat(31_603)

  const fits = await practice.graph.post(FEED, { message: emoji })
  const tooLong = await practice.graph.post(FEED, { message: `${emoji}!` })

  expect(fits.status).toBe(200)
  expect(tooLong.body.error.code).toBe(100)
})

test.each([
  ['nothing at all', {}],
  ['spaces', { message: ' \n ' }],
  ['a null message', { message: null, attached_media: [{ media_fbid: '1' }] }],
])('%s is an empty post: 197', async (_name, body) => {
  await using practice = await startPractice()

  const refused = await practice.graph.post(FEED, body)

  expect(refused).toMatchObject({ status: 400, body: { error: { code: 197 } } })
})

test('photos or a link are enough without a message', async () => {
  await using practice = await startPractice()
  const { graph } = practice
  const attached_media = media(await graph.uploadPhoto())

  expect((await graph.post(FEED, { attached_media })).status).toBe(200)
  expect((await graph.post(FEED, { link: 'https://example.org/tin' })).status).toBe(200)
})

test('a link that is none is refused with 1500', async () => {
  await using practice = await startPractice()

  const refused = await practice.graph.post(FEED, { message: 'Xem', link: 'example' })

  expect(refused.body.error.code).toBe(1500)
})

test('ten photos are accepted, eleven are not', async () => {
  await using practice = await startPractice()
  const { graph } = practice
  const photos: GraphAnswer[] = []
  for (let count = 0; count < 11; count += 1) photos.push(await graph.uploadPhoto())

  const eleven = await graph.post(FEED, { message: 'Mười một', attached_media: media(...photos) })
  const ten = await graph.post(FEED, { message: 'Mười', attached_media: media(...photos.slice(1)) })

  expect(eleven.body.error.code).toBe(100)
  expect(ten.status).toBe(200)
})

test('a photo that does not exist, or is used already, or twice, is refused', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  const used = await graph.uploadPhoto()
  const fresh = await graph.uploadPhoto()
  await graph.post(FEED, { message: 'Đã dùng', attached_media: media(used) })

  const missing = await graph.post(FEED, { attached_media: [{ media_fbid: '42' }] })
  const again = await graph.post(FEED, { attached_media: media(used) })
  const twice = await graph.post(FEED, { attached_media: media(fresh, fresh) })

  expect([missing, again, twice].map(({ body }) => body.error.code)).toEqual([100, 100, 100])
  expect(control.posts(PAGE_ID)).toHaveLength(1)
})

test('attached_media is taken as JSON in a form and as numbered fields too', async () => {
  await using practice = await startPractice({ appSecret: '' })
  const { graph, url, token } = practice
  const [first, second] = [await graph.uploadPhoto(), await graph.uploadPhoto()]
  const send = (fields: Record<string, string>) =>
    fetch(`${url}/v24.0${FEED}?access_token=${token}`, { method: 'POST', body: new URLSearchParams(fields) })

  const asJson = await send({ message: 'A', attached_media: JSON.stringify(media(first)) })
  const numbered = await send({ message: 'B', 'attached_media[0]': JSON.stringify(media(second)[0]) })

  expect([asJson.status, numbered.status]).toEqual([200, 200])
})

test('an unknown parameter is refused by its name, the stray id of the SDK is not', async () => {
  await using practice = await startPractice()

  const typo = await practice.graph.post(FEED, { message: 'x', publised: false })
  const stray = await practice.graph.post(FEED, { message: 'x', id: PAGE_ID })

  expect(typo.body.error).toMatchObject({ code: 100, message: '(#100) Unknown parameter: publised' })
  expect(stray.status).toBe(200)
})

test('a post can be read back in the answer that creates it', async () => {
  await using practice = await startPractice()

  const { body } = await practice.graph.post(FEED, { message: 'x', published: false, fields: 'is_published' })

  expect(body).toMatchObject({ is_published: false, id: expect.any(String) })
})

test('a scheduled post appears by itself at its time', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  const at = Math.floor(control.now().getTime() / 1000) + 3600
  const made = await graph.post(FEED, { message: 'Hẹn', published: false, scheduled_publish_time: at })
  const listed = await graph.get(`/${PAGE_ID}/scheduled_posts?fields=scheduled_publish_time`)

  const before = control.visiblePosts(PAGE_ID)
  control.moveClock({ moveMs: HOUR })

  expect(listed.body.data).toEqual([{ id: made.body.id, scheduled_publish_time: at }])
  expect(before).toEqual([])
  expect(control.visiblePosts(PAGE_ID)).toMatchObject([{ id: made.body.id }])
})

test.each([60, (76 * DAY) / 1000])('a schedule %i seconds ahead is refused', async aheadSeconds => {
  await using practice = await startPractice()
  const at = Math.floor(practice.control.now().getTime() / 1000) + aheadSeconds
  const body = { message: 'Hẹn', published: false, scheduled_publish_time: at }

  expect((await practice.graph.post(FEED, body)).body.error.code).toBe(100)
})

test('the same words twice in a row are refused with 506 once duplicates are looked for', async () => {
  await using practice = await startPractice()
  const { graph, control } = practice
  await graph.post(FEED, { message: 'Giống nhau' })
  const careless = await graph.post(FEED, { message: 'Giống nhau' })
  control.changeSettings({ detectsDuplicates: true })

  const strict = await graph.post(FEED, { message: 'Giống nhau' })

  expect(careless.status).toBe(200)
  expect(strict.body.error.code).toBe(506)
})
