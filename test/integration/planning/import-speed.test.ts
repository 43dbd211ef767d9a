import { afterAll, expect, test } from 'vitest'
import { createHucreSheets } from '../../../src/adapters/sheets/hucre-sheets.ts'
import { SECOND } from '../../../src/kernel/time.ts'
import { createTestDatabase } from '../../support/database.ts'
import { createWorld, OFFICER } from '../../support/world.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())

/** How long an officer waits for a sheet without being told how far it is. */
const PATIENCE_MS = 2 * SECOND

test.each(['xlsx', 'csv'] as const)('500 rows of %s are shown within two seconds', async format => {
  const { planning, addPage } = await createWorld({ db: database.db })
  const name = `Tuổi trẻ Phụng Hiệp ${format}`
  await addPage(name)
  const rows = Array.from(
    { length: 500 },
    (_row, index) => `${(index % 28) + 1}/12/2026,19:30,${name},"${WORDS} ${index}"`,
  )
  const csv = new TextEncoder().encode(['Ngày,Giờ,Trang,Nội dung', ...rows].join('\n'))
  const bytes = format === 'csv' ? csv : await asXlsx(csv)

  const startedAt = performance.now()
  const sheet = await planning.previewImport(OFFICER, { bytes, fileName: `500.${format}` })
  const tookMs = performance.now() - startedAt

  expect(sheet.counts).toMatchObject({ rows: 500, ready: 500 })
  expect(tookMs).toBeLessThan(PATIENCE_MS)
})

const WORDS = 'Sáng nay, tuổi trẻ xã Hòa An ra quân Ngày Chủ nhật xanh, trồng 200 cây dọc kênh. '.repeat(8)

async function asXlsx(csv: Uint8Array): Promise<Uint8Array> {
  const sheets = createHucreSheets()
  const [head, ...rows] = (await sheets.read(csv)).map(row =>
    row.cells.map(cell => (cell.kind === 'text' ? cell.text : '')),
  )
  const columns = (head ?? []).map(header => ({ header, kind: 'text', widthChars: 20 }) as const)
  const texts = rows.map(row => row.map(text => ({ kind: 'text', text }) as const))
  return sheets.write({ name: 'Tháng 12', columns, rows: texts }, 'xlsx')
}
