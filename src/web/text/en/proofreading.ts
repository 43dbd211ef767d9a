import type { FindingTexts } from '../finding-text.ts'

/** What the proofreader says; `{piece}` is the words it is about, `{fix}` what it would put there. */
export const findings: FindingTexts = {
  'not-composed':
    'Some letters were typed apart from their marks ({count} places); they are put together by themselves.',
  'odd-space':
    'There are special spaces ({count}), usually pasted from elsewhere; they become plain ones by themselves.',
  invisible: 'There are invisible characters ({count}); they are dropped by themselves.',
  'legacy-font':
    'This seems to be typed in the old {font} encoding; readers will see rubbish. Convert it to Unicode and paste it again.',
  'fake-letters':
    'Bold or slanted letters made of symbols: screen readers and search pass them over. Plain letters are better.',
  'split-syllables': 'Torn syllables, usually copied from a PDF. Is it “{fix}”?',
  'no-diacritics':
    'The text seems to be typed without Vietnamese marks. Type it with marks so that nobody misreads it.',
  'all-capitals': 'A whole passage in capitals is hard to read on a phone. Keep them for the headline.',
  misspelling: '“{piece}” is spelt “{fix}”.',
  'maybe-misspelling': '“{piece}”: did you mean “{fix}”?',
  'doubled-words': '“{piece}” stands twice. Is “{fix}” enough?',
  abbreviation: 'Readers may not understand “{piece}”. Write “{meaning}”.',
  'official-ending': '“./.” belongs to official papers; on a Page a full stop will do.',
  'number-format': 'The number “{piece}” is written the foreign way. Is it “{fix}”?',
  anniversary: 'The years of the anniversary do not fit its two dates; look at “{piece}”.',
  'impossible-date': 'No calendar has the day “{piece}”.',
  'wrong-weekday': '{date} is {fix}, not {piece}.',
  'future-as-past': '{piece} is still to come, yet the sentence tells it as done. Check the date.',
  'headline-number': 'The headline says {piece} {things}, the text says {other}.',
  'lookalike-name': '“{piece}”: the sender is {fix}; the phone may have changed it.',
  'other-unit': 'The text names “{piece}” and not {unit}, which sends it. Check the unit’s name.',
  'mixed-spelling': 'Both spellings stand in the text; keep to “{fix}”.',
  'hashtag-digits': '“{piece}” is digits only, so Facebook makes no hashtag of it.',
  'hashtag-broken': 'The hashtag “{piece}” is cut at its hyphen or space; write “{fix}”.',
  'hashtag-many':
    'There are {count} hashtags; more than 5 make a text hard to read. Keep the compulsory ones.',
  'engagement-bait':
    'Asking for likes, shares or tags, or points for shares, makes Facebook show the Post to fewer people. Ask readers a question instead.',
  'bank-account':
    'An account number in an appeal is easily changed and spread by swindlers. Name the office that takes donations instead.',
  'child-private':
    'This sentence gives a child’s full name with school, class, age or circumstances. The law wants the family’s consent, and the child’s from 7 on. Better: {fix}.',
}

/** The list of findings under a text. */
export const proofreading = {
  title: 'Text check',
  none: 'Nothing found.',
  count: (count: number) => `${count} to look at`,
  fixes: 'Fix',
  fixTo: (fix: string) => `Change to “${fix}”`,
  fixAway: 'Remove',
  fixAll: 'Fix all that are certain',
  check: 'Check the text',
  law: 'The law',
  moreThan: (count: number) => `${count} more; fix some and check again.`,
  consent: 'The family agreed to publish this (and the child too, from 7 on). This is written to the audit.',
  consentMissing:
    'The Post holds a child’s private facts. Shorten the name, or confirm that the family agreed.',
}
