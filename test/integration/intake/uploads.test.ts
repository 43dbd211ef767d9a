import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createDiskObjectStore } from '../../../src/adapters/disk/disk-object-store.ts'
import { AppError } from '../../../src/kernel/errors.ts'
import { DAY, SECOND } from '../../../src/kernel/time.ts'
import { createTestDatabase } from '../../support/database.ts'
import { drawFakePhoto } from '../../support/fake-images.ts'
import { createTestOrganisation, SYSTEM } from '../../support/test-organisation.ts'
import { sumOf, tusSender } from '../../support/tus-sender.ts'
import { makeBranch, startUploadHouse } from '../../support/upload-house.ts'

await using stack = new AsyncDisposableStack()
const database = stack.use(await createTestDatabase())
const root = await mkdtemp(join(tmpdir(), 'uploads-'))
const world = createTestOrganisation(database)
const house = await startUploadHouse(world, root)
const closing = stack.move()
afterAll(async () => {
  await house[Symbol.asyncDispose]()
  await closing.disposeAsync()
  await rm(root, { recursive: true })
})

let branches = 0
let branch: Awaited<ReturnType<typeof makeBranch>>
let sender: ReturnType<typeof tusSender>
beforeEach(async () => {
  branch = await makeBranch(world, `Đoàn xã ${++branches}`)
  sender = tusSender(house.url, branch.path)
})

let photos = 0
/** Makes a photo of its own of about so many bytes. */
const draw = (bytes = 200_000) =>
  new Uint8Array([...drawFakePhoto({ widthPx: ++photos }), ...Buffer.alloc(bytes, ' ')])
const begin = async (bytes: Uint8Array) => (await sender.begin(bytes)).headers.get('location') ?? ''
const idOf = (address: string) => address.split('/').at(-1) ?? ''
const photoOf = (address: string) =>
  world.db
    .selectFrom('photos')
    .selectAll()
    .where('id', '=', idOf(address) as never)
    .executeTakeFirst()
const offsetAt = async (address: string) =>
  Number((await sender.ask(address)).headers.get('upload-offset') ?? Number.NaN)

const never = new AbortController().signal
/** Waits until so much of an upload has come, however long that takes. */
const untilOffset = async (address: string, bytes: number) => {
  while ((await offsetAt(address)) < bytes) await setImmediate()
}

