import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { Clock } from '../ports/clock.ts'
import { systemActor } from './access.ts'
import { appendAudit } from './audit-store.ts'
import type { OpenPage } from './page.ts'
import { saveDeadToken } from './page-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
}

/**
 * Remembers that Facebook no longer takes the token this page was opened with: nothing calls for the Page until
 * somebody connects it anew. Does nothing when the token was replaced meanwhile. Idempotent.
 */
export const markDeadToken =
  (deps: Deps) =>
  async (page: OpenPage, problem: string): Promise<void> =>
    deps.db.transaction().execute(async trx => {
      const at = deps.clock.now()
      const isMarkedNow = await saveDeadToken(trx, page, problem, at)
      if (!isMarkedNow) return
      const subject = { kind: 'page', id: page.id }
      await appendAudit(
        trx,
        { actor: systemActor('publishing'), action: 'page.token-died', subject, facts: { problem } },
        at,
      )
    })
