import { expect, test } from 'vitest'
import { submissionId, unitId } from '../../src/kernel/ids.ts'
import { someSubmission } from './support/fake-submissions.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const SCHOOL = someSubmission({
  id: submissionId('submission-2'),
  unitId: unitId('unit-2'),
  unitName: 'Đoàn trường THPT Hòa An',
  title: 'Thầy trò trồng cây',
  body: 'Sáng 22/11, thầy và trò trồng cây. Ai cũng vui.',
  photos: [],
})
const GIVEN = { submissions: [someSubmission(), SCHOOL] }
const BOTH = '?id=submission-1&id=submission-2'
const FORM = {
  kind: 'round-up',
  id: ['submission-1', 'submission-2'],
  'version-submission-1': '1',
  'version-submission-2': '1',
  pageId: 'page-1',
  message: 'Điểm tin tuần này.',
  order: ['photo-1'],
  photo: ['photo-1'],
  date: '2026-11-23',
  time: '19:30',
  do: 'accept',
}

test('a round-up is drafted: a sentence or two of each with whose it is', async () => {
  await using world = await createOfficerWorld(GIVEN)

  const { body } = await world.get(`/submissions/bundle${BOTH}`)

  expect(body).toContain('🔹 Đoàn trường THPT Hòa An: Thầy trò trồng cây. Sáng 22/11, thầy và trò trồng cây.')
  expect(body).toContain('2 cơ sở Đoàn gửi về 2 tin, bài.')
})

test('words of either may be taken when both sent one event', async () => {
  await using world = await createOfficerWorld(GIVEN)

  const shown = await world.get(`/submissions/bundle${BOTH}&kind=merge`)
  const taken = await world.post('/submissions/bundle', {
    ...FORM,
    kind: 'merge',
    do: 'take-text:submission-2',
  })

  expect(shown.body).toContain('Gộp tin cùng sự kiện')
  expect(taken.body).toMatch(/<textarea[^>]*>Thầy trò trồng cây\n\nSáng 22\/11/)
})

test.each(['round-up', 'merge'] as const)('a %s becomes one Post of all, at the time chosen', async kind => {
  await using world = await createOfficerWorld(GIVEN)

  const answer = await world.post('/submissions/bundle', { ...FORM, kind })

  expect(answer.headers.location).toBe('/posts/post-1')
  expect(world.submissions.joined).toMatchObject([
    { kind, message: 'Điểm tin tuần này.', publishAt: new Date('2026-11-23T12:30:00Z') },
  ])
  expect(world.submissions.joined[0]?.items).toEqual([
    { id: 'submission-1', version: 1 },
    { id: 'submission-2', version: 1 },
  ])
})

test('what is wrong keeps everything typed', async () => {
  await using world = await createOfficerWorld(GIVEN)

  const answer = await world.post('/submissions/bundle', { ...FORM, date: 'mai mốt' })

  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Điểm tin tuần này.')
})

test('one alone is asked for more', async () => {
  await using world = await createOfficerWorld(GIVEN)

  expect((await world.get('/submissions/bundle?id=submission-1')).body).toContain('Chọn từ hai tin')
})
