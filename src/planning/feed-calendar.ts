import type { PostId } from '../kernel/ids.ts'
import { truncate } from '../kernel/text.ts'
import { DAY, MINUTE, plus } from '../kernel/time.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { CalendarEvent } from '../ports/calendar-file.ts'
import type { PostState } from '../publishing/post.ts'
import { type CalendarPost, postsForCalendar } from './calendar-post-store.ts'
import type { SheetDeps } from './sheet-deps.ts'

type Deps = Pick<SheetDeps, 'db' | 'clock' | 'timeZone' | 'writeCalendar'>

/** In which words a calendar tells its Posts. */
interface CalendarWords {
  readonly name: string
  /** What each state is called. */
  readonly states: Readonly<Record<PostState, string>>
  /** What stands for the text of a Post that has none. */
  readonly onlyPhotos: string
  readonly addressOf: (id: PostId) => string
}

const BEHIND_MS = 60 * DAY
const AHEAD_MS = 400 * DAY
/** A moment would be drawn too thin to be touched. */
const SHOWN_LENGTH_MS = 15 * MINUTE
const TITLE_LENGTH = 80
const UNSETTLED: readonly PostState[] = ['draft', 'in-review']

/**
 * Writes what is planned, and what went out in the last 60 days, as a calendar (iCalendar). Canceled Posts are left
 * out: whoever reads it again no longer sees them.
 */
export const feedCalendar =
  ({ db, clock, timeZone, writeCalendar }: Deps) =>
  async (actor: Actor, words: CalendarWords): Promise<string> => {
    authorize(actor, 'posts.read')
    const now = clock.now()
    const posts = await postsForCalendar(db, { from: plus(now, -BEHIND_MS), to: plus(now, AHEAD_MS) })
    const events = posts.map(post => eventOf(post, words))
    return writeCalendar({ name: words.name, timeZone, events, writtenAt: now })
  }

function eventOf(post: CalendarPost, { states, onlyPhotos, addressOf }: CalendarWords): CalendarEvent {
  const [firstLine = ''] = post.message.split('\n')
  const url = addressOf(post.id)
  return {
    id: post.id,
    startsAt: post.publishAt,
    endsAt: plus(post.publishAt, SHOWN_LENGTH_MS),
    title: truncate(firstLine || onlyPhotos, TITLE_LENGTH),
    description: `${post.pageName} · ${states[post.state]}\n${url}`,
    location: post.pageName,
    url,
    isFirm: !UNSETTLED.includes(post.state),
    changedAt: post.updatedAt,
    version: post.version,
  }
}
