import type { Rule } from '../reading.ts'
import { isLater, wholeWords } from '../reading.ts'
import { datesIn, isCalledDate } from './written-dates.ts'

const PAST = wholeWords('đã|vừa', 'iu')
/** Words that speak of what is still to come, or give a date another part than that of the deed. */
const AHEAD = wholeWords(
  'sẽ|sắp|dự kiến|kế hoạch|đăng ký|hạn|trước ngày|đến ngày|đến hết|từ ngày|kể từ|chậm nhất|thống nhất|chuẩn bị|sẵn sàng|nhiệm kỳ|hướng tới|kỷ niệm',
  'iu',
)

/** "Sáng 25/12/2026, …": where the day of the deed stands. */
const NEAR_BEGINNING = 30

/** Finds a date still to come in a sentence that tells what has happened; only where nothing else speaks of the future. */
export const futureDates: Rule = ({ sentences, prose, on }) =>
  sentences.flatMap(sentence => {
    if (!PAST.test(sentence.text) || AHEAD.test(sentence.text)) return []
    const dates = datesIn(sentence, on)
    const [only] = dates
    if (only === undefined || dates.length > 1 || only.date === null || !only.hasYear) return []
    const isEarly = only.start - sentence.start < NEAR_BEGINNING
    const isDeedsDay = isEarly && isCalledDate(prose, only.start) && isLater(only.date, on)
    return isDeedsDay ? [{ code: 'future-as-past' as const, start: only.start, end: only.end }] : []
  })
