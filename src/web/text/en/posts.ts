import type { PageTexts } from '../pages.vi.ts'

export const posts: PageTexts['posts'] = {
  title: 'Schedule',
  compose: 'Schedule a Post',
  sectionsLabel: 'Pages of the calendar',
  sections: {
    week: 'Week',
    occasions: 'Occasions',
    shares: 'Shares',
    sheets: 'Spreadsheets',
    slots: 'Slots',
    missed: 'Missed',
  },
  week: range => `Week of ${range}`,
  previousWeek: 'Previous week',
  nextWeek: 'Next week',
  thisWeek: 'This week',
  filter: 'Filter',
  allPages: 'All Pages',
  allStates: 'All states',
  page: 'Page',
  state: 'State',
  noPosts: 'No Posts',
  onlyPhotos: '(no text yet)',
  emptyTitle: 'No Posts this week',
  empty:
    'Two or three Posts make a good week: something that happened in a branch, somebody to look up to, something that is coming. For example: “Green Sunday in Hòa An: 45 members cleared 2 km of canal”.',
  emptyFiltered: 'No Post of this week fits the filter.',
}

export const post: PageTexts['post'] = {
  title: page => `Post on ${page}`,
  back: 'Back to the schedule',
  preview: 'As on Facebook',
  story: 'What happened',
  storyEmpty: 'Nothing yet: work begins shortly before the time of publishing.',
  reload: 'Reload',
  publishAt: 'Goes out',
  publishedAt: 'On the Page since',
  lateness: text => `${text} late.`,
  onTime: 'On time.',
  seconds: count => `${count} s`,
  minutes: count => `${count} min`,
  who: 'Who can do it',
  onFacebook: 'See it on Facebook',
  leftovers: count =>
    `${count} unpublished things are left on Facebook because an answer got lost; they will be removed, and nobody sees them.`,
  notBefore: 'Next try not before',
  edit: 'Edit',
  save: 'Save',
  move: 'Move to…',
  moveDo: 'Move',
  cancel: 'Cancel',
  cancelAsk: 'The Post will not go out. Its text stays here to read.',
  cancelDo: 'Cancel this Post',
  publishNow: 'Publish now',
  publishNowAsk: 'The Post goes out within seconds and does not wait for its time.',
  publishNowDo: 'Publish this Post now',
  retry: 'Try again',
  check: 'Look on Facebook, then send safely',
  submit: 'Schedule',
  approve: 'Approve and schedule',
  returned: reason => `The reviewer returned it: ${reason}`,
  stale:
    'While you were editing, somebody else saved another version. Yours is still in the field below, not saved.',
  staleTheirs: 'The newest saved version',
  staleKeep: 'Compare both, edit yours, then save to replace theirs.',
  photosKept: 'Photos stay as they are. To change them, cancel this Post and write a new one.',
}

export const stateStory: PageTexts['stateStory'] = {
  draft: 'A draft is not in the schedule. It goes out only once it is scheduled.',
  'in-review': 'The Post waits for a reviewer. Once approved it is scheduled for its time.',
  scheduled: 'Some minutes before its time the Post is put on Facebook hidden; it is shown exactly on time.',
  staged: 'The Post lies on Facebook where nobody sees it yet. It is shown exactly on time.',
  publishing: 'The Post is being shown on the Page; Facebook has yet to confirm.',
  published: 'The Post is on the Page; it was read back and seen there.',
  unconfirmed:
    'Facebook’s answer got lost on the way. The Post is looked for on Facebook before anything else is done, so that it never goes out twice.',
  failed: 'The Post is not on the Page. Somebody must deal with the cause below and then press “Try again”.',
  missed:
    'The time passed long ago (the machine was off or without network), so the Post was not published late. Publish it now or move it.',
  canceled: 'The Post is canceled and will not go out.',
}

export const steps: PageTexts['steps'] = {
  'upload-photo': {
    accepted: 'Sent a photo to Facebook, hidden.',
    refused: 'Facebook refused a photo.',
    throttled: 'Facebook asked to wait before more photos.',
    unconfirmed: 'Sent a photo but lost the answer; it will be sent again.',
  },
  create: {
    accepted: 'Put on Facebook, hidden.',
    refused: 'Facebook refused the Post.',
    throttled: 'Facebook asked to wait before taking the Post.',
    unconfirmed: 'Put up the Post but lost the answer; it will be looked for.',
  },
  'look-up': {
    accepted: 'Searched the hidden posts on Facebook.',
    refused: 'Facebook did not show the hidden posts.',
    throttled: 'Facebook asked to wait before searching.',
    unconfirmed: 'Searched Facebook but lost the answer.',
  },
  'read-back': {
    accepted: 'Read back: still hidden, the right text.',
    refused: 'Facebook did not let the Post be read back.',
    throttled: 'Facebook asked to wait before reading back.',
    unconfirmed: 'Read back but lost the answer.',
  },
  publish: {
    accepted: 'Facebook confirmed that it is shown.',
    refused: 'Facebook did not show the Post.',
    throttled: 'Facebook asked to wait before showing it.',
    unconfirmed: 'Asked to show it but lost the answer; it will be checked.',
  },
  prove: {
    accepted: 'Read back: the Post is on the Page.',
    refused: 'Facebook did not let the published Post be read.',
    throttled: 'Facebook asked to wait before checking.',
    unconfirmed: 'Checked the published Post but lost the answer.',
  },
  list: {
    accepted: 'The Post is in the Page’s public list.',
    refused: 'Facebook did not show the Page’s public list.',
    throttled: 'Facebook asked to wait before showing the list.',
    unconfirmed: 'Asked for the public list but lost the answer.',
  },
  comment: {
    accepted: 'Wrote the first comment.',
    refused: 'Facebook refused the first comment.',
    throttled: 'Facebook asked to wait before the comment.',
    unconfirmed: 'Wrote the comment but lost the answer; it will be looked for first.',
  },
  remove: {
    accepted: 'Removed the hidden copy from Facebook.',
    refused: 'Facebook did not remove the hidden copy.',
    throttled: 'Facebook asked to wait before removing.',
    unconfirmed: 'Removed the hidden copy but lost the answer; it will be removed again.',
  },
}
