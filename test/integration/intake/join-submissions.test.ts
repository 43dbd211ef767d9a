import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Submission } from '../../../src/intake/index.ts'
import type { PageId } from '../../../src/kernel/ids.ts'
import { DAY, plus } from '../../../src/kernel/time.ts'
import type { Seat } from '../../../src/organisation/branch-link.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createSubmissionWorld, type SubmissionWorld } from '../../support/submission-world.ts'
import { OFFICER } from '../../support/world.ts'

const code = (value: string) => expect.objectContaining({ code: value })
const signal = new AbortController().signal

let database: TestDatabase
let world: SubmissionWorld
let commune: Seat
let school: Seat
let pageId: PageId
beforeAll(async () => {
  database = await createTestDatabase()
  world = await createSubmissionWorld(database.db)
  commune = await world.addSeat('Đoàn xã Hòa An')
  school = await world.addSeat('Đoàn trường THPT Hòa An')
  pageId = await world.addPage()
})
afterAll(() => database[Symbol.asyncDispose]())

let last = 0
const send = async (seat: Seat, title: string): Promise<Submission> => {
  const words = { title, body: `Sáng 22/11, ${title} cùng đông đảo bà con.`, eventDate: '2026-11-22' }
  const { submission } = await world.intake.sendSubmission(seat, { clientId: `join-${++last}`, ...words })
  await world.intake.processSubmission(submission.id, signal)
  return world.intake.getSubmission(OFFICER, submission.id)
}
const read = (one: Submission) => world.intake.getSubmission(OFFICER, one.id)

let both: readonly [Submission, Submission]
beforeEach(async () => {
  both = [await send(commune, `Trao nhà số ${last}`), await send(school, `Trồng cây số ${last}`)]
})

const wish = () => ({ items: both, pageId, publishAt: plus(world.clock.now(), DAY) })

describe('several Submissions in one Post', () => {
  test('a round-up tells each, credits each branch, and every one knows its Post', async () => {
    const id = await world.intake.bundleSubmissions(OFFICER, wish())

    const { message, unitId } = await world.view(id)
    expect(message).toContain(`Đoàn xã Hòa An: ${both[0].title}`)
    expect(message).toContain('Tin, ảnh: Đoàn xã Hòa An – Đoàn trường THPT Hòa An')
    expect(unitId).toBeNull()
    expect(await read(both[0])).toMatchObject({ state: 'accepted', post: { id } })
    expect(await read(both[1])).toMatchObject({ state: 'accepted', post: { id } })
  })

  test('one event is told once and credited to both', async () => {
    const id = await world.intake.mergeSubmissions(OFFICER, { ...wish(), message: 'Một ngày vui.' })

    expect(await world.view(id)).toMatchObject({
      message: 'Một ngày vui.\n\nTin, ảnh: Đoàn xã Hòa An – Đoàn trường THPT Hòa An',
      unitId: commune.unitId,
    })
  })

  test('pressed twice, even at once, it is one Post', async () => {
    const asked = wish()

    const pressed = [1, 2, 3].map(() => world.intake.bundleSubmissions(OFFICER, asked))
    const ids = await Promise.all(pressed)

    expect(new Set(ids).size).toBe(1)
    expect(await world.intake.bundleSubmissions(OFFICER, asked)).toBe(ids[0])
  })

  test('broken off after the Post was written, it is ended by the sweep, and decided otherwise by nobody', async () => {
    const broken = world.intakeWith({
      schedulePost: async (...asked) => {
        await world.deps.schedulePost(...asked)
        throw new Error('the power is gone')
      },
    })
    await expect(broken.bundleSubmissions(OFFICER, wish())).rejects.toThrow('the power is gone')
    const [first] = both

    const alone = world.intake.acceptSubmission(OFFICER, first.id, { pageId })
    await expect(alone).rejects.toEqual(code('STATE_CONFLICT'))
    await world.intake.sweepSubmissions(signal)

    expect((await read(both[0])).post?.id).toBe((await read(both[1])).post?.id)
    expect(await read(both[1])).toMatchObject({ state: 'accepted' })
  })

  test('one whose own Post was written just before the program died joins no other', async () => {
    const broken = world.intakeWith({
      schedulePost: async (...asked) => {
        await world.deps.schedulePost(...asked)
        throw new Error('the power is gone')
      },
    })
    const accepting = broken.acceptSubmission(OFFICER, both[0].id, { pageId })
    await expect(accepting).rejects.toThrow('the power is gone')

    const joining = world.intake.bundleSubmissions(OFFICER, wish())

    await expect(joining).rejects.toEqual(code('STATE_CONFLICT'))
    expect(await read(both[1])).toMatchObject({ state: 'ready', post: null })
  })

  test('broken off and its Post canceled, they wait as before', async () => {
    const broken = world.intakeWith({
      schedulePost: async (...asked) => {
        const id = await world.deps.schedulePost(...asked)
        await world.publishing.cancelPost(OFFICER, id)
        throw new Error('the power is gone')
      },
    })
    await expect(broken.bundleSubmissions(OFFICER, wish())).rejects.toThrow('the power is gone')

    await world.intake.sweepSubmissions(signal)

    expect(await read(both[0])).toMatchObject({ state: 'ready', post: null })
    const alone = await world.intake.acceptSubmission(OFFICER, both[0].id, { pageId })
    expect(alone).toMatchObject({ state: 'accepted', post: { state: 'draft' } })
  })

  test('one that was changed meanwhile is not swept along', async () => {
    await world.intake.rejectSubmission(OFFICER, both[1].id, { reasonCode: 'off-topic' })

    const joining = world.intake.bundleSubmissions(OFFICER, wish())

    await expect(joining).rejects.toEqual(code('STATE_CONFLICT'))
    expect(await read(both[0])).toMatchObject({ state: 'ready', post: null })
  })

  test('a stale version is refused', async () => {
    const items = [{ ...both[0], version: both[0].version - 1 }, both[1]]

    await expect(world.intake.bundleSubmissions(OFFICER, { ...wish(), items })).rejects.toEqual(
      code('STALE_VERSION'),
    )
  })

  test('one alone is no round-up', async () => {
    const alone = world.intake.bundleSubmissions(OFFICER, { ...wish(), items: [both[0], both[0]] })

    await expect(alone).rejects.toEqual(code('INVALID_INPUT'))
  })
})

