import type { PageTexts } from '../pages.vi.ts'
import type { NoticeText, NoticeWords } from '../vi/notices.ts'

const WHO = {
  nobody: 'ends by itself',
  officer: 'communications officer',
  admin: 'admin',
  operator: 'whoever runs the machine',
  reviewer: 'reviewer',
} as const

const lateTexts: Readonly<Record<string, (words: NoticeWords) => Omit<NoticeText, 'title'>>> = {
  'token-dead': () => ({
    why: 'Facebook no longer takes the Page’s token.',
    next: 'Connect the Page anew; Posts that wait go out by themselves.',
    who: WHO.admin,
  }),
  parked: ({ until, problem }) => ({
    why: `Facebook asks to wait until ${until}. ${problem}`,
    next: 'Nothing to do, the Post goes out after that.',
    who: WHO.nobody,
  }),
  'quiet-hours': ({ until }) => ({
    why: `The Post was due while the machine rested; these are quiet hours, so it waits until ${until}.`,
    next: 'Nothing to do.',
    who: WHO.nobody,
  }),
  'catching-up': ({ until }) => ({
    why: `Many Posts wait since the machine rested; this one waits for its turn, about ${until}.`,
    next: 'Nothing to do. If it is needed at once, open it and press “Publish now”.',
    who: WHO.nobody,
  }),
  'trying-again': ({ until, problem }) => ({
    why: `${problem} Next try at ${until}.`.trim(),
    next: 'Nothing to do. If it is not out in an hour, open it and see why.',
    who: WHO.nobody,
  }),
}

