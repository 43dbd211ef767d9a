import { expect, test } from 'vitest'
import { photoId, submissionId, unitId } from '../../src/kernel/ids.ts'
import { somePhotoOf, someSubmission } from './support/fake-submissions.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const OTHER = someSubmission({
  id: submissionId('submission-2'),
  unitId: unitId('unit-2'),
  unitName: 'Đoàn xã Tân Bình',
  title: 'Tân Bình trao 20 suất quà',
  eventDate: '2026-11-10',
  photos: [],
})

const FORM = {
  version: '1',
  pageId: 'page-1',
  message: 'Sáng 22/11, xã Hòa An trồng 50 cây xanh.',
  order: ['photo-1'],
  photo: ['photo-1'],
  date: '2026-11-23',
  time: '19:30',
  do: 'accept',
}

test('the inbox says how many wait, why each stands where it does, and what to look at', async () => {
  const dark = somePhotoOf({ warnings: [{ code: 'dark' }], missingTicks: null })
  await using world = await createOfficerWorld({ submissions: [OTHER, someSubmission({ photos: [dark] })] })

  const { body } = await world.get('/submissions')

  expect(body).toContain('Còn 2 tin chờ duyệt.')
  expect(body.indexOf('Hòa An ra quân')).toBeLessThan(body.indexOf('Tân Bình trao'))
  expect(body).toContain('sự kiện hôm nay')
  expect(body).toContain('2 điều cần xem')
  expect(body).toContain('Chờ duyệt (2)')
})

test('an inbox without anything tells how the first news comes', async () => {
  await using world = await createOfficerWorld({ submissions: [] })

  expect((await world.get('/submissions')).body).toContain('in thẻ mã QR')
})

test('it shows only what has something to look at, or one branch, when asked', async () => {
  await using world = await createOfficerWorld({ submissions: [OTHER, someSubmission()] })

  const none = await world.get('/submissions?problem=yes')
  const one = await world.get('/submissions?branchId=unit-2')

  expect(none.body).toContain('Không có tin nào đúng điều kiện')
  expect(one.body).toContain('Tân Bình trao')
  expect(one.body).not.toContain('Hòa An ra quân')
})

test('what was decided is neither ranked nor to be joined', async () => {
  const decided = [OTHER, someSubmission()].map(each => ({ ...each, state: 'accepted' as const }))
  await using world = await createOfficerWorld({ submissions: decided })

  const { body } = await world.get('/submissions?state=accepted')

  expect(body).toContain(OTHER.title)
  expect(body).not.toContain('Gộp tin đã chọn')
  expect(body).not.toContain('tin thứ 2 của đơn vị')
})

test('an item stands whole on its page, with the next free Slot chosen and each warning beside its photo', async () => {
  const blurred = somePhotoOf({ photoId: photoId('photo-2'), warnings: [{ code: 'blurred' }] })
  await using world = await createOfficerWorld({
    submissions: [someSubmission({ photos: [somePhotoOf(), blurred], sentBody: 'Sang 22/11' })],
  })

  const { body } = await world.get('/submissions/submission-1')

  expect(body).toContain('Ảnh có vẻ mờ hoặc rung.')
  expect(body).toMatch(/name="date"[^>]*value="2026-11-23"|value="2026-11-23"[^>]*name="date"/)
  expect(body).toContain('Cây xanh: 50')
  expect(body).toContain('<del>')
})

test('accepting plans the Post in the same step and opens the next item, with the way back', async () => {
  await using world = await createOfficerWorld({ submissions: [someSubmission(), OTHER] })

  const answer = await world.post('/submissions/submission-1', FORM)
  const next = await world.get(String(answer.headers.location))

  expect(world.submissions.accepted).toMatchObject([
    { version: 1, pageId: 'page-1', photoIds: ['photo-1'], publishAt: new Date('2026-11-23T12:30:00Z') },
  ])
  expect(answer.headers.location).toBe('/submissions/submission-2?done=submission-1')
  expect(next.body).toContain('Đã duyệt “Hòa An ra quân Ngày Chủ nhật xanh”.')
  expect(next.body).toContain('action="/submissions/submission-1/reopen"')
})

