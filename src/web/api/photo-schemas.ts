import { z } from 'zod'
import { instant } from './schemas.ts'

const told = z.object({ code: z.string(), detail: z.string() })

/** A photo as programs see it. */
export const photoSchema = z
  .object({
    id: z.string(),
    state: z.enum(['processing', 'ready', 'refused']),
    altText: z.string(),
    originalName: z.string().nullable(),
    originalBytes: z.int(),
    format: z.string().nullable(),
    widthPx: z.int().nullable().describe('Upright'),
    heightPx: z.int().nullable().describe('Upright'),
    takenAt: z.string().nullable().describe('EXIF time; without an offset it is local to the installation'),
    refusal: told.nullable(),
    warnings: z.array(told).readonly(),
    variants: z
      .array(
        z.object({
          name: z.string(),
          url: z.string(),
          widthPx: z.int(),
          heightPx: z.int(),
          bytes: z.int(),
        }),
      )
      .readonly(),
    createdAt: instant,
  })
  .meta({ id: 'Photo' })

/** The part of an address that names a variant of a photo. */
export const variantParams = z.strictObject({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(50),
})

/** A photo's bytes, sent as they are. */
export const jpegAnswer = {
  description: 'The variant',
  content: { 'image/jpeg': { schema: z.unknown() } },
}
