import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../src/organisation/access.ts'
import { openBrowser } from '../support/browser.ts'
import { checkPage } from './support/check-page.ts'
import { type Hands, keyboardOf, pointer } from './support/hands.ts'
import { drawPhotos } from './support/photos.ts'
import { runHouse, type TestHouse } from './support/run-house.ts'
import { savePicture } from './support/save-picture.ts'

const ACTOR = systemActor('journey')
const PHONE = { width: 360, height: 740 }

const WAYS = [
  { how: 'by finger, in daylight', colorScheme: 'light', handsOn: pointer },
  { how: 'by keyboard alone, at night', colorScheme: 'dark', handsOn: keyboardOf },
] as const

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(WAYS)(
  'a branch sends its news without a script $how',
  { timeout: 60_000 },
  ({ colorScheme, handsOn }) => {
    let house: TestHouse
    let context: BrowserContext
    let page: Page
    let hands: Hands
    /** Looks at the same address with a script, without which axe cannot run. */
    const check = async () => {
      await using scripted = await browser.newContext({ viewport: PHONE, locale: 'vi-VN', colorScheme })
      const twin = await scripted.newPage()
      await twin.goto(page.url())
      await checkPage(twin)
    }
    const picture = (name: string) => savePicture(page, `branch-${colorScheme}-${name}`)

    beforeAll(async () => {
      house = await runHouse()
      const { organisation } = house.areas
      const unit = await organisation.createUnit(ACTOR, { name: 'Đoàn xã Hòa An', level: 'co_so' })
      const link = await organisation.rotateBranchLink(ACTOR, unit.id)
      context = await browser.newContext({
        viewport: PHONE,
        locale: 'vi-VN',
        javaScriptEnabled: false,
        colorScheme,
      })
      page = await context.newPage()
      hands = handsOn(page)
      await page.goto(`${house.url}/b/${link.reveal()}`)
    })
    afterAll(async () => {
      await context.close()
      await house[Symbol.asyncDispose]()
    })

    test('answers a few questions and reads the article they make', async () => {
      await check()
      await picture('form')
      await page.getByLabel('Chọn hoặc chụp ảnh').setInputFiles(await drawPhotos())
      await hands.write(page.getByLabel('Đã làm việc gì?'), 'Trồng 500 mét đường hoa')
      await hands.write(page.getByLabel('Ở đâu?'), 'ấp Mỹ Hòa')
      await hands.write(page.getByLabel('Ai tham gia?'), '40 đoàn viên, thanh niên')
      await hands.press(page.getByRole('button', { name: 'Xem bài', exact: true }))

      expect(await page.getByLabel('Bài viết').inputValue()).toContain(
        'Đoàn xã Hòa An trồng 500 mét đường hoa tại ấp Mỹ Hòa, với sự tham gia của 40 đoàn viên, thanh niên.',
      )
      expect(await page.getByText('Đã nhận 2 ảnh').isVisible()).toBe(true)
      await picture('review')
    })

    test('changes a word, sends it, and is given a receipt number', async () => {
      await hands.write(page.getByLabel('Tiêu đề'), 'Đường hoa ấp Mỹ Hòa')
      await hands.press(page.getByRole('button', { name: 'Gửi tin', exact: true }).last())

      await page.getByText('Đã nhận 2/2 ảnh').waitFor()
      expect(await page.getByText(/^TB-\d{4}-[A-Z0-9]{4}$/).isVisible()).toBe(true)
      await check()
      await picture('receipt')
    })

    test('is asked for more under To do, and answers', async () => {
      await askForMore(house)
      await hands.press(page.getByRole('link', { name: 'Việc cần làm' }))
      await check()
      await picture('tasks')
      await hands.press(page.getByRole('link', { name: 'Bổ sung', exact: true }))
      await check()
      await hands.write(page.getByLabel('Lời bổ sung'), 'Có 42 người tham gia')
      await hands.press(page.getByRole('button', { name: 'Gửi bổ sung' }))

      await page.getByText('Đã gửi bổ sung. Cảm ơn cơ sở.').waitFor()
      await hands.press(page.getByRole('link', { name: 'Đã gửi' }))
      await page.getByRole('link', { name: 'Đường hoa ấp Mỹ Hòa' }).waitFor()
      await check()
      await picture('sent')
    })
  },
)

/** The officer returns what came in, once its photos were looked at. */
async function askForMore({ areas: { intake } }: TestHouse): Promise<void> {
  const officer = { ...ACTOR, role: 'officer' } as const
  await expect
    .poll(async () => (await intake.listSubmissions(officer, { limit: 1 })).items[0]?.state, {
      timeout: 20_000,
    })
    .toBe('ready')
  const [sent] = (await intake.listSubmissions(officer, { limit: 1 })).items
  if (sent) await intake.returnSubmission(officer, sent.id, { reason: 'Bao nhiêu người tham gia?' })
}
