import { expect, test } from 'vitest'
import { practiceId } from '../../src/kernel/ids.ts'
import { createOfficerWorld } from './support/officer-world.ts'

test('a Submission is kept as good practice, with whose it is', async () => {
  await using world = await createOfficerWorld()

  const form = await world.get('/library/practices/new?submission=submission-1')
  const fields = { title: 'Trồng cây', text: 'Mỗi chi đoàn một đoạn.', branchId: 'unit-1' }
  await world.post('/library/practices/new', { ...fields, submissionId: 'submission-1' })

  expect(form.body).toContain('value="Hòa An ra quân Ngày Chủ nhật xanh"')
  expect(world.practices.all.get(practiceId('practice-2'))).toMatchObject({
    title: 'Trồng cây',
    unitId: 'unit-1',
    submissionId: 'submission-1',
  })
})

test('one without words is told so beside the field', async () => {
  await using world = await createOfficerWorld()

  const answer = await world.post('/library/practices/new', { title: 'Trồng cây', text: '' })

  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Còn thiếu mục này.')
})

test('a change without words stays a change of the same one', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.post('/library/practices/practice-1', { title: 'Trồng cây', text: '' })

  expect(body).toContain('Sửa cách làm hay')
  expect(body).not.toContain('name="branchId"')
})

test('one is put away, and brought back', async () => {
  await using world = await createOfficerWorld()
  const standing = () => world.practices.all.get(practiceId('practice-1'))?.retiredAt

  await world.post('/library/practices/practice-1/retire', { isRetired: 'yes' })
  expect(standing()).not.toBeNull()
  await world.post('/library/practices/practice-1/retire', { isRetired: 'no' })

  expect(standing()).toBeNull()
})
