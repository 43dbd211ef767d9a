import type { PageTexts } from '../pages.vi.ts'

/** Sharing both ways: branches' posts on our Page, and our Posts by branches. */
export const share: PageTexts['share'] = {
  title: 'Shares',
  shareDo: 'Share a branch’s post',
  emptyTitle: 'No branch was asked to share a Post yet',
  empty:
    'Open a Post that is out and press “Ask branches to share”: each branch gets a link of its own to confirm, and you see only counts. For example: ask 24 branches to share “Enlistment 2027” before Friday.',
  of: line => (line === '' ? '(no text)' : line),
  confirmed: (count, asked) => `${count} of ${asked} branches have shared`,
  counted: count => `Facebook counts ${count} shares`,
  countedWhy: 'Only the count is kept, never who shared.',
  closed: 'closed',
  older: 'Older',

  taskTitle: 'Ask branches to share',
  closedWhy: 'This task is closed; its links only say thanks.',
  linksWhy:
    'Copy each box into the branch’s own chat group. The link is the branch’s own; whoever holds it answers for the branch.',
  messageFor: unit => `Message with the link for ${unit}`,
  hasShared: 'Shared',
  see: 'See the branch’s post',
  close: 'Close this task',

  beginTitle: 'Ask branches to share this Post',
  beginWhy:
    'Each branch gets a link of its own: to open the Post, copy words for it, and tell that it was shared.',
  beginDo: 'Make a link for each branch',
  noUnitsTitle: 'There is no branch yet',
  noUnits: 'Add branches first, then come back.',
  text: 'Words for the branch to copy',
  textHint: 'Invite each branch to add a sentence of its own, so that the posts differ.',
  dueOn: 'Best shared before',
  units: 'Ask these branches',
  ready: (line, link) => `Please share this post: ${line}\n${link}`,

  shareTitle: 'Share a branch’s post',
  shareWhy: 'What a branch published is shared on our Page, with its address and its credit.',
  link: 'Address of the branch’s post',
  linkHint: 'Open the post on Facebook, choose Share, then Copy link.',
  branch: 'The post is by',
  words: 'Your own words',
  wordsHint: 'A sentence or two on why it is worth reading. The address and the credit are added at the end.',
  credit: unit => `Source: ${unit}`,

  askTitle: 'Please share this post',
  dear: unit => `To ${unit}:`,
  thanks: 'Thank you for sharing.',
  closedForBranch: 'This task is closed. Thank you.',
  openPost: 'Open the post to share it',
  copyText: 'Words you may copy',
  due: date => `Best shared before ${date}.`,
  thenConfirm: 'Once it is shared, press the button below.',
  ownLink: 'Address of the post on your branch’s Page',
  ownLinkHint: 'Only a post on the branch’s Page, never a personal profile.',
  confirmDo: 'We have shared it',
  saveLink: 'Save the address',
  privacy: 'This page asks for no name and keeps nobody’s account.',
  ask: 'Ask branches to share',
}
