import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../src/config/root.ts'
import { readAssets } from '../../src/web/assets.ts'
import { ICON_NAMES } from '../../src/web/views/icon-names.ts'

const DIST = join(ROOT, 'dist')
const assets = readAssets(join(DIST, 'assets'))
const read = (name: string): string => readFileSync(join(DIST, assets[name] ?? ''), 'utf8')
const gzipBytes = (name: string): number => gzipSync(read(name), { level: 9 }).length

/** An officer's page weighs at most this, fonts and pictures apart (a phone on weak 4G). */
const LIMIT_BYTES = 25_000

/** What a branch's phone loads on its first visit, the service worker counted once. */
const PHONE_SCRIPTS_BYTES = 30_000

describe('what a browser loads', () => {
  it('has a style sheet within its budget', () => {
    expect(gzipBytes('officer.css')).toBeLessThan(LIMIT_BYTES)
  })

  it('has scripts within their budget', () => {
    expect(gzipBytes('htmx.js')).toBeLessThan(LIMIT_BYTES)
  })

  it('has little for a phone to run', () => {
    expect(gzipBytes('branch.js') + gzipBytes('sw.js')).toBeLessThan(PHONE_SCRIPTS_BYTES)
  })

  it('keeps the fonts and colours through the purge', () => {
    const css = read('officer.css')

    expect(css).toContain('Be Vietnam Pro')
    expect(css.match(/\.woff2/g)).toHaveLength(4)
    expect(css).toContain('light-dark(')
  })

  it('loads nothing from elsewhere', () => {
    expect(read('officer.css')).not.toMatch(/url\("?(https?:)?\/\/|@import/)
  })

  it('draws every icon that pages may name', () => {
    const sprite = read('icons.svg')

    const missing = ICON_NAMES.filter(name => !sprite.includes(`id="${name}"`))

    expect(missing).toEqual([])
  })
})
