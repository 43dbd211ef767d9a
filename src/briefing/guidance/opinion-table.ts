import { localDateAt } from '../../kernel/local-date.ts'
import { parseDate, printDate } from '../../kernel/vietnamese-date.ts'
import type { Paper, PaperBlock } from '../../ports/papers.ts'
import type { SheetDraft, WrittenCell } from '../../ports/sheets.ts'
import type { MeetingRules } from '../meeting/meeting-rules.ts'
import { closeBody } from '../meeting/paper-closing.ts'
import type { WholeDocument } from './asked-document.ts'
import type { GuidanceWords } from './guidance-words.ts'
import type { Opinion } from './opinion.ts'

interface TableFacts {
  readonly words: GuidanceWords
  readonly timeZone: string
}

interface PaperFacts extends TableFacts {
  readonly rules: MeetingRules
  readonly superiorName: string
  readonly now: Date
}

const opinionsOf = ({ asked }: WholeDocument): readonly Opinion[] => asked.flatMap(({ opinions }) => opinions)

/** Writes what branches said of a document, and what became of it, as a paper; who said nothing is nobody's business. */
export function opinionPaper(document: WholeDocument, facts: PaperFacts): Paper {
  const { words, rules, now, timeZone } = facts
  const subtitle = words.subtitle(titleOf(document))
  return {
    superior: facts.superiorName.toUpperCase(),
    unit: rules.unitName.toUpperCase(),
    organisation: words.organisation,
    number: words.number,
    placeAndDate: words.placeAndDate(rules.place, localDateAt(now, timeZone)),
    title: words.title,
    subtitle,
    ...closeBody(bodyOf(document, words)),
    recipientsTitle: words.recipients,
    recipients: rules.recipients.map(
      (line, at) => `${line}${at === rules.recipients.length - 1 ? '.' : ';'}`,
    ),
    signFor: words.signFor,
    signer: rules.signer,
    annex: [tableOf(document, words)],
    footer: subtitle,
  }
}

/** Names a document by its number, or by what it is about. */
const titleOf = ({ number, summary }: WholeDocument): string =>
  number === '' ? summary : `${number}: ${summary}`

function bodyOf(document: WholeDocument, words: GuidanceWords): readonly PaperBlock[] {
  const { answeredCount, askedCount, opensOn, closesOn } = document
  const counts = {
    accepted: countOf(document, 'accepted'),
    explained: countOf(document, 'explained'),
    noted: countOf(document, 'noted'),
    open: countOf(document, null),
  }
  const lines = [
    words.answered(answeredCount, askedCount),
    ...(opensOn === null || closesOn === null ? [] : [words.days(dayText(opensOn), dayText(closesOn))]),
    words.handled(counts),
  ]
  return lines.map(text => ({ kind: 'paragraph', text }))
}

const countOf = (document: WholeDocument, handling: Opinion['handling']): number =>
  opinionsOf(document).filter(one => one.kind === 'comments' && one.handling === handling).length

const dayText = (day: string): string => {
  const date = parseDate(day)
  return date === null ? day : printDate(date, 'dd/MM/yyyy')
}

const SHARES = [0.22, 0.4, 0.12, 0.26] as const

function tableOf(document: WholeDocument, words: GuidanceWords): PaperBlock {
  const { unit, opinion, handling, explanation } = words.opinionColumns
  return {
    kind: 'table',
    title: words.table,
    head: [unit, opinion, handling, explanation],
    widths: SHARES,
    rows: opinionsOf(document).map(one => {
      const said = one.part === '' ? saidOf(one, words) : `${one.part}: ${saidOf(one, words)}`
      return [{ text: unitOf(one, words) }, { text: said }, ...becameOf(one, words).map(text => ({ text }))]
    }),
    totals: [
      { text: words.total },
      { text: words.answered(document.answeredCount, document.askedCount) },
      ...[{ text: '' }, { text: '' }],
    ],
  }
}

const unitOf = ({ unitName, isLate }: Opinion, { late }: GuidanceWords): string =>
  isLate ? `${unitName} (${late})` : unitName

const saidOf = ({ kind, words }: Opinion, { agrees }: GuidanceWords): string =>
  kind === 'agrees' ? agrees : words

/** What became of an opinion, in two cells; of mere agreement nothing has to. */
const becameOf = ({ kind, handling, handlingWords }: Opinion, words: GuidanceWords): [string, string] => [
  handling === null && kind === 'agrees' ? '' : words.handlings[handling ?? 'open'],
  handlingWords,
]

/** Writes the same as a sheet, part and day in columns of their own. */
export function opinionSheet(document: WholeDocument, { words, timeZone }: TableFacts): SheetDraft {
  const head = words.opinionColumns
  const text = (header: string, widthChars: number) => ({ header, widthChars, kind: 'text' as const })
  return {
    name: words.table.slice(0, 31),
    columns: [
      ...[text(head.unit, 28), text(head.part, 16), text(head.opinion, 60), text(head.handling, 14)],
      ...[text(head.explanation, 50), { header: head.saidOn, widthChars: 12, kind: 'day' as const }],
    ],
    rows: opinionsOf(document).map((one): WrittenCell[] => [
      ...[unitOf(one, words), one.part, saidOf(one, words), ...becameOf(one, words)].map(
        (cell): WrittenCell => (cell === '' ? { kind: 'empty' } : { kind: 'text', text: cell }),
      ),
      { kind: 'day', day: localDateAt(one.saidAt, timeZone) },
    ]),
    print: { title: words.subtitle(titleOf(document)), fixedColumns: 1 },
  }
}
