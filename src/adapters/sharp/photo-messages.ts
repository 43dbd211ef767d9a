import { z } from 'zod'
import type { HiddenBox, VariantSpec } from '../../ports/images.ts'

/** What the process for photos is asked: to look at one, or to stop looking at it. */
export type Question =
  | {
      readonly id: number
      /** Where its bytes were left. */
      readonly path: string
      readonly variants: readonly VariantSpec[]
      readonly hidden: readonly HiddenBox[]
    }
  | { readonly id: number; readonly isGivenUp: true }

/** Why a photo may be refused. */
export const REFUSALS = ['PHOTO_UNSUPPORTED', 'PHOTO_TOO_MANY_PIXELS', 'PHOTO_BROKEN'] as const

const share = z.number().min(0).max(1)

/** What it answers. It read hostile bytes, so its answers are read as strictly as a stranger's. */
export const answerSchema = z.union([
  z.strictObject({
    id: z.int(),
    photo: z.strictObject({
      format: z.enum(['jpeg', 'png', 'webp', 'avif', 'heif', 'gif', 'tiff']),
      widthPx: z.int(),
      heightPx: z.int(),
      takenAt: z.string().nullable(),
      hasCamera: z.boolean(),
      perceptualHash: z.string().regex(/^[0-9a-f]{16}$/),
      look: z.strictObject({
        sharpness: z.number().nullable(),
        lightness: z.number(),
        ...{ darkShare: share, brightShare: share, flatShare: share },
      }),
      variants: z.array(
        z.strictObject({
          name: z.string(),
          jpeg: z.instanceof(Uint8Array),
          widthPx: z.int(),
          heightPx: z.int(),
        }),
      ),
    }),
  }),
  z.strictObject({ id: z.int(), code: z.enum(REFUSALS).nullable(), message: z.string() }),
])

export type Answer = z.infer<typeof answerSchema>
