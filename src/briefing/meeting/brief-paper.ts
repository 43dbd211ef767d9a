import type { UnitId } from '../../kernel/ids.ts'
import { type LocalDate, plusDays } from '../../kernel/local-date.ts'
import { parseDate, printDate } from '../../kernel/vietnamese-date.ts'
import { printInt2 } from '../../kernel/vietnamese-number.ts'
import type { Paper, PaperBlock, PaperCell } from '../../ports/papers.ts'
import type { Brief, BriefBranch, BriefDifficulty } from './brief.ts'
import { blocksOf, sumOf } from './brief-summary.ts'
import type { PaperWords } from './brief-words.ts'
import { COLUMN_KEYS, type ColumnKey, columnOf, type ListFilter } from './columns.ts'
import type { MeetingRules } from './meeting-rules.ts'
import { closeBody } from './paper-closing.ts'
import { printCell, printShare } from './printed-cell.ts'

/** Gives the address of the list behind a figure, of one branch or of all; null where nobody could open it. */
export type AddressOfList = ((branchId: UnitId | null, filter: ListFilter) => string) | null

interface PaperFacts {
  readonly rules: MeetingRules
  readonly words: PaperWords
  readonly datedOn: LocalDate
  readonly addressOf: AddressOfList
}

/** Writes a brief as a paper in administrative style, its table as an annex. */
export function paperOf(brief: Brief, facts: PaperFacts): Paper {
  const { rules, words, datedOn } = facts
  const period = periodText(brief, words)
  return {
    superior: brief.superiorName.toUpperCase(),
    unit: brief.unitName.toUpperCase(),
    organisation: words.organisation,
    number: words.number,
    placeAndDate: words.placeAndDate(rules.place, datedOn),
    title: words.title,
    subtitle: `${brief.label}, ${period}`,
    ...closeBody(bodyOf(brief, period, words)),
    recipientsTitle: words.recipients,
    recipients: rules.recipients.map(
      (line, index) => `${line}${index === rules.recipients.length - 1 ? '.' : ';'}`,
    ),
    signFor: words.signFor,
    signer: rules.signer,
    annex: [tableOf(brief, period, facts)],
    footer: `${brief.label}, ${period}`,
  }
}

/** Says which days a brief is about: “tháng 10/2026”, “từ ngày 01/6/2026 đến ngày 31/8/2026”. */
export function periodText(
  { from, to, month }: Pick<Brief, 'from' | 'to' | 'month'>,
  words: PaperWords,
): string {
  const [first, end] = [parseDate(from), parseDate(to)]
  return first === null || end === null ? '' : words.period(first, plusDays(end, -1), month)
}

function bodyOf(brief: Brief, period: string, words: PaperWords): PaperBlock[] {
  const { sections } = words
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [sections.summary, words.summary(summaryFacts(brief, period))],
    [sections.blocks, blocksOf(brief).map(block => words.block(block, shareOf(block.targetShare)))],
    [sections.pillars, pillarLines(brief, words)],
    [sections.results, brief.results.map(({ name, text }) => `${name}: ${text}`)],
    [
      sections.difficulties,
      brief.difficulties.map(one =>
        words.difficulty(asPart(named(one, words)), one.dueOn && dayText(one.dueOn)),
      ),
    ],
    [sections.conclusions, brief.conclusions.split('\n').filter(line => line.trim() !== '')],
  ]
  return parts.flatMap(([heading, lines], index): PaperBlock[] => [
    { kind: 'heading', text: `${index + 1}. ${heading}` },
    ...(index === 0
      ? lines.map((text): PaperBlock => ({ kind: 'paragraph', text }))
      : [listOf(lines, words)]),
  ])
}

/** Whoever chose a cause often says no more. */
export const named = (one: BriefDifficulty, { causes }: Pick<PaperWords, 'causes'>): BriefDifficulty =>
  one.words === '' ? { ...one, words: causes[one.cause] ?? '' } : one

/** Its words stand within a sentence, which ends behind all of them. */
const asPart = ({ words, decision, ...rest }: BriefDifficulty): BriefDifficulty => ({
  ...rest,
  words: withoutStop(words),
  decision: decision && withoutStop(decision),
})

const withoutStop = (text: string): string => text.replace(/[.\s]+$/, '')

const listOf = (lines: readonly string[], words: PaperWords): PaperBlock =>
  lines.length === 0 ? { kind: 'paragraph', text: words.nothing } : { kind: 'list', items: lines }

const shareOf = (share: number | null): string | null => (share === null ? null : printShare(share))

const dayText = (day: string): string => {
  const date = parseDate(day)
  return date === null ? day : printDate(date, 'dd/MM/yyyy')
}

function summaryFacts({ branches, totals }: Brief, period: string) {
  const all = sumOf(branches)
  const { byGenre, bySource } = totals
  return {
    period,
    branches: printInt2(all.branches),
    active: printInt2(all.active),
    events: printInt2(totals.events),
    posts: printInt2(totals.posts),
    genres: {
      news: printInt2(byGenre.news),
      story: printInt2(byGenre.story),
      photos: printInt2(byGenre.photos),
      video: printInt2(byGenre.video),
      share: printInt2(byGenre.share),
    },
    sources: {
      automatic: printInt2(bySource.automatic),
      link: printInt2(bySource.link),
      ours: printInt2(bySource.ours),
    },
    gaps: branches.filter(({ countable }) => !countable).map(({ branchName }) => branchName),
  }
}

const PILLARS = ['members', 'planning', 'counsel', 'none'] as const

const pillarLines = ({ totals }: Brief, words: PaperWords): string[] =>
  PILLARS.map(pillar => words.pillarLine(words.pillars[pillar], printInt2(totals.byPillar[pillar])))

function tableOf(brief: Brief, period: string, { words, addressOf }: PaperFacts): PaperBlock {
  const widths = COLUMN_KEYS.map(key => columnOf(key).widthChars)
  const all = widths.reduce((sum, width) => sum + width, 0)
  return {
    kind: 'table',
    title: words.annex(brief.label, period),
    head: COLUMN_KEYS.map(key => words.columns[key]),
    widths: widths.map(width => width / all),
    rows: brief.branches.map(branch => COLUMN_KEYS.map(key => cellOf(branch, key, words, addressOf))),
    totals: COLUMN_KEYS.map(key => totalOf(brief, key, words, addressOf)),
  }
}

function cellOf(branch: BriefBranch, key: ColumnKey, words: PaperWords, addressOf: AddressOfList): PaperCell {
  const { cell, list } = columnOf(key)
  const value = cell(branch)
  const text = printCell(value, key, words)
  if (value.kind === 'text') return { text }
  const isListed = value.kind === 'count' && value.value > 0 && list !== null && addressOf !== null
  return { text, isFigure: true, ...(isListed && { href: addressOf(branch.branchId, list) }) }
}

function totalOf(brief: Brief, key: ColumnKey, words: PaperWords, addressOf: AddressOfList): PaperCell {
  if (key === 'unit') return { text: words.total }
  const { total, list } = columnOf(key)
  const cell = total(brief.totals)
  if (cell.kind === 'none') return { text: '' }
  const isListed = cell.kind === 'count' && cell.value > 0 && list !== null && addressOf !== null
  return {
    text: printCell(cell, key, words),
    isFigure: true,
    ...(isListed && { href: addressOf(null, list) }),
  }
}
