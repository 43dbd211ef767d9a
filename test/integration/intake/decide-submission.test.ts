import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SubmissionInput } from '../../../src/intake/index.ts'
import { type PageId, pageId, photoId } from '../../../src/kernel/ids.ts'
import { HOUR, MINUTE, plus } from '../../../src/kernel/time.ts'
import type { Actor } from '../../../src/organisation/access.ts'
import type { Seat } from '../../../src/organisation/branch-link.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createSubmissionWorld, type SubmissionWorld } from '../../support/submission-world.ts'
import { OFFICER, REVIEWER } from '../../support/world.ts'

const code = (value: string) => expect.objectContaining({ code: value })
const never = new AbortController().signal

let database: TestDatabase
let world: SubmissionWorld
let seat: Seat
let page: PageId
beforeAll(async () => {
  database = await createTestDatabase()
  world = await createSubmissionWorld(database.db)
  seat = await world.addSeat('Xã đoàn Tân Long')
  page = await world.addPage()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(() => void world.told.splice(0))

let last = 0
const send = async (more: Partial<SubmissionInput> = {}) => {
  const words = { title: 'Trồng 500 cây xanh', body: 'Sáng 22/11, tuổi trẻ xã trồng 500 cây xanh.' }
  const sent = { clientId: `phone-${++last}`, ...words, ...more }
  const { submission } = await world.intake.sendSubmission(seat, sent)
  await world.intake.processSubmission(submission.id, never)
  return submission.id
}
const soon = () => plus(world.clock.now(), HOUR)
const postsOf = (id: string) =>
  database.db.selectFrom('posts').selectAll().where('originKey', '=', `submission:${id}`).execute()
const stateOf = async (id: Awaited<ReturnType<typeof send>>) =>
  (await world.intake.getSubmission(OFFICER, id)).state

describe('accepting a Submission', () => {
  test('makes a Post of its words and photos with its branch’s credit, and tells the branch', async () => {
    const [first, second] = [await world.addOwnPhoto(seat), await world.addOwnPhoto(seat)]
    const photos = [first, second].map(uploadId => ({ uploadId, class: 'no-people' as const, consent: [] }))
    const id = await send({ photos, pillar: 'members' })

    const accepted = await world.intake.acceptSubmission(OFFICER, id, { pageId: page, publishAt: soon() })

    const post = await world.view(accepted.post?.id ?? expect.fail('no Post'))
    expect(post).toMatchObject({ state: 'scheduled', pillar: 'members', unitId: seat.unitId, pageId: page })
    expect(post.message).toBe(
      'Trồng 500 cây xanh\n\nSáng 22/11, tuổi trẻ xã trồng 500 cây xanh.\n\nTin, ảnh: Xã đoàn Tân Long',
    )
    expect(post.photos.map(photo => photo.photoId)).toEqual([first, second])
    expect(accepted).toMatchObject({ state: 'accepted', post: { state: 'scheduled' } })
    expect(world.told).toEqual([{ unitId: seat.unitId, submissionId: id, kind: 'planned' }])
  })

  test('in a frame writes the branch and the day of the event on it', async () => {
    const id = await send({ eventDate: '2026-11-20' })
    const frame = { id: 'thuong-ngay' }

    const { post } = await world.intake.acceptSubmission(OFFICER, id, {
      pageId: page,
      publishAt: soon(),
      frame,
    })

    const drawn = { ...frame, branch: 'Xã đoàn Tân Long', date: '20/11/2026' }
    expect((await world.view(post?.id ?? expect.fail('no Post'))).frame).toEqual(drawn)
  })

  test('names the photos that came later, until they are in its Post', async () => {
    const late = await world.addUpload(seat)
    const id = await send({ uploadIds: [await world.addOwnPhoto(seat), late] })
    const { post } = await world.intake.acceptSubmission(OFFICER, id, { pageId: page })
    const postId = post?.id ?? expect.fail('no Post')
    const lateOnes = async () =>
      (await world.intake.listLatePhotos(OFFICER, postId)).map(({ photoId }) => photoId)

    const before = await lateOnes()
    await world.clock.advanceBy(MINUTE)
    await world.arrive(seat, late)
    const arrived = await lateOnes()
    const { version, photos } = await world.view(postId)
    const photoIds = [...photos.map(({ photoId }) => photoId), late]
    await world.publishing.editPost(OFFICER, postId, { version, photoIds })

    expect([before, arrived, await lateOnes()]).toEqual([[], [late], []])
  })

  test('without a time makes a draft', async () => {
    const id = await send()

    const { post } = await world.intake.acceptSubmission(OFFICER, id, { pageId: page })

    expect(post).toMatchObject({ state: 'draft' })
    expect((post?.publishAt ?? 0) > world.clock.now()).toBe(true)
    expect(world.told).toMatchObject([{ kind: 'accepted' }])
  })

  test('pressed four times at once makes one Post', async () => {
    const id = await send()
    const wish = { pageId: page, publishAt: soon(), message: 'Lời của cán bộ.' }

    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => world.intake.acceptSubmission(OFFICER, id, wish)),
    )

    expect(new Set(answers.map(({ post }) => post?.id)).size).toBe(1)
    expect(await postsOf(id)).toMatchObject([{ message: 'Lời của cán bộ.\n\nTin, ảnh: Xã đoàn Tân Long' }])
  })

  test.each(['before the Post', 'after the Post'])(
    'broken off %s is made good by pressing again',
    async when => {
      const id = await send()
      const wish = { pageId: page, publishAt: soon() }
      const schedulePost: typeof world.deps.schedulePost = async (actor, post) => {
        if (when === 'after the Post') await world.deps.schedulePost(actor, post)
        throw new Error('the program died')
      }
      const dying = world.intakeWith({ schedulePost }).acceptSubmission(OFFICER, id, wish)
      await expect(dying).rejects.toThrow('died')
      expect(await stateOf(id)).toBe('ready')

      await world.intake.acceptSubmission(OFFICER, id, wish)

      expect([await postsOf(id), await stateOf(id)]).toMatchObject([[{ state: 'scheduled' }], 'accepted'])
    },
  )

  test('broken off after its Post is marked by the sweep, and nobody declines it meanwhile', async () => {
    const id = await send()
    const schedulePost: typeof world.deps.schedulePost = async (actor, post) => {
      await world.deps.schedulePost(actor, post)
      throw new Error('the program died')
    }
    const wish = { pageId: page, publishAt: soon() }
    await expect(world.intakeWith({ schedulePost }).acceptSubmission(OFFICER, id, wish)).rejects.toThrow()

    const declined = world.intake.rejectSubmission(OFFICER, id, { reasonCode: 'duplicate' })
    await expect(declined).rejects.toEqual(code('STATE_CONFLICT'))
    await world.intake.sweepSubmissions(never)
    await world.intake.sweepSubmissions(never)

    expect(await stateOf(id)).toBe('accepted')
    expect(world.told).toEqual([{ unitId: seat.unitId, submissionId: id, kind: 'planned' }])
  })

  test('with a photo nobody consented to is refused for a time, and kept as a draft', async () => {
    const photo = await world.addOwnPhoto(seat)
    const id = await send({ uploadIds: [photo] })

    const planned = world.intake.acceptSubmission(OFFICER, id, { pageId: page, publishAt: soon() })
    await expect(planned).rejects.toEqual(code('CONSENT_MISSING'))
    expect(await stateOf(id)).toBe('ready')

    const { post } = await world.intake.acceptSubmission(OFFICER, id, { pageId: page })
    expect(post).toMatchObject({ state: 'draft' })
  })

  test('is refused without a word, for photos that are not its own, an older version and an unknown Page', async () => {
    const id = await send()
    const foreign = await world.addPhoto()
    const wish = { pageId: page, publishAt: soon() }
    const accept = (more: object) => world.intake.acceptSubmission(OFFICER, id, { ...wish, ...more })

    await expect(accept({ photoIds: [foreign] })).rejects.toEqual(code('INVALID_INPUT'))
    await expect(accept({ message: ' ' })).rejects.toEqual(code('POST_EMPTY'))
    await expect(accept({ version: 7 })).rejects.toEqual(code('STALE_VERSION'))
    await expect(accept({ pageId: pageId('nowhere') })).rejects.toEqual(code('PAGE_NOT_FOUND'))
    expect([await stateOf(id), await postsOf(id)]).toEqual(['ready', []])
  })

  test('for another Page than the first time is refused', async () => {
    const id = await send()
    await world.intake.acceptSubmission(OFFICER, id, { pageId: page })

    const other = world.intake.acceptSubmission(OFFICER, id, { pageId: await world.addPage('Trang khác') })

    await expect(other).rejects.toEqual(code('STATE_CONFLICT'))
  })

  test('tells the branch when the Post is out, with its address', async () => {
    const id = await send()
    await world.intake.acceptSubmission(OFFICER, id, {
      pageId: page,
      publishAt: plus(world.clock.now(), 5 * MINUTE),
    })

    await world.pass(10 * MINUTE)
    await world.intake.sweepSubmissions(never)

    expect(world.told.map(({ kind }) => kind)).toEqual(['planned', 'published'])
    const { post } = await world.intake.getOwnSubmission(seat, id)
    expect(post).toMatchObject({ state: 'published', permalink: expect.stringContaining('http') })
  })
})

