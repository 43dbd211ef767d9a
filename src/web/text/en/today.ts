import type { PageTexts } from '../pages.vi.ts'

export const today: PageTexts['today'] = {
  title: 'Today',
  needsYou: 'Needs you',
  late: 'Past its time and not out',
  inReview: 'Waiting for review',
  submissions: 'From branches, waiting for review',
  reconnectWhy: page =>
    `Facebook no longer takes the token of “${page}”. Its Posts wait and go on by themselves once it is connected again.`,
  reconnectDo: 'Connect again',
  expiring: page =>
    `The token of “${page}” expires soon. Replace it before then so that the schedule goes on.`,
  next: 'Next',
  noNext: 'Nothing is scheduled.',
  allWell: 'All is well',
  allWellWhy: 'No Post failed, was missed or waits for confirmation; every Page is connected.',
  firstTitle: 'Five first steps',
  firstDone: 'done',
  firstSteps: {
    connect: 'Connect a Facebook Page',
    template: 'Look at the templates',
    schedule: 'Schedule the first Post',
    watch: 'Watch it go out on time',
    people: 'Invite somebody else',
  },
}
