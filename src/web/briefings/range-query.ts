import type { FastifyRequest } from 'fastify'
import type { Period } from '../../briefing/index.ts'
import {
  isoDate,
  type LocalDate,
  localDateAt,
  plusDays,
  plusMonths,
  weekOf,
} from '../../kernel/local-date.ts'
import { parseDate, printDate } from '../../kernel/vietnamese-date.ts'
import { formOf } from '../form.ts'
import type { PageTexts } from '../text/pages.vi.ts'

/** Which days an address asks for: `from` and `to` (excluded) as in links, or the first and the last as people type them. */
export function readRangeQuery(request: Pick<FastifyRequest, 'query' | 'view'>) {
  const { now, timeZone } = request.view
  const asked = formOf(request.query)
  const today = localDateAt(now, timeZone)
  const basis = asked.line('basis') === 'now' ? ('now' as const) : ('then' as const)
  const [first, last] = [asked.line('first'), asked.line('last')]
  const from = parseDate(asked.line('from')) ?? parseDate(first, today)
  const end = parseDate(last, today)
  const to = parseDate(asked.line('to')) ?? (end && plusDays(end, 1))
  const usual = weekOf(today)
  const period = { from: from ?? usual.from, to: to ?? plusDays(usual.to, 1) }
  const typed = {
    from: from === null && first !== '' ? first : printDate(period.from, 'dd/MM/yyyy'),
    to: to === null && last !== '' ? last : printDate(plusDays(period.to, -1), 'dd/MM/yyyy'),
  }
  const wrong = [
    ...(from === null && first !== '' ? ['from'] : []),
    ...(to === null && last !== '' ? ['to'] : []),
  ]
  return { wanted: { period, basis }, typed, wrong, isWhole: isoDate(period.from) < isoDate(period.to) }
}

const MONTHS_PER_QUARTER = 3

/** The days people ask for most. */
export function presetsOf(today: LocalDate, { briefings }: PageTexts): { name: string; period: Period }[] {
  const { presets } = briefings
  const week = weekOf(today)
  const quarter = { ...today, month: today.month - ((today.month - 1) % MONTHS_PER_QUARTER), day: 1 }
  const year = { year: today.year, month: 1, day: 1 }
  const weekPeriod = { from: week.from, to: plusDays(week.to, 1) }
  return [
    { name: presets.week, period: weekPeriod },
    { name: presets.lastWeek, period: { from: plusDays(week.from, -7), to: week.from } },
    { name: presets.quarter, period: { from: quarter, to: plusMonths(quarter, MONTHS_PER_QUARTER) } },
    { name: presets.year, period: { from: year, to: plusMonths(year, 12) } },
    { name: presets.lastYear, period: { from: plusMonths(year, -12), to: year } },
  ]
}
