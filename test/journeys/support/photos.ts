import sharp from 'sharp'
import { SCENES } from '../../../src/cli/demo/scenes.ts'

/** Draws two photos as a phone sends them, named in Vietnamese. */
export const drawPhotos = () =>
  Promise.all(
    SCENES.slice(0, 2).map(async ({ svg }, place) => ({
      name: `ảnh ${place + 1}.jpg`,
      mimeType: 'image/jpeg',
      buffer: await sharp(Buffer.from(svg)).jpeg().toBuffer(),
    })),
  )
