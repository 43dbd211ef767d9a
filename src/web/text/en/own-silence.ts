import type { PageTexts } from '../pages.vi.ts'

/** What a branch may say when it sent nothing. */
export const ownSilence: PageTexts['ownSilence'] = {
  title: 'No news this week?',
  why: 'That is fine. Tap a reason, and nobody reminds you:',
  thanks: reason => `Thank you for telling: ${reason}. If that changes, tap again.`,
  reasons: {
    'no-activity': 'no activity',
    'not-sent': 'activity, not sent yet',
    reorganising: 'people change over',
    'page-trouble': 'the Page fails',
  },
  excused: why => `Today your branch is excused (${why}): nobody waits for news, and nobody reminds you.`,
  rules: { tet: 'Tết holidays', 'school-summer': 'summer at schools' },
  excusing: 'While people change over, or the Page fails, the week is excused and does not count.',
}
