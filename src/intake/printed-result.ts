import { cleanLine } from '../kernel/text.ts'
import { parseNumber, parseQualifiedMoney, printMoney, printNumber } from '../kernel/vietnamese-number.ts'
import { bare, within } from './article-clause.ts'

/** A result in figures, as the branch wrote it. */
export interface WrittenResult {
  readonly name: string
  readonly amount: string
}

const MONEY_UNIT = /\d\s*(đồng|đ|₫|vnđ|vnd|triệu|tỷ|tỉ|nghìn|ngàn)/iu
const MONEY_NAME = /^(kinh phí|số tiền|tiền|trị giá|giá trị|quỹ)(?=\s|$)/iu
const COUNTED_FROM = 1_000
const FIGURE = /^((trên|hơn|gần|khoảng)\s+)?\d/iu

/** Writes a result within a sentence: "500 cây hoa", "kinh phí trên 12 triệu đồng". What is no figure stays as typed. */
export function printResult(result: WrittenResult): string {
  const name = within(bare(cleanLine(result.name)))
  const amount = bare(cleanLine(result.amount))
  const money = moneyOf(name, amount)
  if (money !== null) return `${name} ${money}`
  const count = parseNumber(amount)
  if (count !== null) return `${printNumber(count)} ${name}`
  return FIGURE.test(amount) ? `${within(amount)} ${name}` : `${name} ${amount}`.trim()
}

function moneyOf(name: string, amount: string): string | null {
  const sum = parseQualifiedMoney(amount)
  if (sum === null) return null
  const isMoney = MONEY_UNIT.test(amount) || (MONEY_NAME.test(name) && sum.amount >= COUNTED_FROM)
  if (!isMoney) return null
  return `${sum.qualifier === null ? '' : `${sum.qualifier} `}${printMoney(sum.amount)}`
}
