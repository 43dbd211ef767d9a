import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 AA and what axe counts as good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Checks that a page is accessible and that nothing on it is wider than the screen. */
export async function checkPage(page: Page): Promise<void> {
  await page.evaluate(AXE)
  const violations = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(found =>
      found.violations.map(({ id, nodes }) => id + ': ' + nodes.map(node => node.html).join(' | ')))`,
  )
  const overflowPx = await page.evaluate('document.documentElement.scrollWidth - innerWidth')

  expect({ address: page.url(), violations, overflowPx }).toEqual({
    address: page.url(),
    violations: [],
    overflowPx: 0,
  })
}
