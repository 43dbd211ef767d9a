// Long because it is a list: the columns of one table after another, as the migrations make them.
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type {
  AmendmentId,
  ApiKeyId,
  BranchLinkId,
  ColumnId,
  DifficultyId,
  DocumentId,
  ExcuseId,
  FigureReplyId,
  HoldId,
  ImportId,
  IndicatorId,
  NoticeId,
  OccasionId,
  OpinionId,
  PageId,
  PagePostId,
  PersonId,
  PhotoId,
  PostId,
  PracticeId,
  PushSubscriptionId,
  ReminderId,
  ResultId,
  ShareTaskId,
  SlotId,
  SubmissionId,
  TakedownId,
  TargetId,
  UnitId,
} from '../kernel/ids.ts'

/** The tables as Kysely sees them. Instants are `timestamptz`; ids are opaque text made by the program. */
export interface Schema {
  people: PeopleTable
  signInLinks: SignInLinksTable
  sessions: SessionsTable
  apiKeys: ApiKeysTable
  auditEntries: AuditEntriesTable
  idempotencyKeys: IdempotencyKeysTable
  failedTries: FailedTriesTable
  units: UnitsTable
  branchLinks: BranchLinksTable
  handovers: HandoversTable
  pushSubscriptions: PushSubscriptionsTable
  branchTellings: BranchTellingsTable
  uploads: UploadsTable
  submissions: SubmissionsTable
  submissionPhotos: SubmissionPhotosTable
  submissionNotes: SubmissionNotesTable
  photoConsents: PhotoConsentsTable
  takedowns: TakedownsTable
  takedownTargets: TakedownTargetsTable
  goodPractices: GoodPracticesTable
  unitNames: UnitNamesTable
  unitLineage: UnitLineageTable
  unitParents: UnitParentsTable
  pageTenures: PageTenuresTable
  pagePosts: PagePostsTable
  pageSyncs: PageSyncsTable
  eventVerdicts: EventVerdictsTable
  pastedLinks: PastedLinksTable
  targets: TargetsTable
  excusedWeeks: ExcusedWeeksTable
  silenceReasons: SilenceReasonsTable
  reminders: RemindersTable
  contacts: ContactsTable
  indicators: IndicatorsTable
  results: ResultsTable
  resultUnits: ResultUnitsTable
  resultEvidence: ResultEvidenceTable
  resultsApart: ResultsApartTable
  difficulties: DifficultiesTable
  difficultyNotes: DifficultyNotesTable
  briefingConclusions: BriefingConclusionsTable
  briefingSnapshots: BriefingSnapshotsTable
  figureReplies: FigureRepliesTable
  guidanceDocuments: GuidanceDocumentsTable
  opinionAsks: OpinionAsksTable
  opinions: OpinionsTable
  programmes: ProgrammesTable
  planWindows: PlanWindowsTable
  plans: PlansTable
  pages: PagesTable
  networkParks: NetworkParksTable
  photos: PhotosTable
  photoVariants: PhotoVariantsTable
  photoSources: PhotoSourcesTable
  posts: PostsTable
  postPhotos: PostPhotosTable
  postAttempts: PostAttemptsTable
  postLeftovers: PostLeftoversTable
  postIntents: PostIntentsTable
  editorialColumns: EditorialColumnsTable
  slots: SlotsTable
  postRevisions: PostRevisionsTable
  postAmendments: PostAmendmentsTable
  postImports: PostImportsTable
  calendarLinks: CalendarLinksTable
  occasions: OccasionsTable
  occasionDates: OccasionDatesTable
  postApprovals: PostApprovalsTable
  postPushes: PostPushesTable
  decisionLinks: DecisionLinksTable
  notices: NoticesTable
  shareTasks: ShareTasksTable
  shareAsks: ShareAsksTable
  holds: HoldsTable
  noticeMails: NoticeMailsTable
  heartbeats: HeartbeatsTable
  settings: SettingsTable
  schedulerTicks: SchedulerTicksTable
}

type RoleName = 'admin' | 'officer' | 'reviewer' | 'viewer'

interface PeopleTable {
  id: PersonId
  /** Lower case, unique. */
  email: string
  name: string
  role: RoleName
  passwordHash: string | null
  /** The second factor's secret, sealed under SECRET_KEY; null while not set up. */
  totpSecretSealed: string | null
  totpConfirmedAt: Date | null
  /** The newest period (30 s each, since 1970) whose code was used; none up to it counts again. */
  totpUsedPeriod: Generated<number | null>
  /** Which notices they want as letters. */
  mails: Generated<'all' | 'alarms' | 'none'>
  disabledAt: Date | null
  createdAt: Date
}

interface SignInLinksTable {
  /** SHA-256 (hex) of the token; the token itself is never stored. */
  tokenHash: string
  personId: PersonId
  createdAt: Date
  expiresAt: Date
  usedAt: Date | null
}

interface SessionsTable {
  id: string
  tokenHash: string
  personId: PersonId
  /** What the browser calls itself, cut to 200 characters. */
  device: string
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
  endedAt: Date | null
}

