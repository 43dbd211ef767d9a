import type { GuidanceWords } from '../../../briefing/index.ts'
import { paper } from './paper.ts'

/** Words of the summary of opinions and the book of plans, in English. */
export const guidancePaper: GuidanceWords = {
  organisation: paper.organisation,
  number: paper.number,
  placeAndDate: paper.placeAndDate,
  recipients: paper.recipients,
  signFor: paper.signFor,
  title: 'SUMMARY OF OPINIONS',
  subtitle: document => `On ${document}`,
  answered: (answered, asked) => `${answered}/${asked} branches have answered.`,
  days: (opensOn, closesOn) => `Asked from ${opensOn} to the end of ${closesOn}.`,
  handled: ({ accepted, explained, noted, open }) =>
    `Opinions: ${accepted} taken over, ${explained} explained, ${noted} noted, ${open} open`,
  table: 'Opinions',
  opinionColumns: {
    unit: 'Branch',
    part: 'Part',
    opinion: 'Opinion',
    handling: 'Handling',
    explanation: 'Explanation',
    saidOn: 'Sent on',
  },
  handlings: { accepted: 'Taken over', explained: 'Explained', noted: 'Noted', open: 'Open' },
  agrees: 'Agrees',
  late: 'late',
  total: 'Total',
  planSheet: year => `Plans for ${year}`,
  planColumns: {
    unit: 'Branch',
    block: 'Block',
    words: 'Registered',
    pillar: 'Pillar',
    amount: 'Planned',
    done: 'Done',
    share: 'Share',
    indicator: 'Counted as',
    timing: 'When',
  },
  pillars: paper.pillars,
  notRegistered: 'Not registered',
}
