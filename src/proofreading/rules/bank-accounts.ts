import { placesIn, type Rule, wholeWords } from '../reading.ts'

const NUMBER = /(?<![\p{L}\p{N}.,/+-])\d{3,5}(?:[ .-]?\d{2,5}){1,5}(?![\p{N}/]|[.,]\d)/gu
const BANK = wholeWords(
  'số tài khoản|tài khoản|stk|tk|ngân hàng|chuyển khoản|vietcombank|agribank|bidv|vietinbank|mbbank|mb bank|sacombank|techcombank|acb|vpbank|tpbank|momo|zalopay',
  'iu',
)
const APPEAL = wholeWords(
  'ủng hộ|quyên góp|đóng góp|giúp đỡ|hỗ trợ|chung tay|kêu gọi|mạnh thường quân|tài trợ|từ thiện',
  'iu',
)
const [LEAST_DIGITS, MOST_DIGITS] = [8, 16]
const NEAR = 60

/** Finds account numbers in appeals for money: the first thing a swindler changes. */
export const bankAccounts: Rule = ({ prose }) =>
  placesIn({ text: prose, start: 0 }, NUMBER).flatMap(({ match, start }) => {
    const digits = match[0].replace(/\D/g, '').length
    if (digits < LEAST_DIGITS || digits > MOST_DIGITS) return []
    const isBank = BANK.test(prose.slice(Math.max(0, start - NEAR), start + match[0].length + NEAR))
    if (!isBank || !APPEAL.test(prose.slice(Math.max(0, start - 2_000), start + 2_000))) return []
    return [{ code: 'bank-account' as const, start, end: start + match[0].length }]
  })
