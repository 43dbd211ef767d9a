import type { ActivityBucket } from '../../activity/index.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import { calendarDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

/** What a week looks like. */
export const BUCKET_LOOKS = ['active', 'silent', 'excused', 'unreadable'] as const
export type BucketLook = (typeof BUCKET_LOOKS)[number]

/** Tells what a week looks like: what was published is seen even where a part could not be read. */
export function lookOf({ events, expected, countable }: ActivityBucket): BucketLook {
  if (events > 0) return 'active'
  if (!countable) return 'unreadable'
  return expected ? 'silent' : 'excused'
}

const DOT_LOOKS: Readonly<Record<BucketLook, string>> = {
  active: 'dot dot-active',
  silent: 'dot',
  excused: 'dot',
  unreadable: 'dot dot-unreadable',
}

const STEP = 18
const HEIGHT = 18
const RADII = [0, 4, 5.5, 7]

/** Weeks as dots in a row: filled by events, a ring for none, a dash where excused, a cross where nobody knows. */
export function WeekDots({ weeks }: { weeks: readonly ActivityBucket[] }) {
  const view = useView()
  const { activity } = view.texts
  const active = weeks.filter(({ events }) => events > 0).length
  const cells = weeks.map(week => `${dayOf(week.start, view)} ${wordOf(week, view)}`)
  const label = `${activity.weeksSummary(active, weeks.length)}: ${cells.join(', ')}`
  return (
    <svg
      class="week-dots"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${weeks.length * STEP} ${HEIGHT}`}
      width={weeks.length * STEP}
      height={HEIGHT}
    >
      {weeks.map((week, index) => (
        <path key={week.start} class={DOT_LOOKS[lookOf(week)]} d={shapeOf(week, index * STEP + STEP / 2)} />
      ))}
    </svg>
  )
}

type View = ReturnType<typeof useView>

const dayOf = (start: string, { texts }: View): string => {
  const day = parseDate(start)
  return day === null ? start : calendarDayText(day, texts)
}

/** Says what a bucket holds in a word. */
function wordOf(week: ActivityBucket, { texts }: View): string {
  const look = lookOf(week)
  return look === 'active' ? texts.activity.cell.events(week.events) : texts.activity.cell[look]
}

function shapeOf(week: ActivityBucket, x: number): string {
  const y = HEIGHT / 2
  switch (lookOf(week)) {
    case 'active':
      return circle(x, y, RADII[Math.min(week.events, RADII.length - 1)] ?? 0)
    case 'silent':
      return circle(x, y, 5.5)
    case 'excused':
      return `M${x - 5} ${y}h10`
    case 'unreadable':
      return `M${x - 4} ${y - 4}l8 8m0-8l-8 8`
  }
}

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

/** What each kind of dot means. */
export function DotLegend() {
  const { activity } = useView().texts
  const sample = { start: '', posts: 0, countable: true, expected: true }
  const weeks = {
    active: { ...sample, events: 3 },
    silent: { ...sample, events: 0 },
    excused: { ...sample, events: 0, expected: false },
    unreadable: { ...sample, events: 0, countable: false },
  }
  return (
    <ul class="dot-legend small soft" aria-label={activity.legend.title}>
      {BUCKET_LOOKS.map(look => (
        <li key={look}>
          <svg class="week-dots" aria-hidden="true" viewBox="0 0 18 18" width="18" height="18">
            <path class={DOT_LOOKS[look]} d={shapeOf(weeks[look], 9)} />
          </svg>
          {activity.legend[look]}
        </li>
      ))}
    </ul>
  )
}
