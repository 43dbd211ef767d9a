import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IconName } from '../src/web/views/icon-names.ts'

/** Draws these icons as symbols of one SVG, shown with `<use href="…#name">`. */
export async function drawSprite(root: string, names: readonly IconName[]): Promise<string> {
  const folder = join(root, 'node_modules/@tabler/icons/icons/outline')
  const symbols = await Promise.all(
    names.map(async name => toSymbol(name, await readFile(join(folder, `${name}.svg`), 'utf8'))),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`
}

function toSymbol(name: string, svg: string): string {
  const paths = svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    // The first path of each icon is an empty 24 px square.
    .replace(/<path stroke="none"[^>]*>/, '')
    .replace(/\s+/g, ' ')
    .replaceAll('> <', '><')
    .trim()
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths}</symbol>`
}