test('what is wrong stands beside its field and everything typed is kept', async () => {
  await using world = await createOfficerWorld()

  const answer = await world.post('/submissions/submission-1', {
    ...FORM,
    time: 'tối',
    message: 'Lời của tôi.',
  })

  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Ghi giờ như 19:30.')
  expect(answer.body).toContain('Lời của tôi.')
})

test('an item that somebody changed meanwhile is shown anew with the words typed', async () => {
  await using world = await createOfficerWorld({ submissions: [someSubmission({ version: 3 })] })

  const answer = await world.post('/submissions/submission-1', { ...FORM, message: 'Lời của tôi.' })

  expect(answer.statusCode).toBe(409)
  expect(answer.body).toContain('vừa được người khác hoặc cơ sở sửa')
  expect(answer.body).toContain('Lời của tôi.')
})

test('a finding is repaired by its button', async () => {
  await using world = await createOfficerWorld()
  const message = 'Đoàn xã chia sẽ yêu thương cùng bà con.'
  const shown = await world.post('/submissions/submission-1', { ...FORM, message, do: 'preview' })
  const [, button = ''] = /value="(fix:[^"]+)"/.exec(shown.body) ?? []

  const fixed = await world.post('/submissions/submission-1', { ...FORM, message, do: button })

  expect(fixed.body).toContain('chia sẻ yêu thương')
})

test('photos are put in order and left out without a script', async () => {
  const second = somePhotoOf({ photoId: photoId('photo-2') })
  await using world = await createOfficerWorld({
    submissions: [someSubmission({ photos: [somePhotoOf(), second] })],
  })
  const sent = { ...FORM, order: ['photo-1', 'photo-2'], photo: ['photo-1', 'photo-2'] }

  const { body } = await world.post('/submissions/submission-1', { ...sent, do: 'photo-up:photo-2' })

  expect(body.indexOf('value="photo-2"')).toBeLessThan(body.indexOf('value="photo-1"'))
})

test.each([
  ['return', 'figures-missing', 'returned'],
  ['reject', 'duplicate', 'rejected'],
] as const)('an officer may %s an item with a reason of the list', async (verb, reasonCode, state) => {
  await using world = await createOfficerWorld()

  await world.post(`/submissions/submission-1/${verb}`, { version: '1', reasonCode, words: 'Cảm ơn bạn.' })

  const [submission] = world.submissions.all.values()
  expect(submission).toMatchObject({ state, reasonCode, reason: 'Cảm ơn bạn.' })
})

test('another reason wants words, and says so where the reason is chosen', async () => {
  await using world = await createOfficerWorld()

  const answer = await world.post('/submissions/submission-1/return', { version: '1', reasonCode: 'other' })

  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('field-error')
})

test('words to the branch are kept when somebody else was quicker', async () => {
  await using world = await createOfficerWorld({ submissions: [someSubmission({ version: 7 })] })
  const written = { version: '1', reasonCode: 'photos-blurred', words: 'Gửi lại ảnh gốc giúp nhé.' }

  const { statusCode, body } = await world.post('/submissions/submission-1/return', written)

  expect(statusCode).toBe(409)
  expect(body).toContain('Gửi lại ảnh gốc giúp nhé.')
  expect(body).toMatch(/value="photos-blurred" checked|checked[^>]*value="photos-blurred"/)
})

test('an accepted item says which photos came too late for its Post', async () => {
  await using world = await createOfficerWorld()
  await world.post('/submissions/submission-1', FORM)
  world.submissions.late.push({ photoId: photoId('photo-8'), altText: '' })

  const { body } = await world.get('/submissions/submission-1')

  expect(body).toContain('1 ảnh của cơ sở đến sau, chưa có trong bài.')
})

test('a decided item is put back among those that wait', async () => {
  await using world = await createOfficerWorld({ submissions: [someSubmission({ state: 'rejected' })] })

  const answer = await world.post('/submissions/submission-1/reopen', { version: '1' })

  expect(answer.headers.location).toBe('/submissions/submission-1')
  expect(world.submissions.all.get(submissionId('submission-1'))?.state).toBe('ready')
})

test('a viewer sees it all and may decide nothing', async () => {
  await using world = await createOfficerWorld({ role: 'viewer' })

  const { body } = await world.get('/submissions/submission-1')

  expect(body).not.toContain('value="accept"')
  expect(body).not.toContain('/reject"')
  expect((await world.post('/submissions/submission-1', FORM)).statusCode).toBe(403)
})
