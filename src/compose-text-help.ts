import { loadWordLists } from './adapters/files/word-lists-file.ts'
import { systemClock } from './adapters/system/system-clock.ts'
import { ROOT } from './config/root.ts'
import type { Database } from './database/connection.ts'
import { createProofreader, wordListsSchema } from './proofreading/index.ts'
import { checkText } from './publishing/check-text.ts'

/**
 * Makes what helps people with their texts.
 * @throws {TEMPLATE_INVALID} naming every problem of the word lists
 */
export async function composeTextHelp({ db }: Pick<Database, 'db'>, timeZone: string) {
  const proofread = createProofreader(await loadWordLists(ROOT, wordListsSchema))
  return { proofread, checkText: checkText({ db, clock: systemClock, timeZone, proofread }) }
}
