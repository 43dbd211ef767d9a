import type { SheetDraft, WrittenCell } from '../../ports/sheets.ts'
import type { GuidanceWords } from './guidance-words.ts'
import type { MeasuredLine } from './plan.ts'
import type { BranchPlan, YearPlans } from './year-plans.ts'

/** Writes the plans of a year as a sheet, a row for each line; a branch without one has a row that says so. */
export function planSheet({ year, branches, indicators }: YearPlans, words: GuidanceWords): SheetDraft {
  const head = words.planColumns
  const names = new Map(indicators.map(({ id, name }) => [id, name]))
  const column = (header: string, widthChars: number, kind: 'text' | 'number' | 'share' = 'text') => ({
    ...{ header, widthChars, kind },
  })
  return {
    name: words.planSheet(year),
    columns: [
      ...[column(head.unit, 28), column(head.block, 20), column(head.words, 50), column(head.pillar, 24)],
      ...[
        column(head.amount, 12, 'number'),
        column(head.done, 12, 'number'),
        column(head.share, 10, 'share'),
      ],
      ...[column(head.indicator, 28), column(head.timing, 16)],
    ],
    rows: branches.flatMap(branch =>
      branch.plan === null
        ? [[...unitCells(branch), textCell(words.notRegistered)]]
        : branch.plan.lines.map(line => [...unitCells(branch), ...lineCells(line, words, names)]),
    ),
    print: { title: words.planSheet(year), fixedColumns: 1 },
  }
}

const unitCells = ({ unitName, block }: BranchPlan): WrittenCell[] => [
  textCell(unitName),
  textCell(block ?? ''),
]

const lineCells = (
  { words: text, pillar, amount, done, indicatorId, timing }: MeasuredLine,
  words: GuidanceWords,
  names: ReadonlyMap<string, string>,
): WrittenCell[] => [
  textCell(text),
  textCell(pillar === null ? '' : words.pillars[pillar]),
  numberCell(amount),
  numberCell(done),
  done === null || amount === null ? { kind: 'empty' } : { kind: 'share', value: done / amount },
  textCell(indicatorId === null ? '' : (names.get(indicatorId) ?? '')),
  textCell(timing),
]

const textCell = (text: string): WrittenCell => (text === '' ? { kind: 'empty' } : { kind: 'text', text })

const numberCell = (value: number | null): WrittenCell =>
  value === null ? { kind: 'empty' } : { kind: 'number', value }
