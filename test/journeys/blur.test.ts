import { Readable } from 'node:stream'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { PhotoId } from '../../src/kernel/ids.ts'
import { systemActor } from '../../src/organisation/index.ts'
import { openBrowser } from '../support/browser.ts'
import { checkPage } from './support/check-page.ts'
import { runHouse, type TestHouse } from './support/run-house.ts'
import { savePicture } from './support/save-picture.ts'

const SIZES = [
  { name: 'a finger on a phone', width: 360, height: 740, hasTouch: true },
  { name: 'a mouse on a desk', width: 1440, height: 900, hasTouch: false },
]
const ACTOR = systemActor('journey')
/** Fractions of the photo. */
const FACE = { left: 0.1, top: 0.2, right: 0.3, bottom: 0.5 }
const PLATE = { left: 0.6, top: 0.55, right: 0.9, bottom: 0.7 }
const CLEAR = { left: 0.4, top: 0.1, right: 0.5, bottom: 0.5 }
type Part = typeof FACE

let browser: Browser
let house: TestHouse

beforeAll(async () => {
  browser = await openBrowser()
  house = await runHouse()
})
afterAll(async () => {
  await browser.close()
  await house[Symbol.asyncDispose]()
})

describe.each(SIZES)('with $name', size => {
  let context: BrowserContext
  let page: Page
  let touch: CDPSession
  let photo: PhotoId

  beforeAll(async () => {
    photo = await addPhoto()
    context = await browser.newContext({ viewport: size, hasTouch: size.hasTouch, locale: 'vi-VN' })
    page = await context.newPage()
    touch = await context.newCDPSession(page)
    await page.goto(await signInUrl(size.name))
    await page.goto(`${house.url}/photos/${photo}/blur`)
  })
  afterAll(() => context.close())

  const drag = async (part: Part) => {
    const box = await page.locator('[data-photo]').boundingBox()
    if (box === null) throw new Error('The photo is not in sight')
    const from = { x: box.x + part.left * box.width, y: box.y + part.top * box.height }
    const to = { x: box.x + part.right * box.width, y: box.y + part.bottom * box.height }
    return size.hasTouch ? dragByFinger(touch, from, to) : dragByMouse(page, from, to)
  }
  const remover = (place: number) => page.getByRole('button', { name: `Bỏ ô ${place}`, exact: true })
  const contrast = (part: Part) => contrastOf(page, `${house.url}/photos/${photo}/phone.jpg`, part)

  test('an officer draws boxes, and takes back what went wrong', async () => {
    await drag(FACE)
    await drag(CLEAR)
    await drag(PLATE)
    await remover(2).click()
    await remover(1).click()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()

    expect(await page.getByRole('button', { name: /^Bỏ ô/ }).count()).toBe(2)
    await checkPage(page)
    await savePicture(page, `blur-drawn-${size.width}`)
  })

  test('what is under them is unrecognisable in every picture from then on, and nothing else', async () => {
    await page.getByRole('button', { name: 'Che và lưu' }).click()
    await page.getByText('Đang làm lại ảnh').waitFor()
    await rendered(photo)

    expect(await contrast(FACE)).toBeLessThan(40)
    expect(await contrast(PLATE)).toBeLessThan(40)
    expect(await contrast(CLEAR)).toBeGreaterThan(150)
  })

  test('whoever returns finds the boxes as they were, and may tick cells as well', async () => {
    await page.goto(`${house.url}/photos/${photo}/blur`)
    await remover(2).waitFor()
    await page.getByRole('button', { name: 'Chọn theo ô lưới' }).click()

    expect(await page.locator('[name=cell]:checked').count()).toBe(0)
    await checkPage(page)
    await savePicture(page, `blur-cells-${size.width}`)
  })
})

test('without a script each cell is large enough for a finger', async () => {
  const photo = await addPhoto()
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await page.goto(await signInUrl('without'))
  await page.goto(`${house.url}/photos/${photo}/blur`)

  const cell = await page.locator('[name=cell]').first().boundingBox()

  expect(Math.min(cell?.width ?? 0, cell?.height ?? 0)).toBeGreaterThanOrEqual(44)
  await savePicture(page, 'blur-plain-360')
  await context.close()
})

/** A photo of fine stripes, of which nothing is left where they are levelled. */
async function addPhoto(): Promise<PhotoId> {
  const [width, height] = [1600, 1200]
  const stripes = Buffer.alloc(width * height, Buffer.from([...Array(8).fill(20), ...Array(8).fill(230)]))
  const jpeg = await sharp(stripes, { raw: { width, height, channels: 1 } })
    .jpeg()
    .toBuffer()
  const { intake } = house.areas
  const id = await intake.receivePhoto(ACTOR, {
    source: Readable.from([jpeg]),
    originalName: null,
    altText: '',
  })
  await rendered(id)
  return id
}

/** Until it is drawn anew, nobody sees a photo. */
const rendered = (id: PhotoId) =>
  vi.waitFor(async () => expect((await house.areas.intake.getPhoto(ACTOR, id)).state).toBe('ready'), {
    timeout: 10_000,
    interval: 50,
  })

async function signInUrl(name: string): Promise<string> {
  const person = { email: `${name.replace(/\W/g, '')}@example.vn`, name, role: 'officer' } as const
  const { token } = await house.areas.organisation.createPerson(ACTOR, person)
  return `${house.url}/sign-in/${token.reveal()}`
}

interface Point {
  readonly x: number
  readonly y: number
}

async function dragByMouse(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

async function dragByFinger(touch: CDPSession, from: Point, to: Point): Promise<void> {
  const between = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [between] })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [to] })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** How far the darkest and the lightest dot of a part are apart. */
async function contrastOf(page: Page, address: string, part: Part): Promise<number> {
  const jpeg = await (await page.request.get(address)).body()
  const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true })
  const row = Math.round(((part.top + part.bottom) / 2) * info.height) * info.width
  const inside = 0.02
  const dots = data.subarray(
    row + Math.ceil((part.left + inside) * info.width),
    row + Math.floor((part.right - inside) * info.width),
  )
  return Math.max(...dots) - Math.min(...dots)
}
