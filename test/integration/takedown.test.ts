import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createIntake, type Intake, type IntakeDeps } from '../../src/intake/index.ts'
import { type PageId, type PhotoId, type PostId, photoId, postId, takedownId } from '../../src/kernel/ids.ts'
import { DAY, HOUR, MINUTE } from '../../src/kernel/time.ts'
import { countTakedownAsk } from '../../src/organisation/limit-tries.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { createFakeImages } from '../support/fake-images.ts'
import { createFakeObjectStore } from '../support/fake-object-store.ts'
import { PHOTOS_ALONE } from '../support/intake-deps.ts'
import { silentLog } from '../support/silent-log.ts'
import { createWorld, OFFICER, REVIEWER, type World } from '../support/world.ts'

const ID = takedownId('takedown-1')
const ASKED = {
  id: ID,
  what: 'Ảnh con tôi',
  why: 'Gia đình không đồng ý',
  relation: 'guardian',
  contact: '0912',
} as const

let database: TestDatabase
let world: World
let page: PageId
let photo: PhotoId
let deps: IntakeDeps
let intake: Intake

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  for (const table of ['takedowns', 'notices', 'failedTries', 'posts', 'photoVariants', 'photos'] as const)
    await database.db.deleteFrom(table).execute()
  world = await createWorld({ db: database.db })
  page = await world.addPage()
  photo = await world.addPhoto()
  deps = await makeDeps()
  intake = createIntake(deps)
})

async function makeDeps(): Promise<IntakeDeps> {
  const { clock, db } = world
  const objectStore = createFakeObjectStore(clock)
  const { sha256, bytes } = await objectStore.put(new Uint8Array([1, 2, 3]))
  await db.updateTable('photos').set({ sha256 }).where('id', '=', photo).execute()
  const variant = { photoId: photo, name: 'facebook', widthPx: 1, heightPx: 1 }
  const rendered = await objectStore.put(new Uint8Array([4]))
  await db
    .insertInto('photoVariants')
    .values({ ...variant, ...rendered, bytes })
    .execute()
  let last = 0
  return {
    ...PHOTOS_ALONE,
    ...{ db, clock, objectStore, log: silentLog, images: createFakeImages() },
    ids: {
      newId: () => `${photo}-${++last}`,
      newToken: () => `${photo}${++last}`.split('').reverse().join(''),
    },
    bells: { processPhoto: async () => undefined, processSubmission: async () => undefined },
    posts: world.publishing,
    countTakedownAsk: countTakedownAsk({ db, clock }),
  }
}

const ask = () => intake.askTakedown('10.0.0.1', ASKED)
const begin = (choice: { postIds?: readonly PostId[]; photoIds?: readonly PhotoId[] }) =>
  intake.beginTakedown(OFFICER, ID, { postIds: [], photoIds: [], ...choice })
const openNotices = async () => {
  const rows = await database.db.selectFrom('notices').select('kind').where('closedAt', 'is', null).execute()
  return rows.map(({ kind }) => kind)
}
const stateOf = async () => (await intake.getTakedown(OFFICER, ID)).state
const schedule = () => world.schedule({ pageId: page, photoIds: [photo] })
const pass = async (ms: number) => {
  for (let left = ms; left > 0; left -= 10 * MINUTE) {
    await world.pass(Math.min(left, 10 * MINUTE), 5 * MINUTE)
    await intake.sweepTakedowns()
  }
}

