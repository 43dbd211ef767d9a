import type { vi } from '../pages.vi.ts'

/** Good practices: ways of working that others may start from. */
export const practices: typeof vi.practices = {
  title: 'Good practice',
  why: 'What one branch does well, written down so that others can do it too. Branches see this list under their own link and begin news from it.',
  add: 'Add a good practice',
  addDo: 'Add to the library',
  emptyTitle: 'No good practice yet',
  empty:
    'Open an accepted Submission and press “Keep as good practice”, or write one yourself. For example: “Green Saturday: each cell takes one stretch of road, with photos before and after”.',
  name: 'What it is called',
  nameHint: 'One line that says what is done, as in “Green Saturday, one stretch of road each”.',
  text: 'What is done, and how',
  textHint:
    'A few sentences that others can follow: what to prepare, who does it, how long, what comes of it.',
  pillar: 'Which pillar?',
  branch: 'Whose is it?',
  noBranch: 'Nobody’s in particular',
  credit: unit => `From ${unit}`,
  fromItem: 'See the Submission',
  edit: 'Change a good practice',
  save: 'Save',
  retire: 'Put away',
  restore: 'Bring back',
  retired: 'Put away: no branch sees it',
  problems: 'Not saved yet. See what is marked below.',
  start: 'Start from this',
  basis: unit => (unit === null ? 'a good practice of the Union' : `a good practice of ${unit}`),
  forBranch: 'What others have done well. Press “Start from this” to write news of your own branch that way.',
  forBranchEmpty: 'No good practice yet. The communications officer will put them here.',
}
