import sharp from 'sharp'
import type { Artist } from '../../ports/artist.ts'
import { drawCollage } from './draw-collage.ts'
import { measureBold, openFonts, proveFont } from './house-font.ts'
import { toJpeg } from './to-jpeg.ts'

/** Text is drawn once the fonts are open, whoever draws first. */
export const createSharpArtist = (): Artist => {
  let fonts: Promise<void> | undefined
  const withFonts = async <T>(draw: () => Promise<T>): Promise<T> => {
    fonts ??= openFonts().then(proveFont)
    await fonts
    return draw()
  }

  return {
    checkFont: () => withFonts(async () => undefined),
    measure: line => withFonts(() => measureBold(line)),
    frame: (jpeg, svgFor, limitBytes) => withFonts(() => drawFrame(jpeg, svgFor, limitBytes)),
    draw: svg => withFonts(() => toJpeg(sharp(Buffer.from(svg)), Number.POSITIVE_INFINITY)),
    collage: drawCollage,
  }
}

const drawFrame: Artist['frame'] = async (jpeg, svgFor, limitBytes) => {
  const photo = sharp(jpeg)
  const { width: widthPx, height: heightPx } = await photo.metadata()
  const svg = await svgFor({ widthPx, heightPx })
  return toJpeg(photo.composite([{ input: Buffer.from(svg), left: 0, top: 0 }]), limitBytes)
}
