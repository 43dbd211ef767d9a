import type { RoundUpPiece } from '../../intake/index.ts'
import { roundUpSentences } from '../../intake/index.ts'

/** Drafts a round-up of what branches sent, a line for each with whose it is. Posts are Vietnamese in every language of the pages. */
export function roundUpText(pieces: readonly RoundUpPiece[]): string {
  const unitCount = new Set(pieces.map(({ unitName }) => unitName)).size
  return [
    '📰 ĐIỂM TIN CƠ SỞ',
    '',
    `${unitCount} cơ sở Đoàn gửi về ${pieces.length} tin, bài. Những việc nổi bật:`,
    ...pieces.map(piece => `🔹 ${piece.unitName}: ${roundUpSentences(piece)}`),
    '',
    'Cảm ơn các đơn vị đã gửi tin!',
    '',
    '#DiemTinTuan',
  ].join('\n')
}
