import type { z } from 'zod'
import { type LocalDate, localDate, weekOf } from '../../kernel/local-date.ts'
import { lunarYearName, toLunar, toSolar } from '../../kernel/lunar-calendar.ts'
import * as dates from '../../kernel/vietnamese-date.ts'
import { printInt2, printMoney, printNumber } from '../../kernel/vietnamese-number.ts'
import * as inputs from './variable-inputs.ts'
import { type ReadingContext, type, type VariableType } from './variable-type.ts'

const clause = type({ schema: ({ options }) => inputs.clause(options.maxLength), print: String })
const int = type({ schema: () => inputs.count, print: printNumber })
const phrases = new Intl.ListFormat('vi', { type: 'conjunction' })

/** Every type a variable may have. @see the domain's list of variable types and formatters, 4.1 */
const VARIABLE_TYPES = {
  text: type({
    schema: ({ options }) =>
      inputs.clause(options.maxLength).refine(text => !options.needsDigit || /\p{N}/u.test(text)),
    print: String,
  }),
  sentence: type({ schema: ({ options }) => inputs.sentence(options.maxLength), print: String }),
  quote: type({ schema: ({ options }) => inputs.quotation(options.maxLength), print: String }),
  unit: clause,
  place: clause,
  credit: clause,
  phone_org: clause,
  post_ref: clause,
  url: type({ schema: () => inputs.webAddress, print: String }),
  person_optin: type({
    needs: ['default'],
    schema: () => inputs.personOptIn,
    print: (name, { options }) => name ?? String(options.default),
  }),
  enum: type({
    needs: ['options'],
    schema: ({ options }) => inputs.parsed(text => options.options?.find(equals(text)) ?? null),
    print: String,
  }),
  list: type({
    schema: ({ options }) => inputs.list(options.maxItems),
    print: (items, { options: { bullet } }) =>
      bullet ? items.map(item => `${bullet} ${item}`).join('\n') : phrases.format(items),
  }),
  int,
  int2: type({ schema: () => inputs.count, print: printInt2 }),
  metric: int,
  result_count: int,
  result_people: int,
  money_vnd: type({ schema: () => inputs.money, print: printMoney }),
  money_rate: type({
    needs: ['per'],
    schema: () => inputs.money,
    print: (dong, { options }) => `${printMoney(dong)}/${options.per}`,
  }),
  result_money: type({
    schema: () => inputs.qualifiedMoney,
    print: ({ amount, qualifier }) => (qualifier ? `${qualifier} ` : '') + printMoney(amount),
  }),
  date: type({
    schema: ({ near }) => inputs.parsed(text => dates.parseDate(text, near)),
    print: printDay,
    date: day => day,
  }),
  lunar_date: type({ needs: ['lunar'], schema: lunarDate, print: printDay, date: day => day }),
  time: type({
    schema: () => inputs.parsed(dates.parseTime),
    print: (time, { style }) => dates.printTime(time, style.time),
  }),
  week_range: type({
    schema: ({ near }) => inputs.parsed(text => dates.parseDateRange(text) ?? weekAround(text, near)),
    print: (range, { style }) => dates.printDateRange(range, style.date),
  }),
  month: type({
    schema: () => inputs.parsed(dates.parseMonth),
    print: (month, { style }) => dates.printMonth(month, style.date),
  }),
  year: type({
    schema: () => inputs.parsed(firstDayOfYear),
    print: day => String(day.year),
    date: day => day,
  }),
  anniversary: type({
    needs: ['baseYear', 'of'],
    schema: () => inputs.count,
    print: String,
    derive: (from, { baseYear = from.year }) => (from.year > baseYear ? from.year - baseYear : null),
  }),
  lunar_year_name: type({
    needs: ['of'],
    schema: () => inputs.clause(),
    print: String,
    derive: from => lunarYearName(from.year),
  }),
} as const satisfies Readonly<Record<string, VariableType>>

export type VariableTypeName = keyof typeof VARIABLE_TYPES

/** Tells whether a type of this name exists. */
export const isVariableType = (name: unknown): name is VariableTypeName =>
  typeof name === 'string' && Object.hasOwn(VARIABLE_TYPES, name)

/** Gives the rules of a type. */
export const variableType = (name: VariableTypeName): VariableType => VARIABLE_TYPES[name]

const equals = (text: string) => (option: string) => option.toLowerCase() === text.toLowerCase()

function printDay(day: LocalDate, { options, style, other }: ReadingContext): string {
  const yearFollows = options.until !== undefined && other?.date?.year === day.year
  return yearFollows ? dates.printDayMonth(day, style.date) : dates.printDate(day, style.date)
}

function weekAround(text: string, near: LocalDate): ReturnType<typeof weekOf> | null {
  const day = dates.parseDate(text, near)
  return day && weekOf(day)
}

const firstDayOfYear = (text: string): LocalDate | null =>
  /^\d{4}$/.test(text) ? localDate(Number(text), 1, 1) : null

/** A solar day that is the lunar one the template means; the year alone is enough to find it. */
function lunarDate({
  options: { lunar = { day: 1, month: 1 } },
  near,
}: ReadingContext): z.ZodType<LocalDate> {
  const isMeant = (day: LocalDate): boolean => {
    const { month, day: dayOfMonth, isLeap } = toLunar(day)
    return month === lunar.month && dayOfMonth === lunar.day && !isLeap
  }
  return inputs.parsed(text => {
    const year = firstDayOfYear(text)?.year
    const day = year ? toSolar({ ...lunar, year, isLeap: false }) : dates.parseDate(text, near)
    return day && isMeant(day) ? day : null
  })
}
