/** Approving Posts: on the Post's page, by a link, and the rules for it. */

export const kinds = {
  ordinary: 'Ordinary Post',
  tribute: 'Tribute or memorial',
  urgent: 'Urgent Post',
}

const reasons = {
  'wrong-figures': 'Wrong figures',
  'source-missing': 'No source',
  'photo-poor': 'Photo not good enough',
  'consent-missing': 'No consent of people in the photo',
  misspelled: 'Misspelled',
  duplicate: 'Posted already',
  'wrong-time': 'Not the right time',
  other: 'Another reason',
}

export const approval = {
  count: (given: number, needed: number) => `${given} of ${needed} approvals given.`,
  approve: 'Approve',
  history: 'Who approved',
  approved: (name: string) => `${name} approved`,
  returned: (name: string) => `${name} returned it`,
  outdated: 'an older text, no longer counts',
  via: { page: '', api: 'by the API', link: 'by the link in the mail' },
  objections: {
    own: 'You wrote this Post, so somebody else must approve it.',
    given: 'You approved this text.',
    'not-named': 'Others are named to approve Posts of this kind.',
  },
  reasonCode: 'Reason',
  reasons,
  words: 'What is to be changed',
  wordsHint: 'The writer sees this beside the Post. “Another reason” needs words.',
  giveBack: 'Return…',
  giveBackDo: 'Return',
  source: 'Official source',
  openSource: 'Open the source',
}

/** The page of a link to decide by. */
export const decision = {
  title: 'Approve a Post',
  hello: (name: string) => `${name}, you are asked to approve this Post.`,
  writer: 'Written by',
  page: 'For the Page',
  goesOut: 'Goes out',
  goesOutNow: 'as soon as it is approved',
  changed: 'The Post was changed after this link was sent. Below is the newest text.',
  stale:
    'The Post was changed while you read it, so nothing was decided. Read the new text below, then decide.',
  preview: 'How the Post will look',
  problems: 'Hints',
  problemsWhy: 'The program only points at what may need another look; you decide.',
  noProblems: 'The program found nothing to point at.',
  approveDo: 'Approve this Post',
  late: 'Its time has passed. Approved soon, it goes out in its turn; much later, an officer chooses a new time.',
  deadTitle: 'This link no longer works',
  doneTitle: 'Thank you',
  decidedTitle: 'This Post has been decided',
  youApproved: (at: string) => `You approved it at ${at}. Thank you.`,
  youReturned: (at: string) => `You returned it at ${at}. Its writer has your reason.`,
  waiting: (given: number, needed: number) =>
    `${given} of ${needed} approvals given; the Post waits for somebody else.`,
  decided: (name: string) => `${name} decided before you, so there is nothing left to do.`,
  nowState: 'Now',
  expired: 'The link worked for 72 hours and has expired. The Post still waits for approval.',
  revoked: 'You are no longer asked to approve this Post.',
  whatNow: 'Sign in to see the Post, or ask the officer to send it again.',
  signIn: 'Sign in',
  unknownTitle: 'There is no such link',
  unknown:
    'It may have been cut when it was copied. Open it from the mail again, or sign in to see what waits.',
}

/** The short form of an urgent Post, and what follows it. */
export const urgent = {
  title: 'Urgent Post',
  kind: 'Kind of Post',
  kindHint:
    'Each kind needs its own number of approvals. An urgent Post has a form of its own, at the top of the calendar.',
  start: 'Urgent Post',
  why: 'Only for official news that cannot wait: storms and floods, forest fires, missing people. It goes out as soon as it is approved, and the other Posts of the next hour go an hour later.',
  source: 'Which authority announced it',
  sourceHint: 'As in: District Civil Defence Command. The line “Nguồn: …” is put at the end of the text.',
  link: 'Link to the announcement',
  message: 'Text',
  messageHint: 'What, where, since when, what people should do, which number to call.',
  send: 'Send for approval',
  problems: 'The Post was not sent. See the fields marked below; everything typed is still there.',
  tooFew:
    'There are too few people for the rule. You can send the Post, but it cannot go out yet; ask an admin to look at the Rules.',
  pushed: (count: number) => `${count} other Posts were pushed back by an hour for this one`,
  pushedOne: (from: string, to: string) => `from ${from} to ${to}`,
  open: 'see the Post',
  updateDue: 'An urgent Post wants an update: edit it, write a correction, or close the matter.',
  close: 'Close the matter…',
  note: 'How it ended',
  noteHint: 'Kept here only; it is not posted.',
  closeDo: 'Close',
  closed: 'Closed',
}

/** The rules about approval. */
export const approvalRules = {
  title: 'Approval',
  why: 'How many people approve a Post of each kind before it goes out. What is changed afterwards must be approved again.',
  approvals: 'Approvals',
  counts: { 0: 'No approval', 1: 'One approval', 2: 'Two approvals' },
  forbidsOwn: 'Writers do not approve their own Posts',
  who: 'Name approvers and deputies',
  approverIds: 'Who approves',
  approversHint: 'With nobody chosen, everybody who may approve can.',
  deputyIds: 'Deputies',
  deputyAfterMinutes: 'Tell the deputies after (minutes)',
  deputyHint: 'Leave it empty to tell no deputy.',
  tooFew: 'There are too few people for this rule today; Posts of this kind will wait.',
  nobody: 'There is nobody who may approve.',
}
