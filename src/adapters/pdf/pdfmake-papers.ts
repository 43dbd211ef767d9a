import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'
import type { Content, ContentText, TableCellProperties, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Paper, PaperBlock, PaperCell, Papers } from '../../ports/papers.ts'

const PACKAGE = '@expo-google-fonts/be-vietnam-pro'
const pathOf = (file: string): string =>
  createRequire(import.meta.url).resolve(`${PACKAGE}/${file}/BeVietnamPro_${file.replace('/', '')}.ttf`)

/** Full TTF files: what browsers load is cut into pieces that lack letters. */
const FONT = {
  normal: pathOf('400Regular'),
  bold: pathOf('700Bold'),
  italics: pathOf('400Regular_Italic'),
  bolditalics: pathOf('700Bold_Italic'),
}
const INK = '#20262e'
const LINK = '#1257a6'
const LINE = '#8a8f96'
const GROUND = '#f3f0e7'
/** In points: 2 cm, at the left 3 cm, as decrees want it; across, for tables, the least that printers leave. */
const MARGINS: [number, number, number, number] = [85, 57, 57, 57]
const WIDE_MARGINS: [number, number, number, number] = [28, 34, 28, 34]
/** A4 across, without its margins. */
const WIDE_POINTS = 842 - 56

/** Writes papers as PDF on A4, in a font that has every Vietnamese letter. */
export function createPdfmakePapers(): Papers {
  pdfmake.setFonts({ BeVietnamPro: FONT })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(path => Object.values(FONT).includes(path))
  return { write: async paper => new Uint8Array(await pdfmake.createPdf(definitionOf(paper)).getBuffer()) }
}

const definitionOf = (paper: Paper): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageMargins: MARGINS,
  info: { title: paper.title, author: paper.unit },
  defaultStyle: { font: 'BeVietnamPro', fontSize: 11, lineHeight: 1.35, color: INK },
  footer: (page, count) => ({
    columns: [{ text: paper.footer }, { text: `${page}/${count}`, alignment: 'right' }],
    fontSize: 8,
    margin: [28, 8, 28, 0],
  }),
  // A heading does not end a page.
  pageBreakBefore: ({ headlineLevel }, nodes) =>
    headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
  content: [
    ...headOf(paper),
    ...paper.body.map(blockOf),
    { stack: [...paper.closing.map(blockOf), footOf(paper)], unbreakable: true },
    ...paper.annex.map(blockOf),
  ],
})

const headOf = (paper: Paper): Content[] => [
  {
    columns: [
      {
        stack: [
          paper.superior,
          { text: paper.unit, bold: true },
          { text: '***', lineHeight: 1 },
          { text: paper.number, margin: [0, 4, 0, 0] },
        ],
        alignment: 'center',
        width: '45%',
      },
      {
        stack: [
          { text: paper.organisation, bold: true, decoration: 'underline' },
          { text: paper.placeAndDate, italics: true, margin: [0, 8, 0, 0] },
        ],
        alignment: 'center',
        width: '55%',
      },
    ],
  },
  { text: paper.title, bold: true, fontSize: 15, alignment: 'center', margin: [0, 22, 0, 0] },
  { text: paper.subtitle, bold: true, alignment: 'center', margin: [0, 2, 0, 14] },
]

const footOf = (paper: Paper): Content => ({
  columns: [
    {
      stack: [
        { text: paper.recipientsTitle, bold: true, italics: true },
        ...paper.recipients.map(line => ({ text: `- ${line}` })),
      ],
      fontSize: 9.5,
    },
    {
      stack: [
        { text: paper.signFor, bold: true },
        { text: paper.signer, bold: true, margin: [0, 0, 0, 64] },
      ],
      alignment: 'center',
    },
  ],
  margin: [0, 18, 0, 0],
})

function blockOf(block: PaperBlock): Content {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, bold: true, headlineLevel: 1, margin: [0, 10, 0, 4] }
    case 'paragraph':
      return { text: block.text, alignment: 'justify', leadingIndent: 28, margin: [0, 0, 0, 4] }
    case 'list':
      return { stack: block.items.map(item => ({ text: `- ${item}`, margin: [14, 0, 0, 3] })) }
    case 'table':
      return tableOf(block)
  }
}

function tableOf({ title, head, widths, rows, totals }: PaperBlock & { kind: 'table' }): Content {
  // Each cell keeps 6 points for its edges.
  const room = WIDE_POINTS - 6 * head.length
  return {
    pageBreak: 'before',
    pageOrientation: 'landscape',
    stack: [
      { text: title, bold: true, fontSize: 12, alignment: 'center', margin: [0, 0, 0, 8] },
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: widths.map(width => width * room),
          body: [
            head.map(text => ({ text, bold: true, alignment: 'center', fillColor: GROUND })),
            ...rows.map(row => row.map(cell => cellOf(cell))),
            totals.map(cell => ({ ...cellOf(cell), bold: true, fillColor: GROUND })),
          ],
        },
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0.5,
          hLineColor: () => LINE,
          vLineColor: () => LINE,
          paddingLeft: () => 2.5,
          paddingRight: () => 2.5,
        },
        fontSize: 7,
        lineHeight: 1.15,
      },
    ],
    margin: [WIDE_MARGINS[0] - MARGINS[0], 0, WIDE_MARGINS[2] - MARGINS[2], 0],
  }
}

const cellOf = ({ text, isFigure, href }: PaperCell): ContentText & TableCellProperties => ({
  text,
  ...(isFigure && { alignment: 'right' }),
  ...(href !== undefined && { link: href, color: LINK }),
})
