import { z } from 'zod'
import { foldForSearch } from '../kernel/text.ts'

const words = z.string().trim().min(1)

const entry = z.strictObject({
  text: words,
  /** Words of an activity that the sentence fits; without any it fits all of them. */
  when: z.array(words).default([]),
})

const list = z
  .array(entry)
  .min(1)
  .refine(entries => entries.at(-1)?.when.length === 0, 'the last one must fit every activity (no "when")')

/** What stands in the editable file: sentences by pillar, the one that fits every activity last. */
export const wovenSentencesSchema = z.strictObject({ members: list, planning: list, counsel: list })

/** Sentences that carry a pillar's message within the news of an activity. @see DOMAIN 1.9 */
export type WovenSentences = z.output<typeof wovenSentencesSchema>

export type WovenPillar = keyof WovenSentences

/** Chooses the one sentence of a pillar that is offered for an activity: the first whose words it names. */
export function offerWoven(sentences: WovenSentences, pillar: WovenPillar, activity: string): string {
  const told = ` ${foldForSearch(activity).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const names = (word: string): boolean => told.includes(` ${foldForSearch(word)} `)
  const fitting = sentences[pillar].find(({ when }) => when.length === 0 || when.some(names))
  return fitting?.text ?? ''
}

/** Tells whether a text is one of those we offer for a pillar, so that another may take its place. */
export const isOffered = (sentences: WovenSentences, pillar: WovenPillar, text: string): boolean =>
  sentences[pillar].some(offered => offered.text === text)
