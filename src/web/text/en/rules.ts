/** The page of rules. */
export const rules = {
  title: 'Rules',
  adminOnly: 'Only an admin can change these rules.',
  timing: 'Times',
  timingWhy:
    'A scheduled Post always goes out at the time it was given. These rules warn while planning, and hold for Posts that are late after an outage.',
  spacingMinutes: 'Two Posts on one Page should be apart by (minutes)',
  spacingHint: 'Closer is possible; you are only warned.',
  quietFrom: 'Quiet hours begin',
  quietTo: 'Quiet hours end',
  quietHint: 'Late Posts wait until these are over. Write the same time twice for none.',
  catchUpMinutes: 'Late Posts go out one after the other, apart by (minutes)',
  catchUpHint: 'Write 0 to let them all out at once.',
  defaultSlotTimes: 'Usual times',
  slotsHint: 'Put commas between them. They are proposed when a free time is looked for.',
  save: 'Save the rules',
}
