import { countOwnPosts, syncPagePosts } from '../jobs/index.ts'
import { type Activity, createActivity } from './activity/index.ts'
import { createHucreSheets } from './adapters/sheets/hucre-sheets.ts'
import { systemClock } from './adapters/system/system-clock.ts'
import { createSystemIds } from './adapters/system/system-ids.ts'
import {
  type Briefing,
  createBriefing,
  type IndicatorFile,
  type MeetingPosts,
  type ProgrammeFile,
} from './briefing/index.ts'
import type { Ground } from './compose-ground.ts'
import { composeGuidance } from './compose-guidance.ts'
import { composeMeeting, composeRecaps } from './compose-meeting.ts'
import type { Organisation } from './organisation/index.ts'
import type { Images } from './ports/images.ts'
import type { Log } from './ports/log.ts'
import type { Network } from './ports/network.ts'
import type { Queue } from './ports/queue.ts'
import { heedForAll } from './publishing/delivery/heed-for-all.ts'
import type { PublishingEvents } from './publishing/publishing-events.ts'

interface Parts {
  readonly indicatorFile: IndicatorFile
  readonly programmeFile: ProgrammeFile
  readonly network: Network
  readonly images: Images
  readonly queue: Pick<Queue, 'ring'>
  readonly organisation: Organisation
  readonly posts: MeetingPosts
}

/** Makes what counts, and what is brought to the month's meeting. */
export function composeActivity(
  ground: Ground,
  { indicatorFile, programmeFile, network, images, queue, organisation, posts }: Parts,
): {
  readonly activity: Activity
  readonly briefing: Briefing
} {
  const { config, log, database } = ground
  const common = {
    db: database.db,
    clock: systemClock,
    ids: createSystemIds(systemClock),
    log,
    timeZone: config.timeZone,
  }
  const activity = createActivity({
    ...common,
    network,
    images,
    sheets: createHucreSheets(),
    pages: organisation,
    heedFailure: (page, failure) => heedForAll({ pages: organisation, clock: systemClock }, page, failure),
    bells: { syncPagePosts: pageId => queue.ring(syncPagePosts, { pageId }) },
  })
  const ledger = createBriefing({ ...common, indicatorFile })
  const meeting = { ...composeMeeting(ground), ...composeRecaps(ground, posts) }
  const guidance = composeGuidance(ground, activity, programmeFile)
  return { activity, briefing: { ...ledger, ...meeting, ...guidance } }
}

/** Has what we published counted as soon as it is out; the sweep makes up for a lost bell. */
export const countedOnceOut = (
  events: PublishingEvents,
  queue: Pick<Queue, 'ring'>,
  log: Log,
): PublishingEvents => ({
  ...events,
  postEntered: (postId, state, code) => {
    events.postEntered(postId, state, code)
    if (state !== 'published') return
    queue
      .ring(countOwnPosts, { tickAt: systemClock.now() })
      .catch(error => log.warn({ postId, error }, 'A bell to count our own Posts was lost'))
  },
})
