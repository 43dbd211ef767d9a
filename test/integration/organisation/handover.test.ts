import { afterAll, expect, test } from 'vitest'
import type { UnitId } from '../../../src/kernel/ids.ts'
import { DAY, MINUTE } from '../../../src/kernel/time.ts'
import { createTestDatabase } from '../../support/database.ts'
import { createTestOrganisation, SYSTEM } from '../../support/test-organisation.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())
const { organisation, clock, db } = createTestOrganisation(database)

const AT = '10.0.0.1'
const open = (token: string) => organisation.openBranchLink(token, AT)
const take = (token: string, claim: string, holderName = '') =>
  organisation.takeOverSeat(token, AT, { claim, holderName })

/** A branch whose holder offers the seat. */
async function offered() {
  const { id } = await organisation.createUnit(SYSTEM, { name: 'Đoàn xã Hòa An' })
  const old = (await organisation.rotateBranchLink(SYSTEM, id)).reveal()
  await organisation.changeHolder(await open(old), { holderName: 'Chị Lan', holderEmail: 'Lan@example.vn' })
  const { token } = await organisation.makeOwnHandover(await open(old))
  return { id, old, handover: token.reveal() }
}
const endOf = async (id: UnitId) =>
  db.selectFrom('branchLinks').selectAll().where('unitId', '=', id).orderBy('createdAt').executeTakeFirst()

test('whoever takes a seat over has a link that works, and the old one is dead with its name and address', async () => {
  const { id, old, handover } = await offered()

  const fresh = await take(handover, 'claim', '  Anh Hải ')

  expect(await open(fresh.reveal())).toMatchObject({ unitId: id, holderName: 'Anh Hải' })
  await expect(open(old)).rejects.toMatchObject({ code: 'BRANCH_LINK_DEAD' })
  expect(await endOf(id)).toMatchObject({ endReason: 'handed-over', holderName: null, holderEmail: null })
})

test('looking at a handover uses nothing up, however often', async () => {
  const { old, handover } = await offered()

  for (let times = 0; times < 3; times++) await organisation.openHandover(handover, AT)

  expect(await open(old)).toMatchObject({ holderName: 'Chị Lan' })
})

test('of two who take over at once one gets the seat; a lost answer is found again by the same claim', async () => {
  const { handover } = await offered()

  const both = await Promise.allSettled([take(handover, 'one'), take(handover, 'other')])
  const won = both.findIndex(({ status }) => status === 'fulfilled')
  const again = await take(handover, ['one', 'other'][won] ?? '')

  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both[1 - won]).toMatchObject({ reason: { code: 'HANDOVER_DEAD' } })
  expect(await open(again.reveal())).toBeDefined()
})

test('a handover is over after a day, after a newer one, and once the link is rotated or revoked', async () => {
  const [late, replaced, rotated, revoked] = [
    await offered(),
    await offered(),
    await offered(),
    await offered(),
  ]
  await organisation.makeHandover(SYSTEM, replaced.id)
  await organisation.rotateBranchLink(SYSTEM, rotated.id)
  await organisation.revokeBranchLink(SYSTEM, revoked.id)

  for (const { handover } of [replaced, rotated, revoked])
    await expect(take(handover, 'claim')).rejects.toMatchObject({ code: 'HANDOVER_DEAD' })
  await organisation.openHandover(late.handover, AT)
  await clock.advanceBy(DAY)
  await expect(organisation.openHandover(late.handover, AT)).rejects.toMatchObject({ code: 'HANDOVER_DEAD' })
})

test('a holder whose link was ended meanwhile hands nothing over', async () => {
  const { id, old } = await offered()
  const seat = await open(old)
  await organisation.revokeBranchLink(SYSTEM, id)

  await expect(organisation.makeOwnHandover(seat)).rejects.toMatchObject({ code: 'BRANCH_LINK_DEAD' })
  await expect(organisation.changeHolder(seat, { holderName: 'x', holderEmail: '' })).rejects.toMatchObject({
    code: 'BRANCH_LINK_DEAD',
  })
})

test('guessing handovers and links ends after 200 in an hour, and a right one still works', async () => {
  const { old, handover } = await offered()
  const from = '10.0.0.9'
  for (let guess = 0; guess < 200; guess++)
    await expect(organisation.openHandover(`guess-${guess}`, from)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })

  await expect(organisation.openBranchLink('guess', from)).rejects.toMatchObject({ code: 'TOO_MANY_TRIES' })
  expect(await organisation.openBranchLink(old, from)).toBeDefined()
  expect(await organisation.openHandover(handover, from)).toBeDefined()
})

test('neither tokens, names nor addresses are in the audit or in the clear', async () => {
  const { old, handover } = await offered()
  const fresh = (await take(handover, 'claim', 'Anh Hải')).reveal()
  await clock.advanceBy(MINUTE)

  const audit = JSON.stringify(await db.selectFrom('auditEntries').selectAll().execute())
  const rows = JSON.stringify([
    await db.selectFrom('branchLinks').selectAll().execute(),
    await db.selectFrom('handovers').selectAll().execute(),
  ])

  for (const secret of [old, handover, fresh]) expect(audit + rows).not.toContain(secret)
  for (const personal of ['Anh Hải', 'Chị Lan', 'lan@example.vn']) expect(audit).not.toContain(personal)
})
