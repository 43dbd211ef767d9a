/** How clauses people typed become parts of sentences: only small words and letters are touched, never a fact. */

/** Whoever acts as one body; `đoàn viên` is people. */
const BODY =
  /^((huyện|xã|phường|thị|thành|tỉnh) ?đoàn|đoàn (xã|phường|thị trấn|trường|cơ sở|các cơ quan|cơ quan|công an|khối|đặc khu)|(liên )?chi đoàn|chi hội|hội|đội|câu lạc bộ|clb|ban chấp hành|ban thường vụ|bch|btv|tuổi trẻ|trường|ubnd|ủy ban)(?=\s)/iu
/** Begins like a sentence that tells its own time. */
const TELLS_TIME = /^(vào |hôm |sáng |trưa |chiều |tối |ngày |vừa qua|mới đây)/iu
const STOP = /[.!?…]$/u

/** Takes the stop off a clause, the `./.` of official papers too. */
export const bare = (clause: string): string => clause.trim().replace(/(\.\/\.|[.,;:\s])+$/u, '')

/** Ends a sentence with a stop, unless it has one of its own. */
export function stopped(sentence: string): string {
  const text = sentence.trim().replace(/\s*\.\/\.$/u, '.')
  return text === '' || STOP.test(text) ? text : `${bare(text)}.`
}

/** Begins a sentence with a capital. */
export const capital = (sentence: string): string =>
  sentence.replace(/^\p{Ll}/u, first => first.toUpperCase())

/**
 * Lets a clause stand within a sentence. A first word keeps its capital when it looks like a name: the next word has
 * one too (Mỹ Hòa), or it is an abbreviation (ĐVTN).
 */
export function within(clause: string): string {
  const [first = '', second = ''] = clause.split(/\s+/u)
  const isName = /^\p{Lu}/u.test(second) || /^\p{Lu}.*\p{Lu}/u.test(first)
  return isName ? clause : clause.replace(/^\p{Lu}/u, letter => letter.toLowerCase())
}

/** Tells whether a clause names a body first, as in "Chi đoàn ấp 8 trồng cây". */
export const isBody = (clause: string): boolean => BODY.test(clause)

/** Tells whether a clause says by itself when it was. */
export const tellsTime = (clause: string): boolean => TELLS_TIME.test(clause)

/** Joins the parts of a list: "A, B và C". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`

/** Parts a text into its first sentence and the rest. */
export function firstSentence(text: string): readonly [first: string, rest: string] {
  const end = /[.!?…]\s+(?=[\p{Lu}\d])|\n/u.exec(text)
  return end === null ? [text, ''] : [text.slice(0, end.index + 1).trim(), text.slice(end.index + 1).trim()]
}
