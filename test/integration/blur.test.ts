import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createSharpImages } from '../../src/adapters/sharp/sharp-images.ts'
import { createIntake, type Intake, type IntakeDeps } from '../../src/intake/index.ts'
import type { PageId, PhotoId } from '../../src/kernel/ids.ts'
import { HOUR, MINUTE } from '../../src/kernel/time.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { createFakeObjectStore } from '../support/fake-object-store.ts'
import { PHOTOS_ALONE } from '../support/intake-deps.ts'
import { silentLog } from '../support/silent-log.ts'
import { createWorld, OFFICER, type World } from '../support/world.ts'

const LEFT_HALF = [{ left: 0, top: 0, width: 0.5, height: 1 }]
const NEVER = new AbortController().signal

let database: TestDatabase
let world: World
let page: PageId
let deps: IntakeDeps
let intake: Intake
let photo: PhotoId

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  for (const table of ['posts', 'photoVariants', 'photos'] as const)
    await database.db.deleteFrom(table).execute()
  world = await createWorld({ db: database.db })
  page = await world.addPage()
  let last = 0
  deps = {
    ...PHOTOS_ALONE,
    ...{ db: database.db, clock: world.clock, log: silentLog, images: createSharpImages() },
    objectStore: createFakeObjectStore(world.clock),
    ids: { newId: () => `blur-${page}-${++last}`, newToken: () => 'unused' },
    bells: { processPhoto: async () => undefined, processSubmission: async () => undefined },
    posts: world.publishing,
  }
  intake = createIntake(deps)
  photo = await receive()
  await intake.processPhoto(photo, NEVER)
})

const receive = async () => {
  const source = Readable.from([await drawStripes()])
  return intake.receivePhoto(OFFICER, { source, originalName: null, altText: '' })
}
/** The same, but the program dies before it puts Posts on the network anew. */
const dying = (): IntakeDeps => ({
  ...deps,
  posts: { ...deps.posts, restagePhotos: () => Promise.reject(new Error('killed')) },
})
const hashes = async () => (await intake.getPhoto(OFFICER, photo)).variants.map(({ sha256 }) => sha256)
const storedHash = async () => {
  const row = await database.db
    .selectFrom('photos')
    .select('perceptualHash')
    .where('id', '=', photo)
    .executeTakeFirstOrThrow()
  return row.perceptualHash
}
/** How far the darkest and the lightest dot of one half of a variant are apart. */
async function contrastOf(name: string, half: 'left' | 'right') {
  const { jpeg } = await intake.openVariant(OFFICER, photo, name)
  const { data, info } = await sharp(Buffer.concat(await jpeg.toArray()))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const middle = Math.floor(info.width / 2)
  const [from, to] = half === 'left' ? [0, middle - 16] : [middle + 16, info.width]
  const row = data.subarray(info.width * 20 + from, info.width * 20 + to)
  return Math.max(...row) - Math.min(...row)
}

/** Black and white stripes, as sharp as a photo can be. */
const drawStripes = () => {
  const grey = Buffer.alloc(1200 * 900)
  for (let at = 0; at < grey.length; at++) grey[at] = Math.floor((at % 1200) / 25) % 2 === 0 ? 0 : 255
  return sharp(grey, { raw: { width: 1200, height: 900, channels: 1 } })
    .jpeg()
    .toBuffer()
}

test('what is hidden shows in no variant, and the photo is still known again', async () => {
  const [before, hash] = [await hashes(), await storedHash()]

  await intake.blurPhoto(OFFICER, photo, LEFT_HALF)
  expect((await intake.getPhoto(OFFICER, photo)).variants).toEqual([])
  await intake.processPhoto(photo, NEVER)

  expect(await storedHash()).toBe(hash)
  expect((await hashes()).some(each => before.includes(each))).toBe(false)
  for (const name of ['facebook', 'phone', 'thumbnail'])
    expect([(await contrastOf(name, 'left')) < 20, (await contrastOf(name, 'right')) > 150]).toEqual([
      true,
      true,
    ])
  for (const sha256 of before)
    await expect(deps.objectStore.read(sha256)).rejects.toMatchObject({ code: 'OBJECT_NOT_FOUND' })
})

test('a staged Post is put on the network anew, and goes out once, with the blurred photo', async () => {
  const id = await world.schedule({ pageId: page, photoIds: [photo] })
  await world.pass(10 * MINUTE, 5 * MINUTE)
  expect((await world.view(id)).state).toBe('staged')

  await intake.blurPhoto(OFFICER, photo, LEFT_HALF)
  expect((await world.view(id)).state).toBe('scheduled')
  await intake.processPhoto(photo, NEVER)
  await world.pass(HOUR, MINUTE)

  expect((await world.view(id)).state).toBe('published')
  expect(await world.seen(page)).toHaveLength(1)
  expect(await world.hidden(page)).toEqual([])
})

test('a Post does not go out before its photo is rendered anew, though the program died at once', async () => {
  const id = await world.schedule({ pageId: page, photoIds: [photo] })
  await world.pass(10 * MINUTE, 5 * MINUTE)
  await expect(createIntake(dying()).blurPhoto(OFFICER, photo, LEFT_HALF)).rejects.toThrow('killed')

  await world.pass(30 * MINUTE, 5 * MINUTE)
  expect(await world.seen(page)).toEqual([])
  await intake.processPhoto(photo, NEVER)
  await world.pass(HOUR, MINUTE)

  expect((await world.view(id)).state).toBe('published')
  expect(await world.seen(page)).toHaveLength(1)
})

test('a Post is put on the network anew although the program died, and another photo is the very same', async () => {
  const twin = await receive()
  await intake.processPhoto(twin, NEVER)
  const id = await world.schedule({ pageId: page, photoIds: [photo] })
  await world.pass(10 * MINUTE, 5 * MINUTE)
  await expect(createIntake(dying()).blurPhoto(OFFICER, photo, LEFT_HALF)).rejects.toThrow('killed')

  await world.clock.advanceBy(MINUTE)
  const rung: PhotoId[] = []
  const bells = { ...deps.bells, processPhoto: async (each: PhotoId) => void rung.push(each) }
  await createIntake({ ...deps, bells }).sweepPhotos()
  for (const each of rung) await intake.processPhoto(each, NEVER)
  await world.pass(HOUR, MINUTE)

  expect((await world.view(id)).state).toBe('published')
  expect(world.network.calls.filter(({ operation }) => operation === 'uploadPhoto')).toHaveLength(2)
})

test('a Post of which nothing lies on the network yet is not changed by a blur', async () => {
  const id = await world.schedule({ pageId: page, photoIds: [photo] })
  const { version } = await world.view(id)

  await intake.blurPhoto(OFFICER, photo, LEFT_HALF)

  expect(await world.view(id)).toMatchObject({ state: 'scheduled', version })
})

test('no box shows all of it again', async () => {
  const before = await hashes()
  await intake.blurPhoto(OFFICER, photo, LEFT_HALF)
  await intake.processPhoto(photo, NEVER)

  await intake.blurPhoto(OFFICER, photo, [])
  await intake.processPhoto(photo, NEVER)

  expect(await hashes()).toEqual(before)
})
