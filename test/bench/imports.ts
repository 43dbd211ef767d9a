import { createHucreSheets } from '../../src/adapters/sheets/hucre-sheets.ts'
import { type BenchHouse, openBenchHouse } from './bench-house.ts'
import { startPracticeChild } from './practice-child.ts'
import type { Line } from './report.ts'
import { median } from './statistics.ts'

const ROW_COUNT = 500
const ROUNDS = 5
const WORDS = 'Sáng nay, tuổi trẻ xã Hòa An ra quân Ngày Chủ nhật xanh, trồng 200 cây dọc kênh. '.repeat(8)

/** Measures how long an officer waits for a month's sheet to be shown row by row, over HTTP. */
export async function benchImports(): Promise<readonly Line[]> {
  await using practice = await startPracticeChild()
  await using house = await openBenchHouse(practice, null)
  const csv = writeCsv()
  const files = [new File([csv], '500.csv'), new File([await writeXlsx(csv)], '500.xlsx')]
  const lines: Line[] = []
  for (const file of files) {
    const tookMs: number[] = []
    for (let round = 0; round < ROUNDS; round++) tookMs.push(await previewOnce(house, file))
    const name = `${ROW_COUNT} rows of ${file.name.split('.')[1]} previewed`
    lines.push({ name, unit: 'ms', ours: median(tookMs), floor: null, target: { atMost: 2_000 } })
  }
  return lines
}

async function previewOnce(house: BenchHouse, file: File): Promise<number> {
  const startMs = performance.now()
  const answer = await house.upload('/api/v1/imports', file)
  const tookMs = performance.now() - startMs
  if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`)
  return tookMs
}

function writeCsv(): Uint8Array<ArrayBuffer> {
  const row = (_: unknown, index: number) => `${(index % 28) + 1}/12/2027,19:30,Đoàn xã 1,"${WORDS} ${index}"`
  const rows = Array.from({ length: ROW_COUNT }, row)
  return new TextEncoder().encode(['Ngày,Giờ,Trang,Nội dung', ...rows].join('\n'))
}

async function writeXlsx(csv: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = createHucreSheets()
  const [head = [], ...rows] = (await sheets.read(csv)).map(({ cells }) =>
    cells.map(cell => (cell.kind === 'text' ? cell.text : '')),
  )
  const columns = head.map(header => ({ header, kind: 'text', widthChars: 20 }) as const)
  const texts = rows.map(row => row.map(text => ({ kind: 'text', text }) as const))
  return new Uint8Array(await sheets.write({ name: 'Tháng 12', columns, rows: texts }, 'xlsx'))
}