describe('an upload', () => {
  test('that is whole is a photo of its branch, under the id in its address', async () => {
    const bytes = draw()

    const begun = await sender.begin(bytes, { filename: 'Ảnh/../IMG_1.jpg', takenAt: '2026-11-22T08:30:00' })
    const address = begun.headers.get('location') ?? ''
    const sent = await sender.append(address, 0, bytes)

    expect([begun.status, sent.status, sent.headers.get('upload-offset')]).toEqual([
      201,
      204,
      String(bytes.length),
    ])
    expect(address).toMatch(new RegExp(`^${branch.path}/[^/]+$`))
    expect(await photoOf(address)).toMatchObject({
      state: 'processing',
      unitId: branch.unitId,
      sha256: sumOf(bytes),
      originalName: 'IMG_1.jpg',
      takenAt: '2026-11-22T08:30:00',
    })
    expect(house.rung).toContain(idOf(address))
    expect(new Uint8Array(await house.objectStore.read(sumOf(bytes)))).toEqual(bytes)
  })

  test('goes on where it was cut, also in many parts', async () => {
    const bytes = draw()
    const address = await begin(bytes)

    await sender.append(address, 0, bytes.subarray(0, 100))
    expect(await offsetAt(address)).toBe(100)
    for (let at = 100; at < bytes.length; at += 70_000)
      await sender.append(address, at, bytes.subarray(at, at + 70_000))

    expect(await offsetAt(address)).toBe(bytes.length)
    expect(await photoOf(address)).toMatchObject({ sha256: sumOf(bytes), originalBytes: bytes.length })
    expect(await readdir(join(root, 'temporary'))).toEqual([])
  })

  test('may bring its bytes along when it begins, and needs no second request', async () => {
    const bytes = draw()

    const begun = await sender.beginWith(bytes)

    expect([begun.status, begun.headers.get('upload-offset')]).toEqual([201, String(bytes.length)])
    expect(await photoOf(begun.headers.get('location') ?? '')).toMatchObject({ sha256: sumOf(bytes) })
  })

  test('takes its sum in base64 as well', async () => {
    const bytes = draw()
    const begun = await sender.begin(bytes, { sha256: sumOf(bytes, 'base64') })

    const sent = await sender.append(begun.headers.get('location') ?? '', 0, bytes)

    expect(sent.status).toBe(204)
  })

  test('whose sender breaks off in the middle of a part keeps what came', async () => {
    const bytes = draw()
    const address = await begin(bytes)
    const cut = new AbortController()
    const body = new ReadableStream({
      start: stream => stream.enqueue(bytes.subarray(0, 60_000)),
    })

    const sending = sender.append(address, 0, body, cut.signal)
    await untilOffset(address, 60_000)
    cut.abort()
    await expect(sending).rejects.toThrow()

    await sender.append(address, 60_000, bytes.subarray(60_000))
    expect(await photoOf(address)).toMatchObject({ sha256: sumOf(bytes) })
  })

  test('is told whole for as long as it is known, and asking again makes no second photo', async () => {
    const bytes = draw()
    const address = await begin(bytes)
    await sender.append(address, 0, bytes)

    const again = await sender.append(address, bytes.length, new Uint8Array())

    expect([again.status, await offsetAt(address)]).toEqual([204, bytes.length])
    expect(house.rung.filter(id => id === idOf(address))).toHaveLength(1)
  })

  test('that was cancelled is gone with its bytes', async () => {
    const bytes = draw()
    const address = await begin(bytes)
    await sender.append(address, 0, bytes.subarray(0, 100))

    const cancelled = await sender.cancel(address)

    expect([cancelled.status, (await sender.ask(address)).status]).toEqual([204, 404])
    expect(await readdir(join(root, 'temporary'))).toEqual([])
  })

  test('sent by two connections at once makes one photo', async () => {
    const bytes = draw()
    const address = await begin(bytes)

    const answers = await Promise.all([0, 1, 2].map(() => sender.append(address, 0, bytes)))

    expect(answers.map(({ status }) => status)).toContain(204)
    expect(await offsetAt(address)).toBe(bytes.length)
    expect(await house.objectStore.read(sumOf(bytes))).toHaveLength(bytes.length)
  })
})

