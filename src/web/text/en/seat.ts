import type { PageTexts } from '../pages.vi.ts'

/** A branch's seat: who holds it, how answers reach them, how it changes hands. */
export const seat: PageTexts['seat'] = {
  name: 'What should we call you?',
  nameHint: 'You may leave it empty. A function will do, as “Branch secretary”.',
  email: 'Address for answers',
  emailHint: 'You may leave it empty. Used only to tell you what was accepted, returned or published.',
  save: 'Save',
  saved: 'Saved.',
  ended: (day, successors) =>
    `The unit ended on ${day}${successors === '' ? '' : ` and is now ${successors}`}. What you send here still arrives. Ask the officer of the Page for your new link.`,
  answersTitle: 'Tell me',
  push: 'Tell me on this phone',
  pushOn: 'Switch on',
  pushOff: 'Switch off',
  pushIsOn: 'This phone is told when something is accepted, returned or published, but not at night.',
  pushIsOff: 'The phone is told when something is accepted, returned or published, but not at night.',
  pushDenied: 'The browser blocks notifications. Open this site’s settings and allow them.',

  handOverTitle: 'Hand over',
  handOverWhy:
    'When somebody else takes charge, make a code for them to scan. Once they took over, this phone can send no more; what was sent stays the branch’s.',
  handOver: 'Make a handover code',
  offerTitle: unit => `Hand over ${unit}`,
  offerWhy: 'Let the new holder scan this with their own phone and press “Take over”.',
  offerQr: 'QR code to hand over, works once',
  offerAddress: 'Or send them this link',
  offerHint: 'Shown this once.',
  offerUntil: 'It works once, until',
  back: 'Back',
  noticeTitle: 'Notice about photos',
  noticeWhy:
    'Where photos or films are taken, print this sheet and put it up at the entrance, so that everybody knows beforehand.',
  notice: 'Open the sheet to print',
  privacy: 'Name and address serve to call and answer you; both go when the seat or its link changes hands.',

  takeOverTitle: unit => `Take over ${unit}`,
  takeOverFacts: [
    'From now on this phone sends for the branch. No account and no password are needed.',
    'The link of whoever held the seat before is dead at once.',
    'Everything that the branch sent is still there.',
  ],
  takeOver: 'Take over',
  welcome: unit => `Welcome to ${unit}`,
  welcomeDone: name => (name === null ? 'The seat is yours.' : `The seat is yours. Thank you, ${name}.`),
  welcomeKeep: 'Keep the page on your home screen, so that it opens at once next time.',
  firstNews: 'Send the first news',
  openTasks: count => `${count} things wait for this branch`,
  recentTitle: 'What the branch sent in the last three months',
  nothingRecent: 'Nothing came in the last three months. One photo and a few lines are enough to begin.',
}
