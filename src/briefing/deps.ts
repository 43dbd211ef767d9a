import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { IndicatorFile } from './ledger/indicator.ts'

/** What the use cases of the briefing need. */
export interface BriefingDeps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly timeZone: string
  /** The editable file of indicators. */
  readonly indicatorFile: IndicatorFile
}
