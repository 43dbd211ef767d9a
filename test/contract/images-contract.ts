import { expect, test } from 'vitest'
import type { Images } from '../../src/ports/images.ts'
import { NOT_PHOTOS } from '../support/hostile-files.ts'

const SPECS = [
  { name: 'large', longEdgePx: 400, limitBytes: 100_000 },
  { name: 'small', longEdgePx: 100, limitBytes: 100_000 },
] as const

interface Subject {
  readonly images: Images
  /** Draws a photo of 800 × 600, or another size. */
  draw(widthPx?: number, heightPx?: number): Promise<Uint8Array>
}

/** What everything that looks at photos keeps to. */
export const imagesContract = (makeSubject: () => Subject): void => {
  test('each variant asked for comes back in order, inside its long edge', async () => {
    const { images, draw } = makeSubject()

    const photo = await images.process(await draw(), SPECS)

    expect(photo).toMatchObject({ format: 'jpeg', widthPx: 800, heightPx: 600, takenAt: null })
    expect(photo.variants).toMatchObject([
      { name: 'large', widthPx: 400, heightPx: 300 },
      { name: 'small', widthPx: 100, heightPx: 75 },
    ])
  })

  test('a variant is a JPEG within its limit', async () => {
    const { images, draw } = makeSubject()

    const { variants } = await images.process(await draw(), SPECS)

    for (const { jpeg } of variants) {
      expect([...jpeg.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
      expect(jpeg.byteLength).toBeLessThanOrEqual(100_000)
    }
  })

  test('a photo smaller than its variant is never enlarged', async () => {
    const { images, draw } = makeSubject()

    const { variants } = await images.process(await draw(60, 80), SPECS)

    expect(variants).toMatchObject([
      { widthPx: 60, heightPx: 80 },
      { widthPx: 60, heightPx: 80 },
    ])
  })

  test.each(Object.entries(NOT_PHOTOS))('%s is refused, at the door and inside', async (_, bytes) => {
    const { images } = makeSubject()

    await expect(images.checkHead(bytes)).rejects.toMatchObject({ code: 'PHOTO_UNSUPPORTED' })
    await expect(images.process(bytes, SPECS)).rejects.toMatchObject({ code: 'PHOTO_UNSUPPORTED' })
  })

  test('the door lets a photo in, whole or only its beginning', async () => {
    const { images, draw } = makeSubject()
    const bytes = await draw()

    await expect(images.checkHead(bytes)).resolves.toBeUndefined()
    await expect(images.checkHead(bytes.subarray(0, 40))).resolves.toBeUndefined()
  })

  test('work whose signal is aborted ends with the reason of the signal', async () => {
    const { images, draw } = makeSubject()
    const reason = new Error('shutting down')

    const processing = images.process(await draw(), SPECS, AbortSignal.abort(reason))

    await expect(processing).rejects.toBe(reason)
  })
}
