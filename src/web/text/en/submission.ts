import type { PageTexts } from '../pages.vi.ts'

export const submission: PageTexts['submission'] = {
  states: {
    received: 'Received, being looked at',
    ready: 'Waits for the officer',
    returned: 'More is needed',
    accepted: 'Chosen for publishing',
    rejected: 'Not published',
  },
  reasons: {
    'figures-missing': 'Figures are missing: how many people, how much was done.',
    'photos-missing': 'Photos are missing.',
    'photos-blurred': 'The photos are blurred or too small; clearer ones are needed.',
    'consent-needed': 'The people on the photos must be asked.',
    'time-or-place-unclear': 'Time or place is not clear.',
    'words-unclear': 'Something in the text is not clear.',
    'sent-already': 'The same was sent before; tell what is different.',
    duplicate: 'It is there already.',
    'off-topic': 'It does not fit the Page.',
    'too-late': 'It was too long ago to be news.',
    'not-true': 'What it says is not right.',
    other: 'Another reason.',
  },
  asides: {
    genre: words => `Genre: ${words}`,
    pillar: words => `Pillar: ${words}`,
    eventDate: words => `Time: ${words}`,
    videoLink: words => `Video link: ${words}`,
  },
  credit: units => `Text and photos: ${units}`,
}