interface ApiKeysTable {
  id: ApiKeyId
  name: string
  role: RoleName
  keyHash: string
  createdAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

interface AuditEntriesTable {
  seq: Generated<number>
  at: Date
  actorKind: 'person' | 'api-key' | 'system' | 'branch'
  actorId: string
  actorName: string
  action: string
  subjectKind: string
  subjectId: string
  facts: JSONColumnType<Record<string, unknown>>
  previousHash: string
  hash: string
}

interface IdempotencyKeysTable {
  /** Who used the key: keys of two callers never meet. */
  actorId: string
  key: string
  route: string
  /** SHA-256 (hex); empty while an upload is still arriving. */
  bodyHash: string
  /** The id of what the request makes, the same when it is taken up again after a crash. */
  newId: string
  /** Null while the first call still runs. */
  status: number | null
  /** The answer, sealed: it may show a new key. */
  response: string | null
  claimedAt: Date
  createdAt: Date
}

interface FailedTriesTable {
  kind: 'sign-in-name' | 'sign-in-address' | 'key-address' | 'takedown-address'
  /** SHA-256 (hex): people type passwords into the field for the name. */
  subjectHash: string
  since: Date
  count: number
}

interface UnitsTable {
  id: UnitId
  name: string
  shortName: string | null
  parentId: UnitId | null
  level: string
  block: string | null
  /** Local dates `YYYY-MM-DD`; null is open. */
  validFrom: string | null
  validTo: string | null
  targetPostsPerMonth: number | null
  /** Emulation cluster (*cụm*), for comparing like with like. */
  cluster: Generated<string | null>
  /** The official code; codes are reused, so it identifies nothing. */
  code: Generated<string | null>
  createdAt: Date
}

/** What a unit was called once, or is called besides. */
interface UnitNamesTable {
  id: string
  unitId: UnitId
  kind: 'former' | 'alias'
  name: string
  shortName: string | null
  /** Local dates `YYYY-MM-DD`, the last one included; null is open. */
  validFrom: string | null
  validTo: string | null
  createdAt: Date
}

/** Which unit goes on where another one ended, or took a part of it. Many to many. */
interface UnitLineageTable {
  id: string
  fromId: UnitId
  toId: UnitId
  /** A unit merges into one other at most. */
  kind: 'merge' | 'split'
  /** Local date `YYYY-MM-DD`: the first day of the new order. */
  effectiveOn: string
  note: string | null
  createdBy: string
  createdAt: Date
}

/** Whom a unit stood under before; whom it stands under now is told by the unit itself. */
interface UnitParentsTable {
  unitId: UnitId
  /** Null while it was a topmost one. */
  parentId: UnitId | null
  /** Local dates `YYYY-MM-DD`, the last one included; a null beginning is open. */
  validFrom: string | null
  validTo: string
  createdAt: Date
}

/** Whose Page a Page was in which days. */
interface PageTenuresTable {
  pageId: PageId
  unitId: UnitId
  /** Local dates `YYYY-MM-DD`, the last one included; null is open. */
  validFrom: string | null
  validTo: string | null
}

/** What a branch showed on a Page: one row for each branch that it counts for. */
interface PagePostsTable {
  id: PagePostId
  /** The unit whose it was on that day. */
  unitId: UnitId
  pageId: PageId | null
  source: 'automatic' | 'link' | 'ours'
  networkPostId: string | null
  /** The permanent address in its one spelling. */
  address: string | null
  /** Our own Post that was shown so. */
  postId: PostId | null
  genre: 'news' | 'story' | 'photos' | 'video' | 'share'
  pillar: 'members' | 'planning' | 'counsel' | null
  /** Its words, cut to 500 characters. */
  message: string
  postedAt: Date
  /** Only the day is known; `postedAt` is its noon. */
  isDayOnly: Generated<boolean>
  /** Page posts with the same one show one event; null is an event of its own. */
  eventId: string | null
  /** Whether the network itself showed it to us. */
  isVerified: boolean
  checkedAt: Date | null
  photoHash: string | null
  editedAt: Date | null
  /** When it was found gone from the Page: no longer counted. */
  removedAt: Date | null
  /** When a person said that it does not count, and why. */
  excludedAt: Date | null
  excludedReason: string | null
  /** Every id and short spelling by which it is known again, `pageId_` in front left out. */
  knownBy: Generated<readonly string[]>
  /** Whether a person set its genre, pillar or unit: the program leaves them alone. */
  isJudged: Generated<boolean>
  /** The unit whose Page showed it, where a person let it count for another one. */
  movedFromId: Generated<UnitId | null>
  /** The row that it turned out to be the same post as; excluded for that. */
  sameAsId: Generated<PagePostId | null>
  createdBy: string
  createdAt: Date
}

/** Two page posts that show different events, as a person said; `oneId` is the lesser id. */
interface EventVerdictsTable {
  oneId: PagePostId
  otherId: PagePostId
  decidedBy: string
  decidedAt: Date
}

/** A link that somebody pasted, whatever became of it. */
interface PastedLinksTable {
  id: string
  unitId: UnitId
  /** As it was typed, cut to 2,000 characters. */
  typed: string
  verdict:
    | 'counted'
    | 'known'
    | 'claimed'
    | 'excluded'
    | 'refused'
    | 'other-page'
    | 'not-found'
    | 'removed'
    | 'unreadable'
    | 'person'
    | 'group'
    | 'shortened'
    | 'not-a-post'
    | 'not-a-link'
    | 'future'
  address: string | null
  knownBy: Generated<readonly string[]>
  /** The day and the genre that the branch gave. */
  saidOn: string | null
  genre: 'news' | 'story' | 'photos' | 'video' | 'share' | null
  /** What it counts as, or the other unit's page post that stands against it. */
  pagePostId: PagePostId | null
  createdBy: string
  createdAt: Date
  decision: Generated<'counted' | 'refused' | null>
  decidedAt: Generated<Date | null>
  decidedBy: Generated<string | null>
}

/** How far a tracked Page has been counted. */
interface PageSyncsTable {
  pageId: PageId
  /** Everything the Page showed in between is known. */
  coveredFrom: Date | null
  coveredTo: Date | null
  lastSyncedAt: Date | null
  /** When somebody asked to count it now. */
  wantedAt: Date | null
  /** How far back the backfill is to reach; null when there is none. */
  backfillFrom: Date | null
  /** In months. */
  backfillDone: Generated<number>
  backfillTotal: Generated<number>
  /** Why the last try did not count; null when it did. */
  problem: string | null
  notBefore: Date | null
  leaseUntil: Date | null
  claimToken: string | null
  tries: Generated<number>
}

/** How often is expected: of one branch, of a block, or of everybody (both null). */
interface TargetsTable {
  id: TargetId
  unitId: UnitId | null
  block: string | null
  postsPerMonth: number
  longestGapDays: number
  /** Local dates `YYYY-MM-DD`, the last one included; null is open. */
  validFrom: string
  validTo: string | null
  createdBy: string
  createdAt: Date
}

/** Days in which nothing is expected: of one branch, of a block, or of everybody (both null). */
interface ExcusedWeeksTable {
  id: ExcuseId
  unitId: UnitId | null
  block: string | null
  /** Local dates `YYYY-MM-DD`, both included. */
  fromOn: string
  toOn: string
  reason: string
  createdBy: string
  createdAt: Date
}

/** Why a branch was silent, as it said in a week; a later word of the week takes the place of an earlier one. */
interface SilenceReasonsTable {
  unitId: UnitId
  /** The Monday, a local date `YYYY-MM-DD`. */
  weekOn: string
  reason: 'no-activity' | 'not-sent' | 'reorganising' | 'page-trouble'
  /** The link under which it was said. */
  saidBy: string
  saidAt: Date
}

/** A step of a month's ladder, decided once for each branch. */
interface RemindersTable {
  /** Derived from branch, month and step. */
  id: ReminderId
  unitId: UnitId
  /** `YYYY-MM`. */
  month: string
  step: 'first' | 'second' | 'last'
  /** `due` was to be told; each other one is why nobody was. */
  outcome: 'due' | 'met' | 'excused' | 'answered' | 'uncountable'
  decidedAt: Date
  toldAt: Date | null
  /** In how many ways the holder is told; 0 leaves it to a person. Null until it was told. */
  ways: number | null
}

/** Somebody was in touch with a branch. */
interface ContactsTable {
  id: string
  unitId: UnitId
  way: 'called' | 'messaged' | 'met'
  words: string
  notedBy: string
  notedByName: string
  notedAt: Date
}

/** What is counted in the ledger of results. */
interface IndicatorsTable {
  id: IndicatorId
  name: string
  /** What one of it is called: *công trình*, *người*; of money *đồng*. */
  unitWord: string
  kind: 'count' | 'people' | 'money'
  /** How a total is told, with `{amount}` in it. */
  phrase: string
  /** The indicator whose phrase this one's goes on from. */
  joinsId: IndicatorId | null
  /** The variable of post templates that it fills. */
  variable: string | null
  block: string | null
  pillar: 'members' | 'planning' | 'counsel' | null
  /** Local dates `YYYY-MM-DD`, the last one included; null is open. */
  validFrom: string | null
  validTo: string | null
  position: number
  archivedAt: Date | null
  createdBy: string
  createdAt: Date
}

/** What was achieved. Never changed after its approval: a correction is a row of its own that replaces it. */
interface ResultsTable {
  id: ResultId
  indicatorId: IndicatorId
  /** Of money in đồng; else up to three decimals. Read as a number by the store. */
  amount: ColumnType<string, number, number>
  qualifier: 'exact' | 'over' | 'nearly' | 'about'
  /** Local dates `YYYY-MM-DD`, both included; the same for a single day. */
  fromOn: string
  toOn: string
  note: string
  /** What it was read from, so that pressing twice makes one. */
  sourceKey: string | null
  replacesId: ResultId | null
  enteredBy: string
  enteredByName: string
  enteredAt: Date
  approvedByName: string | null
  approvedAt: Date | null
  endKind: 'replaced' | 'merged' | 'withdrawn' | null
  endedIntoId: ResultId | null
  endReason: string | null
  endedByName: string | null
  endedAt: Date | null
}

/** To whom a result is credited; each is, and totals count it once. */
interface ResultUnitsTable {
  resultId: ResultId
  unitId: UnitId
}

/** What shows a result. */
interface ResultEvidenceTable {
  resultId: ResultId
  kind: 'page-post' | 'post' | 'submission'
  targetId: string
}

/** Two results of which somebody said that they are not one; the id that sorts first by code units stands first. */
interface ResultsApartTable {
  firstId: ResultId
  secondId: ResultId
}

/** What stands in a branch's way. */
interface DifficultiesTable {
  id: DifficultyId
  /** What it was raised for, so that raising it again makes one. */
  key: string | null
  raisedThrough: 'branch' | 'officer' | 'silence'
  unitId: UnitId
  cause: string
  words: string
  /** Local dates `YYYY-MM-DD`. */
  sinceOn: string
  state: 'open' | 'decided' | 'done' | 'dropped'
  decision: string | null
  /** Who sees to it: a seat in words, never a person. */
  seat: string | null
  dueOn: string | null
  decidedAt: Date | null
  raisedBy: string
  raisedAt: Date
  closedAt: Date | null
}

/** What was said and done about a difficulty; only ever added to. */
interface DifficultyNotesTable {
  id: string
  difficultyId: DifficultyId
  writtenThrough: 'branch' | 'officer' | 'program'
  deed: 'raised' | 'noted' | 'decided' | 'done' | 'dropped' | 'reopened'
  name: string
  words: string
  at: Date
  /** In the order in which they were written. */
  seq: GeneratedAlways<number>
}

/** What was concluded at a month's meeting, each time it was saved; the newest version counts. */
interface BriefingConclusionsTable {
  /** `YYYY-MM`. */
  month: string
  version: number
  words: string
  savedBy: string
  savedByName: string
  savedAt: Date
}

/** A month as it was frozen; never changed. A correction is a further version. */
interface BriefingSnapshotsTable {
  /** `YYYY-MM`. */
  month: string
  version: number
  brief: JSONColumnType<Record<string, unknown>>
  /** Why it was corrected; null for the first version. */
  reason: string | null
  frozenBy: string
  frozenByName: string
  frozenAt: Date
}

/** What a branch said of its figures; the newest counts. */
interface FigureRepliesTable {
  id: FigureReplyId
  /** `YYYY-MM`. */
  month: string
  unitId: UnitId
  kind: 'confirmed' | 'disputed'
  words: string
  /** The figures it was about. */
  figures: JSONColumnType<Record<string, unknown>>
  repliedBy: string
  repliedAt: Date
  answer: string | null
  answeredByName: string | null
  answeredAt: Date | null
}

/** A document that guides the work; local dates `YYYY-MM-DD`, the last one included. */
interface GuidanceDocumentsTable {
  id: DocumentId
  number: string
  issuedOn: string | null
  issuer: string
  summary: string
  fromYear: number | null
  toYear: number | null
  link: string | null
  body: string
  /** What it is found by, folded. */
  search: string
  /** While branches are asked what they think; null before anybody asked. */
  opensOn: string | null
  closesOn: string | null
  createdBy: string
  createdAt: Date
}

/** Who is asked about a document. */
interface OpinionAsksTable {
  documentId: DocumentId
  unitId: UnitId
}

/** What a branch said of a document, or of a part of it; what it took back stays, replaced. */
interface OpinionsTable {
  id: OpinionId
  documentId: DocumentId
  unitId: UnitId
  kind: 'agrees' | 'comments'
  part: string
  words: string
  isLate: boolean
  /** The link it was said under. */
  saidBy: string
  saidAt: Date
  replacedAt: Date | null
  handling: 'accepted' | 'explained' | 'noted' | null
  handlingWords: Generated<string>
  handledByName: string | null
  handledAt: Date | null
}

/** A programme as people changed or added it. */
interface ProgrammesTable {
  id: string
  name: string
  fromYear: number
  toYear: number
  pillars: JSONColumnType<readonly Record<string, unknown>[]>
  changedBy: string
  changedAt: Date
}

/** Until when branches register for a year, where it is not the usual time. */
interface PlanWindowsTable {
  year: number
  opensOn: string
  closesOn: string
}

/** What a branch registered for a year, each time it did; the newest version counts. */
interface PlansTable {
  year: number
  unitId: UnitId
  version: number
  lines: JSONColumnType<readonly Record<string, unknown>[]>
  isLate: boolean
  registeredThrough: 'branch' | 'officer'
  registeredBy: string
  registeredByName: string
  registeredAt: Date
}

/** One holder's time in a branch's seat. A branch has at most one link that works. */
interface BranchLinksTable {
  id: BranchLinkId
  unitId: UnitId
  tokenHash: string
  /** So that the link can be shown and printed again. */
  tokenSealed: string
  /** What the holder likes to be called; nothing else is asked of them. */
  holderName: string | null
  /** Where answers are written to, if the holder wants that. */
  holderEmail: string | null
  createdBy: string
  createdAt: Date
  lastUsedAt: Date | null
  endedAt: Date | null
  endReason: 'rotated' | 'revoked' | 'handed-over' | null
}

/** A one-time way to take over a branch's seat. */
interface HandoversTable {
  tokenHash: string
  unitId: UnitId
  /** A person's id, or that of the link whose holder hands over. */
  createdBy: string
  createdAt: Date
  expiresAt: Date
  usedAt: Date | null
}

/** A phone that wants to be told by push. It goes with the link it was switched on under. */
interface PushSubscriptionsTable {
  id: PushSubscriptionId
  linkId: BranchLinkId
  /** Where to push, and the keys that only the phone can open what is pushed with. */
  subscriptionSealed: string
  createdAt: Date
}

/** A step of a Submission, or a reminder, on its way to whoever holds the branch's link. */
interface BranchTellingsTable {
  /** Derived from what it is about, the step and where it goes: told once. */
  id: string
  /** What it is about: a Submission or a reminder, never both. */
  submissionId: SubmissionId | null
  reminderId: Generated<ReminderId | null>
  linkId: BranchLinkId
  /** Null for a letter. */
  subscriptionId: PushSubscriptionId | null
  step:
    | 'returned'
    | 'rejected'
    | 'accepted'
    | 'planned'
    | 'published'
    | 'reminded-first'
    | 'reminded-second'
    | 'reminded-last'
  state: 'waiting' | 'sent' | 'dropped' | 'given-up'
  addressedAt: Date
  /** Not to be tried before this. */
  notBefore: Date
  leaseUntil: Date | null
  tries: Generated<number>
  sentAt: Date | null
  /** Our code of why it was not sent, or not yet. */
  problem: string | null
}

/** One photo on its way from a phone. Its id becomes the photo's. */
interface UploadsTable {
  id: PhotoId
  unitId: UnitId
  linkId: BranchLinkId
  /** Where its bytes gather in the object store. */
  temporaryId: string
  lengthBytes: number
  fileName: string | null
  /** What the phone says its bytes hash to; hex. */
  sha256: string
  /** EXIF time that the phone read before it shrunk the photo. */
  takenAt: string | null
  state: 'arriving' | 'received' | 'refused'
  refusalCode: string | null
  createdAt: Date
  /** An upload that still arrives is given up then. */
  expiresAt: Date
  endedAt: Date | null
}

interface SubmissionsTable {
  id: SubmissionId
  unitId: UnitId
  linkId: BranchLinkId
  /** The phone's own id: the same one makes one Submission. */
  clientId: string
  /** What the branch is told and may say on the phone; unique. */
  receiptNumber: string
  state: 'received' | 'ready' | 'returned' | 'accepted' | 'rejected'
  /** Counts what people changed; a stale one is refused. */
  version: Generated<number>
  title: string
  body: string
  /** As the branch sent it last, whatever was tidied or edited since. */
  sentTitle: string
  sentBody: string
  genre: 'news' | 'story' | 'photos' | 'video' | null
  pillar: 'members' | 'planning' | 'counsel' | null
  /** Local date `YYYY-MM-DD`. */
  eventDate: string | null
  place: string | null
  videoLink: string | null
  /** What was achieved, as it was written: `{name, amount}`. */
  results: JSONColumnType<readonly { readonly name: string; readonly amount: string }[]>
  receivedAt: Date
  updatedAt: Date
  readyAt: Date | null
  decidedAt: Date | null
  decidedBy: string | null
  /** Why it was returned or rejected: a code of the list, and words. */
  reasonCode: string | null
  reason: string | null
  /** The Post it became; several Submissions may have become one. */
  postId: PostId | null
  /** The Post it is about to become with others, noted before that is written; no such Post need ever be. */
  joiningPostId: Generated<PostId | null>
  /** How often a decision about it was taken back. */
  reopenedCount: Generated<number>
  leaseUntil: Date | null
  tries: Generated<number>
  /** What the branch was told of it last; null while nothing, or since it answered. */
  toldNews: Generated<'returned' | 'accepted' | 'planned' | 'published' | 'rejected' | null>
}

/** The photos of a Submission in their order, whether they arrived or not. */
interface SubmissionPhotosTable {
  submissionId: SubmissionId
  photoId: PhotoId
  position: number
  altText: string
  /** Taken back by the branch or left out by the officer. */
  removedAt: Date | null
}

/** What branch and officer wrote to each other about a Submission. */
interface SubmissionNotesTable {
  id: string
  submissionId: SubmissionId
  writtenBy: 'branch' | 'officer'
  name: string
  text: string
  at: Date
}

/** Who said what about the people on a photo. Append-only: the newest row of a photo counts. */
interface PhotoConsentsTable {
  id: string
  /** Also of a photo that still arrives. */
  photoId: PhotoId
  /** Null only where it was taken back before anybody said who is on the photo. */
  class: 'no-people' | 'public-activity' | 'adult-portrait' | 'child-under-7' | 'child-7-to-16' | null
  /** What was ticked. */
  ticks: JSONColumnType<readonly string[]>
  confirmedByKind: 'branch' | 'person' | 'api-key' | 'system'
  confirmedById: string
  confirmedByName: string
  confirmedAt: Date
  withdrawnAt: Date | null
}

/** What somebody who is on a photo, or speaks for such a person, asks to have taken down. */
interface TakedownsTable {
  id: TakedownId
  /** What the asker is told; unique. */
  receiptNumber: string
  state: 'asked' | 'working' | 'done' | 'refused'
  /** A link or a description. */
  what: string
  why: string
  relation: 'self' | 'guardian' | 'other'
  /** Used to answer alone; forgotten some time after the close. */
  contact: string | null
  askedAt: Date
  /** Our own aim. */
  targetAt: Date
  /** By law it is to be answered before. */
  answerDueAt: Date
  /** By law it is to be stopped before. */
  stopDueAt: Date
  decidedAt: Date | null
  decidedBy: string | null
  decidedByName: string | null
  /** Why it was refused. */
  reason: string | null
  closedAt: Date | null
  /** When somebody told the asker what became of it. */
  answeredAt: Date | null
  updatedAt: Date
}

/** A Post or a photo that goes because of a request. */
interface TakedownTargetsTable {
  takedownId: TakedownId
  kind: 'post' | 'photo'
  targetId: string
  /** Once it is gone for good. */
  doneAt: Date | null
}

/** A way of working that others may start from. */
interface GoodPracticesTable {
  id: PracticeId
  title: string
  text: string
  pillar: 'members' | 'planning' | 'counsel' | null
  /** Whose way of working it is. */
  unitId: UnitId | null
  /** The Submission it was made from. */
  submissionId: SubmissionId | null
  createdBy: string
  createdAt: Date
  /** Since when it is shown to nobody who looks for ideas. */
  retiredAt: Date | null
}

interface PagesTable {
  id: PageId
  facebookPageId: string
  name: string
  purpose: 'publish' | 'track'
  unitId: UnitId | null
  /** The Page's token, sealed under SECRET_KEY. */
  tokenSealed: string
  tokenState: 'ok' | 'expiring' | 'needs-reconnect'
  tokenExpiresAt: Date | null
  dataAccessExpiresAt: Date | null
  /** The stable code of what killed the token; null while it lives. */
  tokenProblem: string | null
  /** Until then nothing calls the network for this Page. */
  parkedUntil: Date | null
  parkProblem: string | null
  /** When the daily look at it last got an answer. */
  checkedAt: Generated<Date | null>
  /** Since when the daily look gets no answer; null while it does. */
  unreachableSince: Generated<Date | null>
  /** What somebody who is not signed in saw of the newest published Post; null until that was looked at. */
  visibility: Generated<'seen' | 'hidden' | 'unknown' | null>
  /** The Post that was looked for. */
  visibilityPostId: Generated<PostId | null>
  createdAt: Date
  updatedAt: Date
}

interface NetworkParksTable {
  /** `app`: every Page waits. */
  scope: 'app'
  until: Date
  problem: string
}

/** A part of a photo that nobody is to see: each from 0 to 1 of its width or height. */
export interface BlurBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

type PhotoWarningCode =
  | 'too-small'
  | 'blurred'
  | 'dark'
  | 'bright'
  | 'screenshot'
  | 'zalo-recompressed'
  | 'near-duplicate'

interface PhotosTable {
  id: PhotoId
  state: 'processing' | 'ready' | 'refused'
  sha256: string
  originalBytes: number
  originalName: string | null
  altText: string
  format: string | null
  widthPx: number | null
  heightPx: number | null
  /** EXIF time as written; without an offset it is local to TIME_ZONE. */
  takenAt: string | null
  refusalCode: string | null
  warnings: JSONColumnType<readonly { code: PhotoWarningCode; of?: readonly PhotoId[] }[]>
  /** How sharp its sharpest parts are, from 0; null where nothing on it could be sharp, or nobody looked. */
  sharpness: Generated<number | null>
  /** 64 bits in hexadecimal that resizing and compressing leave nearly the same; null before it was looked at. */
  perceptualHash: Generated<string | null>
  /** Its eight bytes, each numbered by its place, by which alike photos are found. */
  hashBands: ColumnType<readonly number[] | null, never, never>
  createdBy: string
  createdAt: Date
  /** The branch that sent it; null for those of people who sign in. */
  unitId: Generated<UnitId | null>
  /** Drawn over when its variants are rendered; fractions of the upright photo. */
  blurBoxes: ColumnType<readonly BlurBox[], string | undefined, string>
  /** When its bytes were removed for good. */
  erasedAt: Generated<Date | null>
  /** When its original was removed because it was kept long enough; its renditions stay. */
  originalRemovedAt: Generated<Date | null>
  processedAt: Date | null
  leaseUntil: Date | null
  /** Claims that never ended: a photo that brings its worker down must not do so for ever. */
  tries: Generated<number>
}

interface PhotoVariantsTable {
  photoId: PhotoId
  name: string
  sha256: string
  widthPx: number
  heightPx: number
  bytes: number
}

/** What a drawn picture was made of: what becomes of those becomes of it. */
interface PhotoSourcesTable {
  photoId: PhotoId
  sourceId: PhotoId
}

/** What is drawn around a Post's photos, with the words as they stand there. */
export interface FrameRow {
  readonly id: string
  readonly branch: string
  readonly date: string
}

interface PostsTable {
  id: PostId
  pageId: PageId
  state:
    | 'draft'
    | 'in-review'
    | 'scheduled'
    | 'staged'
    | 'publishing'
    | 'published'
    | 'unconfirmed'
    | 'failed'
    | 'missed'
    | 'canceled'
  /** Grows with every change a person makes; a stale one is refused. */
  version: Generated<number>
  message: string
  link: string | null
  firstComment: string | null
  /** Null leaves the photos as they are. */
  frame: ColumnType<FrameRow | null, FrameRow | null | undefined, FrameRow | null>
  pillar: 'members' | 'planning' | 'counsel' | null
  templateId: string | null
  /** Decides how many approvals it needs. */
  kind: Generated<'ordinary' | 'tribute' | 'urgent'>
  /** Who officially says so; an urgent Post must name one. */
  officialSource: string | null
  /** Where the official source says so. */
  officialLink: string | null
  /** Approvals given to an older version do not count: the text was changed or returned since. */
  approvalsFromVersion: Generated<number>
  /** Since when it waits for approval; null while it does not. */
  askedAt: Date | null
  deputiesToldAt: Date | null
  /** When people were reminded to update what an urgent Post told. */
  updateAskedAt: Date | null
  /** When an urgent Post was updated, corrected or closed; from then on nobody is reminded. */
  updateSettledAt: Date | null
  /** How the matter of an urgent Post ended, in the words of whoever closed it. */
  closingNote: string | null
  /** The branch it tells about, or whose work it is. */
  unitId: UnitId | null
  /** The same for Posts written together for several Pages; each has its own fate. */
  siblingKey: string | null
  /** What drafted it by itself, as `column:ID:2026-11-26`; unique, so that nothing is drafted twice. */
  originKey: string | null
  columnId: Generated<ColumnId | null>
  /** Whether its words stay true, so that it may be used again. */
  isEvergreen: Generated<boolean>
  /** The evergreen Post whose words it uses again. */
  reusedFromId: Generated<PostId | null>
  publishAt: Date
  createdBy: string
  createdAt: Date
  updatedAt: Date

