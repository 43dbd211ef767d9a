import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordConsent, withdrawConsent } from '../../src/intake/record-consent.ts'
import { branchLinkId, type PageId, type PhotoId, type PostId, unitId } from '../../src/kernel/ids.ts'
import { HOUR, MINUTE, plus, SECOND } from '../../src/kernel/time.ts'
import { appendAudit } from '../../src/organisation/audit-store.ts'
import type { Seat } from '../../src/organisation/branch-link.ts'
import { ruleFor } from '../support/approval-rules.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { somebodyWaits } from '../support/somebody-waits.ts'
import { createWorld, OFFICER, REVIEWER, type World } from '../support/world.ts'

const UNIT = unitId('branch')
const SEAT: Seat = {
  linkId: branchLinkId('link'),
  unitId: UNIT,
  unitName: 'Xã đoàn Hiệp Hưng',
  holderName: null,
}
const OTHER: Seat = { ...SEAT, unitId: unitId('elsewhere') }
const SUBJECT = { kind: 'post', id: 'some' }
const CHILD = { class: 'child-7-to-16', ticks: ['child', 'guardian'] } as const

let database: TestDatabase
let world: World
let page: PageId
let photo: PhotoId
let deps: Parameters<typeof recordConsent>[0]

beforeAll(async () => {
  database = await createTestDatabase()
  await addUnit(database.db)
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.db.deleteFrom('posts').execute()
  world = await createWorld({ db: database.db })
  page = await world.addPage()
  photo = await world.addPhoto()
  await database.db.updateTable('photos').set({ unitId: UNIT }).where('id', '=', photo).execute()
  let last = 0
  const ids = { newId: () => `${photo}-${++last}`, newToken: () => 'unused' }
  deps = { db: database.db, clock: world.clock, ids, posts: world.publishing }
})

const addUnit = (db: TestDatabase['db']) =>
  db
    .insertInto('units')
    .values({ id: UNIT, name: SEAT.unitName, level: 'branch', createdAt: new Date() } as never)
    .execute()

const agree = () => recordConsent(deps)(OFFICER, photo, CHILD)
const withdraw = () => withdrawConsent(deps)(OFFICER, photo)
const schedule = () => world.schedule({ pageId: page, photoIds: [photo] })
const stateOf = async (id: PostId) => (await world.view(id)).state
const blocked = expect.objectContaining({
  code: 'CONSENT_MISSING',
  fields: [{ path: 'photoIds.0', code: 'CONSENT_MISSING' }],
})

