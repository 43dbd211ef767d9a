import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { SYSTEM } from '../support/test-organisation.ts'
import { createBranchWeb } from './support/branch-web.ts'

const database = await createTestDatabase()
const web = await createBranchWeb(database)
afterAll(() => database[Symbol.asyncDispose]())

test('a branch starts from what another does well, and its draft says whose way it is', async () => {
  const wanted = { title: 'Thứ Bảy xanh', text: 'Mỗi chi đoàn một đoạn.', pillar: null }
  const { id } = await web.intake.addPractice(SYSTEM, { ...wanted, unitId: web.unit.id, submissionId: null })

  const list = await web.look('/practices')
  const form = await web.look(`?practice=${id}`)

  expect(list.body).toContain('Bắt đầu từ mẫu này')
  expect(form.body).toContain('Thứ Bảy xanh')
  expect(form.body).toContain('theo cách làm hay của Đoàn xã Hòa An')
})

test('one that is gone leaves an empty form', async () => {
  expect((await web.look('?practice=nothing')).statusCode).toBe(200)
})
