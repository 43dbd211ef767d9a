import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isoDate, type LocalDate, plusDays } from '../../src/kernel/local-date.ts'
import { openBrowser } from '../support/browser.ts'
import { checkPage } from './support/check-page.ts'
import { type Hands, keyboardOf, pointer } from './support/hands.ts'
import { drawPhotos } from './support/photos.ts'
import { publishSoon } from './support/publish-soon.ts'
import { COLUMN_TEXT, OCCASION, type Office, runOffice } from './support/run-office.ts'
import { savePicture } from './support/save-picture.ts'
import { weekSheet } from './support/week-sheet.ts'

const PHONE = { width: 360, height: 740 }
const DESK = { width: 1440, height: 900 }

/** More presses than these are pages that make people work; without JavaScript each part of a page is asked for. */
const WAYS = [
  { how: 'on a phone', size: PHONE, hasScript: true, handsOn: pointer, mostPresses: 17 },
  { how: 'on a desk', size: DESK, hasScript: true, handsOn: pointer, mostPresses: 17 },
  { how: 'by keyboard alone', size: DESK, hasScript: true, handsOn: keyboardOf, mostPresses: 17 },
  { how: 'without JavaScript', size: PHONE, hasScript: false, handsOn: pointer, mostPresses: 22 },
] as const

