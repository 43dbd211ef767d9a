import type { PhotoId } from '../kernel/ids.ts'
import { HOUR } from '../kernel/time.ts'
import type { PhotoWarning, PhotoWarningCode } from './photo-warning.ts'

/** @see DOMAIN.md 3.5: the three to eight best of an album */
const COUNT = { least: 3, most: 8 } as const

/** What speaks for or against a photo of a set. */
export interface Candidate {
  readonly photoId: PhotoId
  readonly state: string
  readonly warnings: readonly PhotoWarning[]
  readonly sharpness: number | null
  readonly widthPx: number | null
  readonly heightPx: number | null
  /** As written; without an offset it is local, as those of the others. */
  readonly takenAt: string | null
}

/** How much a warning weighs; a whole one keeps a photo back as long as there are others. */
const FLAWS: Readonly<Record<PhotoWarningCode, number>> = {
  blurred: 3,
  dark: 2,
  bright: 2,
  screenshot: 4,
  'too-small': 1,
  // Tells how the photo came, not what it looks like.
  'zalo-recompressed': 0,
  // Those of the same set are sorted out; one that was seen elsewhere may still be the best there is.
  'near-duplicate': 0.5,
}

/** A candidate with all that is about itself added up. */
interface Rated extends Candidate {
  readonly flaws: number
  readonly worth: number
}

/**
 * Chooses the three to eight best photos of a set: of those that are nearly the same one, without flaws where there
 * are enough, then as different as they can be in their format and in when they were taken. Fewer than three are
 * chosen only when no more are ready. Changes no order.
 */
export function chooseBest(photos: readonly Candidate[]): ReadonlySet<PhotoId> {
  const rated = photos.filter(photo => photo.state === 'ready').map(photo => rate(photo, photos))
  const different = withoutTwins(rated.toSorted((a, b) => b.worth - a.worth))
  const good = different.filter(photo => photo.flaws < 1)
  const pool = good.length >= COUNT.least ? good : different.slice(0, COUNT.least)
  const chosen: Rated[] = []
  while (chosen.length < Math.min(COUNT.most, pool.length)) {
    const next = pool
      .filter(photo => !chosen.includes(photo))
      .reduce((best, photo) => (gainOf(photo, chosen) > gainOf(best, chosen) ? photo : best))
    chosen.push(next)
  }
  return new Set(chosen.map(({ photoId }) => photoId))
}

function rate(photo: Candidate, set: readonly Candidate[]): Rated {
  const isOfSet = (id: PhotoId) => set.some(({ photoId }) => photoId === id)
  const own = photo.warnings.filter(({ of }) => !of?.every(isOfSet))
  const flaws = own.reduce((sum, { code }) => sum + FLAWS[code], 0)
  // From 0 to 1: twice as sharp is not twice as good.
  const sharpness = photo.sharpness === null ? 0 : photo.sharpness / (photo.sharpness + 1)
  return { ...photo, flaws, worth: sharpness - flaws }
}

/** Keeps the first of those that are nearly the same. */
const withoutTwins = (photos: readonly Rated[]): readonly Rated[] =>
  photos.filter((photo, at) => !photos.slice(0, at).some(other => areTwins(photo, other)))

const areTwins = (a: Candidate, b: Candidate): boolean => isTwinOf(a, b) || isTwinOf(b, a)

const isTwinOf = ({ warnings }: Candidate, { photoId }: Candidate): boolean =>
  warnings.some(({ of }) => of?.includes(photoId))

/** What a photo adds to those that were chosen already. */
function gainOf(photo: Rated, chosen: readonly Candidate[]): number {
  const hasFormat = chosen.some(other => isUpright(other) === isUpright(photo))
  return photo.worth + (hasFormat ? 0 : 0.5) + distanceOf(photo, chosen)
}

const isUpright = ({ widthPx, heightPx }: Candidate): boolean => (heightPx ?? 0) > (widthPx ?? 0)

/** How far in time a photo is from those chosen, from 0 to a half, which an hour is worth. */
function distanceOf(photo: Candidate, chosen: readonly Candidate[]): number {
  const at = instantOf(photo)
  const others = chosen.map(instantOf).filter(other => other !== null)
  if (at === null || others.length === 0) return 0
  const nearestMs = Math.min(...others.map(other => Math.abs(at - other)))
  return Math.min(nearestMs / HOUR, 1) / 2
}

const instantOf = ({ takenAt }: Candidate): number | null => {
  if (takenAt === null) return null
  const ms = Date.parse(/[+-]\d{2}:\d{2}$/.test(takenAt) ? takenAt : `${takenAt}Z`)
  return Number.isNaN(ms) ? null : ms
}
