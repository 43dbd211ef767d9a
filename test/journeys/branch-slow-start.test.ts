import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BranchWorld } from '../support/branch-world.ts'
import { openBrowser } from '../support/browser.ts'
import { drawSnapshots } from '../support/draw-snapshots.ts'
import { runBranch } from './support/run-branch.ts'

const FAST = 50_000_000
const SHIFTS = `globalThis.shifted = 0
  new PerformanceObserver(list => {
    for (const { value } of list.getEntries()) globalThis.shifted += value
  }).observe({ type: 'layout-shift', buffered: true })`

describe('a phone to which the page’s script comes late', { timeout: 60_000 }, () => {
  let [world, browser, context, page] = [] as unknown as [BranchWorld, Browser, BrowserContext, Page]
  let script: PromiseWithResolvers<void>
  const plainPicker = () => page.getByLabel('Chọn hoặc chụp ảnh')
  const cards = () => page.locator('[data-photo]')
  const scriptComes = async () => {
    script.resolve()
    await page.locator('.pickers').waitFor()
  }

  beforeAll(async () => {
    ;[world, browser] = await Promise.all([runBranch(FAST), openBrowser()])
  })
  beforeEach(async () => {
    script = Promise.withResolvers()
    context = await browser.newContext({
      viewport: { width: 360, height: 640 },
      locale: 'vi-VN',
      serviceWorkers: 'block',
    })
    page = await context.newPage()
    await page.addInitScript(SHIFTS)
    await page.route('**/assets/branch-*.js', async route => {
      await script.promise
      await route.continue()
    })
    await page.goto(world.url(), { waitUntil: 'commit' })
    await plainPicker().waitFor()
  })
  afterEach(() => context.close())
  afterAll(async () => {
    await browser.close()
    await world[Symbol.asyncDispose]()
  })

  test('sees nothing move when it comes', async () => {
    await scriptComes()

    await page.getByLabel('Bài viết').waitFor()
    expect(await page.evaluate('globalThis.shifted')).toBe(0)
  })

  test('keeps the photos that were picked before', async () => {
    await plainPicker().setInputFiles([...(await drawSnapshots(2, 300))])

    await scriptComes()

    await cards().nth(1).waitFor()
  })

  test('keeps the photos for which the gallery stood open meanwhile', async () => {
    const opened = page.waitForEvent('filechooser')
    await plainPicker().click()
    const gallery = await opened

    await scriptComes()
    await gallery.setFiles([...(await drawSnapshots(2, 300))])

    await cards().nth(1).waitFor()
  })
})
