import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { drawScene } from '../support/draw-photo.ts'
import { checkPage } from './support/check-page.ts'
import { runHouse, type TestHouse } from './support/run-house.ts'

const SIZES = [
  { name: 'a phone', width: 360, height: 740 },
  { name: 'a desk', width: 1440, height: 900 },
] as const

const MESSAGE = 'Sáng 22/11, Đoàn xã Hòa An ra quân Chủ nhật xanh.'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(SIZES)('an officer on $name', size => {
  let house: TestHouse
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    house = await runHouse()
    context = await browser.newContext({ viewport: size, locale: 'vi-VN' })
    page = await context.newPage()
  })
  afterAll(async () => {
    await context.close()
    await house[Symbol.asyncDispose]()
  })

  test('comes in with one click on the link, and is told the first step', async () => {
    await page.goto(house.signInUrl)

    expect(new URL(page.url()).pathname).toBe('/')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Hôm nay')
    expect(await page.getByRole('heading', { name: 'Năm bước đầu tiên' }).isVisible()).toBe(true)
    await checkPage(page)
  })

  test('connects a Page, whose token is never shown again', async () => {
    await page.getByRole('link', { name: 'Kết nối một Trang Facebook' }).click()
    await page.getByLabel('Mã Trang', { exact: true }).fill(house.page.id)
    await page.getByLabel('Mã truy cập của Trang').fill(house.page.token)
    await page.getByRole('button', { name: 'Kết nối' }).click()

    expect(await page.getByText('Kết nối tốt').isVisible()).toBe(true)
    expect(await page.content()).not.toContain(house.page.token)
    await checkPage(page)
  })

  test('finds an empty week that teaches', async () => {
    await page.goto(`${house.url}/posts`)

    expect(await page.getByText('Tuần này chưa có bài nào').isVisible()).toBe(true)
    await checkPage(page)
  })

  test('writes a Post from a template and sees it as Facebook will show it', async () => {
    await page.goto(`${house.url}/posts/new`)
    await page.getByLabel('Viết theo mẫu').selectOption('nha-nhan-ai')
    await page.getByLabel('Ngày bàn giao').fill('2026-11-20')
    await page.getByLabel('Đơn vị bàn giao').fill('Đoàn xã Hòa An')
    await page.getByRole('button', { name: 'Ghép thành bài' }).click()

    const preview = page.getByRole('article', { name: 'Xem trước như trên điện thoại' })
    await preview.getByText('TRAO MÁI ẤM').waitFor()
    await page.getByLabel('Nội dung').fill(MESSAGE)
    await preview.getByText(MESSAGE).waitFor()
    await checkPage(page)
  })

  test('adds two photos, which go up at once, and puts the second first', async () => {
    const photo = await drawScene(1600, 1200).jpeg().toBuffer()
    await page.getByLabel('Chọn ảnh').setInputFiles([
      { name: 'một.jpg', mimeType: 'image/jpeg', buffer: photo },
      { name: 'hai.jpg', mimeType: 'image/jpeg', buffer: photo },
    ])
    await page.locator('.photo-row').nth(1).waitFor()
    await page.locator('.photo-row').nth(1).getByLabel('Mô tả ảnh').fill('Đoàn viên vớt rác trên kênh')
    await page.getByRole('button', { name: 'Đưa ảnh 2 lên trước' }).click()

    const first = page.locator('.photo-row').first().getByLabel('Mô tả ảnh')
    await expect.poll(() => first.inputValue()).toBe('Đoàn viên vớt rác trên kênh')
    await checkPage(page)
  })

  test('schedules it and finds it in its week', async () => {
    await page.getByRole('button', { name: 'Xếp lịch' }).click()
    await page.getByText('Đã xếp lịch.').waitFor()
    await checkPage(page)

    await page.getByRole('link', { name: 'Về lịch đăng' }).click()

    expect(await page.getByRole('link', { name: MESSAGE }).isVisible()).toBe(true)
    await checkPage(page)
  })

  test('publishes it now and watches it reach the Page', async () => {
    await page.getByRole('link', { name: MESSAGE }).click()
    await page.getByText('Đăng ngay', { exact: true }).click()
    await page.getByRole('button', { name: 'Đăng ngay bài này' }).click()

    await page.getByText('Bài đã hiện trên Trang').waitFor()
    expect(await page.getByText('Facebook xác nhận đã hiện.').isVisible()).toBe(true)
    await checkPage(page)

    await page.getByRole('link', { name: 'Xem trên Facebook' }).click()
    await page.getByText(MESSAGE).first().waitFor()
  })

  test('keeps every other page accessible', async () => {
    for (const path of PLACES) {
      await page.goto(`${house.url}${path}`)
      await checkPage(page)
    }
  })
})

const PLACES = [
  '/kho/templates',
  '/kho/templates/nha-nhan-ai',
  '/settings/me',
  '/settings/people',
  '/settings/keys',
  '/settings/audit',
  '/settings/health',
  '/privacy',
  '/nowhere',
]
