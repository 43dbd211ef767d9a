const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
/** Tab, no-break space, figure space, narrow no-break space: all look like a space and break searching. */
const ODD_SPACES = /[\t\u00A0\u2007\u202F]/g
/**
 * Characters nobody can see: controls (PostgreSQL refuses NUL), soft hyphen, zero-width space and non-joiner,
 * direction marks (they can make a text read differently from what it says), word joiner, byte order mark.
 */
const INVISIBLE =
  /[^\P{Cc}\n]|[\u00AD\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu
/** A zero-width joiner is kept only where it glues two emoji into one, as in 👩‍🌾. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu

/** What `cleanText` takes away or replaces, for whoever must tell about it; letters that are not in NFC besides. */
export const UNCLEAN = {
  lineBreaks: LINE_BREAKS,
  oddSpaces: ODD_SPACES,
  invisible: INVISIBLE,
  strayJoiners: STRAY_JOINER,
} as const

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/**
 * Cleans text at the door: NFC, plain spaces, `\n` line breaks, nothing invisible, no space around it.
 * Keeps emoji, line breaks and compatibility signs such as `m²`; cleaning twice equals cleaning once.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replace(ODD_SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .normalize('NFC')
    .trim()

/** Cleans text that stands in one line: also turns every run of spaces and line breaks into one space. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ')

/**
 * Counts a text as Facebook's limits are taken to: in UTF-16 code units, so that 😀 is 2 and 👩‍🌾 is 5.
 * Facebook says 63,206 characters without naming the unit; counting code points or graphemes gives never more.
 */
export const graphLength = (text: string): number => text.length

/**
 * Shortens a text to `limit` UTF-16 units, an ellipsis included, without cutting a letter from its mark or an
 * emoji in two.
 */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text
  let end = 0
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > limit - 1) break
    end = index + segment.length
  }
  return limit < 1 ? '' : `${text.slice(0, end).trimEnd()}…`
}

/** Folds a text so that `da nang`, `Đà Nẵng` and 𝗗𝗮̀ 𝗡𝗮̆̃𝗻𝗴 are found by each other. Never show it. */
export const foldForSearch = (text: string): string =>
  cleanLine(text)
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Lays out a text put together from parts: trims line ends, leaves at most one empty line between paragraphs,
 * and drops the full stop after a part that already ended in `!`, `?` or `…`.
 */
export const layOut = (text: string): string =>
  text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/([!?…])\.(?!\.)/g, '$1')
    .trim()