describe('returning a Submission', () => {
  test('asks the branch for more; its answer puts it back into the queue', async () => {
    const id = await send()
    const returned = await world.intake.returnSubmission(REVIEWER, id, { reasonCode: 'figures-missing' })
    expect(returned).toMatchObject({ state: 'returned', reasonCode: 'figures-missing' })
    expect(world.told).toMatchObject([{ kind: 'returned' }])

    const answer = { note: 'Có 45 đoàn viên.', body: 'Sáng 22/11, 45 đoàn viên trồng 500 cây xanh.' }
    await world.intake.answerReturn(seat, id, answer)
    const again = await world.intake.answerReturn(seat, id, answer)

    expect(again).toMatchObject({ state: 'received', reason: null, body: answer.body })
    expect(again.notes.map(({ writtenBy, text }) => [writtenBy, text])).toEqual([
      ['officer', 'Thiếu số liệu: bao nhiêu người, làm được bao nhiêu.'],
      ['branch', 'Có 45 đoàn viên.'],
    ])
    await world.intake.processSubmission(id, never)
    expect(await stateOf(id)).toBe('ready')
  })

  test('a second time tells the branch again', async () => {
    const id = await send()
    for (const reason of ['Bao nhiêu người?', 'Ở ấp nào?']) {
      await world.intake.returnSubmission(OFFICER, id, { reason })
      await world.intake.answerReturn(seat, id, { note: `Trả lời: ${reason}` })
    }

    expect(world.told.map(({ kind }) => kind)).toEqual(['returned', 'returned'])
  })

  test('without a reason is refused, and so is answering for another branch', async () => {
    const id = await send()
    const other = await world.addSeat('Xã đoàn Hòa An')

    await expect(world.intake.returnSubmission(OFFICER, id, { reason: ' ' })).rejects.toEqual(
      code('INVALID_INPUT'),
    )
    await expect(world.intake.answerReturn(other, id, { note: 'Của tôi' })).rejects.toEqual(
      code('SUBMISSION_NOT_FOUND'),
    )
  })

  test('is told by the sweep when telling broke off', async () => {
    const id = await send()
    const branchTeller = { tell: () => Promise.reject(new Error('no way out')) }
    await world.intakeWith({ branchTeller }).returnSubmission(OFFICER, id, { reasonCode: 'photos-missing' })
    expect(world.told).toEqual([])

    await world.intake.sweepSubmissions(never)
    await world.intake.sweepSubmissions(never)

    expect(world.told).toEqual([{ unitId: seat.unitId, submissionId: id, kind: 'returned' }])
  })
})

