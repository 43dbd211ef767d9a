import { afterAll, expect, test } from 'vitest'
import { addPractice, changePractice, listPractices } from '../../../src/intake/manage-practices.ts'
import { showPractice, showPractices } from '../../../src/intake/show-practices.ts'
import { branchLinkId, practiceId, unitId } from '../../../src/kernel/ids.ts'
import { createTestDatabase } from '../../support/database.ts'
import {
  actorWith,
  createCountingIds,
  createTestOrganisation,
  SYSTEM,
} from '../../support/test-organisation.ts'

const database = await createTestDatabase()
const { organisation, clock, db } = createTestOrganisation(database)
const deps = { db, clock, ids: createCountingIds('practice') }
const unit = await organisation.createUnit(SYSTEM, { name: 'Đoàn xã Hòa An', level: 'commune' })
const seat = { linkId: branchLinkId('link'), unitId: unit.id, unitName: unit.name, holderName: null }
afterAll(() => database[Symbol.asyncDispose]())

const OFFICER = actorWith('officer')
const WANTED = {
  title: '  Thứ Bảy   xanh ',
  text: 'Mỗi thứ Bảy một tuyến đường.\nMỗi chi đoàn nhận một đoạn.',
  pillar: 'planning',
  unitId: unit.id,
  submissionId: null,
} as const

test('a way of working is kept with whose it is, once for the same request', async () => {
  const wanted = { ...WANTED, id: practiceId('same') }

  const added = await addPractice(deps)(OFFICER, wanted)
  const again = await addPractice(deps)(OFFICER, { ...wanted, title: 'Khác' })

  expect(again).toEqual(added)
  expect(await showPractices(deps)(seat)).toMatchObject([
    { id: 'same', title: 'Thứ Bảy xanh', unitName: 'Đoàn xã Hòa An', text: WANTED.text },
  ])
})

test('a retired one is shown to no branch, and comes back when it is wanted', async () => {
  const { id } = await addPractice(deps)(OFFICER, WANTED)

  await changePractice(deps)(OFFICER, id, { isRetired: true })

  await expect(showPractice(deps)(seat, id)).rejects.toMatchObject({ code: 'PRACTICE_NOT_FOUND' })
  expect((await listPractices(deps)(OFFICER)).at(-1)).toMatchObject({ id, title: 'Thứ Bảy xanh' })
  await changePractice(deps)(OFFICER, id, { isRetired: false })
  expect(await showPractice(deps)(seat, id)).toMatchObject({ id, retiredAt: null })
})

test.each([
  ['a title', { title: ' ' }, { path: 'title', code: 'REQUIRED' }],
  ['words', { text: '' }, { path: 'text', code: 'REQUIRED' }],
  ['a known branch', { unitId: unitId('nobody') }, { path: 'branchId', code: 'UNIT_UNKNOWN' }],
])('one without %s is refused beside its field', async (_, given, field) => {
  const adding = addPractice(deps)(OFFICER, { ...WANTED, ...given })

  await expect(adding).rejects.toMatchObject({ code: 'INVALID_INPUT', fields: [field] })
})

test('a viewer adds none', async () => {
  await expect(addPractice(deps)(actorWith('viewer'), WANTED)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})
