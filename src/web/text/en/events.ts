/** Page posts that seem to show one event. */
export const events = {
  title: 'Perhaps one activity',
  why: 'Figures count activities first, posts second. The posts below are alike in words or photos, a few days apart. If they show one activity, join them so that it counts once; every branch that posted keeps its credit.',
  emptyTitle: 'No posts seem to show one activity',
  empty:
    'When a commune and its school tell of the same thing, or one thing is told in three posts, they show up here to be joined with one press.',
  previous: 'The month before',
  next: 'The month after',
  month: (month: number, year: string) => `${month}/${year}`,
  reasons: { photo: 'same photo', text: 'same words' },
  because: (reasons: string) => `Because: ${reasons}`,
  open: 'See the post',
  join: 'Join into one activity',
  apart: 'They are different things',
  count: (count: number) => (count === 1 ? '1 post' : `${count} posts`),
  joinedTitle: 'Joined this month',
  split: 'Take this post out',
  splitOf: (unit: string) => `Take the post of ${unit} out`,
}