describe('a photo of a branch', () => {
  test('cannot be scheduled before somebody said who is on it, but a draft may hold it', async () => {
    const draft = await world.schedule({ pageId: page, photoIds: [photo], isDraft: true })

    await expect(schedule()).rejects.toEqual(blocked)
    await expect(world.publishing.submitPost(OFFICER, draft)).rejects.toEqual(blocked)
    await expect(world.publishing.publishNow(OFFICER, draft)).rejects.toEqual(blocked)
    await agree()
    await world.publishing.submitPost(OFFICER, draft)

    expect(await stateOf(draft)).toBe('scheduled')
  })

  test('wants every tick of its class; an unknown one is kept and counts for nothing', async () => {
    await recordConsent(deps)(SEAT, photo, { class: 'child-7-to-16', ticks: ['guardian', 'teacher'] })

    await expect(schedule()).rejects.toEqual(blocked)
    await agree()

    expect(await stateOf(await schedule())).toBe('scheduled')
    const rows = await database.db
      .selectFrom('photoConsents')
      .selectAll()
      .where('photoId', '=', photo)
      .execute()
    expect(rows.map(({ ticks, confirmedByName }) => [ticks, confirmedByName])).toEqual([
      [['guardian', 'teacher'], SEAT.unitName],
      [['child', 'guardian'], OFFICER.name],
    ])
  })

  test('is nothing to another branch', async () => {
    await expect(recordConsent(deps)(OTHER, photo, CHILD)).rejects.toMatchObject({ code: 'PHOTO_NOT_FOUND' })
    await expect(withdrawConsent(deps)(OTHER, photo)).rejects.toMatchObject({ code: 'PHOTO_NOT_FOUND' })
    await expect(recordConsent(deps)(REVIEWER, photo, CHILD)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('of which an officer took the consent back does not get it back from a phone that repeats itself', async () => {
    await recordConsent(deps)(SEAT, photo, CHILD)
    await withdraw()

    await recordConsent(deps)(SEAT, photo, CHILD)

    await expect(schedule()).rejects.toEqual(blocked)
  })

  test('that the branch took back itself stays so once an officer took it back as well', async () => {
    await recordConsent(deps)(SEAT, photo, CHILD)
    await withdrawConsent(deps)(SEAT, photo)
    await withdraw()

    await recordConsent(deps)(SEAT, photo, CHILD)

    await expect(schedule()).rejects.toEqual(blocked)
  })

  test('is not agreed to again by a phone that repeats itself while an officer takes it back', async () => {
    await recordConsent(deps)(SEAT, photo, { class: 'child-7-to-16', ticks: ['guardian'] })
    const busy = await database.db.startTransaction().execute()
    await appendAudit(busy, { actor: OFFICER, action: 'post.edited', subject: SUBJECT }, world.clock.now())
    const taking = withdraw()
    await somebodyWaits(database.db)

    const repeating = recordConsent(deps)(SEAT, photo, CHILD)
    await somebodyWaits(database.db, 2)
    await busy.commit().execute()
    await Promise.all([taking, repeating])

    await expect(schedule()).rejects.toEqual(blocked)
  })

  test('is taken back by a process whose clock is behind, too', async () => {
    await agree()
    const behind = { ...deps, clock: createFakeClock(plus(world.clock.now(), -MINUTE)) }

    await withdrawConsent(behind)(OFFICER, photo)

    await expect(schedule()).rejects.toEqual(blocked)
  })

  test('is approved by nobody while consent is missing', async () => {
    await agree()
    await ruleFor(database.db, 'ordinary', { approvals: 1 })
    const id = await schedule()
    await withdraw()

    await expect(world.publishing.approvePost(REVIEWER, id)).rejects.toEqual(blocked)
    await database.db.deleteFrom('settings').execute()

    expect(await stateOf(id)).toBe('in-review')
  })
})

describe("an officer's own photo", () => {
  test('needs no class, but what was said about it counts', async () => {
    await database.db.updateTable('photos').set({ unitId: null }).where('id', '=', photo).execute()
    await schedule()

    await recordConsent(deps)(OFFICER, photo, { class: 'adult-portrait', ticks: [] })

    await expect(schedule()).rejects.toEqual(blocked)
  })
})

describe('a consent taken back', () => {
  beforeEach(agree)

  test.each([
    ['before it is staged', 0],
    ['while it is staged', 10 * MINUTE],
    ['in the seconds before it goes out', 20 * MINUTE - 3 * SECOND],
  ])('stops a Post %s, once and for all', async (_, ms) => {
    const id = await schedule()
    await world.pass(ms)

    expect(await withdraw()).toEqual([])
    await world.pass(HOUR, 5 * MINUTE)

    expect(await world.view(id)).toMatchObject({
      state: 'failed',
      problemCode: 'consent-missing',
      remedy: 'fix-input',
    })
    expect(await world.seen(page)).toEqual([])
    expect(await world.hidden(page)).toEqual([])
  })

  test('is obeyed although the program died before it stopped the Post', async () => {
    const id = await schedule()
    await world.pass(10 * MINUTE)
    const died = {
      ...deps,
      posts: { ...deps.posts, withholdPhotos: () => Promise.reject(new Error('killed')) },
    }
    await expect(withdrawConsent(died)(OFFICER, photo)).rejects.toThrow('killed')
    expect(await stateOf(id)).toBe('staged')

    await world.pass(HOUR, 5 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'failed', problemCode: 'consent-missing' })
    expect(await world.seen(page)).toEqual([])
    expect(await world.hidden(page)).toEqual([])
  })

  test('before staging is obeyed although the program died', async () => {
    const id = await schedule()
    const died = {
      ...deps,
      posts: { ...deps.posts, withholdPhotos: () => Promise.reject(new Error('killed')) },
    }
    await expect(withdrawConsent(died)(OFFICER, photo)).rejects.toThrow('killed')

    await world.pass(HOUR, 5 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'failed', problemCode: 'consent-missing' })
    expect(world.network.calls.filter(({ operation }) => operation === 'uploadPhoto')).toEqual([])
  })

  test('names the Posts that are out with the photo, and takes none of them down', async () => {
    const id = await schedule()
    await world.pass(HOUR, 5 * MINUTE)

    expect(await withdraw()).toEqual([id])
    expect(await withdraw()).toEqual([id])

    expect(await stateOf(id)).toBe('published')
  })

  test('that is given again lets the Post go out once, after somebody tried again', async () => {
    const id = await schedule()
    await world.pass(10 * MINUTE)
    await withdraw()
    await expect(world.publishing.retryPost(OFFICER, id)).rejects.toEqual(blocked)

    await agree()
    await world.publishing.retryPost(OFFICER, id)
    await world.pass(HOUR, 5 * MINUTE)

    expect(await stateOf(id)).toBe('published')
    expect(await world.seen(page)).toHaveLength(1)
    expect(await world.hidden(page)).toEqual([])
  })

  test('lets the Post go out without the photo', async () => {
    const id = await schedule()
    await world.pass(10 * MINUTE)
    await withdraw()

    const { version } = await world.view(id)
    await world.publishing.editPost(OFFICER, id, {
      version,
      photoIds: [],
      publishAt: plus(world.clock.now(), HOUR),
    })
    await world.pass(2 * HOUR, 5 * MINUTE)

    expect(await world.seen(page)).toHaveLength(1)
  })

  test('after a lost answer to the flip looks first, and never calls a visible Post stopped', async () => {
    const id = await schedule()
    world.network.script('publish', { kind: 'effect-then-lost' })
    const died = {
      ...deps,
      posts: { ...deps.posts, withholdPhotos: () => Promise.reject(new Error('killed')) },
    }
    await world.pass(20 * MINUTE - 10 * SECOND)
    await world.queue.advanceBy(10 * SECOND + 200)
    await expect(withdrawConsent(died)(OFFICER, photo)).rejects.toThrow('killed')

    await world.pass(HOUR, 5 * MINUTE)

    expect(await stateOf(id)).toBe('published')
    expect(await world.seen(page)).toHaveLength(1)
  })
})
