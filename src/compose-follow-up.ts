import { createFollowUp, type FollowUp } from './activity/index.ts'
import { systemClock } from './adapters/system/system-clock.ts'
import { createSystemIds } from './adapters/system/system-ids.ts'
import type { Briefing } from './briefing/index.ts'
import type { Ground } from './compose-ground.ts'
import { systemActor } from './organisation/index.ts'
import type { Planning } from './planning/index.ts'
import type { Messages } from './ports/messages.ts'
import type { Watching } from './watching/index.ts'
import { silenceWords } from './web/text/silence-words.ts'

interface Parts {
  readonly messages: Messages
  readonly planning: Planning
  readonly briefing: Briefing
  readonly tellReminder: Watching['tellReminder']
}

/** Makes what finds out why branches are silent, and what helps. */
export function composeFollowUp(
  { config, log, database }: Ground,
  { messages, planning, briefing, tellReminder }: Parts,
): FollowUp {
  return createFollowUp({
    db: database.db,
    clock: systemClock,
    ids: createSystemIds(systemClock),
    log,
    timeZone: config.timeZone,
    messages,
    tellReminder,
    raiseSilence: (actor, { days, ...silence }) =>
      briefing.raiseDifficulty(actor, {
        ...silence,
        ...{ raisedThrough: 'silence', cause: 'silence', words: silenceWords(days) },
      }),
    nextOccasion: async () => {
      const { items } = await planning.listOccasions(systemActor('follow-up'), { limit: 1 })
      return items[0]?.occasion.name ?? null
    },
  })
}
