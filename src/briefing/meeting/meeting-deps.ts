import type { Kysely } from 'kysely'
import type { ActivityFigures, ActivityWish, BranchActivity } from '../../activity/branch-activity.ts'
import type { Schema } from '../../database/schema.ts'
import type { PageId, PhotoId, PostId, UnitId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { Actor } from '../../organisation/access.ts'
import type { Seat } from '../../organisation/branch-link.ts'
import type { Clock, Ids } from '../../ports/clock.ts'
import type { Papers } from '../../ports/papers.ts'
import type { Sheets } from '../../ports/sheets.ts'
import type { BriefDifficulty, BriefPagePost, BriefResult } from './brief.ts'
import type { Recap, RecapText } from './recap.ts'

/** A page post in the row of a branch that it counts for. */
export type ShownPagePost = Omit<BriefPagePost, 'branchId'> & { readonly rowId: UnitId }

/** What a meeting needs of counting. */
export interface MeetingFigures {
  readFigures(actor: Actor, wish: ActivityWish): Promise<ActivityFigures>
  readOwnFigures(seat: Seat, wish: Omit<ActivityWish, 'basis'>): Promise<BranchActivity | null>
  /** Every page post that the figures of these days count, in each row in which it stands. */
  listAllPagePosts(
    actor: Actor,
    wish: Pick<ActivityWish, 'from' | 'to' | 'basis'>,
  ): Promise<readonly ShownPagePost[]>
}

/** What a meeting needs of the ledger; local days, `to` excluded. */
export interface MeetingLedger {
  sumResults(actor: Actor, from: LocalDate, to: LocalDate): Promise<readonly BriefResult[]>
  listDifficulties(actor: Actor, from: LocalDate, to: LocalDate): Promise<readonly BriefDifficulty[]>
}

/** The draft that a recap becomes. */
interface RecapDraft {
  readonly id: PostId
  readonly originKey: string
  readonly pageId: PageId
  readonly publishAt: Date
  readonly message: string
  readonly unitId: null
  readonly pillar: null
  readonly photoIds: readonly PhotoId[]
}

/** What a recap needs to become a Post. */
export interface MeetingPosts {
  /** Draws words as a picture that becomes a photo like any other, ready a little later. */
  drawCard(actor: Actor, card: Omit<RecapText, 'message'> & { readonly branch: string }): Promise<PhotoId>
  /** @throws {NO_SLOT_LEFT} */
  nextFree(pageId: PageId, wanted: { readonly count: number; readonly from: Date }): Promise<readonly Date[]>
  /** Writes a draft, unless there is one with its id. */
  writeDraft(actor: Actor, draft: RecapDraft): Promise<PostId>
}

/** What the meeting stands on. */
export interface MeetingDeps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  readonly timeZone: string
  readonly figures: MeetingFigures
  readonly ledger: MeetingLedger
  readonly sheets: Pick<Sheets, 'write' | 'writeBook'>
  readonly papers: { readonly docx: Papers; readonly pdf: Papers }
}

/** What recaps stand on besides. */
export interface RecapDeps extends MeetingDeps {
  readonly posts: MeetingPosts
  readonly words: { recap(told: Recap): RecapText }
}
