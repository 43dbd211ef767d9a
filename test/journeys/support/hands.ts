import type { Locator, Page } from 'playwright-core'

/** How somebody works a page. Every press of a button or key that decides something is counted, typing is not. */
export interface Hands {
  press(target: Locator): Promise<void>
  write(target: Locator, text: string): Promise<void>
  /** Chooses the entry of a list that is called so. */
  choose(target: Locator, label: string): Promise<void>
  presses(): number
}

/** A finger or a mouse. */
export function pointer(): Hands {
  let count = 0
  return {
    presses: () => count,
    async press(target) {
      count += 1
      await target.click()
    },
    async write(target, text) {
      await target.fill(text)
    },
    async choose(target, label) {
      count += 1
      await target.selectOption({ label })
    },
  }
}

/** A keyboard and nothing else: what the Tab key does not reach cannot be used. */
export function keyboardOf(page: Page): Hands {
  let count = 0
  return {
    presses: () => count,
    async press(target) {
      count += 1
      if ((await target.and(page.locator('[type=radio]')).count()) > 0) return tick(page, target)
      await tabTo(page, target)
      await page.keyboard.press('Enter')
    },
    async write(target, text) {
      await tabTo(page, target)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.insertText(text)
    },
    async choose(target, label) {
      count += 1
      await tabTo(page, target)
      const isChosen = async () => (await target.locator('option:checked').textContent())?.trim() === label
      await pressUntil(page, 'ArrowDown', isChosen)
    },
  }
}

/** The Tab key stops once at a group of which one is ticked; arrows go on within it. */
async function tick(page: Page, target: Locator): Promise<void> {
  await tabTo(page, page.locator(`[name="${await target.getAttribute('name')}"]`))
  await pressUntil(page, 'ArrowDown', () => target.isChecked())
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor()
  await pressUntil(page, 'Tab', async () => (await target.and(page.locator(':focus')).count()) > 0)
}

/** More than any page has to step over. */
const MOST_STEPS = 150

async function pressUntil(page: Page, key: string, isReached: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await isReached()) return
    await page.keyboard.press(key)
  }
  throw new Error(`The key ${key} does not lead there`)
}
