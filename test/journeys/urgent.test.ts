import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PostId, postId } from '../../src/kernel/ids.ts'
import { openBrowser } from '../support/browser.ts'
import { checkPage } from './support/check-page.ts'
import { runHouse, type TestHouse } from './support/run-house.ts'

const PHONE = { viewport: { width: 360, height: 740 }, locale: 'vi-VN' }
const NEWS = 'Bão số 9 đổ bộ chiều nay. Bà con không ra đường sau 15 giờ. Cần giúp, gọi 114.'

let browser: Browser
let house: TestHouse
let officer: BrowserContext
let page: Page
let post: PostId

beforeAll(async () => {
  browser = await openBrowser()
  house = await runHouse()
  officer = await browser.newContext(PHONE)
  page = await officer.newPage()
})
afterAll(async () => {
  await officer.close()
  await house[Symbol.asyncDispose]()
  await browser.close()
})

/** Opens the link of a letter on a phone where nobody is signed in and scripts are off. */
async function openLetter(name: string): Promise<{ phone: Page; context: BrowserContext }> {
  const url = await house.decisionUrl(post, await house.addReviewer(name))
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false })
  const phone = await context.newPage()
  await phone.goto(url)
  return { phone, context }
}

describe('an urgent Post, all on phones', () => {
  test('is written and sent in a few taps', async () => {
    await page.goto(house.signInUrl)
    await page.goto(`${house.url}/pages`)
    await page.getByLabel('Mã Trang', { exact: true }).fill(house.page.id)
    await page.getByLabel('Mã truy cập của Trang').fill(house.page.token)
    await page.getByRole('button', { name: 'Kết nối' }).click()
    await page.goto(house.url)

    await page.getByRole('link', { name: 'Tin khẩn' }).click()
    await checkPage(page)
    await page.getByLabel('Cơ quan nào công bố').fill('Ban Chỉ huy Phòng thủ dân sự huyện')
    await page.getByLabel('Nội dung').fill(NEWS)
    await page.getByRole('button', { name: 'Gửi duyệt tin khẩn' }).click()

    await page.getByText('Đã gửi duyệt tin khẩn').waitFor()
    expect(await page.getByText('Đã có 0/2 lượt duyệt.').isVisible()).toBe(true)
    await checkPage(page)
    post = postId(new URL(page.url()).pathname.split('/').at(-1) ?? '')
  })

  test('is read and approved by the first reviewer through the link in a letter', async () => {
    const { phone, context } = await openLetter('Bí thư')

    expect(await phone.getByText(NEWS).isVisible()).toBe(true)
    await phone.getByRole('button', { name: 'Duyệt bài này' }).click()

    expect(await phone.getByText('Đã có 1/2 lượt duyệt').isVisible()).toBe(true)
    await context.close()
  })

  test('goes out the moment the second one approves', async () => {
    const { phone, context } = await openLetter('Phó bí thư')

    await phone.getByRole('button', { name: 'Duyệt bài này' }).click()
    await page.reload()

    await page.getByText('Bài đã hiện trên Trang').waitFor()
    await checkPage(page)
    await context.close()
  })

  test('is closed with a note once the danger is over', async () => {
    await page.getByText('Kết thúc tin khẩn…').click()
    await page.getByLabel('Vụ việc kết thúc thế nào').fill('Bão đã tan, không thiệt hại về người.')
    await page.getByRole('button', { name: 'Ghi kết thúc' }).click()

    await page.getByText('Đã kết thúc: Bão đã tan').waitFor()
    await checkPage(page)
  })
})

test('the pages of links, open and used, are accessible', async () => {
  const context = await browser.newContext(PHONE)
  const phone = await context.newPage()
  await page.goto(`${house.url}/posts/urgent`)
  await page.getByLabel('Cơ quan nào công bố').fill('UBND huyện')
  await page.getByLabel('Nội dung').fill(NEWS)
  await page.getByRole('button', { name: 'Gửi duyệt tin khẩn' }).click()
  await page.getByText('Đã gửi duyệt tin khẩn').waitFor()
  post = postId(new URL(page.url()).pathname.split('/').at(-1) ?? '')
  await phone.goto(await house.decisionUrl(post, await house.addReviewer('Ủy viên')))

  await checkPage(phone)
  await phone.getByText('Trả lại…').click()
  await checkPage(phone)
  await phone.getByRole('button', { name: 'Trả lại', exact: true }).click()

  await phone.getByText('Bạn đã trả lại').waitFor()
  await checkPage(phone)
  await context.close()
})
