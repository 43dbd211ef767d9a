import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createSeparateImages } from '../../src/adapters/sharp/separate-images.ts'
import { createSharpImages } from '../../src/adapters/sharp/sharp-images.ts'
import { drawLandscape, drawScene } from '../support/draw-photo.ts'
import { imagesContract } from './images-contract.ts'

const DOOMED = new URL('../support/doomed-photo-process.ts', import.meta.url)
const SMALL = [{ name: 'small', longEdgePx: 400, limitBytes: 100_000 }] as const
const draw = (widthPx = 800, heightPx = 600) => drawScene(widthPx, heightPx).jpeg().toBuffer()
const poison = async () => Buffer.concat([await draw(), Buffer.from('kill the decoder')])

describe('images in a process of their own', () => {
  imagesContract(() => ({ images: createSeparateImages(), draw }))

  test('come out as they do in this one', async () => {
    const bytes = await drawLandscape(1, 1600, 1200).jpeg().toBuffer()

    const [there, here] = await Promise.all(
      [createSeparateImages(), createSharpImages()].map(images => images.process(bytes, SMALL)),
    )

    expect(there).toEqual({
      ...here,
      variants: here!.variants.map(variant => ({ ...variant, jpeg: expect.any(Uint8Array) })),
    })
    expect(Buffer.compare(there!.variants[0]!.jpeg, here!.variants[0]!.jpeg)).toBe(0)
  })

  test('what is broken is told so', async () => {
    const cut = (await draw()).subarray(0, 900)

    await expect(createSeparateImages().process(cut, SMALL)).rejects.toMatchObject({ code: 'PHOTO_BROKEN' })
  })

  test('a photo that kills its process takes those beside it with it, and the next one is looked at', async () => {
    const images = createSeparateImages({ program: DOOMED })

    const together = await Promise.allSettled([
      images.process(await poison(), SMALL),
      images.process(await draw(), SMALL),
    ])
    const next = await images.process(await draw(), SMALL)

    expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(next).toMatchObject({ format: 'jpeg', widthPx: 800 })
  })

  test.runIf(existsSync('/bin/ps'))('the process knows nothing of ours', async () => {
    const images = createSeparateImages()
    await images.process(await draw(), SMALL)

    const processes = execFileSync('ps', ['eww', '--ppid', `${process.pid}`], { encoding: 'utf8' })

    const ours = processes.split('\n').filter(line => line.includes('photo-process'))
    expect(ours.length).toBeGreaterThan(0)
    expect(ours.filter(line => line.includes('PATH='))).toEqual([])
  })
})
