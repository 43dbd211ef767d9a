import { expect, test } from 'vitest'
import { drawHeavyPhotos, peakOfPhotos } from '../support/photo-memory.ts'

/** Measured 320 MB, of which the bare process is 120 (2026-11); `npm run bench -- peak-memory` measures twelve of 48 megapixels. */
const LIMIT_MEGABYTES = 400

test.runIf(process.platform === 'linux')(
  'twelve photos of 12 megapixels sent at once stay within their memory',
  async () => {
    const photos = await drawHeavyPhotos(4_000, 3_000)

    expect(await peakOfPhotos([...photos, ...photos].slice(0, 12))).toBeLessThan(LIMIT_MEGABYTES)
  },
  120_000,
)
