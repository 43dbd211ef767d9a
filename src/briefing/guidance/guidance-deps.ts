import type { Kysely } from 'kysely'
import type { ActivityFigures, ActivityWish } from '../../activity/branch-activity.ts'
import type { Schema } from '../../database/schema.ts'
import type { Actor } from '../../organisation/access.ts'
import type { Clock, Ids } from '../../ports/clock.ts'
import type { Papers } from '../../ports/papers.ts'
import type { Sheets } from '../../ports/sheets.ts'
import type { ProgrammeFile } from './programme.ts'

/** What the use cases about documents, programmes and plans need. */
export interface GuidanceDeps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  readonly timeZone: string
  readonly figures: { readFigures(actor: Actor, wish: ActivityWish): Promise<ActivityFigures> }
  readonly sheets: Pick<Sheets, 'write'>
  readonly papers: { readonly docx: Papers }
  /** The programmes that are delivered. */
  readonly programmeFile: ProgrammeFile
}
