import type { Intake } from '../intake/index.ts'
import type { PageId } from '../kernel/ids.ts'
import type { Actor, Organisation } from '../organisation/index.ts'
import type { Finding } from '../proofreading/index.ts'
import type { PostTemplate, Publishing, TextToCheck } from '../publishing/index.ts'
import type { Watching } from '../watching/index.ts'
import type {
  ActivityUses,
  CountingUses,
  EventUses,
  FollowUpUses,
  LadderUses,
  LinkListUses,
  PagePostUses,
  TargetUses,
} from './activity-uses.ts'
import type { DifficultyUses, LedgerUses } from './briefing-uses.ts'
import type { MeetingPageUses } from './briefings/briefing-uses.ts'
import type { DocumentUses, PlanUses } from './documents/guidance-uses.ts'
import type {
  LastSubmissionUses,
  LatePhotoUses,
  PhotoUses,
  PracticeUses,
  RetentionUses,
  SubmissionUses,
} from './intake-uses.ts'
import type { CalendarUses, PlanningUses, ShareUses, SheetUses } from './planning-uses.ts'
import type { TakedownUses } from './takedowns/takedown-uses.ts'

/** What the pages and the API ask of publishing. */
export type PostUses = Pick<
  Publishing,
  | 'scheduleSiblings'
  | 'editPost'
  | 'cancelPost'
  | 'publishNow'
  | 'retryPost'
  | 'askAmendment'
  | 'retryAmendment'
  | 'dismissAmendment'
  | 'submitPost'
  | 'approvePost'
  | 'returnPost'
  | 'closeUrgent'
  | 'getPost'
  | 'listPosts'
  | 'listRevisions'
  | 'getRevision'
>

/** What the pages and the API ask about holding everything. */
export type HoldUses = Pick<Publishing, 'beginHold' | 'getHold' | 'endHold' | 'previewResume'>

/** What the pages and the API ask about missed Posts. */
export type MissedUses = Pick<Publishing, 'listMissed' | 'decideMissed'>

/** What the page of a link to decide by asks. */
export type DecideUses = Pick<Publishing, 'readDecision' | 'decideByLink'> &
  Pick<Intake, 'openVariant'> &
  Pick<TextUses, 'checkText'>

/** What the pages and the API ask about the rules. */
export type RuleUses = Pick<
  Publishing,
  'getTimingRules' | 'setTimingRules' | 'getApprovalRules' | 'setApprovalRules'
>

/** What the pages and the API ask about units and their links. */
export type UnitUses = Pick<
  Organisation,
  | 'listUnits'
  | 'getUnit'
  | 'createUnit'
  | 'changeUnit'
  | 'previewBranches'
  | 'importBranches'
  | 'readUnitStory'
  | 'getLevelLabels'
  | 'setLevelLabels'
  | 'renameUnit'
  | 'mergeUnits'
  | 'splitUnit'
  | 'transferUnit'
  | 'dissolveUnit'
  | 'setAliases'
  | 'undoUnitChange'
  | 'listBranchLinks'
  | 'readBranchLinks'
  | 'rotateBranchLink'
  | 'revokeBranchLink'
  | 'makeHandover'
>

/** What the pages ask of the template library. */
export interface TemplateUses {
  listTemplates(): readonly PostTemplate[]
  /** @throws {TEMPLATE_NOT_FOUND} */
  getTemplate(id: string): PostTemplate
  /** @throws {TEMPLATE_VARIABLE_MISSING} {TEMPLATE_VARIABLE_INVALID} with `fields` at `variables.NAME` */
  renderTemplate(
    id: string,
    input: Readonly<Record<string, unknown>>,
  ): { readonly text: string; readonly hashtags: readonly string[] }
}

/** What the pages and the API ask of the proofreader. */
export interface TextUses {
  /** @throws {INVALID_INPUT} when the unit is unknown */
  checkText(actor: Actor, asked: TextToCheck): Promise<readonly Finding[]>
}

/** What a Post's own page asks. */
export type PostPageUses = PostUses &
  TextUses &
  Pick<PlanningUses, 'checkPlan'> &
  Pick<PhotoUses, 'listFrames'> &
  LatePhotoUses

/** What the pages ask about connected Pages. */
export type PageUses = Pick<Organisation, 'listPages' | 'connectPage'>

/** What the pages ask about people. */
export type PeopleUses = Pick<Organisation, 'listPeople' | 'createPerson' | 'makeSignInLink' | 'changePerson'>

/** What the pages ask about API keys. */
export type KeyUses = Pick<Organisation, 'listApiKeys' | 'createApiKey' | 'revokeApiKey'>

/** What coming in and going out ask. */
export type SignInUses = Pick<
  Organisation,
  'hasPeople' | 'signInByPassword' | 'signInByLink' | 'ownerOfLink' | 'endSession'
>

/** What the pages and the API ask about notices. */
export type NoticeUses = Pick<Watching, 'listNotices' | 'countOpen' | 'closeNotice'>

/** What a person's own page asks about letters. */
export type MailUses = Pick<Watching, 'getMails' | 'changeMails' | 'sendTestMail'>

/** What a person's own page asks. */
export type SelfUses = Pick<
  Organisation,
  | 'getCalendarLink'
  | 'makeCalendarLink'
  | 'removeCalendarLink'
  | 'getOwnPerson'
  | 'changePassword'
  | 'beginSecondFactor'
  | 'confirmSecondFactor'
  | 'removeSecondFactor'
  | 'listSessions'
  | 'endSession'
>

type AuditUses = Pick<Organisation, 'listAudit'>

/** Everything the officer's pages ask of the areas. */
export interface OfficerUses {
  readonly posts: PostUses
  readonly hold: HoldUses
  readonly missed: MissedUses
  readonly rules: RuleUses & RetentionUses & LadderUses
  readonly decisions: Pick<Publishing, 'readDecision' | 'decideByLink'>
  readonly planning: PlanningUses
  readonly sheets: SheetUses
  readonly calendar: CalendarUses
  readonly shares: ShareUses
  readonly watching: NoticeUses & MailUses
  readonly photos: PhotoUses
  readonly takedowns: TakedownUses
  /** Whose link an address carries. */
  readonly seats: Pick<Organisation, 'openBranchLink'>
  readonly lastSubmissions: LastSubmissionUses
  readonly submissions: SubmissionUses
  readonly activity: ActivityUses & PagePostUses & LinkListUses & EventUses & CountingUses & TargetUses
  readonly followUp: FollowUpUses
  readonly practices: PracticeUses
  readonly meeting: MeetingPageUses
  readonly briefing: LedgerUses & DifficultyUses
  readonly guidance: DocumentUses & PlanUses
  readonly templates: TemplateUses
  readonly textHelp: TextUses
  readonly organisation: PageUses & PeopleUses & KeyUses & SignInUses & SelfUses & AuditUses & UnitUses
  /** Makes a practice Page and connects it; null where this process runs no practice Facebook. */
  readonly addPracticePage: ((actor: Actor, name: string) => Promise<PageId>) | null
  /** Tells for each part of the machine, as in `/readyz`, whether it works. */
  readonly checkHealth: () => Promise<Readonly<Record<string, boolean>>>
}
