import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { ColumnId, PageId, PhotoId, PostId, UnitId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Actor } from '../organisation/access.ts'
import type { OpenPage } from '../organisation/page.ts'
import type { Seal } from '../organisation/seal.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Network } from '../ports/network.ts'
import type { Failure } from '../publishing/delivery/verdict.ts'
import type { Pages } from '../publishing/deps.ts'
import type { Pillar } from '../publishing/post.ts'
import type { OccasionFile } from './occasion-file.ts'

/** A Post that planning has written down; it goes nowhere before a person puts it forward. */
export interface PlannedDraft {
  /** A Post that has this id already is not written again. */
  readonly id: PostId
  readonly pageId: PageId
  readonly message: string
  readonly publishAt: Date
  readonly pillar: Pillar | null
  readonly unitId?: UnitId | null
  readonly columnId?: ColumnId | null
  readonly link?: string | null
  readonly firstComment?: string | null
  readonly photoIds?: readonly PhotoId[]
  readonly altTexts?: ReadonlyMap<PhotoId, string>
  readonly originKey?: string
  readonly reusedFromId?: PostId
}

/** Asks for work. */
interface PlanningBells {
  draftColumns(): Promise<void>
}

/** A Post that planning has scheduled on a person's behalf. */
export interface PostWish {
  readonly pageId: PageId
  readonly unitId: UnitId
  readonly message: string
  readonly publishAt: Date
  /** Given when a request may be repeated. */
  readonly id?: PostId
}

/** Everything planning stands on. */
export interface PlanningDeps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly bells: PlanningBells
  readonly network: Network
  readonly pages: Pick<Pages, 'openPage'>
  /** Makes everybody heed a failure that is about a whole Page or the app. */
  readonly heedFailure: (page: OpenPage, failure: Failure) => Promise<void>
  /** Seals what makes a branch's link. */
  readonly seal: Pick<Seal, 'open' | 'close'>
  readonly schedulePost: (actor: Actor, post: PostWish) => Promise<PostId>
  /** Counts an unknown link against the address it came from. @throws {TOO_MANY_TRIES} */
  readonly countUnknownLink: (address: string) => Promise<void>
  /** Whose wall clock Slots, columns and occasions are told by. */
  readonly timeZone: string
  /** @throws {TEMPLATE_NOT_FOUND} */
  readonly requireTemplate: (id: string) => void
  /** Makes a text for a day to come, with blanks for what nobody knows yet. @throws {TEMPLATE_NOT_FOUND} */
  readonly draftText: (templateId: string, day: LocalDate) => string
  /** @throws what publishing finds wrong with it */
  readonly writeDraft: (actor: Actor, draft: PlannedDraft) => Promise<PostId>
  /** What stands in the editable file of occasions. */
  readonly occasionFile: OccasionFile
}

/** What occasions stand on. */
export type OccasionDeps = Pick<
  PlanningDeps,
  'db' | 'clock' | 'ids' | 'timeZone' | 'requireTemplate' | 'draftText' | 'occasionFile'
>
