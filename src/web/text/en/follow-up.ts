import type { PageTexts } from '../pages.vi.ts'

/** What is expected of branches, why they are silent, and what helps. */
export const followUp: PageTexts['followUp'] = {
  targetsTitle: 'Targets and excused weeks',
  targets: 'Targets',
  targetsWhy:
    'A branch’s own target comes first, then the number beside its name, then its block’s, then everybody’s. Where nothing is set: 4 events a month, no longer silent than 14 days.',
  whom: 'For',
  everybody: 'All branches',
  blocks: 'Blocks',
  branches: 'Branches',
  targetLine: (posts, gap) => `${posts} events a month, silent for ${gap} days at most`,
  states: { now: 'holds now', ahead: 'still to come', over: 'over' },
  from: day => `from ${day}`,
  until: day => `to ${day}`,
  removeTarget: 'Remove this target',
  setTarget: 'Set a new target',
  postsPerMonth: 'Events a month',
  longestGap: 'Silent at most (days)',
  validFrom: 'From',
  setTargetHint:
    'The target before it ends the day before and stays as history; figures of earlier months do not change. Once it is removed, the one before goes on.',
  setTargetDo: 'Set target',

  excuses: 'Excused weeks',
  excusesWhy:
    'In these days nobody waits for news: the month’s target shrinks by the day, silence does not count, nobody is reminded.',
  byRule: 'By rule',
  rules: { tet: 'Lunar New Year: all branches', 'school-summer': 'Summer holidays: schools' },
  days: (from, to) => `${from} to ${to}`,
  noted: 'Noted besides',
  noExcuses: 'None was noted yet.',
  removeExcuse: 'Remove',
  addExcuse: 'Excuse more days',
  fromOn: 'From',
  toOn: 'To',
  reason: 'Reason',
  reasonHint: 'As: congress, flood, merger',
  addExcuseDo: 'Excuse',
}
