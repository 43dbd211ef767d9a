import { inflateRawSync } from 'node:zlib'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, expect, test } from 'vitest'
import { createHucreSheets } from '../../src/adapters/sheets/hucre-sheets.ts'
import { COLUMN_KEYS, columnOf, printCell } from '../../src/briefing/index.ts'
import type { SheetCell } from '../../src/ports/sheets.ts'
import { paper } from '../../src/web/text/vi/paper.ts'
import { createTestDatabase } from '../support/database.ts'
import { somePagePost } from '../support/fake-brief.ts'
import { createMeetingWorld, HOA_AN, TAN_BINH } from '../support/meeting-world.ts'
import { actorWith } from '../support/test-organisation.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())
const VIEWER = actorWith('viewer')
const MONTH = { month: '2026-10' }

const world = await createMeetingWorld(database)
for (const genre of ['news', 'story', 'photos', 'video', 'share', 'news', 'news'] as const)
  world.posts.push(somePagePost({ branchId: HOA_AN, genre, isVerified: genre !== 'share' }))
world.branches.set(TAN_BINH, { branchName: '=Đoàn xã Tân Bình', countable: false })
const { brief } = await world.briefing.readBriefing(VIEWER, MONTH.month)
/** What every form must say, row by row. */
const truth = brief.branches.map(branch =>
  COLUMN_KEYS.map(key => printCell(columnOf(key).cell(branch), key, paper)),
)

const write = (format: 'xlsx' | 'csv' | 'pdf' | 'docx') =>
  world.briefing.exportBriefing(VIEWER, MONTH, { format, words: paper, addressesOf: null })
const rowsOf = async (file: Uint8Array) =>
  (await createHucreSheets().read(file)).slice(1, 1 + truth.length).map(row => row.cells)

/** A cell of a sheet as people see it. */
function shown(cell: SheetCell | undefined, index: number): string {
  if (cell?.kind === 'text') return cell.text
  if (cell?.kind !== 'number') return '–'
  const key = COLUMN_KEYS[index]
  return key === 'targetShare' ? `${Math.round(cell.value * 100)}%` : String(cell.value).replace('.', ',')
}

const columns = [...COLUMN_KEYS.keys()]

test('the sheet and the CSV say what the page says, cell by cell', async () => {
  for (const format of ['xlsx', 'csv'] as const) {
    const rows = await rowsOf(await write(format))
    expect(rows.map(row => columns.map(index => shown(row[index], index)))).toEqual(truth)
  }
})

test('the PDF says the same, in Vietnamese letters', async () => {
  const document = await getDocumentProxy(await write('pdf'))
  const { text } = await extractText(document, { mergePages: true })
  const words = text.normalize('NFC').replace(/\s+/g, ' ')

  expect(words).toContain('ĐOÀN TNCS HỒ CHÍ MINH')
  for (const row of truth) expect(words).toContain(row.join(' '))
  expect(words).toContain('./.')
})

test('the Word file says the same', async () => {
  const text = wordsOfDocx(await write('docx'))

  expect(text).toContain('ĐOÀN TNCS HỒ CHÍ MINH')
  for (const row of truth) expect(text).toContain(row.join('|'))
})

test('what nobody could count is a gap in every form, never a zero', () => {
  const [, gap = []] = truth
  const events = gap[COLUMN_KEYS.indexOf('events')]

  expect(events).toBe('không đếm được')
  expect(gap[COLUMN_KEYS.indexOf('targetShare')]).toBe('không đếm được')
})

test('no program takes a name for a formula', async () => {
  const csv = new TextDecoder().decode(await write('csv'))

  expect(csv).toContain("'=Đoàn xã Tân Bình")
  expect(csv).not.toMatch(/(^|,)=/m)
})

test('a paper is dated the day its month was frozen, whenever it is printed', async () => {
  await world.briefing.freezeBriefing(actorWith('reviewer'), MONTH.month)

  world.clock.set(new Date('2026-12-24T02:00:00Z'))

  expect(wordsOfDocx(await write('docx'))).toContain('Ngày 02 tháng 11 năm 2026')
})

/** Reads a part of a zip by its directory; cells are parted by `|`. */
function wordsOfDocx(file: Uint8Array): string {
  const bytes = Buffer.from(file)
  const xml = partOf(bytes, 'word/document.xml')
  const parted = xml.replaceAll('</w:tc>', '|').replaceAll('</w:tr>', '\n')
  return parted
    .replace(/<[^>]+>/g, '')
    .replaceAll('&apos;', "'")
    .normalize('NFC')
}

function partOf(zip: Buffer, name: string): string {
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06') + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [nameBytes, extra, comment] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset))
    const start = at + 46
    if (zip.toString('utf8', start, start + (nameBytes ?? 0)) === name) return unpack(zip, at)
    at = start + (nameBytes ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  throw new Error(`no ${name}`)
}

function unpack(zip: Buffer, entry: number): string {
  const [packed, local] = [zip.readUInt32LE(entry + 20), zip.readUInt32LE(entry + 42)]
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const bytes = zip.subarray(start, start + packed)
  return (zip.readUInt16LE(entry + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')
}
