import { loadWordLists } from '../../src/adapters/files/word-lists-file.ts'
import { ROOT } from '../../src/config/root.ts'
import type { Finding } from '../../src/proofreading/index.ts'
import { createProofreader, type ProofreadOptions, wordListsSchema } from '../../src/proofreading/index.ts'

/** The proofreader with the words of the project. */
export const proofread = createProofreader(await loadWordLists(ROOT, wordListsSchema))

/** A Sunday. */
const TODAY = { year: 2026, month: 11, day: 22 }

/** What was found: the code, the piece of the text, and what to put there. */
export const found = (text: string, options: Partial<ProofreadOptions> = {}) =>
  proofread(text, { on: TODAY, ...options }).map(({ code, start, end, fix }: Finding) => [
    code,
    text.slice(start, end),
    ...(fix === undefined ? [] : [fix]),
  ])
