import type { ActivityBucket } from '../../activity/index.ts'
import { isoDateAt } from '../../kernel/local-date.ts'
import { useView, type View } from '../views/view.ts'
import { lookOf } from './week-dots.tsx'

const STEP = 12
const CELL = 10
/** How high the months' names stand. */
const AXIS = 16
/** How many weeks a month's name is wide. */
const NAME_WEEKS = 3
/** The shades, for no event, one, two, three, and more. */
const SHADES = ['heat-cell', 'heat-cell heat-1', 'heat-cell heat-2', 'heat-cell heat-3', 'heat-cell heat-4']
const MOST = SHADES.length - 1

/** A year's weeks in a row, without those to come: darker is more events, a cross where nobody knows, a dash where excused. */
export function HeatStrip({ weeks, label }: { weeks: readonly ActivityBucket[]; label: string }) {
  const view = useView()
  const { activity } = view.texts
  const begun = begunOf(weeks, view)
  const active = begun.filter(({ events }) => events > 0).length
  const events = begun.reduce((sum, week) => sum + week.events, 0)
  const summary = `${label}: ${activity.weeksSummary(active, begun.length)}, ${activity.events(String(events))}`
  return (
    <svg
      class="heat-strip"
      role="img"
      aria-label={summary}
      viewBox={`0 0 ${begun.length * STEP} ${STEP}`}
      width={begun.length * STEP}
      height={STEP}
    >
      {SHADES.map((shade, level) => (
        <path key={shade} class={shade} d={cellsOf(begun, week => Math.min(week.events, MOST) === level)} />
      ))}
      <path class="heat-mark" d={crossesOf(begun)} />
      <path class="heat-mark heat-mark-excused" d={dashesOf(begun)} />
    </svg>
  )
}

/** Names the months over a strip, each where its first week stands. */
export function HeatAxis({ weeks }: { weeks: readonly ActivityBucket[] }) {
  const view = useView()
  const begun = begunOf(weeks, view)
  return (
    <svg
      class="heat-strip heat-axis"
      aria-hidden="true"
      viewBox={`0 0 ${begun.length * STEP} ${AXIS}`}
      width={begun.length * STEP}
      height={AXIS}
    >
      {begun.map(
        ({ start }, index) =>
          isNamed(begun, index) && (
            <text key={start} x={index * STEP} y={AXIS - 4}>
              {view.texts.activity.monthMark(monthOf(start))}
            </text>
          ),
      )}
    </svg>
  )
}

const begunOf = (weeks: readonly Week[], { now, timeZone }: Pick<View, 'now' | 'timeZone'>) => {
  const today = isoDateAt(now, timeZone)
  return weeks.filter(({ start }) => start <= today)
}

/** Whether a month begins in this week and has room for its name before the next one begins. */
function isNamed(weeks: readonly Week[], index: number): boolean {
  const month = monthOf(weeks[index]?.start ?? '')
  const isFirst = month !== monthOf(weeks[index - 1]?.start ?? '')
  return isFirst && weeks.slice(index, index + NAME_WEEKS).every(({ start }) => monthOf(start) === month)
}

const monthOf = (isoDay: string): number => Number(isoDay.slice(5, 7))

type Week = ActivityBucket

const drawn = (
  weeks: readonly Week[],
  isMeant: (week: Week) => boolean,
  draw: (x: number) => string,
): string => weeks.map((week, index) => (isMeant(week) ? draw(index * STEP + 1) : '')).join('')

/** One path for all cells of a shade: a page of 150 branches has eight thousand of them. */
const cellsOf = (weeks: readonly Week[], isMeant: (week: Week) => boolean): string =>
  drawn(weeks, isMeant, x => `M${x} 1h${CELL}v${CELL}h-${CELL}z`)

const crossesOf = (weeks: readonly Week[]): string =>
  drawn(
    weeks,
    week => lookOf(week) === 'unreadable',
    x => `M${x + 2} 3l6 6m0-6l-6 6`,
  )

const dashesOf = (weeks: readonly Week[]): string =>
  drawn(
    weeks,
    week => lookOf(week) === 'excused',
    x => `M${x + 2} 6h6`,
  )
