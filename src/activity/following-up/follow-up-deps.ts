import type { ReminderId, UnitId } from '../../kernel/ids.ts'
import type { Actor } from '../../organisation/access.ts'
import type { Messages } from '../../ports/messages.ts'
import type { ActivityDeps } from '../deps.ts'
import type { LadderStep } from './ladder.ts'

/** What following up stands on besides: higher areas, and the words that are told. */
export interface FollowUpDeps extends ActivityDeps {
  readonly messages: Messages
  /** Has a branch's holder told, once however often it is asked; gives in how many ways. */
  readonly tellReminder: (news: {
    readonly unitId: UnitId
    readonly reminderId: ReminderId
    readonly step: LadderStep
  }) => Promise<number>
  /** Raises the difficulty that a branch is silent; with the same key once, whatever became of it. */
  readonly raiseSilence: (actor: Actor, silence: RaisedSilence) => Promise<unknown>
  /** Names the next occasion that a branch could write about; null when none is near. */
  readonly nextOccasion: () => Promise<string | null>
}

/** A silence that lasts. */
export interface RaisedSilence {
  readonly unitId: UnitId
  readonly key: string
  /** Local date `YYYY-MM-DD`. */
  readonly sinceOn: string
  /** Expected days without a post. */
  readonly days: number
}
