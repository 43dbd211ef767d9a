import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { SCENES } from '../src/cli/demo/scenes.ts'

/**
 * Draws the demo's photos into `dist/demo`, as a camera would hand them over. Here and not in the demo itself,
 * because drawing leaves some 90 MB with a process (glibc, measured 2026-11).
 */
export async function drawDemoPhotos(dist: string): Promise<void> {
  const folder = join(dist, 'demo')
  await mkdir(folder, { recursive: true })
  for (const { fileName, svg } of SCENES) {
    await writeFile(join(folder, fileName), await sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer())
  }
}
