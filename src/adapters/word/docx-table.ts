import {
  AlignmentType,
  ExternalHyperlink,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { PaperBlock, PaperCell } from '../../ports/papers.ts'

/** In half points: so many columns fit a page across no larger. */
const CELL_SIZE = 16
const LINK = '1257A6'
const GROUND = 'F3F0E7'
const CELL_MARGINS = { left: 40, right: 40, top: 20, bottom: 20 }
/** A page across without its edges, in twentieths of a point. */
const WIDE_TWIPS = 15_470

/** Writes a table whose head stands on each page; rows are never cut in two. */
export function tableOf({ head, widths, rows, totals }: PaperBlock & { kind: 'table' }): Table {
  const columnWidths = widths.map(width => Math.round(width * WIDE_TWIPS))
  const sized = (cells: readonly TableCell[], isHead = false) =>
    new TableRow({ children: [...cells], cantSplit: true, tableHeader: isHead })
  const widthOf = (index: number) => ({ size: columnWidths[index] ?? 0, type: WidthType.DXA })
  const plain = (cells: readonly PaperCell[], isBold: boolean) =>
    cells.map((cell, index) => cellOf(cell, { width: widthOf(index), isBold }))
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths,
    width: { size: WIDE_TWIPS, type: WidthType.DXA },
    rows: [
      sized(
        head.map((text, index) => headCell(text, widthOf(index))),
        true,
      ),
      ...rows.map(row => sized(plain(row, false))),
      sized(plain(totals, true)),
    ],
  })
}

interface Look {
  readonly width: { readonly size: number; readonly type: 'dxa' }
  readonly isBold: boolean
}

const headCell = (text: string, width: Look['width']): TableCell =>
  new TableCell({
    width,
    margins: CELL_MARGINS,
    shading: { type: ShadingType.CLEAR, fill: GROUND },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, bold: true, size: CELL_SIZE })],
      }),
    ],
  })

function cellOf({ text, isFigure, href }: PaperCell, { width, isBold }: Look): TableCell {
  const run = new TextRun({ text, size: CELL_SIZE, bold: isBold, ...(href !== undefined && { color: LINK }) })
  return new TableCell({
    width,
    margins: CELL_MARGINS,
    children: [
      new Paragraph({
        alignment: isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [href === undefined ? run : new ExternalHyperlink({ link: href, children: [run] })],
      }),
    ],
  })
}
