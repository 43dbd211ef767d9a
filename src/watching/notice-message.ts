import { FOLLOW_UP_MESSAGES } from '../activity/following-up/next-step.ts'
import { localDateAt } from '../kernel/local-date.ts'
import { localTimeAt, printDate, printTime } from '../kernel/vietnamese-date.ts'
import { NOTICE_KINDS } from '../organisation/notice.ts'
import type { MessageRules, MessageValues } from '../ports/messages.ts'
import { BRANCH_MESSAGES } from './branch-telling.ts'

/** The letter that only tries out whether letters arrive. */
export const TEST_MESSAGE = 'test'

/** What there must be a message for, and what may stand in one. */
export const MESSAGE_RULES: MessageRules = {
  names: [...Object.keys(NOTICE_KINDS), TEST_MESSAGE, ...BRANCH_MESSAGES, ...FOLLOW_UP_MESSAGES],
  values: [
    'page',
    'publishAt',
    'reason',
    'receipt',
    'problem',
    'until',
    'count',
    'days',
    'end',
    'since',
    'person',
    'link',
    'decisionLink',
    'settingsLink',
    'unit',
    'receiptNumber',
    'permalink',
    'month',
    'events',
    'target',
    'occasion',
    'neighbour',
  ],
}

type Facts = Readonly<Record<string, string | number>>

interface Printing {
  readonly timeZone: string
  readonly explainProblem: (code: string) => string | null
}

/** Prints a notice's facts as a message tells them: instants on local clocks, codes as sentences, 0 as nothing. */
export function printFacts(facts: Facts, { timeZone, explainProblem }: Printing): MessageValues {
  const instant = (value: string | number | undefined): string | null =>
    value === undefined ? null : printInstant(new Date(value), timeZone)
  const { page = null, reason = null, receipt = null, problem, count, days } = facts
  return {
    page: page === null ? null : String(page),
    reason: reason === null ? null : String(reason),
    receipt: receipt === null ? null : String(receipt),
    problem: problem === undefined ? null : explainProblem(String(problem)),
    count: count === undefined || count === 0 ? null : String(count),
    days: days === undefined ? null : String(days),
    publishAt: instant(facts.publishAt),
    until: instant(facts.untilAt),
    end: instant(facts.endsAt),
    since: instant(facts.sinceAt),
  }
}

const printInstant = (at: Date, timeZone: string): string =>
  `${printTime(localTimeAt(at, timeZone), 'HH:mm')} ${printDate(localDateAt(at, timeZone), 'd/M/yyyy')}`

interface Subject {
  readonly kind: string
  readonly id: string
}

/** Gives the place in the program where a notice's subject stands. */
export function placeOf({ kind, id }: Subject): string {
  switch (kind) {
    case 'post':
      return `/posts/${id}`
    case 'page':
    case 'app':
      return '/pages'
    case 'submissions':
      return '/submissions'
    case 'takedown':
      return `/takedowns/${id}`
    case 'briefing':
      return `/briefings/${id}`
    default:
      return '/settings/health'
  }
}

/**
 * Sets a message's text as simple HTML: paragraphs, line breaks, addresses that can be tapped. Everything else is
 * escaped; nothing is loaded from anywhere.
 */
export const asHtml = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map(paragraph => `<p>${withLinks(escapeHtml(paragraph)).replaceAll('\n', '<br>')}</p>`)
    .join('\n')

const withLinks = (markup: string): string =>
  markup.replace(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g, '<a href="$&">$&</a>')

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, sign => ESCAPES[sign] ?? sign)
