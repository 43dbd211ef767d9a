import { open, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readAssets } from '../../web/assets.ts'
import { type CliTexts, fill, type Locale } from '../../web/text/index.ts'
import type { Finding } from './finding.ts'

/** How a WOFF2 file begins. @see W3C WOFF File Format 2.0, section 4.1 */
const WOFF2_SIGNATURE = 'wOF2'

/** Checks that every font the style sheet names was built and is a font: a missing one fails silently in browsers. */
export async function checkFonts(
  folder: string,
  texts: CliTexts['doctor'],
  locale: Locale,
): Promise<Finding> {
  const files = await namedFonts(folder)
  if (files.length === 0) return { state: 'fail', detail: texts.fontsNone }
  for (const file of files) {
    if (!(await isFont(join(folder, file)))) {
      return { state: 'fail', detail: fill(texts.fontsBroken, { file }, locale) }
    }
  }
  return { state: 'ok', detail: fill(texts.fonts, { count: files.length }, locale) }
}

async function namedFonts(folder: string): Promise<readonly string[]> {
  try {
    const sheet = await readFile(join(folder, basename(readAssets(folder)['officer.css'] ?? '')), 'utf8')
    return [...sheet.matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, address = '']) => basename(address))
  } catch {
    return []
  }
}

async function isFont(path: string): Promise<boolean> {
  try {
    await using file = await open(path)
    const { buffer } = await file.read(Buffer.alloc(WOFF2_SIGNATURE.length), 0, WOFF2_SIGNATURE.length, 0)
    return buffer.toString('latin1') === WOFF2_SIGNATURE
  } catch {
    return false
  }
}
