/**
 * Facebook does not publish where it cuts. What phones showed in 2026 was about five lines; a line of a 360 px
 * phone holds about 45 letters. The preview is a guide, not a promise.
 */
const LINES = 5
const LETTERS_PER_LINE = 45
const SHORT_LETTERS = 85

/** Splits a text where a phone shows "Xem thêm"; `rest` is empty when all of it is shown. */
export function cutMessage(message: string): { start: string; rest: string } {
  let linesLeft = LINES
  let end = 0
  for (const paragraph of message.split('\n')) {
    const lines = Math.max(1, Math.ceil(paragraph.length / LETTERS_PER_LINE))
    if (lines > linesLeft) {
      end += endOfWord(paragraph, linesLeft * LETTERS_PER_LINE)
      return { start: `${message.slice(0, end).trimEnd()}… `, rest: message.slice(end).trimStart() }
    }
    linesLeft -= lines
    end += paragraph.length + 1
  }
  return { start: message, rest: '' }
}

/** Tells whether Facebook shows a text without photos in large letters. */
export const isShortMessage = (message: string): boolean =>
  message.length <= SHORT_LETTERS && message.split('\n').length <= 3

function endOfWord(paragraph: string, limit: number): number {
  const space = paragraph.lastIndexOf(' ', limit)
  return space > 0 ? space : limit
}
