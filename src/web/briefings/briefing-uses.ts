import type { Briefing } from '../../briefing/index.ts'
import type { Organisation } from '../../organisation/index.ts'

/** What the pages and the API ask about the monthly meeting. */
export type MeetingUses = Pick<
  Briefing,
  | 'listBriefings'
  | 'readBriefing'
  | 'readRange'
  | 'listBriefPosts'
  | 'exportBriefing'
  | 'writeConclusions'
  | 'freezeBriefing'
  | 'amendBriefing'
  | 'listFigureReplies'
  | 'answerDispute'
  | 'getMeetingRules'
  | 'setMeetingRules'
>

/** What the pages ask besides: a recap goes to one of our Pages. */
export type MeetingPageUses = MeetingUses & Pick<Briefing, 'draftRecap'> & Pick<Organisation, 'listPages'>
