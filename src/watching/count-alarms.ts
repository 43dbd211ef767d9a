import { plus } from '../kernel/time.ts'
import type { WatchingDeps } from './deps.ts'
import { lastBeatAt } from './heartbeat-store.ts'
import { countWaitingLetters } from './notice-mail-store.ts'
import { LATE_AFTER_MS } from './post-alarm.ts'
import { countOpenNotices } from './standing-notice-store.ts'
import { watchedPages } from './watched-page-store.ts'
import { findLatePosts } from './watched-post-store.ts'

/** The figures of what is watched, for those who watch the program from outside. */
export interface WatchFigures {
  /** Open notices by kind; a kind without any is left out. */
  readonly alarms: Readonly<Record<string, number>>
  readonly latePosts: number
  readonly waitingMails: number
  /** Null before the first time. */
  readonly lastConsumedAt: Date | null
  readonly pages: readonly {
    readonly name: string
    readonly tokenExpiresAt: Date | null
    readonly dataAccessExpiresAt: Date | null
  }[]
}

/** Reads the figures as they are now. */
export const countAlarms =
  ({ db, clock }: Pick<WatchingDeps, 'db' | 'clock'>) =>
  async (): Promise<WatchFigures> => ({
    alarms: await countOpenNotices(db),
    latePosts: (await findLatePosts(db, plus(clock.now(), -LATE_AFTER_MS))).length,
    waitingMails: await countWaitingLetters(db),
    lastConsumedAt: await lastBeatAt(db),
    pages: await watchedPages(db),
  })
