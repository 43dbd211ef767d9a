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
  ladder: 'Reminding branches within a month',
  ladderWhy:
    'At 8 on each of these days a branch behind its target is reminded kindly by push or e-mail. Nobody is once the target is met, excused, explained or not countable. A shorter month takes its last day.',
  ladderOn: 'Remind branches',
  ladderDays: { first: 'First reminder, day', second: 'Second reminder, day', last: 'Last reminder, day' },
  retention: 'How long photos are kept',
  retentionWhy:
    'Photos are kept only as long as they are needed; each night what is past its time is removed. What is out on Facebook stays as it is.',
  originalDays: 'Remove originals after publishing (days)',
  originalHint: 'Smaller copies stay, to look at the Post again.',
  rejectedDays: 'Remove originals of rejected news (days)',
  variantMonths: 'Remove the smaller copies, too (months)',
  variantHint: 'Counted from publishing. After that only the words of a Post are left.',
  save: 'Save the rules',
}
