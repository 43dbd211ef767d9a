export { FINDINGS, type Finding, type FindingCode, isLaw, isSafe } from './finding.ts'
export { fixedText } from './fixed-text.ts'
export { createProofreader, type ProofreadOptions } from './proofreader.ts'
export { wordListsSchema } from './word-lists.ts'
