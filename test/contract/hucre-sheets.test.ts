import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { createHucreSheets } from '../../src/adapters/sheets/hucre-sheets.ts'
import { rowHeights } from '../../src/adapters/sheets/row-heights.ts'
import type { SheetCell, SheetDraft, WrittenCell } from '../../src/ports/sheets.ts'
import { writeXlsxByHand, writeZip, xlsxParts } from '../support/zip.ts'

const sheets = createHucreSheets()
const text = (value: string) => ({ kind: 'text', text: value }) as const
const bytes = (value: string) => new TextEncoder().encode(value)
const cellsOf = async (file: Uint8Array) => (await sheets.read(file)).map(row => row.cells)
const day = { year: 2026, month: 11, day: 23 }

describe('a cell of an .xlsx file', () => {
  const cases: readonly (readonly [string, string, SheetCell])[] = [
    ['a day', '<c r="A1" s="1"><v>46349</v></c>', moment(day, [0, 0, 0])],
    ['a time', '<c r="A1" s="2"><v>0.8125</v></c>', moment({ year: 1899, month: 12, day: 31 }, [19, 30, 0])],
    ['a time written with few digits', '<c r="A1" s="2"><v>46349.79861</v></c>', moment(day, [19, 10, 0])],
    ['a number', '<c r="A1"><v>23.11</v></c>', { kind: 'number', value: 23.11 }],
    ['a text', '<c r="A1" t="inlineStr"><is><t>Chủ nhật xanh</t></is></c>', text('Chủ nhật xanh')],
    ['a formula with a kept value', '<c r="A1"><f>1+1</f><v>2</v></c>', { kind: 'formula' }],
    ['a shared formula', '<c r="A1"><f t="shared" si="0"/><v>2</v></c>', { kind: 'formula' }],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { kind: 'error', text: '#REF!' }],
    ['yes or no', '<c r="A1" t="b"><v>1</v></c>', text('true')],
  ]
  test.each(cases)('is read as %s', async (_, xml, cell) => {
    expect(await cellsOf(writeXlsxByHand(`<row r="1">${xml}</row>`))).toEqual([[cell]])
  })

  test('counts from 1904 where the file says so', async () => {
    const file = writeXlsxByHand('<row r="1"><c r="A1" s="1"><v>44887</v></c></row>', { is1904: true })

    expect(await cellsOf(file)).toEqual([[moment(day, [0, 0, 0])]])
  })

  test('keeps its row and column over empty ones', async () => {
    const file = writeXlsxByHand('<row r="3"><c r="C3"><v>1</v></c></row>')

    const [row] = await sheets.read(file)

    expect(row).toEqual({
      number: 3,
      cells: [{ kind: 'empty' }, { kind: 'empty' }, { kind: 'number', value: 1 }],
    })
  })
})

describe('a CSV file', () => {
  const rows = [
    [text('Ngày'), text('Nội dung')],
    [text('23/11'), text('a, b; "c"\nd')],
  ]
  const body = (delimiter: string) => `Ngày${delimiter}Nội dung\r\n23/11${delimiter}"a, b; ""c""\nd"\r\n`
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['commas', bytes(body(','))],
    ['semicolons', bytes(body(';'))],
    ['tabs', bytes(body('\t'))],
    ['a byte order mark', bytes(`\uFEFF${body(',')}`)],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(body(';'), 'utf16le')])],
    ['Windows-1258', Buffer.from(body(';').replaceAll('ộ', 'ô\xf2').replaceAll('à', '\xe0'), 'latin1')],
  ]
  test.each(cases)('is read with %s', async (_, file) => {
    const normal = (await cellsOf(file)).map(row =>
      row.map(cell => (cell.kind === 'text' ? text(cell.text.normalize('NFC')) : cell)),
    )

    expect(normal).toEqual(rows)
  })

  test('takes a cell that would be evaluated for a formula', async () => {
    expect(await cellsOf(bytes('a,=HYPERLINK("http://x")'))).toEqual([[text('a'), { kind: 'formula' }]])
  })
})

