import {
  type Article,
  assembleArticle,
  isOffered,
  offerWoven,
  type WovenSentences,
} from '../../intake/index.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import type { Form } from '../form.ts'

export const PILLARS = ['members', 'planning', 'counsel'] as const
export type DraftPillar = (typeof PILLARS)[number]

export interface DraftResult {
  readonly name: string
  readonly amount: string
}

/** What stands in the branch's form, right or wrong. */
export interface SendDraft {
  /** Makes one Submission of however many presses. */
  readonly clientId: string
  readonly way: 'guided' | 'free'
  /** Photos that came with the form and are safe. */
  readonly photoIds: readonly string[]
  readonly class: string
  /** By class, since the form shows the ticks of each. */
  readonly ticks: Readonly<Record<string, readonly string[]>>
  readonly what: string
  readonly where: string
  readonly eventDate: string
  readonly dayPart: string
  readonly who: string
  readonly results: readonly DraftResult[]
  readonly meaning: string
  readonly basis: string
  readonly pillar: string
  readonly woven: Readonly<Record<DraftPillar, string>>
  readonly genre: string
  readonly videoLink: string
  readonly title: string
  readonly body: string
}

const TICKS = 'consent-'
const FIRST_RESULTS = 2

/** Names the form's field of a class's ticks. */
export const ticksField = (photoClass: string): string => `${TICKS}${photoClass}`

/** Names the form's field of a pillar's woven sentence. */
export const wovenField = (pillar: DraftPillar): string => `woven-${pillar}`

/** An empty draft, of today; a form of long ago may be opened again, so it carries an id of its own. */
export function emptyDraft(
  form: Form,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
  sentences: WovenSentences,
  clientId: string,
): SendDraft {
  const draft = draftOf(form)
  const today = isoDate(localDateAt(now, timeZone))
  const woven = wovenOf(pillar => offerWoven(sentences, pillar, ''))
  return {
    ...draft,
    clientId,
    woven,
    eventDate: today,
    dayPart: 'none',
    genre: 'news',
    results: roomFor(draft.results),
  }
}

/** Reads the draft out of what the browser sent. */
export function draftOf(form: Form): SendDraft {
  const names = form.all('resultName')
  const amounts = form.all('resultAmount')
  return {
    clientId: form.line('clientId'),
    way: form.line('way') === 'free' ? 'free' : 'guided',
    photoIds: form.all('photo'),
    class: form.line('class'),
    ticks: Object.fromEntries(form.namesAfter(TICKS).map(name => [name, form.all(ticksField(name))])),
    what: form.text('what'),
    where: form.line('where'),
    eventDate: form.line('eventDate'),
    dayPart: form.line('dayPart'),
    who: form.line('who'),
    results: names.map((name, index) => ({ name: name.trim(), amount: (amounts[index] ?? '').trim() })),
    meaning: form.text('meaning'),
    basis: form.line('basis'),
    pillar: form.line('pillar'),
    woven: wovenOf(pillar => form.line(wovenField(pillar))),
    genre: form.line('genre'),
    videoLink: form.line('videoLink'),
    title: form.line('title'),
    body: form.text('body'),
  }
}

const wovenOf = (textOf: (pillar: DraftPillar) => string): SendDraft['woven'] => ({
  members: textOf('members'),
  planning: textOf('planning'),
  counsel: textOf('counsel'),
})

/** Gives room for two results, and for one more than there are. */
export const roomFor = (results: readonly DraftResult[]): readonly DraftResult[] => {
  const written = results.filter(({ name, amount }) => name !== '' || amount !== '')
  const count = Math.max(FIRST_RESULTS, written.length + 1)
  return Array.from({ length: count }, (_, index) => written[index] ?? { name: '', amount: '' })
}

/** Makes the article of a draft's answers, for the unit that sends it. */
export function articleOf(draft: SendDraft, unitName: string, now: Date, timeZone: string): Article {
  const { what, where, who, results, meaning, basis, eventDate, dayPart } = draft
  return assembleArticle({
    ...{ unitName, what, where, who, results, meaning, basis },
    date: parseDate(eventDate, localDateAt(now, timeZone)),
    dayPart: isDayPart(dayPart) ? dayPart : null,
    woven: wovenText(draft),
  })
}

const isDayPart = (text: string): text is 'morning' | 'afternoon' | 'evening' =>
  ['morning', 'afternoon', 'evening'].includes(text)

/** Gives the sentence of the chosen pillar. */
export function wovenText({ pillar, woven }: Pick<SendDraft, 'pillar' | 'woven'>): string {
  const chosen = PILLARS.find(one => one === pillar)
  return chosen === undefined ? '' : woven[chosen]
}

/** Offers the sentences that fit what was done, in place of those we offered before. */
export const offerAgain = (draft: SendDraft, sentences: WovenSentences): SendDraft => ({
  ...draft,
  woven: wovenOf(pillar =>
    isOffered(sentences, pillar, draft.woven[pillar])
      ? offerWoven(sentences, pillar, draft.what)
      : draft.woven[pillar],
  ),
})
