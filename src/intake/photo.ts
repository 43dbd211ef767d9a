import { AppError, type ErrorCode } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import { cleanLine, graphLength, truncate } from '../kernel/text.ts'
import type { HiddenBox, InspectedPhoto, VariantSpec } from '../ports/images.ts'
import type { PhotoWarning } from './photo-warning.ts'

const MEGABYTE = 1_000_000

/** Contract: photos up to 50 MB. */
export const PHOTO_LIMIT_BYTES = 50 * MEGABYTE

/**
 * Facebook publishes no limit for `alt_text_custom` (it only advises fewer than 100 characters); 1,000 is what
 * Instagram takes, so that one text serves both. Counted in UTF-16 units.
 * @see https://docs.upload-post.com/resources/character-limits/ and
 *   https://www.accessible-social.com/images-and-visuals/platform-image-accessibility, 2026-11
 */
const ALT_TEXT_LIMIT = 1_000

/** Longest file name of the usual file systems. */
const NAME_LIMIT = 255

/**
 * Every rendition there is.
 * - facebook: full quality for the Page. Facebook shows at most 2048 px and, at its strictest (error 1366046),
 *   takes less than 4 MB; a tenth of a megabyte is left for what counts otherwise.
 * - phone: to look at on a phone with weak signal.
 * - thumbnail: in lists.
 * @see Graph page/photos reference, 2026-09
 */
export const VARIANTS = [
  { name: 'facebook', longEdgePx: 2048, limitBytes: 3_900_000 },
  { name: 'phone', longEdgePx: 1080, limitBytes: 300_000 },
  { name: 'thumbnail', longEdgePx: 320, limitBytes: 40_000 },
] as const satisfies readonly VariantSpec[]

export type VariantName = (typeof VARIANTS)[number]['name']

/** Why a photo is refused for good: trying again would end the same. */
export const REFUSALS = [
  'PHOTO_UNSUPPORTED',
  'PHOTO_TOO_MANY_PIXELS',
  'PHOTO_BROKEN',
  // The program ended between the row and the bytes; the sender was never told "received".
  'OBJECT_NOT_FOUND',
] as const satisfies readonly ErrorCode[]

export type Refusal = (typeof REFUSALS)[number]

/** After this many claims that never ended, the photo itself is what ends them. */
export const TRY_LIMIT = 5

export interface Variant {
  readonly name: string
  readonly sha256: string
  readonly widthPx: number
  readonly heightPx: number
  readonly bytes: number
}

/** A photo as people see it. */
export interface Photo {
  readonly id: PhotoId
  readonly state: 'processing' | 'ready' | 'refused'
  readonly originalName: string | null
  readonly originalBytes: number
  readonly altText: string
  readonly format: string | null
  /** Upright. */
  readonly widthPx: number | null
  readonly heightPx: number | null
  /** EXIF time as written; without an offset it is local to the installation. */
  readonly takenAt: string | null
  readonly refusalCode: string | null
  readonly warnings: readonly PhotoWarning[]
  /** How sharp its sharpest parts are, from 0. */
  readonly sharpness: number | null
  readonly createdAt: Date
  /** What of it nobody is to recognise. */
  readonly blurBoxes: readonly HiddenBox[]
  /** Largest first. */
  readonly variants: readonly Variant[]
}

/** What processing found out. */
export type Inspection = Omit<InspectedPhoto, 'variants'>

/**
 * Cleans an alt text: one line, NFC.
 * @throws {ALT_TEXT_TOO_LONG}
 */
export const readAltText = (text: string): string => {
  const altText = cleanLine(text)
  if (graphLength(altText) <= ALT_TEXT_LIMIT) return altText
  throw new AppError('ALT_TEXT_TOO_LONG', { values: { limit: ALT_TEXT_LIMIT } })
}

/** Cleans the name a file came with; it is shown and searched for signs, never used as a path. */
export const readOriginalName = (name: string | null): string | null => {
  const own = name?.split(/[/\\]/).at(-1) ?? ''
  return truncate(cleanLine(own), NAME_LIMIT) || null
}
