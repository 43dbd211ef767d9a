import { answerDispute, listFigureReplies } from './answer-dispute.ts'
import { confirmFigures, listAskedFigures } from './confirm-figures.ts'
import { draftRecap } from './draft-recap.ts'
import { exportBriefing } from './export-briefing.ts'
import { amendBriefing, freezeBriefing } from './freeze-briefing.ts'
import { listBriefings } from './list-briefings.ts'
import { getMeetingRules, setMeetingRules } from './manage-meeting-rules.ts'
import type { MeetingDeps, RecapDeps } from './meeting-deps.ts'
import { listBriefPosts, readBriefing, readRange } from './read-briefing.ts'
import { writeConclusions } from './write-conclusions.ts'

/** Gathers what can be done about a month's meeting. */
export const createMeeting = (deps: MeetingDeps) => ({
  listBriefings: listBriefings(deps),
  readBriefing: readBriefing(deps),
  readRange: readRange(deps),
  listBriefPosts: listBriefPosts(deps),
  exportBriefing: exportBriefing(deps),
  writeConclusions: writeConclusions(deps),
  freezeBriefing: freezeBriefing(deps),
  amendBriefing: amendBriefing(deps),
  listAskedFigures: listAskedFigures(deps),
  confirmFigures: confirmFigures(deps),
  listFigureReplies: listFigureReplies(deps),
  answerDispute: answerDispute(deps),
  getMeetingRules: getMeetingRules(deps),
  setMeetingRules: setMeetingRules(deps),
})

/** Gathers what a month or a year becomes for the public. */
export const createRecaps = (deps: RecapDeps) => ({ draftRecap: draftRecap(deps) })