describe('a decision taken back', () => {
  test('cancels the Post and lets all that became it wait again; accepted anew they make another Post', async () => {
    const id = await world.intake.bundleSubmissions(OFFICER, wish())

    const reopened = await world.intake.reopenSubmission(OFFICER, both[0].id)

    expect((await world.view(id)).state).toBe('canceled')
    expect(reopened).toMatchObject({ state: 'ready', post: null })
    expect(await read(both[1])).toMatchObject({ state: 'ready', post: null })
    const again = await world.intake.acceptSubmission(OFFICER, both[0].id, { pageId })
    expect(again).toMatchObject({ state: 'accepted', post: { state: 'draft' } })
  })

  test('accepted, taken back and accepted again, it is a fresh Post, and the sweep leaves it so', async () => {
    const first = await world.intake.acceptSubmission(OFFICER, both[0].id, { pageId })
    await world.intake.reopenSubmission(OFFICER, both[0].id)

    await world.intake.sweepSubmissions(signal)
    const waiting = await read(both[0])
    const second = await world.intake.acceptSubmission(OFFICER, both[0].id, { pageId })

    expect(waiting).toMatchObject({ state: 'ready', post: null })
    expect(second.post?.id).not.toBe(first.post?.id)
  })

  test('one that was declined waits again', async () => {
    await world.intake.rejectSubmission(OFFICER, both[0].id, { reasonCode: 'too-late' })

    await world.intake.reopenSubmission(OFFICER, both[0].id)
    await world.intake.reopenSubmission(OFFICER, both[0].id)

    expect(await read(both[0])).toMatchObject({ state: 'ready', reason: null, reopenedCount: 1 })
  })
})

describe('the inbox', () => {
  test('shows what waits with its place, what seems one event, and counts every state', async () => {
    const title = 'Khánh thành cầu nông thôn ấp Mỹ Hòa'
    const [a, b] = [await send(commune, title), await send(school, title)]

    const { items, counts } = await world.intake.listInbox(OFFICER, {})

    const one = items.find(({ item }) => item.id === a.id)
    expect(one).toMatchObject({ reason: 'event-today', twins: [{ id: b.id, reason: 'text' }] })
    expect(counts.ready).toBe(items.length)
    expect(await world.intake.countWaiting(OFFICER)).toBe(items.length)
  })
})
