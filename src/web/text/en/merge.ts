/** Two people changed one Post. */
export const merge = {
  title: 'Two people are changing this Post',
  by: (name: string) =>
    `While you were editing, ${name} saved another version. Yours is neither lost nor saved.`,
  somebody: 'While you were editing, somebody saved another version. Yours is neither lost nor saved.',
  fits: 'You changed different places, so both fit together. Look it over and save.',
  collides:
    'What only one of you changed fits together. Where both changed the same words, choose or rewrite.',
  theirChanges: 'What they changed',
  message: 'The text put together',
  collision: 'Both changed this place',
  mine: 'Mine',
  theirs: 'Theirs',
  own: 'Write it anew',
  ownText: 'The words written anew',
  save: 'Save both together',
  drop: 'Drop mine',
  closedPublished: 'The Post went out before you saved.',
  closedPublishing: 'The Post is going out at this very moment.',
  closedCanceled: 'The Post was canceled before you saved.',
  closedRemoved: 'The Post was taken off the Page.',
  closedKept: 'What you typed is still here.',
  closedAmend: 'Edit on Facebook',
  closedWait: 'Try again in some seconds',
  closedNew: 'Write a new Post with this text',
}
