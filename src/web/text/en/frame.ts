import type { PageTexts } from '../pages.vi.ts'

export const frame: PageTexts['frame'] = {
  product: 'Ba Chủ Động',
  skip: 'Skip to the content',
  practice: 'Practice mode: nothing goes to the real Facebook.',
  practicePage: 'Open the practice Facebook Page',
  mainPlaces: 'Main places',
  places: {
    today: 'Today',
    posts: 'Schedule',
    compose: 'Compose',
    submissions: 'From branches',
    library: 'Templates',
    takedowns: 'Requests to take down',
    notices: 'Notices',
    branches: 'Branches',
    briefings: 'Monthly briefing',
    pages: 'Pages',
    people: 'People',
    rules: 'Rules',
    keys: 'API keys',
    audit: 'Audit',
    health: 'Health',
    me: 'My settings',
    more: 'More',
  },
  signOut: 'Sign out',
  theme: { light: 'Light', dark: 'Dark', auto: 'As the device' },
  roles: { admin: 'Admin', officer: 'Officer', reviewer: 'Reviewer', viewer: 'Viewer' },
  optional: '(optional)',
}

export const states: PageTexts['states'] = {
  draft: 'Draft',
  'in-review': 'In review',
  scheduled: 'Scheduled',
  staged: 'Ready to go',
  publishing: 'Publishing',
  published: 'Published',
  unconfirmed: 'Not confirmed',
  failed: 'Needs you',
  missed: 'Missed',
  canceled: 'Canceled',
}

export const pillars: PageTexts['pillars'] = {
  members: 'Proactive 1: members and young people',
  planning: 'Proactive 2: planning',
  counsel: 'Proactive 3: counsel and coordination',
}

/** Pillars within a sentence. */
export const pillarsShort: PageTexts['pillarsShort'] = {
  members: 'pillar 1',
  planning: 'pillar 2',
  counsel: 'pillar 3',
}

export const time: PageTexts['time'] = {
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  weekdaysLong: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ahead: span => `in ${span}`,
  ago: span => `${span} ago`,
  now: 'right now',
  justNow: 'just now',
  minutes: count => `${count} min`,
  hours: count => (count === 1 ? '1 hour' : `${count} hours`),
  days: count => (count === 1 ? '1 day' : `${count} days`),
  today: 'today',
}

export const preview: PageTexts['preview'] = {
  label: 'Preview as on a phone',
  seeMore: 'See more',
  like: 'Like',
  comment: 'Comment',
  share: 'Share',
}
