import { AppError, type ErrorCode } from '../kernel/errors.ts'
import type { BranchLinkId, PhotoId, UnitId } from '../kernel/ids.ts'
import { DAY, HOUR, SECOND } from '../kernel/time.ts'
import { PHOTO_LIMIT_BYTES, readOriginalName } from './photo.ts'

/** An upload that has not arrived by then is given up: a phone may lie in a drawer for a weekend. */
export const UPLOAD_LIFE_MS = 7 * DAY

/** So long a sender may be silent before its connection is given up; what came is kept. */
export const SILENCE_MS = 30 * SECOND

/**
 * What one branch may have on its way at once, and begin within an hour, so that nobody who has its link can fill
 * the disk or the tables. Twelve photos are an event; a hundred are many.
 */
export const UPLOAD_LIMITS = {
  arrivingCount: 200,
  arrivingBytes: 30 * PHOTO_LIMIT_BYTES,
  hourlyCount: 600,
} as const
export const UPLOAD_WINDOW_MS = HOUR

/** One photo on its way from a phone. */
export interface Upload {
  /** Becomes the photo's. */
  readonly id: PhotoId
  readonly unitId: UnitId
  readonly linkId: BranchLinkId
  readonly temporaryId: string
  readonly lengthBytes: number
  readonly fileName: string | null
  /** Hex; the photo counts as received when its bytes hash to it. */
  readonly sha256: string
  readonly takenAt: string | null
  readonly state: 'arriving' | 'received' | 'refused'
  readonly refusalCode: string | null
  readonly expiresAt: Date
}

/** Why an upload is refused for good; to be sent again from its beginning only when it was broken on its way. */
export const UPLOAD_REFUSALS = [
  'UPLOAD_BROKEN',
  'PHOTO_UNSUPPORTED',
  'PHOTO_TOO_MANY_PIXELS',
] as const satisfies readonly ErrorCode[]

export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number]

/** What a sender announces, as it says it. */
export interface AnnouncedUpload {
  readonly lengthBytes: number
  readonly fileName: string | null
  /** The SHA-256 of all bytes, in hexadecimal or base64. */
  readonly sha256: string | null
  /** When the photo was taken, as EXIF says it. */
  readonly takenAt: string | null
}

/**
 * Reads what a sender announces.
 * @throws {PHOTO_TOO_LARGE}
 * @throws {PHOTO_BROKEN} when there is nothing to come
 * @throws {INVALID_INPUT} without a sum
 */
export function readAnnouncement({ lengthBytes, fileName, sha256, takenAt }: AnnouncedUpload) {
  if (lengthBytes > PHOTO_LIMIT_BYTES)
    throw new AppError('PHOTO_TOO_LARGE', { values: { limitBytes: PHOTO_LIMIT_BYTES } })
  if (lengthBytes < 1) throw new AppError('PHOTO_BROKEN')
  return {
    lengthBytes,
    fileName: readOriginalName(fileName),
    sha256: readSum(sha256 ?? ''),
    takenAt: takenAt !== null && EXIF_TIME.test(takenAt) ? takenAt : null,
  }
}

const HEX = /^[0-9a-f]{64}$/i
const BASE64 = /^[A-Za-z0-9+/_-]{43}=?$/
const EXIF_TIME = /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d([+-][0-2]\d:[0-5]\d)?$/

function readSum(text: string): string {
  if (HEX.test(text)) return text.toLowerCase()
  if (BASE64.test(text)) return Buffer.from(text, 'base64').toString('hex')
  throw new AppError('INVALID_INPUT', { fields: [{ path: 'sha256', code: 'WRONG_FORMAT' }] })
}
