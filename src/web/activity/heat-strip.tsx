import type { ActivityBucket } from '../../activity/index.ts'
import { useView } from '../views/view.ts'
import { lookOf } from './week-dots.tsx'

const STEP = 12
const CELL = 10
/** The shades, for no event, one, two, three, and more. */
const SHADES = ['heat-cell', 'heat-cell heat-1', 'heat-cell heat-2', 'heat-cell heat-3', 'heat-cell heat-4']
const MOST = SHADES.length - 1

/** A year's weeks in a row: darker is more events, a cross where nobody knows, a dash where excused. */
export function HeatStrip({ weeks, label }: { weeks: readonly ActivityBucket[]; label: string }) {
  const { activity } = useView().texts
  const active = weeks.filter(({ events }) => events > 0).length
  const events = weeks.reduce((sum, week) => sum + week.events, 0)
  const summary = `${label}: ${activity.weeksSummary(active, weeks.length)}, ${activity.events(String(events))}`
  return (
    <svg
      class="heat-strip"
      role="img"
      aria-label={summary}
      viewBox={`0 0 ${weeks.length * STEP} ${STEP}`}
      width={weeks.length * STEP}
      height={STEP}
    >
      {SHADES.map((shade, level) => (
        <path key={shade} class={shade} d={cellsOf(weeks, week => Math.min(week.events, MOST) === level)} />
      ))}
      <path class="heat-mark" d={crossesOf(weeks)} />
      <path class="heat-mark heat-mark-excused" d={dashesOf(weeks)} />
    </svg>
  )
}

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
