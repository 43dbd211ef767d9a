import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { DAY, HOUR, plus } from '../kernel/time.ts'
import type { Clock } from '../ports/clock.ts'
import { dropOldAnswers } from './answer-store.ts'
import { dropOldHandovers } from './handover-store.ts'
import { dropOldSessions } from './session-store.ts'
import { dropOldLinks } from './sign-in-link-store.ts'
import { dropOldTries } from './try-store.ts'

const ANSWER_LIFE_MS = 48 * HOUR
/** How long ended sessions and links stay, to answer "was that me?". */
const TRACE_LIFE_MS = 30 * DAY

/** Forgets answers, counts, sessions and links that are over. Idempotent. */
export const tidyOrganisation =
  ({ db, clock }: { db: Kysely<Schema>; clock: Clock }) =>
  async (): Promise<void> => {
    const now = clock.now()
    await dropOldAnswers(db, plus(now, -ANSWER_LIFE_MS))
    await dropOldTries(db, now)
    await dropOldSessions(db, plus(now, -TRACE_LIFE_MS))
    await dropOldLinks(db, plus(now, -TRACE_LIFE_MS))
    await dropOldHandovers(db, plus(now, -TRACE_LIFE_MS))
  }
