import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plus, SECOND } from '../../src/kernel/time.ts'
import { systemActor } from '../../src/organisation/index.ts'
import { openBrowser } from '../support/browser.ts'
import { startMailServer } from '../support/mail-server.ts'
import { checkPage } from './support/check-page.ts'
import { decisionLink } from './support/decision-link.ts'
import { pointer } from './support/hands.ts'
import { planPost } from './support/plan-post.ts'
import { type Office, runOffice } from './support/run-office.ts'
import { savePicture } from './support/save-picture.ts'

const PHONE = { width: 360, height: 740 }
const SIZES = [
  { name: 'a phone', size: PHONE },
  { name: 'a desk', size: { width: 1440, height: 900 } },
] as const

const NEWS = 'Bão số 15 vào đất liền tối nay. Bà con ấp 4, ấp 5 ra nhà văn hóa xã trước 17 giờ.'
const NEWER = 'Bão số 15 đã suy yếu. Bà con ấp 4, ấp 5 có thể về nhà từ sáng mai.'
const SOURCE = 'Ban Chỉ huy Phòng thủ dân sự huyện'
const REASON = 'Lũ về nhanh, cả huyện tập trung ứng cứu.'
const CORRECTION = 'nhà văn hóa ấp 5 đã mở cửa từ 15 giờ.'