const WRITTEN = 'Sáng 22/11, Đoàn xã Hòa An bàn giao Nhà nhân ái cho một đoàn viên khó khăn ở ấp 8.'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(WAYS)(
  'an officer plans the week on Monday $how',
  { timeout: 60_000 },
  ({ how, size, hasScript, handsOn, mostPresses }) => {
    let office: Office
    let context: BrowserContext
    let page: Page
    let hands: Hands
    const picture = (name: string) => savePicture(page, `monday-${how.replaceAll(' ', '-')}-${name}`)

    beforeAll(async () => {
      office = await runOffice({ ordinaryApprovals: 1 })
      context = await browser.newContext({ viewport: size, locale: 'vi-VN', javaScriptEnabled: hasScript })
      page = await context.newPage()
      hands = handsOn(page)
      await page.goto(office.signIn.officer)
    })
    afterAll(async () => {
      await context.close()
      await office[Symbol.asyncDispose]()
    })

    test('opens the week and finds what the program drafted', async () => {
      await hands.press(page.getByRole('link', { name: 'Lịch đăng', exact: true }))
      await openWeekOf(plusDays(office.tomorrow, 1))

      expect(await cardOf(OCCASION).isVisible()).toBe(true)
      expect(await cardOf(COLUMN_TEXT).isVisible()).toBe(true)
      await check()
      await picture('week')
    })

    test('fills the blanks of a draft and sends it to the approver', async () => {
      await hands.press(cardOf(OCCASION))
      await picture('draft')
      await hands.write(page.getByLabel('Nội dung'), `${OCCASION}: 50 năm dựng xây quê hương.`)
      await hands.press(page.getByRole('button', { name: 'Lưu bài' }).last())
      await page.getByText('Đã lưu bài.').waitFor()
      await hands.press(page.getByRole('button', { name: 'Xếp lịch' }))

      await page.getByText('Bài đang chờ người duyệt.').waitFor()
      await check()
      await picture('draft-sent')
    })

    test('sends a sheet in, corrects its wrong row, and schedules it whole', async () => {
      await page.goto(`${office.url}/posts`)
      await hands.press(page.getByRole('link', { name: 'Bảng tính' }))
      await page.getByLabel('Tệp .xlsx hoặc .csv').setInputFiles(weekSheet(office, '31/02/2027'))
      await check()
      await hands.press(page.getByRole('button', { name: 'Xem trước' }))

      await page.getByText('2 bài sẵn sàng, 1 dòng cần sửa.').waitFor()
      expect(await page.getByText('“31/02/2027” không phải ngày có thật').isVisible()).toBe(true)
      await check()
      await picture('sheet')

      await page.getByLabel('Tệp .xlsx hoặc .csv').setInputFiles(weekSheet(office))
      await hands.press(page.getByRole('button', { name: 'Gửi lại tệp đã sửa' }))
      await hands.press(page.getByRole('button', { name: 'Xếp lịch cả 3 bài' }))

      await page.getByText('Đã đưa cả bảng tính vào lịch.').waitFor()
      expect(await page.getByText('Tuần này thiếu chủ động 3.').isVisible()).toBe(true)
      await check()
      await picture('sheet-done')
    })

    test('writes a Post from a template, with two photos', async () => {
      await hands.press(page.getByRole('link', { name: 'Soạn bài mới' }).first())
      await hands.choose(page.getByLabel('Viết theo mẫu'), 'Trao Nhà nhân ái')
      if (!hasScript) await hands.press(page.getByRole('button', { name: 'Dùng mẫu này' }))
      await page.getByLabel('Ngày bàn giao').fill('2026-11-20')
      await hands.write(page.getByLabel('Đơn vị bàn giao'), 'Đoàn xã Hòa An')
      await hands.press(page.getByRole('button', { name: 'Ghép thành bài' }))
      await expect.poll(() => page.getByLabel('Nội dung').inputValue()).toContain('TRAO MÁI ẤM')

      await page.getByLabel('Chọn ảnh').setInputFiles(await drawPhotos())
      if (!hasScript) await hands.press(page.getByRole('button', { name: 'Tải ảnh lên' }))
      await page.locator('.photo-row').nth(1).waitFor()
      await check()
    })

    test('has a wrong word repaired by one press', async () => {
      await hands.write(page.getByLabel('Nội dung'), WRITTEN.replace('bàn giao', 'bàn giao giao'))
      if (!hasScript) await hands.press(page.getByRole('button', { name: 'Xem trước' }).last())
      const fix = page.getByRole('button', { name: 'Sửa thành “giao”' })
      await fix.waitFor()
      await page.getByRole('heading', { name: 'Soát chữ' }).scrollIntoViewIfNeeded()
      await picture('proofreader')
      await hands.press(fix)

      await expect.poll(() => page.getByLabel('Nội dung').inputValue()).toBe(WRITTEN)
      await check()
    })

    test('heeds what speaks against its time, and takes the next free Slot by one press', async () => {
      await hands.choose(page.getByLabel('Bài về đơn vị nào?'), 'Đoàn xã Hòa An')
      if (!hasScript) await hands.press(page.getByRole('button', { name: 'Xem trước' }).last())
      const tooNear = page.getByText('chỉ 30 phút; nên cách nhau 60 phút.')
      const inARow = page.getByText('Ba bài liền nhau trên Trang đều của Đoàn xã Hòa An.')
      const missing = page.getByText('Tuần này Trang chưa có bài')
      await tooNear.waitFor()
      await inARow.waitFor()
      await missing.waitFor()
      await picture('warnings')

      await hands.press(page.getByLabel('Chủ động 3'))
      await hands.press(page.locator('#when').getByRole('button').first())
      if (!hasScript) await hands.press(page.getByRole('button', { name: 'Xem trước' }).last())

      for (const warning of [tooNear, inARow, missing]) await warning.waitFor({ state: 'detached' })
      await check()
      await hands.press(page.getByRole('button', { name: 'Xếp lịch' }))
      await page.getByText('Bài đang chờ người duyệt.').waitFor()
      await check()
    })

    test('has everything approved by the reviewer on a phone', async () => {
      const reviewing = await browser.newContext({ viewport: PHONE, locale: 'vi-VN' })
      const phone = await reviewing.newPage()
      await phone.goto(office.signIn.reviewer)
      const waiting = phone.locator('.post-card').filter({ hasText: 'Chờ duyệt' })
      expect(await waiting.count()).toBe(5)
      await checkPage(phone)

      for (let left = 5; left > 0; left -= 1) {
        await waiting.first().getByRole('link').click()
        await phone.getByRole('button', { name: 'Duyệt và xếp lịch' }).click()
        await phone.getByText('Đã ghi nhận lượt duyệt.').waitFor()
        if (left === 5) await checkPage(phone)
        await phone.goto(office.url)
      }

      expect(await waiting.count()).toBe(0)
      await reviewing.close()
    })

    test('sees the whole week, and the month', async () => {
      await openWeekOf(office.tomorrow)
      await check()
      await picture('week-planned')

      await hands.press(page.getByRole('link', { name: 'Tháng', exact: true }))
      await page.goto(`${office.url}/posts/month?month=${isoDate(office.tomorrow).slice(0, 7)}`)
      await page.getByRole('link', { name: 'Họp ban chấp hành' }).first().waitFor({ state: 'attached' })
      await check()
      await picture('month')

      expect(hands.presses()).toBeLessThanOrEqual(mostPresses)
    })

    // What the program does afterwards does not depend on how it was asked.
    test.runIf(hasScript && handsOn === pointer)(
      'finds everything on the Page in the planned order',
      async () => {
        const planned = await publishSoon(office)

        await page.goto(office.page.url)
        const seen = async () => {
          await page.reload()
          return page.locator('article').allInnerTexts()
        }
        await expect.poll(async () => (await seen()).length, { timeout: 60_000, interval: 500 }).toBe(5)
        const order = (await seen()).toReversed()
        for (const [place, text] of planned.entries()) expect(order[place]).toContain(text)
      },
    )

    const cardOf = (words: string) => page.getByRole('article').getByRole('link', { name: words })

    async function openWeekOf(day: LocalDate): Promise<void> {
      await page.goto(`${office.url}/posts?week=${isoDate(day)}`)
    }

    async function check(): Promise<void> {
      if (hasScript) await checkPage(page)
    }
  },
)
