import type { Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { BranchWorld, Phone } from '../support/branch-world.ts'
import { drawSnapshots } from '../support/draw-snapshots.ts'
import { runBranch } from './support/run-branch.ts'
import { savePicture } from './support/save-picture.ts'

/** So fast that nothing waits for the line. */
const BYTES_PER_SECOND = 50_000_000

const eventually = (look: () => unknown) => vi.waitFor(look, { timeout: 20_000, interval: 50 })

const problem = (status: number, detail: string) => (route: Route) =>
  route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify({ detail }) })

describe('what may go wrong on a branch’s phone', { timeout: 60_000 }, () => {
  let world: BranchWorld
  let phone: Phone
  let page: Page
  const what = (of: Page = page) => of.getByLabel('Đã làm việc gì?')
  const send = (of: Page = page) => of.getByRole('button', { name: 'Gửi luôn' }).click()
  const titles = async () => (await world.arrived()).submissions.map(({ title }) => title)
  const door = '**/b/*/submissions'

  beforeAll(async () => {
    world = await runBranch(BYTES_PER_SECOND)
    phone = await world.openPhone()
    // Else the service worker sends as well, where no test can stand in its way.
    await phone.context.addInitScript('delete globalThis.SyncManager')
    page = phone.page
    await page.reload()
  })
  afterAll(() => world[Symbol.asyncDispose]())
  afterEach(() => page.unrouteAll())

  test('the same words in two tabs are sent once', async () => {
    await what().fill('Trồng 100 cây')
    const other = await phone.context.newPage()
    await other.goto(world.url())
    await eventually(async () => expect(await what(other).inputValue()).toBe('Trồng 100 cây'))

    await send()
    await eventually(async () => expect(await what(other).inputValue()).toBe(''))
    await send(other)
    await other
      .getByText(/Số biên nhận: TB-/)
      .first()
      .waitFor()

    expect(await titles()).toEqual(['Trồng 100 cây'])
    await other.close()
  })

  test('words that were typed in another tab meanwhile are not lost', async () => {
    const other = await phone.context.newPage()
    await other.goto(world.url())
    await other.locator('.pickers').waitFor()
    await what().fill('Hiến máu')
    await what(other).fill('Dọn bãi biển')

    await send()
    await eventually(async () => expect(await titles()).toContain('Hiến máu'))

    expect(await what(other).inputValue()).toBe('Dọn bãi biển')
    await send(other)
    await eventually(async () => expect(await titles()).toContain('Dọn bãi biển'))
    await other.close()
  })

  test('a second Submission from the same page has its article, too', async () => {
    await what().fill('Xây nhà tình nghĩa')
    await send()
    await eventually(async () => expect(await what().inputValue()).toBe(''))

    await what().fill('Tập huấn chuyển đổi số')
    await send()

    await eventually(async () =>
      expect(await titles()).toEqual(
        expect.arrayContaining(['Xây nhà tình nghĩa', 'Tập huấn chuyển đổi số']),
      ),
    )
  })

  test('storage that is full for photos keeps no words waiting', async () => {
    await page.route('**/b/*/uploads', problem(507, 'Hết chỗ.'))
    await page.locator('input[name=photos]').setInputFiles([...(await drawSnapshots(1, 300))])
    await page.locator('[data-photo]').waitFor()
    await what().fill('Tặng quà Trung thu')

    await send()

    await eventually(async () => expect(await titles()).toContain('Tặng quà Trung thu'))
    await page.unrouteAll()
    await eventually(async () => expect((await world.arrived()).sums).toHaveLength(1))
  })

  test('what a public network answers in the server’s place is no refusal', async () => {
    await page.route(door, route => route.fulfill({ status: 403, contentType: 'text/html', body: 'Log in' }))
    await what().fill('Sửa cầu tạm')

    await send()
    await page.getByText('Máy chủ đang bận').or(page.getByText('Sẽ gửi khi có mạng')).first().waitFor()
    await page.unrouteAll()

    await eventually(async () => expect(await titles()).toContain('Sửa cầu tạm'))
  })

  test('a Submission that was refused does not push aside what is being written', async () => {
    await page.route(door, problem(422, 'Tin dài quá.'))
    await what().fill('Tin bị từ chối')
    await send()
    const again = page.getByRole('button', { name: 'Sửa rồi gửi lại' }).first()
    await again.waitFor()

    await what().fill('Tin mới đang viết')
    await again.click()
    await page.getByText('đang có một tin viết dở').waitFor()
    await savePicture(page, 'branch-refused')
    expect(await what().inputValue()).toBe('Tin mới đang viết')

    await what().fill('')
    // What is typed is kept with every letter, also while the words come back.
    await what().evaluate(field =>
      setInterval(() => field.dispatchEvent(new Event('input', { bubbles: true }))),
    )
    await page.evaluate('globalThis.isBefore = true')
    await eventually(async () => {
      if (await again.isVisible()) await again.click({ timeout: 1_000 })
      expect(await page.evaluate('globalThis.isBefore')).toBeUndefined()
      expect(await what().inputValue()).toBe('Tin bị từ chối')
    })
    await page.unrouteAll()
    await send()
    await eventually(async () => expect(await titles()).toContain('Tin bị từ chối'))
  })

  test('a photo that the phone cannot read is named, and the others are kept', async () => {
    const [good, bad] = await drawSnapshots(2, 300)
    await page.evaluate(`globalThis.sliced = File.prototype.slice
      File.prototype.slice = function (...args) {
        if (this.name === 'bad.jpg') throw new DOMException('', 'NotReadableError')
        return globalThis.sliced.apply(this, args)
      }`)

    await page
      .locator('input[name=photos]')
      .setInputFiles([{ ...bad, name: 'bad.jpg' }, { ...good }] as Parameters<
        ReturnType<Page['locator']>['setInputFiles']
      >[0])

    await page.getByText('Máy không đọc được bad.jpg').waitFor()
    expect(await page.locator('[data-photo]').count()).toBe(1)
  })

  test('a face that the phone cannot hide is never told to be hidden', async () => {
    await page.evaluate('HTMLCanvasElement.prototype.toBlob = done => done(null)')
    await page.locator('.photo-details summary').click()
    await page.getByRole('button', { name: 'Che mặt, biển số' }).click()
    await page.getByRole('button', { name: 'Thêm ô ở giữa' }).click()

    await page.getByRole('button', { name: 'Che và lưu' }).click()

    await page.getByRole('alert').getByText('ảnh vẫn còn rõ').waitFor()
    await savePicture(page, 'branch-blur-failed')
    await page.getByRole('button', { name: 'Để nguyên' }).click()
    await page.getByRole('button', { name: 'Bỏ ảnh 1' }).click()
  })

  test('a form that begins with something is left as it begins, while nothing was typed', async () => {
    await page.evaluate('navigator.serviceWorker.getRegistration().then(worker => worker?.unregister())')
    const begin = /(<textarea[^>]*name="what"[^>]*>)/
    await page.route(world.url(), async route => {
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.text()).replace(begin, '$1Thứ Bảy xanh') })
    })
    await page.reload()

    await page.getByRole('button', { name: 'Viết tự do' }).click()
    await page.getByLabel('Ở đâu?').waitFor()

    expect(await what().isVisible()).toBe(false)
    expect(await what().inputValue()).toBe('Thứ Bảy xanh')
  })

  test('the switch for news asks the server once for each press', async () => {
    await page.addInitScript(`Notification.requestPermission = async () => 'granted'
      Object.defineProperty(Notification, 'permission', { value: 'default' })
      PushManager.prototype.getSubscription = async () => null
      PushManager.prototype.subscribe = async () => ({ endpoint: 'https://push.example', keys: {} })`)
    let asked = 0
    await page.route('**/b/*/push', route => {
      if (route.request().method() === 'GET') asked += 1
      const body = JSON.stringify({ publicKey: 'key' })
      return route.fulfill({ status: 200, contentType: 'application/json', body })
    })
    await page.goto(`${world.url()}/seat`)

    await page.getByRole('button', { name: 'Bật báo tin' }).click()

    await page.getByRole('button', { name: 'Tắt báo tin' }).waitFor()
    expect(asked).toBe(1)
  })

  test('a link that died gives out the last word that was written', async () => {
    const drafts = `new Promise(done => {
      indexedDB.open('branch').onsuccess = ({ target: { result } }) => {
        result.transaction('drafts').objectStore('drafts').getAll().onsuccess = ({ target }) =>
          done(JSON.stringify(target.result))
      }
    })`
    await page.goto(world.url())
    await page.getByRole('button', { name: 'Trả lời vài câu hỏi' }).click()
    await what().fill('Chưa kịp gửi')
    await eventually(async () => expect(await page.evaluate(drafts)).toContain('Chưa kịp gửi'))

    await world.replaceLink()
    await page.reload()

    const givenOut = page.getByRole('textbox', { name: 'Còn trên máy này, chưa ai nhận được' })
    expect(await givenOut.inputValue()).toContain('Chưa kịp gửi')
  })
})
