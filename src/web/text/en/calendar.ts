import type { PageTexts } from '../pages.vi.ts'

/** The month and the list of Posts. */
export const calendar: PageTexts['calendar'] = {
  month: (month, year) => `${month}/${year}`,
  previousMonth: 'Month before',
  nextMonth: 'Month after',
  thisMonth: 'This month',
  more: count => `${count} more`,
  pillar: 'Pillar',
  allPillars: 'All pillars',
  column: 'Column',
  allColumns: 'All columns',
  free: time => `${time} free`,
  freeCount: count => `${count} free`,
  time: 'Time',
  text: 'Text',
  from: 'From',
  to: 'To',
  nothing: 'Nothing fits the filter. Loosen it, or empty “From” to see what is past.',
  next: 'Go on',
  sortLatest: 'Latest first',
  sortSoonest: 'Soonest first',
}
