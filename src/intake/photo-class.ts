/**
 * Who is on a photo, and the ticks that publishing it needs. Nothing is ticked beforehand.
 * - notice: people were told that photos are taken (a notice board, an announcement)
 * - person: the adult agreed
 * - guardian: a parent or guardian agreed
 * - child: the child agreed as well
 *
 * @see Law 91/2025/QH15, art. 24 (a child from 7: the child and the guardian) and art. 32 (public activities, with
 *   notice); Civil Code 2015, art. 32 (a person's picture); 2026-11
 */
export const PHOTO_CLASSES = {
  'no-people': [],
  'public-activity': ['notice'],
  'adult-portrait': ['person'],
  'child-under-7': ['guardian'],
  'child-7-to-16': ['child', 'guardian'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type PhotoClass = keyof typeof PHOTO_CLASSES

export type ConsentTick = (typeof PHOTO_CLASSES)[PhotoClass][number]

/** What was said about the people on a photo. */
export interface PhotoConsent {
  /** Null only where it was taken back before anybody said. */
  readonly class: PhotoClass | null
  readonly ticks: readonly string[]
  readonly withdrawnAt: Date | null
}

/** Lists the ticks that are still missing; null when nobody said yet who is on the photo, or somebody took it back. */
export function missingTicks(consent: PhotoConsent | undefined): readonly ConsentTick[] | null {
  if (consent === undefined || consent.class === null || consent.withdrawnAt !== null) return null
  return PHOTO_CLASSES[consent.class].filter(tick => !consent.ticks.includes(tick))
}

/**
 * Tells whether nobody may publish a photo now. What a branch sent needs a class; an officer's own photo does not, but
 * what was said about it counts.
 */
export function isWithheld(consent: PhotoConsent | undefined, isFromBranch: boolean): boolean {
  if (consent === undefined) return isFromBranch
  return missingTicks(consent)?.length !== 0
}

/** Lists all kinds of photo. */
export const PHOTO_CLASS_NAMES = [
  'no-people',
  'public-activity',
  'adult-portrait',
  'child-under-7',
  'child-7-to-16',
] as const satisfies readonly PhotoClass[]

/** What is known about the people on a photo. */
export interface ConsentView {
  readonly class: PhotoClass | null
  readonly ticks: readonly string[]
  /** Null when nobody said yet who is on it, or it was taken back. */
  readonly missing: readonly ConsentTick[] | null
  /** Nobody may publish it now. */
  readonly isWithheld: boolean
  /** All that was said, newest first. */
  readonly history: readonly ConsentStatement[]
}

/** What somebody said about the people on a photo. */
export interface ConsentStatement extends PhotoConsent {
  readonly id: string
  readonly confirmedByName: string
  readonly confirmedAt: Date
}
