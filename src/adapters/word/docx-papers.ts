import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { Paper, PaperBlock, Papers } from '../../ports/papers.ts'
import { tableOf } from './docx-table.ts'
import { frameless } from './frameless.ts'

/** Office paper is written in Times New Roman, 13 to 14 points; docx counts halves. @see Decree 30/2020/NĐ-CP, annex I */
const FONT = 'Times New Roman'
const BODY_SIZE = 28
const HEAD_SIZE = 26
const TITLE_SIZE = 30
const SMALL_SIZE = 22
const MARGIN = {
  top: convertMillimetersToTwip(20),
  bottom: convertMillimetersToTwip(20),
  left: convertMillimetersToTwip(30),
  right: convertMillimetersToTwip(15),
}
const WIDE_MARGIN_MM = 12
const INDENT = convertMillimetersToTwip(10)
const LINE = 320
const A4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) }

/** Writes papers as Word files that offices go on writing in. */
export const createDocxPapers = (): Papers => ({
  write: async paper => new Uint8Array(await Packer.toBuffer(documentOf(paper))),
})

const documentOf = (paper: Paper): Document =>
  new Document({
    title: paper.title,
    creator: paper.unit,
    styles: { default: { document: { run: { font: FONT, size: BODY_SIZE } } } },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        footers: { default: footer(paper, A4.width - MARGIN.left - MARGIN.right) },
        children: [
          ...headOf(paper),
          ...paper.body.flatMap(block => blockOf(block)),
          ...paper.closing.flatMap(block => blockOf(block, KEPT)),
          new Paragraph({ ...KEPT, children: [] }),
          footOf(paper),
        ],
      },
      ...paper.annex.map(block => annexOf(paper, block)),
    ],
  })

const centred = (text: string, run: Partial<ConstructorParameters<typeof TextRun>[0] & object> = {}) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, size: HEAD_SIZE, ...run })],
  })

const headOf = (paper: Paper): (Paragraph | Table)[] => [
  frameless(
    [centred(paper.superior), centred(paper.unit, { bold: true }), centred('***'), centred(paper.number)],
    [
      centred(paper.organisation, { bold: true, underline: {} }),
      centred(''),
      centred(paper.placeAndDate, { italics: true }),
    ],
  ),
  new Paragraph({ spacing: { before: 200 } }),
  centred(paper.title, { bold: true, size: TITLE_SIZE }),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text: paper.subtitle, bold: true })],
  }),
]

const footOf = (paper: Paper): Table =>
  frameless(
    [
      new Paragraph({
        children: [new TextRun({ text: paper.recipientsTitle, bold: true, italics: true, size: 24 })],
      }),
      ...paper.recipients.map(
        line => new Paragraph({ children: [new TextRun({ text: `- ${line}`, size: SMALL_SIZE })] }),
      ),
    ],
    [
      centred(paper.signFor, { bold: true }),
      centred(paper.signer, { bold: true }),
      ...[1, 2, 3, 4].map(() => centred('')),
    ],
  )

/** Stays on one page with what follows. */
const KEPT = { keepNext: true } as const

function blockOf(block: PaperBlock, flow: Partial<typeof KEPT> = {}): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 160, after: 80 },
          children: [new TextRun({ text: block.text, bold: true })],
        }),
      ]
    case 'paragraph':
      return [written(block.text, flow)]
    case 'list':
      return block.items.map(item => written(`- ${item}`, flow))
    case 'table':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { after: 160 },
          children: [new TextRun({ text: block.title, bold: true })],
        }),
        tableOf(block),
      ]
  }
}

const written = (text: string, flow: Partial<typeof KEPT>): Paragraph =>
  new Paragraph({
    ...flow,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: INDENT },
    spacing: { after: 80, line: LINE },
    children: [new TextRun(text)],
  })

/** A table has a page of its own, across. */
function annexOf(paper: Paper, block: PaperBlock): ISectionOptions {
  const edge = convertMillimetersToTwip(WIDE_MARGIN_MM)
  return {
    properties: {
      page: {
        // Turned by docx itself: it takes the sides of the sheet as it lies upright.
        size: { ...A4, orientation: PageOrientation.LANDSCAPE },
        margin: { top: edge, bottom: edge, left: edge, right: edge },
      },
    },
    footers: { default: footer(paper, A4.height - 2 * edge) },
    children: blockOf(block),
  }
}

const footer = ({ footer: text }: Paper, widthTwips: number): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: widthTwips }],
        children: [
          new TextRun({ text, size: 18 }),
          new TextRun({ size: 18, children: [new Tab(), PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
