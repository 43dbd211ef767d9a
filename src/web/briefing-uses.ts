import type { Briefing } from '../briefing/index.ts'

/** What the pages and the API ask about the ledger of results. */
export type LedgerUses = Pick<
  Briefing,
  | 'listIndicators'
  | 'addIndicator'
  | 'changeIndicator'
  | 'listResults'
  | 'getResult'
  | 'listSameResults'
  | 'proposeResults'
  | 'recordResult'
  | 'replaceResult'
  | 'approveResults'
  | 'withdrawResult'
  | 'joinResults'
  | 'setResultsApart'
  | 'sumResults'
  | 'sumResultsByUnit'
  | 'printResults'
>

/** What the pages and the API ask about difficulties. */
export type DifficultyUses = Pick<
  Briefing,
  | 'listDifficulties'
  | 'getDifficulty'
  | 'raiseDifficulty'
  | 'decideDifficulty'
  | 'closeDifficulty'
  | 'reopenDifficulty'
  | 'writeDifficultyNote'
>
