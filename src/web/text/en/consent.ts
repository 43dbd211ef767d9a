import type { PageTexts } from '../pages.vi.ts'

/** Who is on a photo, and what they agreed to. */
export const consent: PageTexts['consent'] = {
  title: 'Photo',
  who: 'Who is on the photo?',
  why: 'Tick only what was really asked. Until all is there, no Post with this photo goes onto the Page.',
  classes: {
    'no-people': 'Nobody, or nobody who can be recognised',
    'public-activity': 'A public activity with many people',
    'adult-portrait': 'An adult, close',
    'child-under-7': 'A child under 7',
    'child-7-to-16': 'A child from 7 to under 16',
  },
  ticks: {
    notice: 'Everybody there was told that photos are taken (a board, an announcement)',
    person: 'The person on the photo agrees to its publishing',
    guardian: 'A parent or guardian agrees to its publishing',
    child: 'The child on the photo agrees as well',
  },
  none: 'Nothing more is to be confirmed for this kind.',
  save: 'Save',
  classWanted: 'Choose who is on the photo.',
  ready: 'The photo may be published.',
  unknown: 'Nobody said yet who is on the photo; a Post with it cannot be published.',
  missing: what => `Still missing: ${what}. A Post with this photo cannot be published.`,
  withdrawn: 'The consent was taken back; no Post with this photo goes onto the Page.',
  notAsked: 'An officer’s own photo; nobody said who is on it. If there are people, confirm it.',
  history: 'What was confirmed',
  historyEmpty: 'Nothing was confirmed yet.',
  said: name => `${name} confirmed`,
  tookBack: name => `${name} noted that it was taken back`,
  withdraw: 'Somebody on the photo takes the consent back',
  withdrawWhy:
    'Every Post that waits with this photo stops; those that are out are named, for you to take them down.',
  withdrawDo: 'Take the consent back',
  withdrawnNow: 'It is noted. The Posts that waited with this photo have stopped.',
  out: count => `The photo is shown in ${count} Posts that are out. Open each to take it down or change it:`,
  openPost: place => `Open Post ${place}`,
  blur: 'Hide faces',
  altText: 'What it shows',
  noAltText: 'Not described yet.',
  takenAt: 'Taken',
  rendering: 'The photo is being made anew; load the page again in some seconds.',
}

/** Hiding parts of a photo. */
export const blur: PageTexts['blur'] = {
  title: 'Hide a part of a photo',
  why: 'What is hidden is blurred for good wherever the photo is shown. Posts that wait with it use the new one.',
  byDrawing: 'Drag a finger or the mouse over the photo to draw a box over a face or a number plate.',
  byCells:
    'Tick the cells to hide, as a face or a number plate. A photo wider than the screen is dragged sideways.',
  drawn: 'The boxes that were drawn',
  remove: 'Remove box',
  undo: 'Undo',
  useCells: 'Choose cells of a grid',
  cells: 'Cells of the photo',
  cell: (row, column) => `Row ${row}, column ${column}`,
  save: 'Hide and save',
  leave: 'Leave it as it is',
}
