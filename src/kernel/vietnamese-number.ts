const grouped = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 })
const MILLION = 1_000_000
const BILLION = 1_000 * MILLION
/** Beyond two decimals ("1,234 triệu") readers take the comma for a thousands mark. */
const STEPS_PER_UNIT = 100

/** How exact a sum is said to be. */
export const QUALIFIERS = ['trên', 'gần', 'khoảng'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

/** Writes a number the Vietnamese way: `1.234,5`. */
export const printNumber = (value: number): string => grouped.format(value)

/** Writes a count padded to two digits, as in official papers: `08`, `12`, `1.234`; nothing is `0`. */
export const printInt2 = (value: number): string =>
  value > 0 && value < 10 ? `0${value}` : printNumber(value)

/** Writes a sum for readers: "60 triệu đồng", "1,25 tỷ đồng". Never rounds: what does not fit is written out. */
export function printMoney(dong: number): string {
  const isShort = (unit: number): boolean => dong >= unit && (dong * STEPS_PER_UNIT) % unit === 0
  if (isShort(BILLION)) return `${printNumber(dong / BILLION)} tỷ đồng`
  if (isShort(MILLION)) return `${printNumber(dong / MILLION)} triệu đồng`
  return printMoneyInFull(dong)
}

/** Writes a sum for reports: "290.000.000 đồng". */
export const printMoneyInFull = (dong: number): string => `${printNumber(dong)} đồng`

/** Reads `1.234,5` or `-1234,5`; null for anything else. A point is only ever a thousands mark, so `3.5` is null. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim()
  if (!/^[-−]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(trimmed)) return null
  return Number(trimmed.replaceAll('.', '').replace(',', '.').replace('−', '-'))
}

/** Reads a sum in whole đồng: `60000000`, "60.000.000 đ", "60 triệu đồng", "1,25 tỷ"; null for anything else. */
export function parseMoney(text: string): number | null {
  const match = /^([\d.,]+)\s*(tỷ|tỉ|triệu|nghìn|ngàn)?\s*(đồng|đ|₫|VNĐ|VND)?$/iu.exec(
    text.trim().normalize('NFC'),
  )
  const value = parseNumber(match?.[1] ?? '')
  if (value === null) return null
  const dong = Math.round(value * unitInDong(match?.[2]?.toLowerCase()))
  return Number.isSafeInteger(dong) ? dong : null
}

/** Reads a sum that may begin with its qualifier: "trên 290 triệu đồng". */
export function parseQualifiedMoney(text: string): { amount: number; qualifier: Qualifier | null } | null {
  const trimmed = text.trim().normalize('NFC')
  const qualifier = QUALIFIERS.find(word => trimmed.toLowerCase().startsWith(`${word} `)) ?? null
  const amount = parseMoney(trimmed.slice(qualifier?.length ?? 0))
  return amount === null ? null : { amount, qualifier }
}

function unitInDong(word: string | undefined): number {
  if (word === 'tỷ' || word === 'tỉ') return BILLION
  if (word === 'triệu') return MILLION
  return word === undefined ? 1 : 1_000
}
