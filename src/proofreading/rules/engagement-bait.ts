import { placesIn, type Rule, wholeWords } from '../reading.ts'

/**
 * What Facebook shows to fewer people, or forbids outright: asking for reactions, tags and shares for their own sake.
 * @see https://www.facebook.com/business/help/259911614709806 and the Pages terms on promotions, 2026-11
 */
const BAIT = [
  'like ?(?:,|và|&|\\+|-|/) ?(?:share|chia sẻ)',
  '(?:hãy|nhớ|bấm|nhấn|ấn) (?:thích|like)(?: trang)? (?:,|và|&) (?:chia sẻ|share)',
  'tag (?:ngay |tên |thêm |\\d{1,2} )?(?:bạn|người)(?: bè| thân)?',
  'gắn thẻ (?:ngay |thêm |ít nhất |\\d{1,2} )?(?:bạn bè|người bạn|người thân|bạn của bạn|\\d{1,2} người)',
  '(?:thả tim|like|thích|bình luận|comment|chấm) nếu',
  '(?:like|share|chia sẻ|tag|comment|bình luận)[^.!?\\n]{0,40}để (?:được )?(?:nhận quà|nhận thưởng|nhận giải|trúng thưởng|trúng giải|tham gia bốc thăm)',
  '(?:lượt )?(?:share|chia sẻ|tag|gắn thẻ)[^.!?\\n]{0,20}(?:=|được|tính|là|:|\\+)[^.!?\\n\\d]{0,8}\\d{1,3} điểm',
].map(source => wholeWords(source))

/** Finds engagement bait, and points for shares or tags. */
export const engagementBait: Rule = ({ prose }) =>
  BAIT.flatMap(pattern => placesIn({ text: prose, start: 0 }, pattern)).map(({ match, start }) => ({
    code: 'engagement-bait',
    start,
    end: start + match[0].length,
  }))
