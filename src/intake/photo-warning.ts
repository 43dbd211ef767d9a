import type { PhotoId } from '../kernel/ids.ts'
import type { InspectedPhoto } from '../ports/images.ts'

/** Everything that may speak against using a photo; none of it stops anybody. */
export const PHOTO_WARNINGS = [
  'too-small',
  'blurred',
  'dark',
  'bright',
  'screenshot',
  'zalo-recompressed',
  'near-duplicate',
] as const

export type PhotoWarningCode = (typeof PHOTO_WARNINGS)[number]

/** Something to look at before a photo is used. */
export interface PhotoWarning {
  readonly code: PhotoWarningCode
  /** The photos that this one is nearly the same as, the most alike first. */
  readonly of?: readonly PhotoId[]
}

/** What the rules look at. */
type Looked = Pick<InspectedPhoto, 'widthPx' | 'heightPx' | 'look' | 'hasCamera'> & {
  readonly originalName: string | null
}

/** The middle one of the widths that Facebook shows best. @see https://www.facebook.com/help/266520536764594, 2026-11 */
const LEAST_EDGE_PX = 960

/**
 * Our measurement (2026-11, 48 photos of phones and cameras and 20 drawn ones, each also blurred by Gauss): sharp ones
 * measured 0.44 and more, those blurred by 0.3 % of their long edge (6 px on a photo of 2048 px) at most 0.12 from 600
 * px on.
 */
const LEAST_SHARPNESS = 0.15

/** Of the same photos none was nearly black in over 67 %; five times darker they were in 77 to 98 %. */
const DARK_SHARE = 0.75
/** Of photos at most 17 % were burnt out, and of one made 2.5 times lighter 58 %. */
const BRIGHT_SHARE = 0.45
/** A white paper or a drawing is white on purpose: it is even nearly everywhere. */
const DRAWN_SHARE = 0.75

/** Photos were even in at most 39 %, drawn screens of a phone, saved as PNG or JPEG, with a photo or without, in 43 to 70 %. */
const SCREEN_SHARE = 0.4
/** Phones' screens are from 16:9 to 22:9, held upright. */
const SCREEN_RATIO = { from: 1.7, to: 2.5 } as const

/** @see DOMAIN.md 3.5: what Zalo calls the photos it sends */
const ZALO_NAME = /^z\d{10,}[-_]/i

const CHECKS = {
  'too-small': ({ widthPx, heightPx }) => Math.max(widthPx, heightPx) < LEAST_EDGE_PX,
  blurred: ({ look }) => look.sharpness !== null && look.sharpness < LEAST_SHARPNESS,
  dark: ({ look }) => look.darkShare >= DARK_SHARE,
  bright: ({ look }) => look.brightShare >= BRIGHT_SHARE && look.flatShare < DRAWN_SHARE,
  screenshot: ({ look, hasCamera, widthPx, heightPx }) =>
    !hasCamera && isScreen(heightPx / widthPx) && look.flatShare >= SCREEN_SHARE,
  'zalo-recompressed': ({ originalName }) => ZALO_NAME.test(originalName ?? ''),
} as const satisfies Partial<Record<PhotoWarningCode, (photo: Looked) => boolean>>

const isScreen = (ratio: number): boolean => ratio >= SCREEN_RATIO.from && ratio <= SCREEN_RATIO.to

/** Lists what a photo by itself, and its likeness to others, give to look at. */
export function photoWarnings(photo: Looked, nearDuplicates: readonly PhotoId[]): readonly PhotoWarning[] {
  return PHOTO_WARNINGS.flatMap((code): readonly PhotoWarning[] => {
    if (code === 'near-duplicate') return nearDuplicates.length > 0 ? [{ code, of: nearDuplicates }] : []
    return CHECKS[code](photo) ? [{ code }] : []
  })
}
