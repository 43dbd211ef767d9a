import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { photoId } from '../../../src/kernel/ids.ts'
import { DAY } from '../../../src/kernel/time.ts'
import type { Seat } from '../../../src/organisation/branch-link.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createSubmissionWorld, type SubmissionWorld } from '../../support/submission-world.ts'
import { OFFICER } from '../../support/world.ts'

const code = (value: string) => expect.objectContaining({ code: value })

let database: TestDatabase
let world: SubmissionWorld
let seat: Seat
let other: Seat
beforeAll(async () => {
  database = await createTestDatabase()
  world = await createSubmissionWorld(database.db)
  seat = await world.addSeat('Xã đoàn Tân Long')
  other = await world.addSeat('Xã đoàn Hòa An')
})
afterAll(() => database[Symbol.asyncDispose]())

let last = 0
let clientId: string
beforeEach(() => {
  clientId = `phone-${++last}`
})

const WORDS = { title: 'Trồng 500 cây xanh', body: 'Sáng 22/11, tuổi trẻ xã Tân Long trồng 500 cây xanh.' }

describe('a Submission', () => {
  test('is received with a receipt number, and shown to its branch and to the officer', async () => {
    const { intake } = world
    const photo = await world.addUpload(seat)

    const { submission, isNew } = await intake.sendSubmission(seat, {
      ...{
        clientId,
        ...WORDS,
        genre: 'Tin',
        pillar: 'members',
        eventDate: '22/11/2026',
        place: 'ấp Long Thạnh',
      },
      ...{ results: [{ name: 'Cây xanh', amount: '500' }], uploadIds: [photo] },
      photos: [{ uploadId: photo, class: 'public-activity', consent: ['notice'], altText: 'Trồng cây' }],
    })

    expect(isNew).toBe(true)
    expect(submission.receiptNumber).toMatch(/^TB-\d{4}-[A-HJ-NP-Z2-9]{4}$/)
    expect(submission).toMatchObject({
      ...{ ...WORDS, state: 'received', genre: 'news', pillar: 'members', eventDate: '2026-11-22' },
      photos: [{ photoId: photo, state: 'arriving', class: 'public-activity', missingTicks: [] }],
    })
    expect(world.rung.at(-1)).toBe(submission.id)
    expect(await intake.getOwnSubmission(seat, submission.id)).toEqual(submission)
    expect((await intake.listSubmissions(OFFICER, { limit: 1 })).items).toMatchObject([{ id: submission.id }])
  })

  test('is one, however often and at once it is sent', async () => {
    const sent = { clientId, ...WORDS, uploadIds: [await world.addUpload(seat)] }

    const answers = await Promise.all([1, 2, 3, 4].map(() => world.intake.sendSubmission(seat, sent)))
    const later = await world.intake.sendSubmission(seat, sent)

    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(new Set([...answers, later].map(({ submission }) => submission.id)).size).toBe(1)
    expect(later.submission.notes).toEqual([])
    expect(later.submission.updatedAt).toEqual(later.submission.receivedAt)
  })

  test('of two branches with one phone id is two', async () => {
    const mine = await world.intake.sendSubmission(seat, { clientId, ...WORDS })
    const theirs = await world.intake.sendSubmission(other, { clientId, ...WORDS })

    expect([mine.isNew, theirs.isNew]).toEqual([true, true])
    await expect(world.intake.getOwnSubmission(other, mine.submission.id)).rejects.toEqual(
      code('SUBMISSION_NOT_FOUND'),
    )
  })

  test('sent again takes new photos in, and keeps other words as a note', async () => {
    const [first, second] = [await world.addUpload(seat), await world.addUpload(seat)]
    await world.intake.sendSubmission(seat, { clientId, ...WORDS, uploadIds: [first] })

    const again = { clientId, ...WORDS, title: 'Trồng 520 cây', uploadIds: [second, first] }
    await world.intake.sendSubmission(seat, again)
    const { submission, isNew } = await world.intake.sendSubmission(seat, again)

    expect(isNew).toBe(false)
    expect(submission.photos.map(photo => photo.photoId)).toEqual([first, second])
    expect(submission.title).toBe(WORDS.title)
    expect(submission.notes).toMatchObject([{ writtenBy: 'branch', text: 'Trồng 520 cây' }])
  })

  test('gets another receipt number when its own is taken', async () => {
    const [taken, free] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)].map(bytes => bytes.toString('base64url'))
    const tokens = [taken, taken, taken, free]
    const ids = { ...world.deps.ids, newToken: () => tokens.shift() ?? '' }
    const intake = world.intakeWith({ ids })

    const one = await intake.sendSubmission(seat, { clientId: `${clientId}a`, ...WORDS })
    const two = await intake.sendSubmission(seat, { clientId: `${clientId}b`, ...WORDS })

    expect(one.submission.receiptNumber).toMatch(/BBBB$/)
    expect(two.submission.receiptNumber).toMatch(/CCCC$/)
  })

  test.each([1, 2, 3])(
    'broken off at its step %i leaves nothing behind, and is sent again whole',
    async step => {
      const photo = await world.addUpload(seat)
      const photos = [{ uploadId: photo, class: 'adult-portrait', consent: ['person'] }] as const
      const sent = { clientId, ...WORDS, note: 'Gấp', photos }
      let made = 0
      const newId = () => (++made === step ? expect.fail('the program died') : world.deps.ids.newId())
      const dying = world.intakeWith({ ids: { ...world.deps.ids, newId } })

      await expect(dying.sendSubmission(seat, sent)).rejects.toThrow('died')
      const left = await database.db
        .selectFrom('photoConsents')
        .selectAll()
        .where('photoId', '=', photo)
        .execute()
      const { submission, isNew } = await world.intake.sendSubmission(seat, sent)

      expect([left, isNew]).toEqual([[], true])
      expect(submission).toMatchObject({ notes: [{ text: 'Gấp' }], photos: [{ missingTicks: [] }] })
    },
  )

  test('is safe although its bell does not ring', async () => {
    const bells = {
      ...world.deps.bells,
      processSubmission: () => Promise.reject(new Error('the queue is gone')),
    }

    const { submission } = await world.intakeWith({ bells }).sendSubmission(seat, { clientId, ...WORDS })

    expect(submission.state).toBe('received')
  })

  test('with nothing in it is refused', async () => {
    const empty = world.intake.sendSubmission(seat, { clientId, title: ' ', body: '\u200b', uploadIds: [''] })
    const dayAlone = world.intake.sendSubmission(seat, { clientId, eventDate: '2026-11-22' })

    await expect(empty).rejects.toEqual(code('SUBMISSION_EMPTY'))
    await expect(dayAlone).rejects.toEqual(code('SUBMISSION_EMPTY'))
  })
})

