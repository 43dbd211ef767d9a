import { z } from 'zod'
import { PHOTO_CLASS_NAMES, PHOTO_WARNINGS } from '../../intake/index.ts'
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
    warnings: z
      .array(
        told.extend({
          of: z.array(z.string()).readonly().optional().describe('The photos it is nearly the same as'),
        }),
      )
      .readonly()
      .describe(`Nothing to stop for: ${PHOTO_WARNINGS.join(', ')}`),
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
    blurBoxes: z
      .array(z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() }))
      .readonly(),
    class: z.enum(PHOTO_CLASS_NAMES).nullable().describe('Who is on it; null until somebody said'),
    consent: z.array(z.string()).readonly().describe('The ticks that were confirmed'),
    missing: z
      .array(z.enum(['notice', 'person', 'guardian', 'child']))
      .readonly()
      .nullable()
      .describe(
        'The ticks its class still needs; null until somebody said who is on it, or when it was taken back',
      ),
    isWithheld: z.boolean().describe('Nobody may publish it now'),
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

/** Who is on a photo, and what was ticked. */
export const consentBody = z.strictObject({
  class: z.enum(PHOTO_CLASS_NAMES),
  consent: z.array(z.string().min(1).max(40)).max(10).readonly(),
})

export const CONSENT_EXAMPLE = { class: 'child-7-to-16', consent: ['child', 'guardian'] }

const share = z.number().min(0).max(1)
const box = z.strictObject({ left: share, top: share, width: share, height: share })

/** What of a photo nobody is to recognise. */
export const blurBody = z.strictObject({
  boxes: z
    .array(box)
    .max(50)
    .readonly()
    .describe('Fractions of the upright photo; none shows all of it again'),
})

export const BLUR_EXAMPLE = { boxes: [{ left: 0.25, top: 0.1, width: 0.15, height: 0.2 }] }

/** What a consent that was taken back cannot undo. */
export const withdrawnSchema = z.object({
  publishedPostIds: z.array(z.string()).readonly().describe('Posts that are out with the photo'),
})
