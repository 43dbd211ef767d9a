import type { LocalDate } from '../kernel/local-date.ts'
import { cleaningOf } from './cleaning.ts'
import { type Finding, type FindingCode, isLaw } from './finding.ts'
import { anyOf, type Rule, readingOf } from './reading.ts'
import { abbreviations } from './rules/abbreviations.ts'
import { anniversaries } from './rules/anniversaries.ts'
import { bankAccounts } from './rules/bank-accounts.ts'
import { capitals } from './rules/capitals.ts'
import { children } from './rules/children.ts'
import { missingDiacritics } from './rules/diacritics.ts'
import { doubledWords } from './rules/doubled-words.ts'
import { officialEnding } from './rules/endings.ts'
import { engagementBait } from './rules/engagement-bait.ts'
import { fakeLetters } from './rules/fake-letters.ts'
import { futureDates } from './rules/future-dates.ts'
import { hashtags } from './rules/hashtags.ts'
import { headlineNumbers } from './rules/headline-numbers.ts'
import { impossibleDates } from './rules/impossible-dates.ts'
import { legacyFonts } from './rules/legacy-fonts.ts'
import { misspellings } from './rules/misspellings.ts'
import { mixedSpelling } from './rules/mixed-spelling.ts'
import { numberFormats } from './rules/number-formats.ts'
import { splitSyllables } from './rules/syllable-splits.ts'
import { lookalikeNames, otherUnit } from './rules/unit-names.ts'
import { weekdays } from './rules/weekdays.ts'
import type { WordLists } from './word-lists.ts'

/** What is known about a text besides its words. */
export interface ProofreadOptions {
  /** The day on which people will read it. */
  readonly on: LocalDate
  /** Who sends it; null when nobody in particular. */
  readonly unitName?: string | null
}

/** Finds what a person should look at in a text. Places are those of the text as given, in order. */
export type Proofread = (text: string, options: ProofreadOptions) => readonly Finding[]

const RULES: readonly Rule[] = [
  legacyFonts,
  fakeLetters,
  splitSyllables,
  missingDiacritics,
  capitals,
  misspellings,
  doubledWords,
  abbreviations,
  officialEnding,
  numberFormats,
  anniversaries,
  impossibleDates,
  weekdays,
  futureDates,
  headlineNumbers,
  lookalikeNames,
  otherUnit,
  mixedSpelling,
  hashtags,
  engagementBait,
  bankAccounts,
  children,
]

/** What a name of the list is safe from. */
const NAMES_ARE_SAFE_FROM: readonly FindingCode[] = [
  'misspelling',
  'maybe-misspelling',
  'doubled-words',
  'split-syllables',
]

/** Nobody reads more than this; it also bounds the answer to a hostile text. */
const MOST_FINDINGS = 200

/** Makes a proofreader that knows these words. */
export const createProofreader =
  (lists: WordLists): Proofread =>
  (sent, { on, unitName = null }) => {
    const { text, sentAt, findings } = cleaningOf(sent)
    const reading = readingOf(text, { on, unitName, lists })
    const isInName = namesIn(reading.prose, lists)
    const found = RULES.flatMap(rule => rule(reading))
      .filter(finding => !NAMES_ARE_SAFE_FROM.includes(finding.code) || !isInName(finding))
      .map(finding => ({ ...finding, start: sentAt(finding.start), end: sentAt(finding.end) }))
    return firstOf([...findings, ...found])
  }

function namesIn(prose: string, { names }: WordLists): (finding: Finding) => boolean {
  const taken = new Set<number>()
  for (const { 0: name, index } of names.length === 0 ? [] : prose.matchAll(anyOf(names, 'gu')))
    for (let place = index; place < index + name.length; place++) taken.add(place)
  return ({ start, end }) => taken.has(start) || taken.has(end - 1)
}

/** In the order of the text; when there are too many, what the law forbids is kept before all else. */
const firstOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings
    .toSorted((a, b) => Number(isLaw(b)) - Number(isLaw(a)) || a.start - b.start)
    .slice(0, MOST_FINDINGS)
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
