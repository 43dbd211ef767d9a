import { AppError, type FieldError } from '../../kernel/errors.ts'
import type { DocumentId } from '../../kernel/ids.ts'
import { isoDate } from '../../kernel/local-date.ts'
import { cleanLine, cleanText, foldForSearch } from '../../kernel/text.ts'
import { parseDate, printDate } from '../../kernel/vietnamese-date.ts'

/** What is known of a document that guides the work. */
export interface DocumentContent {
  /** “18-HD/TWĐTN-BTC”; empty where it has none. */
  readonly number: string
  /** A local date `YYYY-MM-DD`. */
  readonly issuedOn: string | null
  readonly issuer: string
  /** What it is about, in a line. */
  readonly summary: string
  /** The years that it is for, both included. */
  readonly fromYear: number | null
  readonly toYear: number | null
  readonly link: string | null
  /** Its words, or those that are asked about. */
  readonly body: string
}

/** A document in the register; branches are asked about it on local days, both included. */
export interface GuidanceDocument extends DocumentContent {
  readonly id: DocumentId
  readonly opensOn: string | null
  readonly closesOn: string | null
  readonly createdAt: Date
}

const LIMITS = { number: 60, issuer: 160, summary: 500, link: 2_048, body: 50_000 } as const
const FIRST_YEAR = 1931
const LAST_YEAR = 2199

/**
 * Reads what somebody typed about a document, cleaned.
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export function readDocument(typed: DocumentContent): DocumentContent {
  const issuedOn = typed.issuedOn === null ? null : parseDate(typed.issuedOn)
  const content = {
    ...typed,
    number: cleanLine(typed.number),
    issuedOn: issuedOn && isoDate(issuedOn),
    issuer: cleanLine(typed.issuer),
    summary: cleanLine(typed.summary),
    link: typed.link && cleanLine(typed.link),
    body: cleanText(typed.body),
  }
  const isDayWrong = typed.issuedOn !== null && issuedOn === null
  const fields = [
    ...(isDayWrong ? [{ path: 'issuedOn', code: 'WRONG_DATE' }] : []),
    ...missingOf(content),
    ...tooLong(content),
    ...wrongLink(content),
    ...wrongYears(content),
  ]
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return content
}

const missingOf = ({ issuer, summary }: DocumentContent): FieldError[] =>
  Object.entries({ issuer, summary })
    .filter(([, text]) => text === '')
    .map(([path]) => ({ path, code: 'REQUIRED' }))

const tooLong = (content: DocumentContent): FieldError[] =>
  Object.entries(LIMITS).flatMap(([path, maximum]) => {
    const text = Object.entries(content).find(([name]) => name === path)?.[1]
    return typeof text === 'string' && text.length > maximum
      ? [{ path, code: 'TOO_LONG', values: { maximum } }]
      : []
  })

const wrongLink = ({ link }: DocumentContent): FieldError[] =>
  link === null || (/^https?:\/\//.test(link) && URL.canParse(link))
    ? []
    : [{ path: 'link', code: 'WRONG_FORMAT' }]

/** Tells what is wrong with the years something is for. */
function wrongYears({ fromYear, toYear }: Pick<DocumentContent, 'fromYear' | 'toYear'>): FieldError[] {
  const isYear = (year: number | null) =>
    year === null || (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR)
  const wrong = Object.entries({ fromYear, toYear })
    .filter(([, year]) => !isYear(year))
    .map(([path]) => ({ path, code: 'NOT_A_YEAR' }))
  const isBackwards = fromYear !== null && toYear !== null && toYear < fromYear
  return isBackwards ? [...wrong, { path: 'toYear', code: 'YEARS_BACKWARDS' }] : wrong
}

/** Gives what a document is found by, with diacritics or without. */
export const searchTextOf = ({ number, issuer, summary, body }: DocumentContent): string =>
  foldForSearch([number, issuer, summary, body].join(' | '))

/** What the letters of a number stand for. @see Decree 30/2020/NĐ-CP, annex III */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['HD', 'Hướng dẫn'],
  ['KH', 'Kế hoạch'],
  ['CTr', 'Chương trình'],
  ['NQ', 'Nghị quyết'],
  ['KL', 'Kết luận'],
  ['CT', 'Chỉ thị'],
  ['QĐ', 'Quyết định'],
  ['QC', 'Quy chế'],
  ['TB', 'Thông báo'],
  ['CV', 'Công văn'],
  ['BC', 'Báo cáo'],
])

/** Names what kind of document it is by its number: “Hướng dẫn”; null where the number does not tell. */
function kindOf(number: string): string | null {
  const parts = number.split(/[^\p{L}]+/u)
  return parts.map(part => KINDS.get(part)).find(kind => kind !== undefined) ?? null
}

/**
 * Writes a document as the basis of a text: “Căn cứ Hướng dẫn số 18-HD/TWĐTN-BTC ngày 24/5/2023 của Trung ương Đoàn về
 * xây dựng …”. What is not known of it is left out.
 */
export function citationOf({ number, issuedOn, issuer, summary }: DocumentContent): string {
  const day = issuedOn === null ? null : parseDate(issuedOn)
  const kind = kindOf(number)
  const isNamed = kind !== null && summary.toLowerCase().startsWith(kind.toLowerCase())
  const about = summary.replace(/^(v\/v|về việc|về)\s+/iu, '').replace(/[.\s]+$/, '')
  const what = isNamed ? about.slice((kind ?? '').length).trim() : about
  if (number === '') return `Căn cứ ${lowered(about)} của ${issuer}`
  return [
    `Căn cứ ${kind ?? 'Văn bản'} số ${number}`,
    ...(day === null ? [] : [`ngày ${printDate(day, 'd/M/yyyy')}`]),
    `của ${issuer}`,
    `về ${lowered(what.replace(/^(v\/v|về việc|về)\s+/iu, ''))}`,
  ].join(' ')
}

/** Begins in lower case, unless the first word is a name or an abbreviation. */
const lowered = (text: string): string =>
  /^\p{Lu}[\p{Ll}\s]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** Where asking about a document stands on a local day: never asked, not yet, open, closed. */
export type CommentState = 'none' | 'before' | 'open' | 'closed'

/** Tells whether branches are asked about a document on a local day `YYYY-MM-DD`. */
export function commentStateOn(
  { opensOn, closesOn }: Pick<GuidanceDocument, 'opensOn' | 'closesOn'>,
  day: string,
): CommentState {
  if (opensOn === null || closesOn === null) return 'none'
  if (day < opensOn) return 'before'
  return day <= closesOn ? 'open' : 'closed'
}
