import type { NamedRange, WriteSheet } from 'hucre'
import { colToLetter } from 'hucre/xlsx'
import type { SheetDraft } from '../../ports/sheets.ts'

type Setup = Pick<WriteSheet, 'autoFilter' | 'freezePane' | 'pageSetup' | 'headerFooter'>

/** In print headers `&` begins a command. */
const printable = (text: string): string => text.replaceAll('&', '&&')

/** Sets a sheet up to be filtered, and to be printed on A4 across with its title above and its pages numbered. */
export function printSetup({ columns, rows, print }: SheetDraft): Setup {
  if (print === undefined) return { freezePane: { rows: 1 } }
  const lastColumn = colToLetter(columns.length - 1)
  return {
    autoFilter: { range: `A1:${lastColumn}${rows.length + 1}` },
    freezePane: { rows: 1, columns: print.fixedColumns },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...MARGINS,
    },
    headerFooter: {
      oddHeader: `&C&"Times New Roman,Bold"&14${printable(print.title)}`,
      oddFooter: '&C&P/&N',
    },
  }
}

/** In inches: room for the title above. */
const MARGINS = { margins: { left: 0.4, right: 0.4, top: 0.8, bottom: 0.6, header: 0.35, footer: 0.3 } }

/** Names the head and the first columns that stand on each page; hucre's own setting leaves out the name's quotes. */
export const printTitles = ({ name, print }: SheetDraft): NamedRange[] => {
  if (print === undefined) return []
  const sheet = `'${name.replaceAll("'", "''")}'`
  const range = `${sheet}!$A:$${colToLetter(print.fixedColumns - 1)},${sheet}!$1:$1`
  return [{ name: '_xlnm.Print_Titles', range, scope: name }]
}
