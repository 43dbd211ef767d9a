import type { PageTexts } from '../pages.vi.ts'

export const errorPage: PageTexts['errorPage'] = {
  titles: {
    401: 'Your session is over',
    403: 'You may not do this yet',
    404: 'There is no such page',
    410: 'This link no longer works',
    429: 'Too many tries',
    500: 'Something is wrong with the system',
  },
  other: 'That did not work',
  home: 'To the first page',
  solver: {
    you: '',
    admin: 'Who can do it: an admin.',
    operator: 'Who can do it: whoever runs the server.',
  },
  sessionOver: 'Your session is over, so this was not done. What you typed is still here:',
  signInAside: 'sign in in a new tab',
  sendAgain: ', then come back and send it again (reload and choose to send again).',
  requestId: id => `Request id, in case you report this: ${id}`,
}

export const privacy: PageTexts['privacy'] = {
  title: 'Privacy',
  sections: [
    {
      title: 'What we keep',
      text: 'Posts, photos and times that officers and branches send; names and e-mail addresses of people who sign in; a record of who did what. Who liked, commented or shared is never kept, only totals.',
    },
    {
      title: 'Photos',
      text: 'Places and every hidden mark are removed before a photo leaves the system. Faces are not recognised.',
    },
    {
      title: 'Facebook',
      text: 'Only the tokens of Pages that the organisation runs are used, through Facebook’s official interface. They are encrypted at rest.',
    },
    {
      title: 'Removing photos and data',
      text: 'Whoever is in a photo, and the parents or representatives of a child, may ask the organisation for its removal at any time. It answers within two working days and stops using it in the time the law sets (Law 91/2025/QH15, Decree 356/2025/NĐ-CP).',
    },
  ],
}
