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
      title: 'What we keep, and why',
      text: 'Posts, photos and times that officers and branches send, to tell about activities; names and e-mail addresses of people who sign in and, if given, the name of whoever holds a branch’s link, to know who did what; a record of who did what. Who liked, commented or shared is never kept, only totals.',
    },
    {
      title: 'Photos of people',
      text: 'A portrait goes onto the Page only if the person agrees; of a child a parent or guardian must, and from 7 on the child as well. At public activities people are told beforehand that photos are taken. Consent can be taken back at any time. Places and every hidden mark are removed before a photo leaves the system. Faces are not recognised.',
    },
    {
      title: 'How long',
      text: 'Originals of photos: 90 days after publishing, 30 days if they were not used. Smaller copies and the record of deeds: 24 months. The contact of whoever asked for a removal: 30 days after its end.',
    },
    {
      title: 'Facebook',
      text: 'Only the tokens of Pages that the organisation runs are used, through Facebook’s official interface. They are encrypted at rest. Nobody’s personal account is read.',
    },
    {
      title: 'Your rights',
      text: 'You may know what we keep about you, have it corrected or deleted, take your consent back, and complain to the authority for personal data (Law 91/2025/QH15, Decree 356/2025/NĐ-CP).',
    },
    {
      title: 'Removing photos and data',
      text: 'Press the button below, describe the photo or paste the post’s address, and send: without an account, without papers. Whoever is on a photo, and the parents or representatives of a child, may do so at any time. The post leaves Facebook and the photo is erased from our store. We answer within two working days, mostly within 24 hours, and stop using it within 15 days.',
    },
  ],
}