describe('a declined Submission', () => {
  test('is over: it is neither accepted, returned, answered nor changed', async () => {
    const photo = await world.addUpload(seat)
    const id = await send({ uploadIds: [photo] })
    await world.intake.rejectSubmission(OFFICER, id, { reasonCode: 'duplicate' })

    const tries = [
      () => world.intake.acceptSubmission(OFFICER, id, { pageId: page }),
      () => world.intake.returnSubmission(OFFICER, id, { reason: 'Thiếu ảnh' }),
      () => world.intake.rejectSubmission(OFFICER, id, { reasonCode: 'too-late' }),
      () => world.intake.answerReturn(seat, id, { note: 'Xin xem lại' }),
      () => world.intake.removeOwnPhoto(seat, id, photo),
    ]

    for (const attempt of tries) await expect(attempt()).rejects.toEqual(code('STATE_CONFLICT'))
    expect(world.told).toMatchObject([{ kind: 'rejected' }])
  })

  test('is declined by an officer, not by a reviewer or a viewer', async () => {
    const id = await send()
    const viewer: Actor = { ...REVIEWER, role: 'viewer' }

    for (const actor of [viewer, REVIEWER])
      await expect(world.intake.rejectSubmission(actor, id, { reasonCode: 'duplicate' })).rejects.toEqual(
        code('NOT_ALLOWED'),
      )
    await expect(world.intake.returnSubmission(viewer, id, { reason: 'Thiếu ảnh' })).rejects.toEqual(
      code('NOT_ALLOWED'),
    )
  })
})

describe('a branch’s own photos', () => {
  test('are taken back, put back and put in order; the officer’s older version is stale', async () => {
    const photos = [await world.addOwnPhoto(seat), await world.addOwnPhoto(seat), await world.addUpload(seat)]
    const [a = photoId(''), b = photoId(''), c = photoId('')] = photos
    const id = await send({ uploadIds: photos })
    const { version } = await world.intake.getSubmission(OFFICER, id)

    const without = await world.intake.removeOwnPhoto(seat, id, b)
    expect(without.photos.map(photo => photo.photoId)).toEqual([a, c])
    expect(without.removedPhotos).toMatchObject([{ photoId: b }])
    await world.intake.restoreOwnPhoto(seat, id, b)
    const arranged = await world.intake.arrangeOwnPhotos(seat, id, [c, photoId('foreign'), a])

    expect(arranged.photos.map(photo => photo.photoId)).toEqual([c, a, b])
    const accepted = world.intake.acceptSubmission(OFFICER, id, { pageId: page, version })
    await expect(accepted).rejects.toEqual(code('STALE_VERSION'))
    await expect(world.intake.removeOwnPhoto(seat, id, photoId('nothing'))).rejects.toEqual(
      code('PHOTO_NOT_FOUND'),
    )
  })
})
