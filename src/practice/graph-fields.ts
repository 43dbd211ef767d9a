import { invalid } from './graph-error.ts'

/** One wanted field, as `comments.summary(true).limit(0){id,message}`. */
export interface WantedField {
  readonly name: string
  readonly modifiers: Readonly<Record<string, string>>
  readonly fields: readonly WantedField[] | null
}

/** How to fill one field from a record; undefined leaves the field out, as Graph does with empty ones. */
export type FieldTable<T> = Readonly<Record<string, (record: T, field: WantedField) => unknown>>

/** Reads the grammar of Graph's `fields` parameter. */
export function parseFields(text: string): readonly WantedField[] {
  const cursor = { text, at: 0 }
  const fields = readList(cursor)
  if (cursor.at < text.length) throw syntaxError(cursor)
  return fields
}

/** Builds the wanted fields of a record, its id always among them. */
export function pickFields<T extends { readonly id: string }>(
  record: T,
  table: FieldTable<T>,
  wanted: readonly WantedField[],
  nodeType: string,
): Record<string, unknown> {
  const picked: Record<string, unknown> = {}
  for (const field of wanted) {
    const fill = table[field.name]
    if (fill === undefined && field.name !== 'id') {
      throw invalid(`Tried accessing nonexisting field (${field.name}) on node type (${nodeType})`)
    }
    const value = fill === undefined ? record.id : fill(record, field)
    if (value !== undefined) picked[field.name] = value
  }
  picked.id = record.id
  return picked
}

/** Narrows a JSON value to the wanted fields, at every depth and within lists. */
export function narrow(value: unknown, wanted: readonly WantedField[] | null): unknown {
  if (wanted === null || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(item => narrow(item, wanted))
  const entries = new Map<string, unknown>(Object.entries(value))
  if (entries.has('data')) return { ...value, data: narrow(entries.get('data'), wanted) }
  const kept = wanted.filter(field => entries.has(field.name))
  return Object.fromEntries(kept.map(field => [field.name, narrow(entries.get(field.name), field.fields)]))
}

interface Cursor {
  readonly text: string
  at: number
}

function readList(cursor: Cursor): readonly WantedField[] {
  const fields: WantedField[] = []
  do {
    fields.push(readField(cursor))
  } while (skip(cursor, ','))
  return fields
}

function readField(cursor: Cursor): WantedField {
  const name = readWord(cursor)
  const modifiers: Record<string, string> = {}
  while (skip(cursor, '.')) {
    const modifier = readWord(cursor)
    modifiers[modifier] = skip(cursor, '(') ? readUntilParenthesis(cursor) : 'true'
  }
  if (!skip(cursor, '{')) return { name, modifiers, fields: null }
  const fields = readList(cursor)
  if (!skip(cursor, '}')) throw syntaxError(cursor)
  return { name, modifiers, fields }
}

function readWord(cursor: Cursor): string {
  const word = /^\s*([a-z0-9_]+)\s*/i.exec(cursor.text.slice(cursor.at))
  if (word?.[1] === undefined) throw syntaxError(cursor)
  cursor.at += word[0].length
  return word[1]
}

function readUntilParenthesis(cursor: Cursor): string {
  const end = cursor.text.indexOf(')', cursor.at)
  if (end < 0) throw syntaxError(cursor)
  const inside = cursor.text.slice(cursor.at, end)
  cursor.at = end + 1
  return inside.trim()
}

function skip(cursor: Cursor, sign: string): boolean {
  if (cursor.text[cursor.at] !== sign) return false
  cursor.at += 1
  return true
}

const syntaxError = (cursor: Cursor) =>
  invalid(`Syntax error "Unexpected character at ${cursor.at}" in the field list: ${cursor.text}`)