  /** Grows with every claim and every re-ring, so that each bell has a key of its own. */
  turn: Generated<number>
  /** Who works on it now; only a holder of the live claim may save what Facebook answered. */
  claimToken: string | null
  leaseUntil: Date | null
  /** Not to be tried again before this. */
  notBefore: Date | null
  /** Until when a rule of ours made it wait: how late it may go out counts from there. Null where none did. */
  waitedUntil: Date | null
  /** Tries in a row that ended without a sure answer; sets the pause before the next. */
  tries: Generated<number>
  problemCode: string | null
  remedy: string | null

  /** The post on Facebook, once created under a live claim. */
  facebookPostId: string | null
  /** When the flip was first tried: from then on the Post may be visible. */
  flipIntentAt: Date | null
  publishedAt: Date | null
  permalink: string | null
  latenessMs: number | null
  firstCommentId: string | null
  /** When the first comment stood under the Post, or was given up; null while it is still owed. */
  firstCommentSettledAt: Date | null
  /** How often the network says it was shared; null while it was not asked. */
  shareCount: Generated<number | null>
  sharesCountedAt: Generated<Date | null>
  /** Why a reviewer gave it back, in their words. */
  returnReason: string | null
  /** When it was taken off the Page again, and why. */
  removedAt: Date | null
  removalReason: string | null
}

interface ShareTasksTable {
  id: ShareTaskId
  postId: PostId
  text: string
  /** Local date `YYYY-MM-DD`. */
  dueOn: string | null
  createdBy: string
  createdAt: Date
  closedAt: Date | null
}

/** What one branch is asked. Nobody's name is kept: a branch confirms by its link. */
interface ShareAsksTable {
  taskId: ShareTaskId
  unitId: UnitId
  tokenHash: string
  /** So that the link can be copied again. */
  tokenSealed: string
  confirmedAt: Date | null
  confirmedLink: string | null
}

interface PostPhotosTable {
  postId: PostId
  photoId: PhotoId
  position: number
  altText: string
  /** The unpublished photo on Facebook, with when it was uploaded (it lives about 24 hours). */
  facebookPhotoId: string | null
  uploadedAt: Date | null
}

interface PostAttemptsTable {
  id: string
  postId: PostId
  step: string
  outcome: 'accepted' | 'refused' | 'throttled' | 'unconfirmed'
  at: Date
  code: string | null
  remedy: string | null
  graphCode: number | null
  graphSubcode: number | null
  graphTraceId: string | null
}

interface PostLeftoversTable {
  postId: PostId
  facebookId: string
  kind: 'post' | 'photo' | 'comment'
  createdAt: Date
  /** How often its removal failed; sets the pause before the next try. */
  tries: Generated<number>
  notBefore: Date | null
}

/** Written before a create call: what a lost answer may have made on Facebook is newer than `at` and looks like this. */
interface PostIntentsTable {
  id: string
  postId: PostId
  pageId: PageId
  at: Date
  messageHash: string
  photoIds: JSONColumnType<readonly string[]>
  /** When it became sure what the call did; null while something unknown may still lie on Facebook. */
  settledAt: Date | null
}

/** Local weekday (Monday 1) and time `HH:mm`, and how many days ahead it is drafted. */
interface RecurrenceRow {
  weekday: number
  time: string
  leadDays: number
}

interface EditorialColumnsTable {
  id: ColumnId
  name: string
  pageId: PageId | null
  pillar: 'members' | 'planning' | 'counsel' | null
  templateId: string | null
  recurrence: ColumnType<RecurrenceRow | null, string | null, string | null>
  createdAt: Date
  archivedAt: Date | null
}

/** A weekly place of a Page, in local wall-clock time. */
interface SlotsTable {
  id: SlotId
  pageId: PageId
  /** Monday 1 to Sunday 7. */
  weekday: number
  /** `HH:mm`. */
  time: string
  /** Kept for one column; null is open to every Post. */
  columnId: ColumnId | null
  createdAt: Date
}

/** What a person or a key decided about one version of a Post. */
interface PostApprovalsTable {
  id: string
  postId: PostId
  version: number
  actorKind: 'person' | 'api-key' | 'system'
  actorId: string
  actorName: string
  decision: 'approved' | 'returned'
  reasonCode: string | null
  reason: string | null
  via: 'page' | 'api' | 'link'
  at: Date
}

/** A Post that had to make way for an urgent one. */
interface PostPushesTable {
  urgentPostId: PostId
  postId: PostId
  fromAt: Date
  toAt: Date
}

/** One person's way to decide about one Post without signing in. */
interface DecisionLinksTable {
  /** SHA-256 (hex) of the token; the token itself is never stored. */
  tokenHash: string
  postId: PostId
  /** The Post's version when the link was made. */
  version: number
  personId: PersonId
  createdAt: Date
  expiresAt: Date
  usedAt: Date | null
}

/** A Post as a person left it: one row for each of its versions. */
interface PostRevisionsTable {
  postId: PostId
  version: number
  at: Date
  actorKind: 'person' | 'api-key' | 'system'
  actorId: string
  actorName: string
  /** The audit's verb. */
  action: string
  /** What the person said about it, as the reason of a return. */
  note: string | null
  state: PostsTable['state']
  message: string
  link: string | null
  firstComment: string | null
  pillar: PostsTable['pillar']
  kind: 'ordinary' | 'tribute' | 'urgent'
  photos: JSONColumnType<readonly { photoId: PhotoId; altText: string }[]>
  publishAt: Date
}

/** What a person asks of a Post that is already out. */
interface PostAmendmentsTable {
  id: AmendmentId
  postId: PostId
  kind: 'message' | 'removal' | 'correction' | 'first-comment'
  state: 'waiting' | 'done' | 'failed' | 'replaced' | 'dismissed'
  /** The new text, the reason, or the comment. */
  text: string
  askedAt: Date
  askedById: string
  askedByName: string
  /** Tries so far without a sure end; set before each call, so that a crash counts. */
  tries: Generated<number>
  notBefore: Date | null
  /** Until then a request whose answer was lost may still arrive. */
  unsureUntil: Date | null
  problemCode: string | null
  remedy: string | null
  /** The comment that stands under the Post. */
  facebookId: string | null
  /** When the network itself showed it. */
  provedAt: Date | null
  settledAt: Date | null
}

/** A sheet that was sent in: its rows as they were read. */
interface PostImportsTable {
  id: ImportId
  fileName: string
  rows: JSONColumnType<readonly object[]>
  unknownColumns: JSONColumnType<readonly { cell: string; header: string }[]>
  createdBy: string
  createdAt: Date
  /** When its Posts were made; null while they are not. */
  doneAt: Date | null
}

/** The one link under which a person's calendar program reads the plan. */
interface CalendarLinksTable {
  personId: PersonId
  /** SHA-256 (hex) of the token; the token itself is never stored. */
  tokenHash: string
  createdAt: Date
}

/** An occasion the office added; the built-in ones stand in a file. */
interface OccasionsTable {
  id: OccasionId
  name: string
  calendar: 'solar' | 'lunar'
  day: number
  month: number
  offsetDays: number
  /** `HH:mm` */
  localTime: string
  baseYear: number | null
  kind: 'ordinary' | 'tribute'
  templateId: string | null
  leadDays: number
  note: string | null
  createdAt: Date
  updatedAt: Date
}

/** What was decided about an occasion in one year. */
interface OccasionDatesTable {
  /** Of a built-in occasion or of one in `occasions`. */
  occasionId: OccasionId
  year: number
  /** The local day that was planned with, `YYYY-MM-DD`; it stays while a Post that people touched stands on it. */
  date: string
  decision: 'suggested' | 'confirmed' | 'dismissed'
  postId: PostId | null
  /** The Post's version when the program last wrote it: as long as it is still this one, nobody touched it. */
  postVersion: number | null
  updatedAt: Date
}

/** Something people are to know or to do. Open until what it tells of is over. */
interface NoticesTable {
  id: NoticeId
  kind: string
  /** One open notice per key, as `post-late:POST_ID`. */
  key: string
  subjectKind: string
  subjectId: string
  /** What fills the sentence. Never a token, never a Post's text. */
  facts: JSONColumnType<Record<string, string | number>>
  /** Whom it is for; null is everybody whose role may see its kind. */
  personId: PersonId | null
  raisedAt: Date
  closedAt: Date | null
  /** When it was settled who gets a letter about it. */
  addressedAt: Generated<Date | null>
}

/** One letter about one notice to one person. */
interface NoticeMailsTable {
  noticeId: NoticeId
  personId: PersonId
  state: 'waiting' | 'sent' | 'dropped' | 'given-up'
  addressedAt: Date
  /** Not to be tried before this. */
  notBefore: Date
  leaseUntil: Date | null
  tries: Generated<number>
  sentAt: Date | null
  /** Our code of why it was not sent, or not yet. */
  problem: string | null
}

/** When something was last seen alive, for all processes together. */
interface HeartbeatsTable {
  /** `queue`: a job was consumed. */
  name: 'queue'
  beatAt: Date
}

/** Somebody stopped every Post at once. One is open at most. */
interface HoldsTable {
  id: HoldId
  reason: string
  /** Ids of what goes out all the same: Posts, Pages. */
  exceptions: readonly string[]
  beganAt: Date
  beganBy: string
  beganByName: string
  endedAt: Date | null
  endedBy: string | null
}

interface SettingsTable {
  key: string
  value: JSONColumnType<unknown[] | Record<string, unknown>>
}

interface SchedulerTicksTable {
  jobName: string
  lastTickAt: Date
}
