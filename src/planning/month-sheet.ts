import { type LocalDate, localDateAt } from '../kernel/local-date.ts'
import { localTimeAt } from '../kernel/vietnamese-date.ts'
import type { ClockTime, SheetColumn, SheetDraft, WrittenCell } from '../ports/sheets.ts'
import type { PostState } from '../publishing/post.ts'
import { isOutOnly, SHEET_COLUMNS, SHEET_FIELDS, type SheetField } from './sheet-columns.ts'
import type { SheetPost } from './sheet-post-store.ts'
import { KIND_WORDS, PILLAR_WORDS, type SheetLanguage } from './sheet-words.ts'

/** How a sheet tells its Posts. */
export interface SheetStyle {
  readonly language: SheetLanguage
  readonly timeZone: string
  /** What each state is called. */
  readonly states: Readonly<Record<PostState, string>>
}

/** Lays Posts out as a sheet that can be sent in again. */
export function monthSheet(posts: readonly SheetPost[], name: string, style: SheetStyle): SheetDraft {
  const columns = SHEET_FIELDS.map(field => columnOf(field, style.language))
  const rows = posts.map(post => {
    const cells = cellsOf(post, style)
    return SHEET_FIELDS.map(field => cells[field])
  })
  return { name, columns, rows }
}

/** A row of the empty sheet, to be written over. */
export interface SampleRow extends Partial<Record<SheetField, string>> {
  readonly day: LocalDate
  readonly clock: ClockTime
}

/** Lays out the sheet that officers fill in: two rows to be written over, and lists to choose from. */
export function emptySheet(
  samples: readonly SampleRow[],
  name: string,
  language: SheetLanguage,
  choices: Partial<Record<SheetField, readonly string[]>>,
): SheetDraft {
  const fields = SHEET_FIELDS.filter(field => !isOutOnly(field))
  const columns = fields.map(field => ({ ...columnOf(field, language), choices: choices[field] ?? [] }))
  const rows = samples.map(sample => fields.map(field => sampleCell(sample, field)))
  return { name, columns, rows }
}

function sampleCell(sample: SampleRow, field: SheetField): WrittenCell {
  if (field === 'date') return { kind: 'day', day: sample.day }
  if (field === 'time') return { kind: 'time', time: sample.clock }
  return textCell(sample[field] ?? null)
}

const columnOf = (field: SheetField, language: SheetLanguage): SheetColumn => ({
  header: SHEET_COLUMNS[field][language],
  widthChars: SHEET_COLUMNS[field].widthChars,
  kind: field === 'date' ? 'day' : field === 'time' ? 'time' : 'text',
})

function cellsOf(
  post: SheetPost,
  { language, timeZone, states }: SheetStyle,
): Record<SheetField, WrittenCell> {
  const second = Math.floor(post.publishAt.getTime() / 1_000) % 60
  return {
    date: { kind: 'day', day: localDateAt(post.publishAt, timeZone) },
    time: { kind: 'time', time: { ...localTimeAt(post.publishAt, timeZone), second } },
    page: textCell(post.pageName),
    message: textCell(post.message),
    pillar: textCell(post.pillar && PILLAR_WORDS[post.pillar][language]),
    column: textCell(post.columnName),
    branch: textCell(post.unitName),
    link: textCell(post.link),
    firstComment: textCell(post.firstComment),
    kind: textCell(KIND_WORDS[post.kind][language]),
    officialSource: textCell(post.officialSource),
    state: textCell(states[post.state]),
    permalink: textCell(post.permalink),
  }
}

const textCell = (text: string | null): WrittenCell =>
  text === null || text === '' ? { kind: 'empty' } : { kind: 'text', text }
