import { BorderStyle, type Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}

/** Sets two columns beside each other without lines, as heads and feet of papers are. */
export const frameless = (left: readonly Paragraph[], right: readonly Paragraph[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, index) =>
            new TableCell({
              children: [...children],
              borders: NO_BORDERS,
              width: { size: index === 0 ? 45 : 55, type: WidthType.PERCENTAGE },
            }),
        ),
      }),
    ],
  })