/** Opening the form, and sending it twice: the first time it lacked its source. */
const MOST_PRESSES_TO_SEND = 3

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(SIZES)('an officer with urgent news on $name', { timeout: 60_000 }, ({ size }) => {
  let mails: Awaited<ReturnType<typeof startMailServer>>
  let office: Office
  let context: BrowserContext
  let page: Page
  let urgentPost: string
  const hands = pointer()
  const visitor = (words: string) => onPracticePage(office, words)
  const picture = (at: string, from = page) => savePicture(from, `urgent-${size.width}-${at}`)

  beforeAll(async () => {
    mails = await startMailServer()
    office = await runOffice({ ordinaryApprovals: 0, smtpUrl: mails.url })
    await planPost(office, 'Lịch sinh hoạt hè ở ấp 3', 20)
    await planPost(office, 'Mời đăng ký lớp tin học', 45)
    await planPost(office, 'Giải bóng chuyền cuối tuần', 4 * 60)
    context = await browser.newContext({ viewport: size, locale: 'vi-VN' })
    page = await context.newPage()
    await page.goto(office.signIn.officer)
  })
  afterAll(async () => {
    await context.close()
    await office[Symbol.asyncDispose]()
    await mails[Symbol.asyncDispose]()
  })

  test('is refused without a source, and everything typed stays', async () => {
    await hands.press(page.getByRole('link', { name: 'Tin khẩn' }))
    await hands.write(page.getByLabel('Nội dung'), NEWS)
    await checkPage(page)
    await hands.press(page.getByRole('button', { name: 'Gửi duyệt tin khẩn' }))

    await page.getByText('Tin chưa gửi được.').waitFor()
    expect(await page.getByLabel('Nội dung').inputValue()).toBe(NEWS)
    await checkPage(page)
    await picture('refused')
  })

  test('is sent to the approvers once the source is named', async () => {
    await hands.write(page.getByLabel('Cơ quan nào công bố'), SOURCE)
    await hands.press(page.getByRole('button', { name: 'Gửi duyệt tin khẩn' }))

    await page.getByText('Đã gửi duyệt tin khẩn').waitFor()
    expect(hands.presses()).toBeLessThanOrEqual(MOST_PRESSES_TO_SEND)
    urgentPost = page.url()
    await checkPage(page)
    await picture('sent')
  })

  test('reaches an approver by mail, and looking at the link decides nothing', async () => {
    await office.areas.watching.sendMails(AbortSignal.timeout(30_000))
    const link = decisionLink(mails.received, 'tam@example.vn') ?? ''
    await fetch(link)
    await fetch(link, { method: 'HEAD' })

    await page.reload()
    expect(await page.getByText('Đã có 0/2 lượt duyệt.').isVisible()).toBe(true)
  })

  test('is approved by one through the link and by one who signs in, on their phones', async () => {
    const first = await openPhone(decisionLink(mails.received, 'tam@example.vn') ?? '')
    await first.getByText(NEWS).waitFor()
    await checkPage(first)
    await picture('decide', first)
    await first.getByRole('button', { name: 'Duyệt bài này' }).click()
    await first.getByText('Bạn đã duyệt lúc').waitFor()
    await checkPage(first)
    await picture('decided', first)

    const second = await openPhone(office.signIn.secondReviewer)
    await second.getByRole('link', { name: NEWS }).click()
    await second.getByRole('button', { name: 'Duyệt và xếp lịch' }).click()
    await second.getByText('Đã ghi nhận lượt duyệt.').waitFor()
    await checkPage(second)
    await picture('approved', second)
    await first.context().close()
    await second.context().close()
  })

  test('stands on the Page within seconds, with its source, and the others made way', async () => {
    await expect.poll(() => visitor(NEWS), WAIT).toBe(true)
    expect(await visitor(`Nguồn: ${SOURCE}`)).toBe(true)

    await page.goto(urgentPost)
    await page.getByText('Bài đã hiện trên Trang').waitFor()
    await page.getByText('Đã lùi 2 bài khác một giờ').waitFor()
    await checkPage(page)
    await picture('published')
  })

  test('holds everything with a reason, which stands on every page; nothing goes out', async () => {
    await page.goto(`${office.url}/posts`)
    await hands.press(page.getByRole('link', { name: 'Tạm dừng toàn bộ lịch' }))
    await hands.write(page.getByLabel('Lý do'), REASON)
    await checkPage(page)
    await picture('hold')
    await hands.press(page.getByRole('button', { name: 'Tạm dừng toàn bộ lịch' }))
    await page.getByText('Đã tạm dừng toàn bộ lịch.').waitFor()
    await comesDueAtOnce('Giải bóng chuyền')

    for (const path of ['/', '/posts', '/settings/me']) {
      await page.goto(`${office.url}${path}`)
      expect(await page.getByRole('complementary', { name: 'Tạm dừng toàn bộ lịch' }).innerText()).toContain(
        REASON,
      )
    }
    await checkPage(page)
    await expect.poll(passedOnHold, WAIT).toBe(true)
    expect(await visitor('Giải bóng chuyền')).toBe(false)
  })

  test('goes on after everything was looked at again', async () => {
    await checkPage(page)
    await picture('resume')
    const row = page.getByRole('listitem').filter({ hasText: 'Mời đăng ký lớp tin học' })
    await hands.press(row.getByText('Thay đổi…'))
    await hands.choose(row.getByLabel('Xử lý'), 'Hủy bài')
    await hands.press(page.getByRole('button', { name: 'Tiếp tục đăng' }).last())

    await page.getByText('Đã tiếp tục đăng.').waitFor()
    expect(await page.getByRole('complementary', { name: 'Tạm dừng toàn bộ lịch' }).count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Mời đăng ký lớp tin học' }).count()).toBe(1)
    await checkPage(page)
    await picture('resumed')
  })

  test('is amended, corrected and removed, and the Page shows it each time', async () => {
    await page.goto(urgentPost)
    await hands.press(page.locator('summary').filter({ hasText: 'Sửa trên Facebook' }))
    await hands.write(page.getByLabel('Nội dung'), NEWER)
    await picture('amend')
    await hands.press(page.getByRole('button', { name: 'Sửa trên Facebook' }))
    await expect.poll(() => visitor(NEWER), WAIT).toBe(true)
    expect(await visitor(NEWS)).toBe(false)

    await page.goto(urgentPost)
    await hands.press(page.locator('summary').filter({ hasText: 'Đính chính' }))
    await hands.write(page.getByLabel('Điều đúng là gì?'), CORRECTION)
    await hands.press(page.getByRole('button', { name: 'Đăng lời đính chính' }))
    await expect.poll(() => visitor(`Đính chính: ${CORRECTION}`), WAIT).toBe(true)

    await page.goto(urgentPost)
    await checkPage(page)
    await hands.press(page.locator('summary').filter({ hasText: 'Gỡ khỏi Trang' }))
    await hands.write(page.getByLabel('Lý do gỡ'), 'Tin đã hết hiệu lực.')
    await picture('remove')
    await hands.press(page.getByRole('button', { name: 'Gỡ bài này' }))
    await expect.poll(() => visitor(NEWER), WAIT).toBe(false)
    await page.goto(urgentPost)
    await page.getByText('Bài đã được gỡ khỏi Trang.').waitFor()
    await checkPage(page)
    await picture('removed')
  })

  async function openPhone(address: string): Promise<Page> {
    const phone = await (await browser.newContext({ viewport: PHONE, locale: 'vi-VN' })).newPage()
    await phone.goto(address)
    return phone
  }

  /** Lets the hours until a planned Post pass in a second. */
  async function comesDueAtOnce(words: string): Promise<void> {
    const { publishing } = office.areas
    const { items } = await publishing.listPosts(systemActor('journey'), { limit: 50 })
    const post = items.find(({ message }) => message.startsWith(words))
    if (post === undefined) throw new Error(`No Post begins with ${words}`)
    const { id, version } = post
    await publishing.editPost(systemActor('journey'), id, { version, publishAt: plus(new Date(), SECOND) })
  }

  async function passedOnHold(): Promise<boolean> {
    await page.goto(`${office.url}/posts/resume`)
    return page.getByRole('heading', { name: 'Đã qua giờ trong lúc tạm dừng' }).isVisible()
  }
})

const WAIT = { timeout: 60_000, interval: 300 }

/** Tells whether a visitor of the practice Page, or of a post on it, reads these words. */
async function onPracticePage({ page }: Pick<Office, 'page'>, words: string): Promise<boolean> {
  return (await (await fetch(page.url)).text()).includes(words)
}
