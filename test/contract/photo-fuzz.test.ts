import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { createSeparateImages } from '../../src/adapters/sharp/separate-images.ts'
import { AppError } from '../../src/kernel/errors.ts'
import { drawLandscape } from '../support/draw-photo.ts'

const images = createSeparateImages()
const SMALL = [{ name: 'small', longEdgePx: 320, limitBytes: 40_000 }] as const
const RUNS = 150

let photos: readonly Buffer[]
beforeAll(async () => {
  const scene = () => drawLandscape(1, 120, 90)
  photos = await Promise.all([
    ...[
      scene().jpeg(),
      scene().jpeg({ progressive: true }),
      scene().png(),
      scene().png({ progressive: true }),
    ].map(photo => photo.toBuffer()),
    ...[scene().webp(), scene().gif(), scene().tiff({ compression: 'lzw' }), scene().avif({ effort: 0 })].map(
      photo => photo.toBuffer(),
    ),
    readFile(new URL('../fixtures/scene-p3.heic', import.meta.url)),
  ])
})

/** What became of a file on its way: bytes changed, a piece left out, doubled or filled with one byte. */
const harm = fc.record({
  kind: fc.constantFrom('change', 'cut', 'double', 'fill'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 64 }),
  byte: fc.integer({ min: 0, max: 255 }),
})
type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never

const suffer = (photo: Buffer, { kind, at, length, byte }: Harm): Buffer => {
  const from = Math.floor(at * photo.length)
  const [before, piece, after] = [
    photo.subarray(0, from),
    photo.subarray(from, from + length),
    photo.subarray(from + length),
  ]
  if (kind === 'cut') return Buffer.concat([before, after])
  if (kind === 'double') return Buffer.concat([before, piece, piece, after])
  const changed =
    kind === 'fill' ? Buffer.alloc(piece.length, byte) : Buffer.from(piece.map(each => each ^ byte))
  return Buffer.concat([before, changed, after])
}

test('whatever became of a file on its way, it is a photo or it is refused, and the process lives on', async () => {
  const story = fc.tuple(fc.nat({ max: 8 }), fc.array(harm, { minLength: 1, maxLength: 6 }))

  await fc.assert(
    fc.asyncProperty(story, async ([which, harms]) => {
      const bytes = harms.reduce(suffer, photos[which]!)
      const told = await images.process(bytes, SMALL).catch((error: unknown) => error)
      if (told instanceof Error) expect(told).toBeInstanceOf(AppError)
    }),
    { numRuns: RUNS },
  )
}, 180_000)
