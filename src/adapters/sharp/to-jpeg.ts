import type { Sharp } from 'sharp'

/** Tried in turn until the picture fits; lettering suffers first, so the first is high. */
const QUALITIES = [92, 85, 76, 64] as const

/** Writes a picture as a JPEG without tags; the last quality is taken even when it is over the limit. */
export const toJpeg = async (picture: Sharp, limitBytes: number): Promise<Uint8Array> => {
  let jpeg = Buffer.alloc(0)
  for (const quality of QUALITIES) {
    jpeg = await picture.clone().flatten({ background: '#ffffff' }).jpeg({ quality }).toBuffer()
    if (jpeg.byteLength <= limitBytes) break
  }
  return jpeg
}
