import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { BranchWorld } from '../support/branch-world.ts'
import { drawSnapshots, type Snapshot } from '../support/draw-snapshots.ts'
import { checkPage } from './support/check-page.ts'
import { runBranch } from './support/run-branch.ts'
import { savePicture } from './support/save-picture.ts'

/** Slow enough for the link to die in the middle of a photo. */
const BYTES_PER_SECOND = 500_000
/** Of what is sent again after the cut, and of headers. */
const MOST_SENT = 1.3
const [SENT, TYPED] = ['Trồng 500 cây hoa', 'Họp chi đoàn ấp 5']

const eventually = (look: () => unknown) => vi.waitFor(look, { timeout: 20_000, interval: 50 })

describe('a phone whose link dies while photos are on their way', { timeout: 60_000 }, () => {
  let world: BranchWorld
  let page: Page
  let snapshots: readonly Snapshot[]
  const what = () => page.getByLabel('Đã làm việc gì?')
  const sentShare = () =>
    world.line.sentBytes() / snapshots.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)

  beforeAll(async () => {
    snapshots = await drawSnapshots(3, 1_000)
    world = await runBranch(BYTES_PER_SECOND)
    page = (await world.openPhone()).page
  })
  afterAll(() => world[Symbol.asyncDispose]())

  test('is given in hand what nobody received yet', async () => {
    await page.locator('.pickers input[name=photos]').setInputFiles([...snapshots])
    await what().fill(SENT)
    await eventually(() => expect(sentShare()).toBeGreaterThan(0.5))
    world.line.cut()
    await page.getByRole('button', { name: 'Gửi' }).last().click()
    await page.getByText('Sẽ gửi khi có mạng').waitFor()
    await what().fill(TYPED)
    await world.replaceLink()
    world.line.mend()

    await page.getByText('Đường dẫn này không còn dùng được').waitFor()

    const inHand = await page.getByLabel('Còn trên máy này').inputValue()
    expect(inHand).toContain(SENT)
    expect(inHand).toContain(TYPED)
    await checkPage(page)
    await savePicture(page, 'branch-dead-link')
  })

  test('shows the same on the page of the dead link itself', async () => {
    await page.reload()

    await page.getByText('Đường dẫn này không còn dùng được').first().waitFor()

    expect(await page.getByLabel('Còn trên máy này').inputValue()).toContain(TYPED)
    await checkPage(page)
    await savePicture(page, 'branch-dead-link-reloaded')
  })

  test('sends the rest under the new link, nothing twice, and still has the draft', async () => {
    await page.goto(world.url())

    await page.getByText(/Số biên nhận: TB-/).waitFor()
    await page.getByText('Đã nhận đủ 3 ảnh').waitFor()

    const { submissions, sums } = await world.arrived()
    expect(submissions).toEqual([expect.objectContaining({ title: SENT })])
    expect(sums).toEqual(snapshots.map(({ sha256 }) => sha256))
    expect(sentShare()).toBeLessThan(MOST_SENT)
    expect(await what().inputValue()).toBe(TYPED)
  })

  test('sends the draft as a Submission of its own', async () => {
    await page.getByRole('button', { name: 'Gửi' }).last().click()

    await eventually(async () => {
      const titles = (await world.arrived()).submissions.map(({ title }) => title)
      expect(titles.toSorted()).toEqual([TYPED, SENT])
    })
  })
})
