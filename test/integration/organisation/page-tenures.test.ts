import { afterAll, expect, test } from 'vitest'
import { Secret } from '../../../src/kernel/secret.ts'
import { findTenures } from '../../../src/organisation/tenure-store.ts'
import { createTestDatabase } from '../../support/database.ts'
import { createTestOrganisation, SYSTEM } from '../../support/test-organisation.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())
const { organisation, network, clock, db } = createTestOrganisation(database)

network.addPage({ networkPageId: '77', token: 'token', name: 'Tuổi trẻ Hòa An' })
const [one, two, three] = [
  await organisation.createUnit(SYSTEM, { name: 'Đoàn xã Một' }),
  await organisation.createUnit(SYSTEM, { name: 'Đoàn xã Hai' }),
  await organisation.createUnit(SYSTEM, { name: 'Đoàn xã Ba' }),
]
const connect = (unitId?: typeof one.id) =>
  organisation.connectPage(SYSTEM, {
    facebookPageId: '77',
    accessToken: new Secret('token'),
    purpose: 'track',
    ...(unitId !== undefined && { unitId }),
  })

test('a Page given to another branch was the first one’s up to the day before, in local days', async () => {
  const { id } = await connect(one.id)
  clock.set(new Date('2026-11-30T17:30:00Z'))

  await connect(two.id)
  await connect()

  expect(await findTenures(db, { pageId: id })).toEqual([
    { pageId: id, unitId: one.id, validFrom: null, validTo: '2026-11-30' },
    { pageId: id, unitId: two.id, validFrom: '2026-12-01', validTo: null },
  ])
  expect(await organisation.getPage(SYSTEM, id)).toMatchObject({ unitId: two.id })
})

test('a mistake that is put right on the same day leaves no trace', async () => {
  await connect(three.id)

  const { id } = await connect(three.id)

  expect((await findTenures(db, { pageId: id })).map(({ unitId, validFrom }) => [unitId, validFrom])).toEqual(
    [
      [one.id, null],
      [three.id, '2026-12-01'],
    ],
  )
})

test('a merge before the day on which the Page came hands it on as it came, and nobody has it twice', async () => {
  const { id } = await connect(two.id)
  clock.set(new Date('2026-12-20T02:00:00Z'))
  await connect(three.id)
  clock.set(new Date('2026-12-24T02:00:00Z'))

  const into = { id: two.id }
  await organisation.mergeUnits(SYSTEM, { fromIds: [three.id], into, effectiveOn: '2026-12-10' })

  const tenures = await findTenures(db, { pageId: id })
  expect(tenures.map(({ unitId, validFrom, validTo }) => [unitId, validFrom, validTo])).toEqual([
    [one.id, null, '2026-11-30'],
    [two.id, '2026-12-01', '2026-12-19'],
    [two.id, '2026-12-20', null],
  ])
})