describe('an upload is refused', () => {
  test.each([
    ['without a sum', { sha256: null }, 400, 'INVALID_INPUT'],
    ['with a sum that is none', { sha256: 'abc' }, 400, 'INVALID_INPUT'],
    ['over 50 MB', { lengthBytes: 50_000_001 }, 413, 'PHOTO_TOO_LARGE'],
    ['of nothing', { lengthBytes: 0 }, 422, 'PHOTO_BROKEN'],
  ])('%s', async (_, said, status, code) => {
    const answer = await sender.begin(draw(), said)

    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ code })
    expect(answer.headers.get('tus-resumable')).toBe('1.0.0')
  })

  test('whose bytes are not those it announced: it is never a photo, and is sent anew', async () => {
    const bytes = draw()
    const begun = await sender.begin(bytes, { sha256: sumOf(draw()) })
    const address = begun.headers.get('location') ?? ''

    const sent = await sender.append(address, 0, bytes)

    expect([sent.status, (await sent.json()).code]).toEqual([422, 'UPLOAD_BROKEN'])
    expect((await sender.ask(address)).status).toBe(422)
    expect(await photoOf(address)).toBeUndefined()
    expect(await readdir(join(root, 'temporary'))).toEqual([])
  })

  test('that is a page or a drawing calling itself a photo, at its head, and others go on', async () => {
    const page = Buffer.alloc(300_000, '<html><script>alert(1)</script>')
    const [bad, good] = [await begin(page), draw()]
    const address = await begin(good)

    const refused = await sender.append(bad, 0, page)
    const taken = await sender.append(address, 0, good)

    expect([refused.status, (await refused.json()).code]).toEqual([415, 'PHOTO_UNSUPPORTED'])
    expect([(await sender.ask(bad)).status, taken.status]).toEqual([415, 204])
  })

  test('when a part does not follow the last one', async () => {
    const address = await begin(draw())

    const answer = await sender.append(address, 10, new Uint8Array(10))

    expect([answer.status, await offsetAt(address)]).toEqual([409, 0])
  })

  test('when more comes than was announced', async () => {
    const bytes = draw()
    const address = await begin(bytes)

    const told = await sender.append(address, 0, new Uint8Array([...bytes, 0]))
    const streamed = await sender.append(address, 0, new Blob([bytes, new Uint8Array([0])]).stream())

    expect([told.status, streamed.status]).toEqual([413, 413])
    expect(await photoOf(address)).toBeUndefined()
  })

  test("under another branch's link, or one that ended", async () => {
    const bytes = draw()
    const address = await begin(bytes)
    const other = await makeBranch(world, `Đoàn xã khác ${branches}`)

    const foreign = await sender.ask(`${other.path}/${idOf(address)}`)
    await world.organisation.rotateBranchLink(SYSTEM, branch.unitId)
    const ended = await sender.append(address, 0, bytes)

    expect([foreign.status, ended.status]).toEqual([404, 410])
    expect((await ended.json()).code).toBe('BRANCH_LINK_DEAD')
  })

  test("goes on under the branch's new link", async () => {
    const bytes = draw()
    const address = await begin(bytes)
    const token = (await world.organisation.rotateBranchLink(SYSTEM, branch.unitId)).reveal()

    const sent = await sender.append(`/b/${token}/uploads/${idOf(address)}`, 0, bytes)

    expect(sent.status).toBe(204)
    expect(await photoOf(address)).toMatchObject({ unitId: branch.unitId })
  })

  test('when its time is over, and sweeping forgets its bytes', async () => {
    const address = await begin(draw())
    await sender.append(address, 0, draw().subarray(0, 100))

    await world.clock.advanceBy(7 * DAY)
    const status = (await sender.ask(address)).status
    await house.intake.sweepUploads(never)

    expect(status).toBe(404)
    expect(await readdir(join(root, 'temporary'))).toEqual([])
  })

  test('by tus itself, when it does not speak its language', async () => {
    const at = (headers: Record<string, string>, method = 'POST') =>
      fetch(new URL(branch.path, house.url), { method, headers })
    const old = await at({ 'tus-resumable': '0.2.2' })
    const tus = { 'tus-resumable': '1.0.0' }
    const part = await at({ ...tus, 'upload-offset': '0', 'content-type': 'image/jpeg' }, 'PATCH')
    const options = await sender.options()

    expect([(await at({})).status, old.status, old.headers.get('tus-version')]).toEqual([412, 412, '1.0.0'])
    expect(part.status).toBe(415)
    expect((await at({ ...tus, 'x-http-method-override': 'SEARCH ME' })).status).toBe(400)
    expect(options.headers.get('tus-extension')).toBe('creation,creation-with-upload,termination,expiration')
    expect(options.headers.get('tus-max-size')).toBe('50000000')
  })
})

describe('a photo by a plain form', () => {
  const seatOf = () => world.organisation.openBranchLink(branch.token, '127.0.0.1')

  test('takes the same way at once, and its branch alone may look at it', async () => {
    const bytes = draw()
    const other = await makeBranch(world, `Đoàn xã khác ${branches}`)

    const id = await house.intake.receiveForSeat(await seatOf(), Readable.from([bytes]), 'IMG_2.jpg')
    await house.intake.processPhoto(id, never)

    expect(await photoOf(id)).toMatchObject({ state: 'ready', unitId: branch.unitId, sha256: sumOf(bytes) })
    expect(await offsetAt(`${branch.path}/${id}`)).toBe(bytes.length)
    const own = await fetch(new URL(`/b/${branch.token}/photos/${id}/phone`, house.url))
    const foreign = await fetch(new URL(`/b/${other.token}/photos/${id}/phone`, house.url))
    expect([own.status, own.headers.get('cache-control'), foreign.status]).toEqual([
      200,
      'private, no-cache',
      404,
    ])
  })

  test.each([
    ['a page', Buffer.from('<html>'), 'PHOTO_UNSUPPORTED'],
    ['nothing at all', Buffer.from(''), 'PHOTO_UNSUPPORTED'],
  ])('that is %s leaves nothing', async (_, bytes, code) => {
    const receiving = house.intake.receiveForSeat(await seatOf(), Readable.from([bytes]), null)

    await expect(receiving).rejects.toMatchObject({ code })
    expect(await readdir(join(root, 'temporary'))).toEqual([])
  })
})

