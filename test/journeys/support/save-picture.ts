import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** The bar that lies on the lower edge of a phone's screen would lie across a picture of the whole page. */
const BAR_AT_END = '.bottom-bar { position: static !important }'

/** Keeps a picture of the whole page in the folder that `PICTURES` names, for people to look at; none without it. */
export async function savePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES
  if (folder === undefined) return
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, style: BAR_AT_END })
}
