import {
  parseMoney,
  parseNumber,
  printInt2,
  printMoney,
  printNumber,
} from '../../kernel/vietnamese-number.ts'
import type { IndicatorKind } from './indicator.ts'

/** How exact a figure is: itself, more (*trên*), less (*gần*), or more or less (*khoảng*). */
export const QUALIFIERS = ['exact', 'over', 'nearly', 'about'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

/** A figure, and how exact it is. Money is in đồng. */
export interface Amount {
  readonly amount: number
  readonly qualifier: Qualifier
}

/** In official papers 8 is `08` and the list ends with `./.`; on Facebook neither. @see DOMAIN clause 16 */
export type PrintStyle = 'paper' | 'facebook'

const WORDS = { exact: '', over: 'trên ', nearly: 'gần ', about: 'khoảng ' } as const
const SPOKEN = [
  [/^(trên|hơn)\s+/iu, 'over'],
  [/^gần\s+/iu, 'nearly'],
  [/^khoảng\s+/iu, 'about'],
] as const

/** What a sum may honestly be called: more than it, less than it, or neither when parts of both kinds are in it. */
const SUM_OF: Readonly<Record<Qualifier, Readonly<Record<Qualifier, Qualifier>>>> = {
  exact: { exact: 'exact', over: 'over', nearly: 'nearly', about: 'about' },
  over: { exact: 'over', over: 'over', nearly: 'about', about: 'about' },
  nearly: { exact: 'nearly', over: 'about', nearly: 'nearly', about: 'about' },
  about: { exact: 'about', over: 'about', nearly: 'about', about: 'about' },
}

export const NOTHING: Amount = { amount: 0, qualifier: 'exact' }
/** Amounts have at most three decimals, so that sums of them are exact. */
const STEPS_PER_ONE = 1_000

/** Adds two amounts; the order does not matter. */
export const addAmounts = (a: Amount, b: Amount): Amount => ({
  amount: Math.round((a.amount + b.amount) * STEPS_PER_ONE) / STEPS_PER_ONE,
  qualifier: SUM_OF[a.qualifier][b.qualifier],
})

/** From here on a sum of money is told in round millions. */
const ROUND_FROM_DONG = 100_000_000
const ROUND_TO_DONG = 10_000_000

/**
 * Rounds a sum of money as reports tell it, to whole ten millions from a hundred million on: 292 million is “trên 290
 * triệu”, nearly 292 is “gần 300”, about 292 is “khoảng 290”. A round sum stays what it is.
 * @see DOMAIN clause 14: entries of 292 million are told as “trên 290 triệu đồng”
 */
export function roundMoney({ amount, qualifier }: Amount): Amount {
  if (amount < ROUND_FROM_DONG || amount % ROUND_TO_DONG === 0) return { amount, qualifier }
  const tens = amount / ROUND_TO_DONG
  if (qualifier === 'nearly') return { amount: Math.ceil(tens) * ROUND_TO_DONG, qualifier }
  if (qualifier === 'about') return { amount: Math.round(tens) * ROUND_TO_DONG, qualifier }
  return { amount: Math.floor(tens) * ROUND_TO_DONG, qualifier: 'over' }
}

/** Words a total: `08`, "trên 290 triệu đồng". */
export function wordAmount(total: Amount, kind: IndicatorKind, style: PrintStyle): string {
  const { amount, qualifier } = kind === 'money' ? roundMoney(total) : total
  return `${WORDS[qualifier]}${printFigure(amount, kind, style)}`
}

/** Words an amount as it was entered, unrounded. */
export const wordExactly = ({ amount, qualifier }: Amount, kind: IndicatorKind): string =>
  `${WORDS[qualifier]}${printFigure(amount, kind, 'facebook')}`

function printFigure(amount: number, kind: IndicatorKind, style: PrintStyle): string {
  if (kind === 'money') return printMoney(amount)
  return style === 'paper' && Number.isInteger(amount) ? printInt2(amount) : printNumber(amount)
}

/** An amount as somebody wrote it; `rest` are the words behind the figure: *km*, *phần quà*. */
export interface WrittenAmount extends Amount {
  readonly isMoney: boolean
  readonly rest: string
}

const MONEY_UNIT = /\d\s*(đồng|đ|₫|vnđ|vnd|triệu|tỷ|tỉ|nghìn|ngàn)(?![\p{L}])/iu

/**
 * Reads “trên 290 triệu đồng”, “1,2 km”, “08 dự án”; null for what is no figure or could be two, as “3.5 km”.
 * @see DOMAIN 5.5: a point is only ever a thousands mark
 */
export function readAmount(text: string): WrittenAmount | null {
  const said = text.trim().normalize('NFC')
  const [, qualifier = 'exact'] = SPOKEN.find(([pattern]) => pattern.test(said)) ?? []
  const figure = SPOKEN.reduce((left, [pattern]) => left.replace(pattern, ''), said)
  if (MONEY_UNIT.test(figure)) {
    const amount = parseMoney(figure)
    return amount === null ? null : { amount, qualifier, isMoney: true, rest: '' }
  }
  const [, digits = '', rest = ''] = /^([\d.,]+)\s*(\D.*)?$/u.exec(figure) ?? []
  const amount = parseNumber(digits)
  return amount === null || !fits(amount) ? null : { amount, qualifier, isMoney: false, rest }
}

/** Most that an amount may be: a million billion đồng, and then some. */
const AMOUNT_LIMIT = 900_000_000_000_000

/** Tells whether an amount can be kept as it is: neither below nothing, nor too large, nor too finely divided. */
export const fits = (amount: number): boolean =>
  amount >= 0 && amount <= AMOUNT_LIMIT && Number(amount.toFixed(3)) === amount