describe('too much', () => {
  test('a branch that has two hundred on their way is asked to wait, and another is not', async () => {
    const tiny = draw(10)
    for (let sent = 0; sent < 200; sent += 50)
      await Promise.all(Array.from({ length: 50 }, () => sender.begin(tiny)))

    const answer = await sender.begin(tiny)
    const other = await makeBranch(world, `Đoàn xã khác ${branches}`)

    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60'])
    expect((await tusSender(house.url, other.path).begin(tiny)).status).toBe(201)
  })

  test('a full disk is told as "later", and what came is kept', async () => {
    const full = await startUploadHouse(world, root, {
      objectStore: { appendTemporary: () => Promise.reject(new AppError('STORAGE_FULL')) },
    })
    const bytes = draw()
    const address = await begin(bytes)
    await sender.append(address, 0, bytes.subarray(0, 100))

    const answer = await tusSender(full.url, branch.path).append(address, 100, bytes.subarray(100))
    await full[Symbol.asyncDispose]()

    expect([answer.status, answer.headers.get('retry-after')]).toEqual([507, '300'])
    await sender.append(address, 100, bytes.subarray(100))
    expect(await photoOf(address)).toMatchObject({ sha256: sumOf(bytes) })
  })

  test('a sender that says nothing for half a minute is left, and may come back', async () => {
    const bytes = draw()
    const address = await begin(bytes)
    const body = new ReadableStream({ start: stream => stream.enqueue(bytes.subarray(0, 50_000)) })

    const sending = sender.append(address, 0, body)
    await untilOffset(address, 50_000)
    await world.clock.advanceBy(31 * SECOND)

    expect((await sending).status).toBe(408)
    expect(await offsetAt(address)).toBe(50_000)
  })
})

describe('a program that ends', () => {
  test('after the last byte and before the photo is made up for by the next who asks', async () => {
    const bytes = draw()
    const address = await begin(bytes)
    await dieBeforeKeeping(address, bytes)
    expect(await photoOf(address)).toBeUndefined()

    const offset = await offsetAt(address)

    expect(offset).toBe(bytes.length)
    expect(await photoOf(address)).toMatchObject({ sha256: sumOf(bytes) })
  })

  test('and whose phone never comes back, by the sweep', async () => {
    const bytes = draw()
    const address = await begin(bytes)
    await dieBeforeKeeping(address, bytes)

    await house.intake.sweepUploads(never)

    expect(await photoOf(address)).toMatchObject({ sha256: sumOf(bytes) })
    expect(await house.objectStore.read(sumOf(bytes))).toHaveLength(bytes.length)
  })
})

test('an upload taken back while its last bytes are kept leaves none of them', async () => {
  const bytes = draw()
  const address = await begin(bytes)
  const disk = createDiskObjectStore({ folder: root })
  const slow = await startUploadHouse(world, root, {
    objectStore: {
      makePermanent: async (temporaryId, sha256) => {
        await disk.makePermanent(temporaryId, sha256)
        await sender.cancel(address)
      },
    },
  })

  await tusSender(slow.url, branch.path).append(address, 0, bytes)
  await slow[Symbol.asyncDispose]()

  expect(await photoOf(address)).toBeUndefined()
  expect(await house.objectStore.has(sumOf(bytes))).toBe(false)
})

test('an upload that died just as its bytes were kept leaves none of them once its time is over', async () => {
  const bytes = draw()
  const address = await begin(bytes)
  const disk = createDiskObjectStore({ folder: root })
  const doomed = await startUploadHouse(world, root, {
    objectStore: {
      makePermanent: async (temporaryId, sha256) => {
        await disk.makePermanent(temporaryId, sha256)
        throw new Error('killed')
      },
    },
  })
  await tusSender(doomed.url, branch.path).append(address, 0, bytes)
  await doomed[Symbol.asyncDispose]()
  await world.clock.advanceBy(8 * DAY)

  await house.intake.sweepUploads(never)

  expect(await house.objectStore.has(sumOf(bytes))).toBe(false)
})

/** Sends the rest to a life of the program that fails at the very end. */
async function dieBeforeKeeping(address: string, bytes: Uint8Array<ArrayBuffer>) {
  const doomed = await startUploadHouse(world, root, {
    objectStore: { makePermanent: () => Promise.reject(new Error('killed')) },
  })
  const sent = await tusSender(doomed.url, branch.path).append(address, 0, bytes)
  expect(sent.status).toBe(500)
  await doomed[Symbol.asyncDispose]()
}