const kinds: PageTexts['notices']['kinds'] = {
  'post-late': words => ({
    title: `The Post due ${words.publishAt} is not on “${words.page}” yet`,
    ...(lateTexts[words.reason]?.(words) ?? {
      why: 'No part of the program has taken it up.',
      next: 'Open the machine’s health; if the queue does not run, start the program again.',
      who: WHO.operator,
    }),
  }),
  'post-failed': ({ page, publishAt, problem }) => ({
    title: `The Post due ${publishAt} could not go onto “${page}”`,
    why: problem,
    next: 'Open it, change what is named and press “Try again”, or cancel it.',
    who: WHO.officer,
  }),
  'amendment-failed': ({ page, publishAt, problem }) => ({
    title: `Something could not be done to the Post of ${publishAt} on “${page}”`,
    why: problem,
    next: 'Open it, look at what failed and press “Try again” or “Dismiss”.',
    who: WHO.officer,
  }),
  'post-missed': ({ page, publishAt }) => ({
    title: `The Post due ${publishAt} on “${page}” missed its time`,
    why: 'Its time passed too long ago for it to go out by itself.',
    next: 'Open it and publish it now, move it or cancel it.',
    who: WHO.officer,
  }),
  'takedown-asked': ({ receipt, end }) => ({
    title: `Somebody asks to have something taken down (${receipt})`,
    why: `By law it is to be answered before ${end}; our own aim is 24 hours.`,
    next: 'Open the request, find the Post or photo and take it down, or refuse with a reason.',
    who: WHO.officer,
  }),
  'takedown-overdue': ({ receipt, end }) => ({
    title: `The request ${receipt} was not answered within 24 hours`,
    why: `By law it is to be answered before ${end}.`,
    next: 'Open the request, settle it, then press “Answered”.',
    who: WHO.officer,
  }),
  'briefing-due': ({ month }) => ({
    title: `The figures of ${month} are due to be frozen`,
    why: 'Branches were asked to confirm their figures; the meeting needs a frozen briefing.',
    next: 'Open the briefing, look at what branches said, write the conclusions, and freeze it once the month is over.',
    who: WHO.reviewer,
  }),
  'figures-disputed': ({ month, branch }) => ({
    title: `${branch} disputes its figures of ${month}`,
    why: 'The branch says that they are not right.',
    next: 'Open the briefing and answer; the branch reads your answer under its link.',
    who: WHO.reviewer,
  }),
  'queue-stalled': ({ since }) => ({
    title: 'Background work stands still; Posts will not go out',
    why: `Nothing was done in the background since ${since}. Posts are safe in the schedule.`,
    next: 'Start the program again; Posts then go on by themselves.',
    who: WHO.operator,
  }),
  'token-dead': ({ page, problem, count }) => ({
    title: `“${page}” must be connected anew`,
    why: [problem, count > 0 ? `${count} Posts wait for a new token.` : ''].join(' ').trim(),
    next: 'Connect the Page with a new token, two minutes; Posts that wait go out by themselves.',
    who: WHO.admin,
  }),
  'token-expiring': ({ page, end }) => ({
    title: `The token of “${page}” ends ${end}`,
    why: 'After that no Post goes out until there is a new token.',
    next: 'Give it a new token before that day, two minutes.',
    who: WHO.admin,
  }),
  'data-access-expiring': ({ page, end }) => ({
    title: `The right to read the data of “${page}” ends ${end}`,
    why: 'Every 90 days Facebook wants this right confirmed.',
    next: 'Connect the Page anew before that day, two minutes.',
    who: WHO.admin,
  }),
  'page-unreachable': ({ page, problem }) => ({
    title: `Facebook gives no answer about “${page}”`,
    why: problem,
    next: 'Open the Page on Facebook and see whether it is there and unrestricted; if so, check the machine’s network.',
    who: WHO.admin,
  }),
  'app-in-development': ({ page }) => ({
    title: `Visitors do not see the Posts of “${page}”`,
    why: 'The Post is published, and who is not signed in does not see it. Mostly the Facebook app is still in development mode.',
    next: 'Switch the app to Live, by the steps under Pages.',
    who: WHO.admin,
  }),
  'approval-asked': ({ page, publishAt }) => ({
    title: `A Post waits for your approval: “${page}”, ${publishAt}`,
    why: '',
    next: 'Open it and approve it, or give it back with a reason.',
    who: WHO.reviewer,
  }),
  'approval-overdue': ({ page, publishAt }) => ({
    title: `A Post has waited too long for approval: “${page}”, ${publishAt}`,
    why: 'The reviewer did not answer; you are the deputy.',
    next: 'Open it and approve it, or give it back with a reason.',
    who: WHO.reviewer,
  }),
  'urgent-update-due': ({ page }) => ({
    title: page === '' ? 'Time to update the urgent Post' : `Time to update the urgent Post on “${page}”`,
    why: 'It went out two hours ago.',
    next: 'Publish the latest, or say that the matter is over.',
    who: WHO.officer,
  }),
  'submission-received': () => ({
    title: 'Submissions wait for you',
    why: '',
    next: 'Open them and accept, give back with a reason, or decline.',
    who: WHO.officer,
  }),
}

export const notices: PageTexts['notices'] = {
  title: 'Notices',
  alarms: 'Look at this now',
  all: 'See all notices',
  more: count => `${count} more notices`,
  open: 'Open',
  openNone: 'No notice is open. All is well.',
  history: 'Over',
  historyNone: 'There were no notices yet.',
  older: 'Older',
  todo: 'What to do',
  who: 'Who can do it',
  close: 'Seen',
  closedAt: 'Over since',
  waiting: count => `${count} open notices`,
  places: {
    post: 'Open the Post',
    page: 'Open Pages',
    queue: 'See the machine’s health',
    app: 'Open Pages',
    submissions: 'Open Submissions',
  },
  reconnect: 'Connect anew',
  kinds,
}

export const mails: PageTexts['mails'] = {
  title: 'Notices by e-mail',
  to: email => `Letters go to ${email}.`,
  off: 'No mail server is named (SMTP_URL, MAIL_FROM), so notices stay in the program.',
  choose: 'Write to me when',
  choices: {
    all: 'there is an alarm or something waits for me',
    alarms: 'there is an alarm only (a late Post, an ending token, a machine at rest…)',
    none: 'never',
  },
  save: 'Save',
  tryTitle: 'Try the mail server',
  tryWhy: 'Sends a letter to yourself and tells what the mail server answered.',
  tryDo: 'Send a test letter',
  tried: 'What became of the test letter',
  serverSaid: 'The mail server said',
}
