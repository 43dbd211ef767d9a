import { z } from 'zod'
import { cleanLine } from '../kernel/text.ts'

const words = z
  .string()
  .transform(cleanLine)
  .pipe(z.string().min(1))
  .describe('One word or several, as they stand in a text')

const list = z.array(words).readonly()

/** Two words that are taken for one another. */
const misspelling = z
  .strictObject({
    wrong: words.transform(text => text.toLowerCase()),
    right: words,
    /** Counts only where one of these stands in the same sentence. */
    near: list.optional(),
    /** Does not count where one of these follows. */
    notBefore: list.optional(),
    /** Asked rather than told, because the words may be meant. */
    isDoubtful: z.boolean().default(false),
  })
  .refine(({ wrong, right }) => wrong !== right.toLowerCase(), 'wrong and right are the same')

/** What an officer may teach the proofreader: `templates/proofreading/words.yaml`. */
export const wordListsSchema = z.strictObject({
  misspellings: z.array(misspelling).readonly(),
  /** Each short form with the words it stands for. */
  abbreviations: z.record(words, words),
  /** Names that are right as they are, however unusual. */
  names: list,
  /** Words that may stand twice in a row. */
  reduplications: list,
  /** Each name with the names that phones put in its place. */
  lookalikes: z.record(words, list),
})

export type WordLists = z.infer<typeof wordListsSchema>
export type Misspelling = z.infer<typeof misspelling>
