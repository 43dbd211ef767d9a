import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SubmissionId } from '../../../src/kernel/ids.ts'
import { MINUTE } from '../../../src/kernel/time.ts'
import type { Seat } from '../../../src/organisation/branch-link.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createSubmissionWorld, type SubmissionWorld } from '../../support/submission-world.ts'
import { OFFICER } from '../../support/world.ts'

const never = new AbortController().signal

let database: TestDatabase
let world: SubmissionWorld
let seat: Seat
beforeAll(async () => {
  database = await createTestDatabase()
  world = await createSubmissionWorld(database.db)
  seat = await world.addSeat('Xã đoàn Tân Long')
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.db.deleteFrom('submissions').execute()
  await database.db.deleteFrom('notices').execute()
  world.rung.splice(0)
})

let last = 0
const send = async (more: object = {}) => {
  const words = { title: 'Trồng cây', body: 'Tuổi trẻ xã trồng 500 cây xanh.' }
  const sent = { clientId: `phone-${++last}`, ...words, ...more }
  return (await world.intake.sendSubmission(seat, sent)).submission.id
}
const show = (id: SubmissionId) => world.intake.getSubmission(OFFICER, id)
const openNotices = () =>
  database.db.selectFrom('notices').select(['kind', 'key']).where('closedAt', 'is', null).execute()

describe('a received Submission', () => {
  test('becomes ready: its text is repaired where that is certain, and what was sent is kept', async () => {
    const id = await send({ title: '𝗧𝗿ồ𝗻𝗴 cây', body: 'Tuổi\u00a0trẻ xã   trồng cây.' })

    await world.intake.processSubmission(id, never)

    expect(await show(id)).toMatchObject({ state: 'ready', title: 'Trồng cây', sentTitle: '𝗧𝗿ồ𝗻𝗴 cây' })
  })

  test('looks at its photos that are here, and waits for none that still arrive', async () => {
    const [here, coming] = [await world.addUpload(seat), await world.addUpload(seat)]
    await world.arrive(seat, here, 'processing')
    const id = await send({ uploadIds: [here, coming] })

    await world.intake.processSubmission(id, never)
    expect(await show(id)).toMatchObject({
      state: 'ready',
      // The object store knows no such bytes.
      photos: [{ state: 'refused', refusalCode: 'OBJECT_NOT_FOUND' }, { state: 'arriving' }],
    })

    await world.arrive(seat, coming)
    expect(await show(id)).toMatchObject({
      state: 'ready',
      photos: [{ state: 'refused' }, { state: 'ready' }],
    })
  })

  test('becomes ready although a photo cannot be looked at now', async () => {
    const photo = await world.addUpload(seat)
    await world.arrive(seat, photo, 'processing')
    const id = await send({ uploadIds: [photo] })
    const objectStore = { ...world.deps.objectStore, read: () => Promise.reject(new Error('poison')) }

    await world.intakeWith({ objectStore }).processSubmission(id, never)

    expect(await show(id)).toMatchObject({ state: 'ready', photos: [{ state: 'processing' }] })
  })

  test('is made ready once, by however many workers at once', async () => {
    const id = await send()

    await Promise.all([1, 2, 3].map(() => world.intake.processSubmission(id, never)))

    expect([(await show(id)).state, await openNotices()]).toEqual([
      'ready',
      [{ kind: 'submission-received', key: 'submissions-waiting' }],
    ])
  })

  test('of a worker that died is taken up after its lease, by the sweep', async () => {
    const id = await send()
    const proofread = () => expect.fail('never called')
    await database.db
      .updateTable('submissions')
      .set({ leaseUntil: new Date(world.clock.now().getTime() + 4 * MINUTE), tries: 1 })
      .where('id', '=', id)
      .execute()
    await world.intakeWith({ proofread }).processSubmission(id, never)
    world.rung.splice(0)

    await world.clock.advanceBy(5 * MINUTE)
    await world.intake.sweepSubmissions(never)
    expect(world.rung).toEqual([id])
    await world.intake.processSubmission(id, never)

    expect((await show(id)).state).toBe('ready')
  })

  test('whose text brings every worker down goes to the officer as it came', async () => {
    const id = await send()
    const proofread = () => {
      throw new Error('poison')
    }
    const dying = world.intakeWith({ proofread })

    for (let tries = 1; tries <= 3; tries++)
      await expect(dying.processSubmission(id, never)).rejects.toThrow('poison')
    await dying.processSubmission(id, never)

    expect(await show(id)).toMatchObject({ state: 'ready', title: 'Trồng cây' })
  })

  test('of a worker that wakes after its lease is not made ready by it', async () => {
    const photo = await world.addUpload(seat)
    await world.arrive(seat, photo, 'processing')
    const id = await send({ uploadIds: [photo] })
    const read = async () => {
      await world.clock.advanceBy(5 * MINUTE)
      await world.intake.processSubmission(id, never)
      await world.intake.returnSubmission(OFFICER, id, { reason: 'Thiếu ảnh' })
      throw new Error('woken too late')
    }

    await world.intakeWith({ objectStore: { ...world.deps.objectStore, read } }).processSubmission(id, never)

    expect((await show(id)).state).toBe('returned')
    expect(await openNotices()).toEqual([])
  })
})

describe('the notice that Submissions wait', () => {
  test('is one for all, and closes by itself when none waits', async () => {
    const ids = [await send(), await send()]
    for (const id of ids) await world.intake.processSubmission(id, never)
    expect(await openNotices()).toHaveLength(1)

    const [first, second] = ids
    if (!first || !second) return expect.fail('two were sent')
    await world.intake.rejectSubmission(OFFICER, first, { reasonCode: 'duplicate' })
    expect(await openNotices()).toHaveLength(1)
    await world.intake.returnSubmission(OFFICER, second, { reason: 'Thiếu ảnh' })

    expect(await openNotices()).toEqual([])
  })
})

test('a young Submission is left to its own bell', async () => {
  await send()
  world.rung.splice(0)

  await world.intake.sweepSubmissions(never)

  expect(world.rung).toEqual([])
})
