import type { PageTexts } from '../pages.vi.ts'

/** What a plan is warned about; `{name}` is filled from the warning's values. */
export const planWarnings: PageTexts['planWarnings'] = {
  collision: 'Only {minutes} minutes from “{title}” at {time}; {spacing} minutes apart is better.',
  'quiet-hours': 'This time lies in the quiet hours, {from} to {to}.',
  'three-in-a-row': 'Three Posts in a row on this Page are from {branch}.',
  'pillar-missing': 'This week the Page has nothing for {pillars}.',
  'day-full': 'On this day the Page has {count} Posts already.',
  'same-text': 'The Page has this very text already: “{title}”, {date} at {time}.',
  'similar-text': 'The Page has nearly this text already: “{title}”, {date} at {time}.',
  'same-photo': 'A photo of it stands in the Post “{title}”, {date} at {time}.',
  'same-event': 'It may be the same event as the Post “{title}”, {date} at {time}.',
}

export const slots: PageTexts['slots'] = {
  title: 'Slots',
  week: 'Places in the week',
  why: 'Each Slot is a usual time of the Page in its week. While you compose, the next free ones are offered.',
  usingDefaults: times =>
    `This Page has no Slots of its own and uses the usual times of every day: ${times}. Press “Add to the week” to begin with these and take some away.`,
  choosePage: 'Show',
  none: 'No Slot',
  remove: (day, time) => `Remove the Slot on ${day} at ${time}`,
  add: 'Add Slots',
  weekdays: 'On these days',
  times: 'At which times',
  timesHint: 'Put commas between several: 06:30, 19:30.',
  column: 'Kept for a column',
  columnHint: 'A Slot that is kept is not offered to other Posts.',
  anyColumn: 'Any Post',
  addDo: 'Add to the week',
}

export const columns: PageTexts['columns'] = {
  title: 'Columns',
  why: 'A column that comes back is drafted ahead each week, from its template, with blanks for you to fill.',
  emptyTitle: 'No columns yet',
  empty: 'Two columns suit most organisations. Add one with a press; change it or put it away at any time.',
  roundUp: 'Weekly round-up',
  story: 'Thursday story',
  addExample: name => `Add “${name}”`,
  add: 'Add a column',
  change: 'Change',
  save: 'Save the column',
  archive: 'Put away',
  restore: 'Use again',
  archived: 'Put away, no longer drafted',
  name: 'Name',
  nameHint: 'As in: Weekly round-up, People to know.',
  pageId: 'Page',
  everyPage: 'Every Page',
  pillar: 'Pillar',
  noPillar: 'None of the pillars',
  templateId: 'Template',
  noTemplate: 'Without a template',
  weekday: 'Comes back on',
  once: 'Does not come back',
  time: 'Goes out at',
  leadDays: 'Drafted ahead (days)',
  leadHint: 'From 1 to 45 days.',
  comesBack: (weekday, time, leadDays) => `Each ${weekday} at ${time}, drafted ${leadDays} days ahead`,
}

export const evergreen: PageTexts['evergreen'] = {
  title: 'Posts to use again',
  why: 'Posts whose words stay true, as guides and answers do. Those that rested longest stand first.',
  emptyTitle: 'No Post is marked yet',
  empty:
    'Open a published Post that will still be true next year, as “How to move to another branch”, and press “Mark to use again”.',
  mark: 'Mark to use again',
  unmark: 'Take the mark away',
  used: count => (count === 1 ? 'Used once' : `Used ${count} times`),
  last: 'Last time:',
  reuse: 'Use again…',
  reuseTitle: 'Use this Post again',
  reuseWhy:
    'Its text, photos and link become a new draft for you to look over and schedule. The time below is the next free Slot.',
  reuseDo: 'Make the draft',
  reuseAnyway: 'Make the draft anyway',
}
