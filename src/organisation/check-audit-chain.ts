import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { CHAIN_START, firstBreak } from './audit.ts'
import { entriesAfter } from './audit-store.ts'

/** What the check found: how many entries follow from one another, and the first that does not. */
export interface ChainCheck {
  readonly checkedCount: number
  readonly brokenAtSeq: number | null
}

const ENTRIES_PER_READ = 1_000

/**
 * Recomputes the whole chain, oldest first, a thousand entries at a time.
 *
 * @NOTE A chain cannot show that its newest entries were cut off: keep the last hash elsewhere for that.
 */
export const checkAuditChain =
  (deps: { db: Kysely<Schema> }) =>
  async (signal?: AbortSignal): Promise<ChainCheck> => {
    let previous = { seq: 0, hash: CHAIN_START }
    let checkedCount = 0
    for (;;) {
      signal?.throwIfAborted()
      const entries = await entriesAfter(deps.db, previous.seq, ENTRIES_PER_READ)
      const broken = firstBreak(entries, previous.hash)
      if (broken !== null)
        return { checkedCount: checkedCount + entries.indexOf(broken), brokenAtSeq: broken.seq }
      const last = entries.at(-1)
      checkedCount += entries.length
      if (last === undefined) return { checkedCount, brokenAtSeq: null }
      previous = last
    }
  }
