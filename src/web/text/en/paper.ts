import type { PaperWords } from '../../../briefing/index.ts'
import { parseMonth, printDate, printMonth } from '../../../kernel/vietnamese-date.ts'

/** Words of the briefing's papers and tables, in English. */
export const paper: PaperWords = {
  columns: {
    unit: 'Branch',
    block: 'Block',
    events: 'Events',
    posts: 'Posts',
    news: 'News',
    story: 'Stories',
    photos: 'Photos',
    video: 'Videos',
    share: 'Shares',
    automatic: 'Own Page',
    link: 'By link',
    ours: 'Our Page',
    target: 'Target',
    targetShare: 'Share',
    activeWeeks: 'Active weeks',
    silentDays: 'Days silent',
    longestGapDays: 'Longest gap',
    unverified: 'Declared',
    verification: 'Checked',
  },
  gap: 'not countable',
  verification: { gap: 'not countable', none: 'no posts', verified: 'verified', declared: 'partly declared' },
  total: 'Total',
  organisation: 'HO CHI MINH COMMUNIST YOUTH UNION',
  number: 'No.:',
  placeAndDate: (place, day) => [place, printDate(day, 'dd/MM/yyyy')].filter(part => part !== '').join(', '),
  title: 'REPORT',
  period: (from, last, month) => {
    const known = month === null ? null : parseMonth(month)
    if (known !== null) return `month ${printMonth(known, 'dd/MM/yyyy')}`
    return `${printDate(from, 'dd/MM/yyyy')} to ${printDate(last, 'dd/MM/yyyy')}`
  },
  sections: {
    summary: 'What was published',
    blocks: 'By block',
    pillars: 'By pillar',
    results: 'Results',
    difficulties: 'Difficulties',
    conclusions: 'Conclusions',
  },
  summary: ({ period, branches, active, events, posts, genres, sources, gaps }) => [
    `In ${period}, ${active}/${branches} branches published ${events} events in ${posts} posts: ${genres.news} news, ${genres.story} stories, ${genres.photos} photos, ${genres.video} videos, ${genres.share} shares.`,
    `Where: ${sources.automatic} counted on branches’ own Pages, ${sources.link} by link, ${sources.ours} on our Page.`,
    ...(gaps.length === 0 ? [] : [`Not wholly countable (Page disconnected): ${gaps.join(', ')}.`]),
  ],
  block: ({ block, branches, active, events, gaps }, share) =>
    `${block ?? 'No block'}: ${active}/${branches} branches published, ${events} events${
      share === null ? '' : `, ${share} of the target`
    }${gaps === 0 ? '' : `; ${gaps} not wholly countable`}`,
  pillars: {
    members: 'Pillar 1 (members)',
    planning: 'Pillar 2 (planning)',
    counsel: 'Pillar 3 (counsel)',
    none: 'No pillar',
  },
  pillarLine: (pillar, posts) => `${pillar}: ${posts} posts`,
  causes: {
    equipment: 'Lacks equipment',
    'new-secretary': 'New secretary',
    'page-access': 'Lost its Page',
    'members-away': 'Members work far away',
    'no-place': 'No place to meet',
    'duty-hours': 'Clashes with duty hours',
    silence: 'No news for long',
    other: 'Something else',
  },
  difficulty: ({ branchName, words, decision, seat, isReturning }, due) =>
    [
      `${branchName}: ${words}${isReturning ? ' (from before)' : ''}`,
      decision === null ? 'undecided' : `decision: ${decision}`,
      ...(seat === null ? [] : [`responsible: ${seat}`]),
      ...(due === null ? [] : [`due: ${due}`]),
    ].join('; '),
  nothing: 'None.',
  recipients: 'To:',
  signFor: 'FOR THE STANDING COMMITTEE',
  annex: (label, period) => `ANNEX: FIGURES OF EACH BRANCH (${label}, ${period})`,
  genres: { news: 'News', story: 'Story', photos: 'Photos', video: 'Video', share: 'Share' },
  sources: { automatic: 'Own Page', link: 'By link', ours: 'Our Page' },
  sheets: { posts: 'Posts', results: 'Results', difficulties: 'Difficulties' },
  postColumns: {
    unit: 'Branch',
    unitName: 'Name at the time',
    day: 'Day',
    time: 'Time',
    source: 'Source',
    genre: 'Genre',
    pillar: 'Pillar',
    message: 'Text',
    address: 'Link',
    check: 'Checked',
  },
  checks: { verified: 'verified', declared: 'declared' },
  resultColumns: { name: 'Indicator', total: 'Figure', unit: 'Unit', text: 'In reports' },
  difficultyColumns: {
    unit: 'Branch',
    words: 'Difficulty',
    since: 'Since',
    decision: 'Decision',
    seat: 'Responsible',
    due: 'Due',
  },
}
