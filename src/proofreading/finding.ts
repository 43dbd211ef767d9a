/**
 * What may be found in a text. `isSafe`: its fix may be taken without looking; `isLaw`: it touches what a law
 * forbids, so a person must say that it is settled. Everything else is advice.
 */
export const FINDINGS = {
  'not-composed': { isSafe: true },
  'odd-space': { isSafe: true },
  invisible: { isSafe: true },
  'legacy-font': {},
  'fake-letters': { isSafe: true },
  'split-syllables': { isSafe: true },
  'no-diacritics': {},
  'all-capitals': {},
  misspelling: { isSafe: true },
  'maybe-misspelling': {},
  'doubled-words': {},
  abbreviation: {},
  'official-ending': { isSafe: true },
  'number-format': {},
  anniversary: {},
  'impossible-date': {},
  'wrong-weekday': {},
  'future-as-past': {},
  'headline-number': {},
  'lookalike-name': {},
  'other-unit': {},
  'mixed-spelling': { isSafe: true },
  'hashtag-digits': {},
  'hashtag-broken': { isSafe: true },
  'hashtag-many': {},
  'engagement-bait': {},
  'bank-account': {},
  'child-private': { isLaw: true },
} as const satisfies Readonly<Record<string, { readonly isSafe?: true; readonly isLaw?: true }>>

export type FindingCode = keyof typeof FINDINGS

/** Something in a text that a person should look at. */
export interface Finding {
  readonly code: FindingCode
  /** Where it stands, in UTF-16 units; `end` is the first one after it. */
  readonly start: number
  readonly end: number
  /** The words its sentence needs besides the piece itself. */
  readonly values?: Readonly<Record<string, string>>
  /** What to put in the place of the piece. */
  readonly fix?: string
}

const kindOf = (code: FindingCode): { readonly isSafe?: true; readonly isLaw?: true } => FINDINGS[code]

/** Tells whether a fix may be taken together with others, unseen. */
export const isSafe = ({ code, fix }: Finding): boolean => fix !== undefined && kindOf(code).isSafe === true

/** Tells whether a law is touched. */
export const isLaw = ({ code }: Pick<Finding, 'code'>): boolean => kindOf(code).isLaw === true
