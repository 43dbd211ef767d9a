import type { Kysely } from 'kysely'
import type { DueReminder } from '../activity/following-up/ladder.ts'
import type { Schema } from '../database/schema.ts'
import type { PageId, PersonId, PostId, ReminderId } from '../kernel/ids.ts'
import type { OpenPage, PageReach } from '../organisation/page.ts'
import type { Seal } from '../organisation/seal.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Mailer } from '../ports/mailer.ts'
import type { Messages } from '../ports/messages.ts'
import type { Network } from '../ports/network.ts'
import type { Push } from '../ports/push.ts'

/** What watching needs of Pages. */
interface Pages {
  openPage(id: PageId): Promise<PageReach>
  parkPage(id: PageId, until: Date, problem: string): Promise<void>
  parkApp(until: Date, problem: string): Promise<void>
  markDeadToken(page: OpenPage, problem: string): Promise<void>
}

/** Everything that watching, and telling people, stands on. */
export interface WatchingDeps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly network: Pick<Network, 'inspectToken' | 'seeAsVisitor'>
  readonly pages: Pages
  /** Null where no mail server is named: notices stay in the app. */
  readonly mailer: Mailer | null
  readonly push: Push
  readonly seal: Seal
  readonly messages: Messages
  /** Where people reach the program. */
  readonly publicUrl: URL
  /** IANA name; instants in letters are told in it. */
  readonly timeZone: string
  /** Tells what a stable code of the network means, in a sentence; null for one that has none. */
  readonly explainProblem: (code: string) => string | null
  /** Reads what a reminder has to tell now; null once there is nothing to remind of. */
  readonly readDueReminder: (id: ReminderId) => Promise<DueReminder | null>
  /** Makes the address under which a person decides about a Post without signing in; null once nobody asks them. */
  readonly makeDecisionLink: (postId: PostId, personId: PersonId) => Promise<string | null>
}
