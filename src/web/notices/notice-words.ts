import type { NoticeView } from '../../watching/index.ts'
import { monthText } from '../briefings/month-text.ts'
import { problemText } from '../text/problem-sentence.ts'
import type { NoticeWords } from '../text/vi/notices.ts'
import { instantText } from '../views/time-text.ts'
import type { View } from '../views/view.ts'

/** Writes a notice's facts as people read them: instants on local clocks, codes as sentences. */
export function wordsOf({ facts }: NoticeView, view: View): NoticeWords {
  const text = (name: string): string => String(facts[name] ?? '')
  const instant = (name: string): string => (facts[name] ? instantText(new Date(facts[name]), view) : '')
  return {
    page: text('page'),
    reason: text('reason'),
    receipt: text('receipt'),
    month: monthText(text('month')),
    branch: text('branch'),
    problem: problemText(text('problem'), view.locale)?.sentence ?? '',
    count: Number(facts.count ?? 0),
    days: Number(facts.days ?? 0),
    publishAt: instant('publishAt'),
    until: instant('untilAt'),
    end: instant('endsAt'),
    since: instant('sinceAt'),
  }
}

/** Gives the address where somebody acts on a notice. */
export function addressOf({ subject, facts }: NoticeView): string {
  switch (subject.kind) {
    case 'post':
      return `/posts/${subject.id}`
    case 'page':
      return facts.facebookPageId ? `/pages?reconnect=${facts.facebookPageId}#connect` : '/pages'
    case 'app':
      return '/pages'
    case 'submissions':
      return '/submissions'
    case 'takedown':
      return `/takedowns/${subject.id}`
    case 'briefing':
      return `/briefings/${subject.id}`
    default:
      return '/settings/health'
  }
}