describe('what is written is read again exactly', () => {
  const texts = [
    '=1+1',
    "'=1",
    '+84',
    '-5',
    '@ban',
    '\tx',
    "'thường",
    'a,b;"c"\nd',
    '＝1',
    'Đoàn xã Hòa An 👩‍🌾',
  ]
  const draft: SheetDraft = {
    name: 'Tháng 11',
    columns: [
      { header: 'Nội dung', kind: 'text', widthChars: 40, choices: ['một, hai', 'ba'] },
      { header: 'Ngày', kind: 'day', widthChars: 12 },
      { header: 'Giờ', kind: 'time', widthChars: 8 },
    ],
    rows: texts.map((value): WrittenCell[] => [
      text(value),
      { kind: 'day', day },
      { kind: 'time', time: { hour: 19, minute: 30, second: 15 } },
    ]),
  }

  test.each(['xlsx', 'csv'] as const)('in %s', async format => {
    const [, ...rows] = await cellsOf(await sheets.write(draft, format))

    expect(rows.map(([first]) => first)).toEqual(texts.map(text))
    const shown =
      format === 'csv' ? [text('23/11/2026'), text('19:30:15')] : [moment(day, [0, 0, 0]), expect.anything()]
    expect(rows[0]?.slice(1)).toEqual(shown)
  })

  test('no cell of a CSV file begins as a formula does', async () => {
    const written = new TextDecoder().decode(await sheets.write(draft, 'csv'))

    expect(written).not.toMatch(/(^|,)"?[=+\-@\t]/m)
    expect(written.startsWith('Nội dung')).toBe(true)
  })
})

describe('a table that is looked at', () => {
  const columns = [
    { header: 'Đơn vị', kind: 'text', widthChars: 20 },
    { header: 'Chỉ tiêu', kind: 'number', widthChars: 9 },
  ] as const

  test.each<[string, WrittenCell, WrittenCell, number | undefined]>([
    ['a short name', text('Đoàn xã Hòa An'), { kind: 'number', value: 4 }, undefined],
    ['a long name', text('Đoàn trường Trung học phổ thông Cây Dương'), { kind: 'number', value: 4 }, 45],
    ['words instead of a figure', text('Đoàn xã'), text('không đếm được'), 30],
    ['lines', text('một\nhai\nba'), { kind: 'empty' }, 45],
    ['a whole story', text('chữ '.repeat(500)), { kind: 'empty' }, 90],
  ])('gives %s a row of its height', (_, name, figure, height) => {
    const heights = rowHeights({ name: 'A', columns, rows: [[name, figure]] })

    expect(heights.get(1)?.height).toBe(height)
  })

  test('shows no point behind whole numbers, and names the font of what leads somewhere', async () => {
    const rows = [
      [text('Hòa An'), { kind: 'number', value: 4, href: "#'A'!A1" }],
      [text('Tân Bình'), { kind: 'number', value: 3.5 }],
    ]
    const file = await sheets.writeBook([{ name: 'A', columns, rows: rows as SheetDraft['rows'] }])
    const [sheet] = (await readXlsx(file, { readStyles: true })).sheets
    const [whole, half] = [sheet?.cells?.get('1,1')?.style, sheet?.cells?.get('2,1')?.style]

    expect([whole?.numFmt, half?.numFmt]).toEqual(['#,##0', '#,##0.0#'])
    expect(whole?.font?.name).toBe('Calibri')
  })
})

describe('a file that is not taken', () => {
  const row = (number: number) => `<row r="${number}"><c r="A${number}"><v>${number}</v></c></row>`
  const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1)).join('')
  const bomb = writeZip([...xlsxParts(''), { name: 'xl/media/a.bin', bytes: Buffer.alloc(60_000_000) }])
  const liar = writeZip(
    xlsxParts(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(3_000_000)}</t></is></c></row>`).map(
      part => (part.name.endsWith('sheet1.xml') ? { ...part, toldBytes: 500 } : part),
    ),
  )
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['a zip bomb', bomb, 'SHEET_TOO_LARGE'],
    ['a zip that lies about a size', liar, 'SHEET_BROKEN'],
    [
      'a zip that tells no size',
      writeZip([{ name: 'xl/workbook.xml', bytes: bytes('abc'), toldBytes: 0 }]),
      'SHEET_BROKEN',
    ],
    ['10,000 rows', writeXlsxByHand(rows(10_000)), 'SHEET_TOO_LONG'],
    ['1,002 lines of CSV', bytes('a\n'.repeat(1_002)), 'SHEET_TOO_LONG'],
    ['half of a file', writeXlsxByHand(rows(50)).subarray(0, 900), 'SHEET_BROKEN'],
    ['a zip of nothing', bytes('PK\u0005\u0006'), 'SHEET_BROKEN'],
    ['a document', writeZip([{ name: 'word/document.xml', bytes: bytes('<w/>') }]), 'SHEET_UNSUPPORTED'],
    ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'SHEET_UNSUPPORTED'],
    ['a web page called .xlsx', bytes('\n<html><table><tr><td>1'), 'SHEET_UNSUPPORTED'],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'SHEET_UNSUPPORTED'],
    ['more than 5 MB', new Uint8Array(5 * 1024 * 1024 + 1), 'SHEET_TOO_LARGE'],
    ['nothing', new Uint8Array(), 'SHEET_EMPTY'],
    ['blank lines', bytes(' ,\n,'), 'SHEET_EMPTY'],
    [
      'TCVN3 letters',
      Buffer.from('Ng\xb5y,N\xe9i dung\n1,\xaeo\xb5n vi\xaan ra qu\xa9n', 'latin1'),
      'SHEET_LEGACY_TEXT',
    ],
    ['VNI letters', bytes('Ngaøy,Noäi dung\n1,Ñoaøn vieân xaõ taäp huaán'), 'SHEET_LEGACY_TEXT'],
  ]
  test.each(cases)('%s', async (_, file, code) => {
    await expect(sheets.read(file)).rejects.toMatchObject({ code })
  })
})

test('cells far out take neither time nor memory', async () => {
  const file = writeXlsxByHand(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  )

  expect(await cellsOf(file)).toEqual([[{ kind: 'number', value: 1 }]])
})

function moment(shown: typeof day, [hour = 0, minute = 0, second = 0]: readonly number[]): SheetCell {
  return { kind: 'moment', day: shown, time: { hour, minute, second } }
}
