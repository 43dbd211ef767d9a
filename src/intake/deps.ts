import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId, PhotoId, PostId, SubmissionId, UnitId } from '../kernel/ids.ts'
import type { Actor } from '../organisation/access.ts'
import type { Artist } from '../ports/artist.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { Frames } from '../ports/frames.ts'
import type { Images } from '../ports/images.ts'
import type { Log } from '../ports/log.ts'
import type { ObjectStore } from '../ports/object-store.ts'
import type { Proofread } from '../proofreading/proofreader.ts'
import type { Places } from '../publishing/deps.ts'
import type { Pillar } from '../publishing/post.ts'
import type { FrameInput } from '../publishing/post-frame.ts'
import type { RoundUpPiece } from './round-up.ts'
import type { Aside } from './sent-submission.ts'
import type { SubmissionNews } from './submission-news.ts'

/** Asks for work. A ring that gets lost is made up for by the sweep. */
interface IntakeBells {
  processPhoto(id: PhotoId): Promise<void>
  processSubmission(id: SubmissionId): Promise<void>
}

/** What a branch is to hear about what it sent. */
export interface BranchNews {
  readonly unitId: UnitId
  readonly submissionId: SubmissionId
  readonly kind: SubmissionNews
}

/** Brings news to a branch, besides its own page. The same news may come again after a crash. */
export interface BranchTeller {
  tell(news: BranchNews): Promise<void>
}

/** The Post that a Submission becomes. */
interface SubmissionPostWish {
  readonly id: PostId
  readonly pageId: PageId
  /** Null for news of many. */
  readonly unitId: UnitId | null
  readonly message: string
  readonly publishAt: Date
  readonly isDraft: boolean
  readonly pillar: Pillar | null
  readonly frame?: FrameInput | null | undefined
  readonly link: string | null
  readonly photoIds: readonly PhotoId[]
  readonly altTexts: ReadonlyMap<PhotoId, string>
  readonly originKey: string
  readonly lawAcknowledged: boolean
}

/** What intake writes into other people's texts. */
export interface IntakeWords {
  /** Names the branches whose work a Post shows. */
  credit(unitNames: readonly string[]): string
  /** Drafts a round-up of several. */
  roundUp(pieces: readonly RoundUpPiece[]): string
  /** Tells what was meant for which field. */
  aside(aside: Aside): string
  /** What a reason of the list says. */
  reason(code: string): string
}

/** What intake asks of publishing when a photo may not be shown any more, or looks different now. */
export interface PostsWithPhotos {
  /** Stops every Post on its way that shows one of the photos; answers those that are out. */
  withholdPhotos(actor: Actor, ids: readonly PhotoId[]): Promise<readonly PostId[]>
  /** Has every Post on its way that shows one of the photos put on the network anew. */
  restagePhotos(actor: Actor, ids: readonly PhotoId[]): Promise<void>
  /** Brings a Post down wherever it stands; true once it is gone. To be repeated until then. */
  takeDownPost(actor: Actor, id: PostId, reason: string): Promise<boolean>
}

export interface IntakeDeps {
  readonly db: Kysely<Schema>
  readonly objectStore: ObjectStore
  readonly images: Images
  readonly artist: Artist
  readonly frames: Frames
  readonly clock: Clock
  readonly ids: Ids
  readonly bells: IntakeBells
  readonly posts: PostsWithPhotos
  /** Counts a request of an address to take something down. @throws {TOO_MANY_TRIES} when it made too many */
  readonly countTakedownAsk: (address: string) => Promise<void>
  readonly log: Log
  /** Whose calendar a branch's dates are told by. */
  readonly timeZone: string
  readonly words: IntakeWords
  readonly proofread: Proofread
  /** @throws what publishing finds wrong with it */
  readonly schedulePost: (actor: Actor, wish: SubmissionPostWish) => Promise<PostId>
  /** @throws {STATE_CONFLICT} when it is out, or on its way */
  readonly cancelPost: (actor: Actor, id: PostId) => Promise<void>
  readonly nextFree: Places['nextFree']
  readonly branchTeller: BranchTeller
}
