import type { BriefingDeps } from './deps.ts'
import { closeDifficulty, decideDifficulty, reopenDifficulty } from './difficulty/decide-difficulty.ts'
import { getDifficulty, listDifficulties, listOwnDifficulties } from './difficulty/list-difficulties.ts'
import { raiseDifficulty, raiseOwnDifficulty } from './difficulty/raise-difficulty.ts'
import { writeDifficultyNote, writeOwnDifficultyNote } from './difficulty/write-difficulty-note.ts'
import type { createGuidance } from './guidance/create-guidance.ts'
import { approveResults } from './ledger/approve-results.ts'
import { joinResults, setResultsApart } from './ledger/join-results.ts'
import { getResult, listResults, listSameResults } from './ledger/list-results.ts'
import {
  addIndicator,
  changeIndicator,
  listIndicators,
  supplyIndicators,
} from './ledger/manage-indicators.ts'
import { printResults } from './ledger/print-results.ts'
import { proposeResults } from './ledger/propose-results.ts'
import { recordResult } from './ledger/record-result.ts'
import { replaceResult } from './ledger/replace-result.ts'
import { sumResults, sumResultsByUnit } from './ledger/sum-results.ts'
import { withdrawResult } from './ledger/withdraw-result.ts'
import type { createMeeting, createRecaps } from './meeting/create-meeting.ts'

export type { BriefingDeps } from './deps.ts'
export {
  BRANCH_CAUSES,
  CAUSES,
  DIFFICULTY_LIMITS,
  DIFFICULTY_STATES,
  type DifficultyNote,
  type DifficultyState,
} from './difficulty/difficulty.ts'
export type { ListedDifficulty, WholeDifficulty } from './difficulty/list-difficulties.ts'
export type { ListedDocument, OwnDocument, WholeDocument } from './guidance/asked-document.ts'
export { createGuidance } from './guidance/create-guidance.ts'
export type { DocumentContent } from './guidance/document.ts'
export type { GuidanceWords } from './guidance/guidance-words.ts'
export type { ListedProgramme } from './guidance/manage-programmes.ts'
export { HANDLINGS, type Opinion } from './guidance/opinion.ts'
export type { MeasuredLine, PlanLine } from './guidance/plan.ts'
export { type PillarWords, type Programme, type ProgrammeFile, programmeIn } from './guidance/programme.ts'
export type { OwnPlan, YearPlans } from './guidance/year-plans.ts'
export { QUALIFIERS, readAmount, wordAmount, wordExactly } from './ledger/amount.ts'
export { INDICATOR_KINDS, INDICATOR_LIMITS, type Indicator, type IndicatorFile } from './ledger/indicator.ts'
export type { WholeResult } from './ledger/list-results.ts'
export type { PrintedResults } from './ledger/print-results.ts'
export type { Proposal, ProposedResult } from './ledger/propose-results.ts'
export {
  EVIDENCE_KINDS,
  type Evidence,
  RESULT_LIMITS,
  RESULT_STATES,
  type Result,
  type ResultState,
  type ResultWish,
} from './ledger/result.ts'
export {
  BASES,
  type Basis,
  type ResultQuery,
  type ResultTotal,
  type UnitTotals,
} from './ledger/result-total.ts'
export type { ResultPair } from './ledger/same-result.ts'
export type { Brief, BriefBranch, BriefDifficulty, BriefPagePost, BriefResult } from './meeting/brief.ts'
export { type BriefDifferences, differencesOf } from './meeting/brief-differences.ts'
export { type AddressOfList, named } from './meeting/brief-paper.ts'
export { blocksOf, sumOf } from './meeting/brief-summary.ts'
export type { PaperWords } from './meeting/brief-words.ts'
export { type Period, periodOfMonth } from './meeting/briefing-month.ts'
export { COLUMN_KEYS, type ColumnKey, columnOf, type ListFilter } from './meeting/columns.ts'
export type { AskedFigures } from './meeting/confirm-figures.ts'
export { createMeeting, createRecaps } from './meeting/create-meeting.ts'
export { BRIEF_FORMATS, type BriefFormat } from './meeting/export-briefing.ts'
export type { FigureReply } from './meeting/figure-reply.ts'
export type { ListedBriefing } from './meeting/list-briefings.ts'
export type { MeetingPosts } from './meeting/meeting-deps.ts'
export { DEFAULT_MEETING } from './meeting/meeting-rules.ts'
export { printCell, printShare } from './meeting/printed-cell.ts'
export type { MonthBriefing, WantedBrief } from './meeting/read-briefing.ts'
export { readLedger } from './meeting/read-ledger.ts'
export type { Recap, RecapText } from './meeting/recap.ts'

/** Gathers the ledger of results, and difficulties. */
export const createBriefing = (deps: BriefingDeps) => ({
  listIndicators: listIndicators(deps),
  addIndicator: addIndicator(deps),
  changeIndicator: changeIndicator(deps),
  supplyIndicators: supplyIndicators(deps),
  listResults: listResults(deps),
  getResult: getResult(deps),
  listSameResults: listSameResults(deps),
  proposeResults: proposeResults(deps),
  recordResult: recordResult(deps),
  replaceResult: replaceResult(deps),
  approveResults: approveResults(deps),
  withdrawResult: withdrawResult(deps),
  joinResults: joinResults(deps),
  setResultsApart: setResultsApart(deps),
  sumResults: sumResults(deps),
  sumResultsByUnit: sumResultsByUnit(deps),
  printResults: printResults(deps),

  listDifficulties: listDifficulties(deps),
  getDifficulty: getDifficulty(deps),
  listOwnDifficulties: listOwnDifficulties(deps),
  raiseDifficulty: raiseDifficulty(deps),
  raiseOwnDifficulty: raiseOwnDifficulty(deps),
  decideDifficulty: decideDifficulty(deps),
  closeDifficulty: closeDifficulty(deps),
  reopenDifficulty: reopenDifficulty(deps),
  writeDifficultyNote: writeDifficultyNote(deps),
  writeOwnDifficultyNote: writeOwnDifficultyNote(deps),
})

export type Briefing = ReturnType<typeof createBriefing> &
  ReturnType<typeof createMeeting> &
  ReturnType<typeof createRecaps> &
  ReturnType<typeof createGuidance>