describe('the photos of a Submission', () => {
  test('of another branch are unknown, and nothing can be said about them', async () => {
    const theirs = await world.addOwnPhoto(other)
    await world.intake.recordConsent(other, theirs, { class: 'adult-portrait', ticks: [] })

    const { submission } = await world.intake.sendSubmission(seat, {
      ...{ clientId, ...WORDS, uploadIds: [theirs, 'never-begun'] },
      photos: [{ uploadId: theirs, class: 'no-people', consent: [] }],
    })

    expect(submission.photos).toMatchObject([
      { photoId: theirs, state: 'unknown', class: null, widthPx: null },
      { photoId: photoId('never-begun'), state: 'unknown', class: null },
    ])
    expect(await world.intake.photoSource.notReady([theirs])).toEqual([{ id: theirs, reason: 'consent' }])
  })

  test('that never arrived in a day are unknown', async () => {
    const upload = await world.addUpload(seat)
    const { submission } = await world.intake.sendSubmission(seat, {
      clientId,
      ...WORDS,
      uploadIds: [upload],
    })
    expect(submission.photos).toMatchObject([{ state: 'arriving' }])

    await world.clock.advanceBy(DAY)

    const { photos } = await world.intake.getOwnSubmission(seat, submission.id)
    expect(photos).toMatchObject([{ state: 'unknown' }])
  })

  test('keep what an officer said about them when the phone repeats itself', async () => {
    const photo = await world.addOwnPhoto(seat)
    const said = { uploadId: photo, class: 'no-people', consent: [] } as const
    const sent = { clientId, ...WORDS, uploadIds: [photo], photos: [said] }
    await world.intake.sendSubmission(seat, sent)
    await world.intake.recordConsent(OFFICER, photo, { class: 'child-under-7', ticks: [] })

    const { submission } = await world.intake.sendSubmission(seat, sent)

    expect(submission.photos).toMatchObject([{ class: 'child-under-7', missingTicks: ['guardian'] }])
  })
})
