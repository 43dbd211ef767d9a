import { type PostId, postId } from '../../kernel/ids.ts'
import {
  dayNumber,
  isoDate,
  isoWeekday,
  type LocalDate,
  localDateAt,
  plusDays,
} from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import { MINUTE, plus } from '../../kernel/time.ts'
import { EVERGREEN, NEWS, type Story } from './stories.ts'
import { chooseStory } from './tell-story.ts'

/** A Post of the demo's calendar. Its id is the same in every run. */
export interface Entry {
  readonly id: PostId
  readonly publishAt: Date
  /** The day that the text speaks of. */
  readonly day: LocalDate
  readonly story: Story
  readonly unit: string
  /** Counts on over the days, to choose photos and figures by. */
  readonly turn: number
}

/** When the Page speaks. @see DOMAIN 3.7, rhythm */
const TIMES = [
  { name: 'morning', hour: 6, minute: 30 },
  { name: 'noon', hour: 11, minute: 30 },
  { name: 'evening', hour: 19, minute: 30 },
] as const
const [DAYS_BACK, DAYS_AHEAD] = [30, 7]
/** What is nearer than this is left alone, so that only one Post is due while a newcomer watches. */
const QUIET_MS = 20 * MINUTE
const [MONDAY, WEDNESDAY, FRIDAY] = [1, 3, 5]

/** Lists the Posts of the month behind and of the week ahead, oldest first. */
export function demoCalendar(
  now: Date,
  timeZone: string,
): { past: readonly Entry[]; ahead: readonly Entry[] } {
  const today = localDateAt(now, timeZone)
  const days = Array.from({ length: DAYS_BACK + DAYS_AHEAD + 1 }, (_, index) =>
    plusDays(today, index - DAYS_BACK),
  )
  const places = days.flatMap(date =>
    TIMES.map((time, index) => ({ date, time, index, publishAt: instantAt(date, time, timeZone) })),
  )
  const isPast = ({ publishAt }: { publishAt: Date }) => publishAt < now
  return {
    past: places.filter(isPast).flatMap(place => entryOf(place, true)),
    ahead: places
      .filter(({ publishAt }) => publishAt > plus(now, QUIET_MS))
      .flatMap(place => entryOf(place, false)),
  }
}

interface Place {
  readonly date: LocalDate
  readonly time: (typeof TIMES)[number]
  readonly index: number
  readonly publishAt: Date
}

/** In the past most Posts are news, told in the evening of their day or the morning after; noon is not every day's. */
function entryOf({ date, time, index, publishAt }: Place, isPast: boolean): readonly Entry[] {
  const isNews = isPast && time.name !== 'noon'
  if (isPast && !isNews && ![MONDAY, WEDNESDAY, FRIDAY].includes(isoWeekday(date))) return []
  const turn = isPast
    ? dayNumber(date) * 2 + (time.name === 'evening' ? 1 : 0)
    : dayNumber(date) * TIMES.length + index
  const chosen = chooseStory(isNews ? NEWS : EVERGREEN, turn)
  if (chosen === null) return []
  const day = isNews && time.name === 'morning' ? plusDays(date, -1) : date
  return [{ id: postId(`demo-${isoDate(date)}-${time.name}`), publishAt, day, turn, ...chosen }]
}
