import type { PageTexts } from '../pages.vi.ts'

/** What a plan is warned about; `{name}` is filled from the warning's values. */
export const planWarnings: PageTexts['planWarnings'] = {
  collision: 'Only {minutes} minutes from “{title}” at {time}; {spacing} minutes apart is better.',
  'quiet-hours': 'This time lies in the quiet hours, {from} to {to}.',
  'three-in-a-row': 'Three Posts in a row on this Page are from {branch}.',
  'pillar-missing': 'This week the Page has nothing for {pillars}.',
  'day-full': 'On this day the Page has {count} Posts already.',
}
