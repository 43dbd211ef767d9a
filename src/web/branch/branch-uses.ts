import type { Activity, FollowUp } from '../../activity/index.ts'
import type { Briefing } from '../../briefing/index.ts'
import type { Intake, WovenSentences } from '../../intake/index.ts'
import type { Organisation } from '../../organisation/index.ts'
import type { Planning } from '../../planning/index.ts'
import type { Watching } from '../../watching/index.ts'
import type { HtmlSettings } from '../html.tsx'
import type { SeatUses } from './seat-of.ts'
import type { SubmissionJsonUses } from './submission-json.ts'

/** What the seat's own page, and taking it over, ask of the areas. */
export type SeatPageUses = SeatUses &
  Pick<
    Organisation,
    'getHolder' | 'readOwnEnding' | 'changeHolder' | 'makeOwnHandover' | 'openHandover' | 'takeOverSeat'
  > &
  Pick<Intake, 'readSeatRecord'> &
  Pick<Watching, 'getPushKey' | 'addPhone' | 'removePhone'>

/** What starting from a good practice asks. */
type PracticeUses = Pick<Intake, 'showPractice' | 'showPractices'>

/** What the branch's pages ask of the areas. */
export interface BranchUses
  extends SeatPageUses,
    PracticeUses,
    SubmissionJsonUses,
    Pick<
      Intake,
      | 'receiveForSeat'
      | 'sendSubmission'
      | 'listOwnSubmissions'
      | 'getOwnSubmission'
      | 'answerReturn'
      | 'removeOwnPhoto'
      | 'restoreOwnPhoto'
      | 'arrangeOwnPhotos'
    >,
    Pick<Activity, 'pasteLinks' | 'readOwnFigures'>,
    Pick<FollowUp, 'tellSilence' | 'readOwnSilence'>,
    Pick<Planning, 'listOpenAsks'>,
    Pick<
      Briefing,
      | 'listOwnDifficulties'
      | 'raiseOwnDifficulty'
      | 'writeOwnDifficultyNote'
      | 'listAskedFigures'
      | 'confirmFigures'
      | 'listOwnDocuments'
      | 'getOwnDocument'
      | 'answerDocument'
      | 'readOwnPlan'
      | 'registerOwnPlan'
      | 'pillarWords'
    > {
  readonly wovenSentences: WovenSentences
}

export interface BranchSettings extends HtmlSettings {
  /** Makes an id for a form that is opened. */
  readonly newId: () => string
  /** Draws what nobody can guess. */
  readonly newToken: () => string
  /** Null while the address is whatever somebody reached us by. */
  readonly publicUrl: URL | null
}
