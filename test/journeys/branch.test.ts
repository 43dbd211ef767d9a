import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { BranchWorld, Phone } from '../support/branch-world.ts'
import { drawSnapshots, type Snapshot } from '../support/draw-snapshots.ts'
import { checkPage } from './support/check-page.ts'
import { runBranch } from './support/run-branch.ts'
import { savePicture } from './support/save-picture.ts'

/** Fast enough for a test, slow enough for something to happen in between. */
const BYTES_PER_SECOND = 800_000
/** Of what is sent again after cuts, and of headers. */
const MOST_SENT = 1.3
const TITLE = 'Trồng 500 cây hoa dọc đường nông thôn mới'

/** Waits for what happens by itself; every step here is bounded by the line's speed. */
const eventually = (look: () => unknown) => vi.waitFor(look, { timeout: 30_000, interval: 50 })

const picker = (page: Page) => page.locator('input[name=photos]')
const summary = (page: Page) => page.locator('.sending')
const cards = (page: Page) => page.locator('[data-photo]')

describe('a branch secretary with twelve photos on a weak line', { timeout: 60_000 }, () => {
  let world: BranchWorld
  let phone: Phone
  let snapshots: readonly Snapshot[]
  let page: Page
  const photoBytes = () => snapshots.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)
  const sentShare = () => world.line.sentBytes() / photoBytes()
  const picture = (at: string) => savePicture(page, `branch-${at}`)

  beforeAll(async () => {
    snapshots = await drawSnapshots(12, 1_000)
    world = await runBranch(BYTES_PER_SECOND)
    phone = await world.openPhone()
    page = phone.page
  })
  afterAll(() => world[Symbol.asyncDispose]())

  test('picks them all at once; they begin to leave while she writes', async () => {
    await picker(page).waitFor({ state: 'attached' })
    await checkPage(page)
    await picture('empty')

    await picker(page).setInputFiles([...snapshots])
    await eventually(async () => expect(await cards(page).count()).toBe(12))
    await page.getByLabel('Đã làm việc gì?').fill(TITLE)

    await eventually(() => expect(sentShare()).toBeGreaterThan(0.2))
    await picture('under-way')
    await checkPage(page)
  })

  test('loses the signal, presses Gửi twice and is told that it goes by itself', async () => {
    world.line.cut()
    await phone.context.setOffline(true)
    await summary(page).getByText('Đang mất mạng').waitFor()

    await page.getByRole('button', { name: 'Gửi' }).last().dblclick()

    await page.getByText('Sẽ gửi khi có mạng').waitFor()
    await picture('offline')
    await checkPage(page)
  })

  test('whose battery dies finds everything again, without a network', async () => {
    await phone.context.close()
    phone = await world.openPhone({ isOffline: true })
    page = phone.page

    await page.getByText('Sẽ gửi khi có mạng').waitFor()

    expect(await summary(page).textContent()).toContain('/12 ảnh')
  })

  test('gets her receipt once there is a network, although its first answer was lost', async () => {
    world.line.loseAnswerOf(`POST ${new URL(world.url()).pathname}/submissions`)
    world.line.mend()
    await phone.context.setOffline(false)

    await page.getByText(/Số biên nhận: TB-/).waitFor()

    await picture('receipt')
    await checkPage(page)
  })

  test('need not know that the house was killed and came back', async () => {
    await eventually(() => expect(sentShare()).toBeGreaterThan(0.6))

    await world.restartHouse()
    await summary(page).getByText('Đã nhận đủ 12 ảnh').waitFor({ timeout: 30_000 })

    await picture('all-received')
  })

  test('has sent one Submission with each photo once, in her order, and little in vain', async () => {
    const { submissions, sums } = await world.arrived()

    expect(submissions).toEqual([{ title: TITLE, receiptNumber: expect.stringMatching(/^TB-/) }])
    expect(sums).toEqual(snapshots.map(({ sha256 }) => sha256))
    expect(sentShare()).toBeLessThan(MOST_SENT)
  })

  test('whose phone is full is told to keep the page open, and her photo arrives all the same', async () => {
    await page.evaluate(`globalThis.kept = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError') }`)
    world.line.cut()

    await picker(page).setInputFiles([...(await drawSnapshots(1, 500))])
    await summary(page).getByText('Máy hết chỗ trống').waitFor()
    await picture('full')

    world.line.mend()
    await page.getByText('Đã nhận đủ 13 ảnh').waitFor()
    await page.evaluate('IDBObjectStore.prototype.put = globalThis.kept')
  })
})
