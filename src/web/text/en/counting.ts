import type { PageTexts } from '../pages.vi.ts'

export const counting: PageTexts['counting'] = {
  now: 'Count now',
  countedAt: 'Last counted:',
  notYet: 'never yet',
  uncountable: 'Cannot be counted',
  since: 'since',
  nobodys: 'No branch’s Page yet, so nothing is counted. Connect it again and choose the branch.',
  backfill: (done, total) => `Counting the past year: ${done}/${total} months`,
  branch: 'Branch of this Page',
  branchHint: 'Posts on this Page count for the branch you choose.',
  noBranch: 'No branch’s',
}
