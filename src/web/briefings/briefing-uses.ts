import type { Briefing } from '../../briefing/index.ts'

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
