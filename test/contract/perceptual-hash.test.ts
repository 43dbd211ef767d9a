import type { Sharp } from 'sharp'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { createSharpImages } from '../../src/adapters/sharp/sharp-images.ts'
import { differingBits, SAME_PHOTO_BITS } from '../../src/kernel/perceptual-hash.ts'
import { drawLandscape, drawScene } from '../support/draw-photo.ts'

const images = createSharpImages()
const SMALL = [{ name: 'small', longEdgePx: 1024, limitBytes: 1_000_000 }] as const
const hashOf = async (photo: Sharp) => (await images.process(await photo.toBuffer(), SMALL)).perceptualHash

const SCENES = [1, 2, 3, 4, 5, 6]
const original = (seed: number) => drawLandscape(seed, 1600, 1200).jpeg({ quality: 92 })

const RENDITIONS = [
  ['half as large', photo => photo.resize(800).jpeg()],
  ['small and compressed hard, as Zalo does', photo => photo.resize(320).jpeg({ quality: 40 })],
  ['compressed very hard', photo => photo.jpeg({ quality: 25 })],
  ['a little lighter', photo => photo.modulate({ brightness: 1.1 }).jpeg()],
  ['a little darker', photo => photo.modulate({ brightness: 0.9 }).jpeg()],
  ['in another format', photo => photo.webp({ quality: 60 })],
] as const satisfies readonly (readonly [string, (photo: Sharp) => Sharp])[]

test.each(RENDITIONS)('a photo %s is known again', async (_, make) => {
  for (const scene of SCENES) {
    const photo = await original(scene).toBuffer()

    const bits = differingBits(await hashOf(sharp(photo)), await hashOf(make(sharp(photo))))

    expect(bits, `scene ${scene}`).toBeLessThanOrEqual(SAME_PHOTO_BITS)
  }
})

test('different photos are told apart', async () => {
  const hashes = await Promise.all(SCENES.map(scene => hashOf(original(scene))))

  for (const [index, hash] of hashes.entries())
    for (const other of hashes.slice(index + 1)) expect(differingBits(hash, other)).toBeGreaterThan(12)
})

test('plain fields of colour are no noise', async () => {
  const field = drawScene(800, 600)

  const bits = differingBits(
    await hashOf(field.clone().jpeg()),
    await hashOf(field.clone().jpeg({ quality: 40 })),
  )

  expect(bits).toBeLessThanOrEqual(SAME_PHOTO_BITS)
})

test('a hash is 64 bits in hexadecimal', async () => {
  expect(await hashOf(original(1))).toMatch(/^[0-9a-f]{16}$/)
})