describe('a request to take something down', () => {
  test('gets one receipt number however often it is sent, and tells the officers once', async () => {
    const receipt = await ask()

    expect(await ask()).toBe(receipt)
    expect(receipt).toMatch(/^YC-\d{4}-[A-Z2-9]{4}$/)
    expect(await openNotices()).toEqual(['takedown-asked'])
    expect((await intake.listTakedowns(OFFICER, { limit: 10 })).items).toHaveLength(1)
  })

  test('must say what, in a bearable length', async () => {
    const wrong = { ...ASKED, id: takedownId('other'), what: ' ', why: 'x'.repeat(2_000) }

    await expect(intake.askTakedown('10.0.0.1', wrong)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'what' }, { path: 'why' }],
    })
  })

  test('is limited for one address, and for that one alone', async () => {
    const send = (address: string, number: number) =>
      intake.askTakedown(address, { ...ASKED, id: takedownId(`${address}-${number}`) })
    for (let number = 0; number < 20; number++) await send('10.0.0.2', number)

    await expect(send('10.0.0.2', 20)).rejects.toMatchObject({ code: 'TOO_MANY_TRIES' })
    expect(await send('10.0.0.3', 1)).toMatch(/^YC-/)
  })

  test('is read and decided by officers alone', async () => {
    await ask()

    await expect(intake.getTakedown(REVIEWER, ID)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(intake.refuseTakedown(REVIEWER, ID, 'không')).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('is refused with a reason only, and then nothing is removed', async () => {
    await ask()

    await expect(intake.refuseTakedown(OFFICER, ID, ' ')).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    await intake.refuseTakedown(OFFICER, ID, 'Ảnh không có người này')

    expect(await intake.getTakedown(OFFICER, ID)).toMatchObject({ state: 'refused', targets: [] })
    expect(await openNotices()).toEqual([])
    await expect(begin({ photoIds: [photo] })).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
  })

  test('keeps the contact for 30 days after the close, no longer', async () => {
    await ask()
    await intake.refuseTakedown(OFFICER, ID, 'Không phải ảnh của chúng tôi')
    world.clock.set(new Date(world.clock.now().getTime() + 31 * DAY))

    await intake.sweepTakedowns()

    expect(await intake.getTakedown(OFFICER, ID)).toMatchObject({ contact: null })
  })
})

describe('what was found', () => {
  test('goes from the Page and from the store, and takes the photo’s other Posts along', async () => {
    const out = await schedule()
    await world.pass(HOUR, 5 * MINUTE)
    const planned = await schedule()
    await ask()

    await begin({ photoIds: [photo] })
    await pass(HOUR)

    expect(await stateOf()).toBe('done')
    expect(await world.seen(page)).toEqual([])
    expect(await world.hidden(page)).toEqual([])
    for (const id of [out, planned]) expect((await world.view(id)).state).toBe('canceled')
    const { sha256 } = await database.db
      .selectFrom('photos')
      .select('sha256')
      .where('id', '=', photo)
      .executeTakeFirstOrThrow()
    await expect(deps.objectStore.read(sha256)).rejects.toMatchObject({ code: 'OBJECT_NOT_FOUND' })
    expect(
      await database.db.selectFrom('photoVariants').selectAll().where('photoId', '=', photo).execute(),
    ).toEqual([])
    await expect(schedule()).rejects.toMatchObject({ code: 'PHOTO_NOT_READY' })
  })

  test('staged is taken back and never shown', async () => {
    const id = await schedule()
    await world.pass(10 * MINUTE, 5 * MINUTE)
    await ask()

    await begin({ postIds: [id] })
    await pass(HOUR)

    expect(await stateOf()).toBe('done')
    expect(await world.seen(page)).toEqual([])
    expect(await world.hidden(page)).toEqual([])
  })

  test('must be something', async () => {
    await ask()

    await expect(begin({})).rejects.toMatchObject({ code: 'TAKEDOWN_EMPTY' })
  })

  test('must be there: of what never was nobody is told that it is gone', async () => {
    await ask()

    const [post, picture] = [postId('nowhere'), photoId('nowhere')]
    await expect(begin({ postIds: [post] })).rejects.toMatchObject({ code: 'POST_NOT_FOUND' })
    await expect(begin({ photoIds: [photo, picture] })).rejects.toMatchObject({ code: 'PHOTO_NOT_FOUND' })

    expect(await stateOf()).toBe('asked')
  })

  test('goes although Facebook did not answer at first', async () => {
    await schedule()
    await world.pass(HOUR, 5 * MINUTE)
    await ask()
    world.network.script('remove', { kind: 'no-effect-lost' }, { kind: 'effect-then-lost' })

    await begin({ photoIds: [photo] })
    await pass(2 * HOUR)

    expect(await stateOf()).toBe('done')
    expect(await world.seen(page)).toEqual([])
  })

  test('goes from the Page although its bytes cannot be removed now', async () => {
    const out = await schedule()
    await world.pass(HOUR, 5 * MINUTE)
    await ask()
    intake = createIntake(dyingAt('remove'))

    await expect(begin({ photoIds: [photo] })).rejects.toThrow('killed')
    await world.pass(10 * MINUTE, 5 * MINUTE)

    expect(await world.seen(page)).toEqual([])
    expect((await world.view(out)).state).toBe('canceled')
    expect(await stateOf()).toBe('working')
  })

  test('takes along a photo of the very same bytes, which a phone sent twice', async () => {
    const { sha256 } = await database.db
      .selectFrom('photos')
      .select('sha256')
      .where('id', '=', photo)
      .executeTakeFirstOrThrow()
    const twin = await world.addPhoto()
    await database.db.updateTable('photos').set({ sha256 }).where('id', '=', twin).execute()
    const planned = await world.schedule({ pageId: page, photoIds: [twin] })
    await ask()

    await begin({ photoIds: [photo] })

    expect((await world.view(planned)).state).toBe('canceled')
    await expect(deps.objectStore.read(sha256)).rejects.toMatchObject({ code: 'OBJECT_NOT_FOUND' })
  })

  test.each(['withholdPhotos', 'takeDownPost', 'remove'] as const)(
    'goes although the program dies at %s, and is removed once',
    async step => {
      await schedule()
      await world.pass(HOUR, 5 * MINUTE)
      await ask()
      intake = createIntake(dyingAt(step))
      await expect(begin({ photoIds: [photo] })).rejects.toThrow('killed')

      intake = createIntake(deps)
      await pass(HOUR)

      expect(await stateOf()).toBe('done')
      expect(await world.seen(page)).toEqual([])
      const removals = world.network.calls.filter(({ operation }) => operation === 'remove')
      expect(removals).toHaveLength(1)
    },
  )
})

/** The same, but the program dies where it first comes to a step: before it, and after it. */
function dyingAt(step: 'withholdPhotos' | 'takeDownPost' | 'remove'): IntakeDeps {
  const die = async () => {
    throw new Error('killed')
  }
  if (step === 'remove') return { ...deps, objectStore: { ...deps.objectStore, remove: die } }
  return { ...deps, posts: { ...deps.posts, [step]: die } }
}
