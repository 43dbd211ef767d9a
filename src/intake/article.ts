import type { LocalDate } from '../kernel/local-date.ts'
import { cleanLine, cleanText, foldForSearch } from '../kernel/text.ts'
import { printDate } from '../kernel/vietnamese-date.ts'
import { bare, capital, firstSentence, isBody, listed, stopped, tellsTime, within } from './article-clause.ts'
import { printResult, type WrittenResult } from './printed-result.ts'

/** When in the day it was, as news says it. */
export const DAY_PARTS = { morning: 'Sáng', afternoon: 'Chiều', evening: 'Tối' } as const
export type DayPart = keyof typeof DAY_PARTS

/** What a branch answers about its activity, as typed. */
export interface Answers {
  /** Whoever sends it: the subject, unless the answers name another body. */
  readonly unitName: string
  readonly what: string
  readonly where: string
  readonly date: LocalDate | null
  readonly dayPart: DayPart | null
  readonly who: string
  readonly results: readonly WrittenResult[]
  readonly meaning: string
  /** The sentence that carries the pillar. */
  readonly woven: string
  /** The plan or campaign it stands on. */
  readonly basis: string
}

/** The questions whose answers an article can do with; the order is that of their worth for a reader. */
const QUESTIONS = ['what', 'where', 'date', 'who', 'results', 'meaning'] as const
export type Question = (typeof QUESTIONS)[number]

/** An article made of answers. */
export interface Article {
  readonly title: string
  readonly body: string
  readonly wordCount: number
  /** Measured by `GOOD_WORDS`. */
  readonly fit: 'short' | 'good' | 'long'
  readonly unanswered: readonly Question[]
}

/** A good length of news, in words parted by spaces. @see DOMAIN 1.4: 90–150 words by a first-time secretary */
const GOOD_WORDS = { fewest: 90, most: 150 } as const
const TITLE_LIMIT = 100

/** Makes an article of answers in the house style: the news first, its basis last. It adds no fact of its own. */
export function assembleArticle(typed: Answers): Article {
  const answers = cleaned(typed)
  const paragraphs = [
    [newsOf(answers), resultsOf(answers.results)],
    [meaningOf(answers.meaning), stopped(capital(answers.woven))],
    [basisOf(answers.basis)],
  ]
  const body = paragraphs
    .map(sentences => sentences.filter(Boolean).join(' '))
    .filter(Boolean)
    .join('\n\n')
  const wordCount = countWords(body)
  return {
    title: titleOf(answers),
    body,
    wordCount,
    fit: fitOf(wordCount),
    unanswered: QUESTIONS.filter(question => isBlank(answers[question])),
  }
}

/** Counts words as an editor does: what stands between spaces. */
export const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length

/** Tells whether so many words make good news. */
export function fitOf(wordCount: number): Article['fit'] {
  if (wordCount < GOOD_WORDS.fewest) return 'short'
  return wordCount > GOOD_WORDS.most ? 'long' : 'good'
}

const cleaned = (answers: Answers): Answers => ({
  ...answers,
  what: cleanText(answers.what),
  where: bare(cleanLine(answers.where)),
  who: bare(cleanLine(answers.who)),
  results: answers.results.filter(({ name }) => name.trim() !== ''),
  meaning: cleanText(answers.meaning),
  woven: cleanText(answers.woven),
  basis: bare(cleanLine(answers.basis)),
})

const isBlank = (answer: Answers[Question]): boolean =>
  answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)

/** "Sáng 22/11/2026, Đoàn xã Hòa An trồng 500 cây hoa tại ấp 8, với sự tham gia của 40 đoàn viên." */
function newsOf(answers: Answers): string {
  const [first, rest] = firstSentence(answers.what)
  const deed = bare(first)
  if (deed === '') return ''
  const told = `${deedOf(deed, answers)}${placeOf(deed, answers.where)}${companyOf(deed, answers.who)}`
  return [stopped(capital(told)), capital(stopped(rest))].filter(Boolean).join(' ')
}

function deedOf(deed: string, { unitName, who, date, dayPart }: Answers): string {
  if (tellsTime(deed)) return deed
  const subject = isBody(who) && !includes(deed, who) ? who : unitName
  const act = isBody(deed) ? deed : `${subject} ${within(deed)}`
  if (date === null) return act
  return `${dayPart === null ? 'Ngày' : DAY_PARTS[dayPart]} ${printDate(date, 'd/M/yyyy')}, ${act}`
}

function placeOf(deed: string, where: string): string {
  if (where === '' || includes(deed, where)) return ''
  const hasOwnWord = /^(tại|ở|trên|trong|dọc) /iu.test(where)
  return hasOwnWord ? ` ${within(where)}` : ` tại ${within(where)}`
}

function companyOf(deed: string, who: string): string {
  if (who === '' || isBody(who) || includes(deed, who)) return ''
  const hasOwnWord = /^(với|cùng|có) /iu.test(who)
  return hasOwnWord ? `, ${within(who)}` : `, với sự tham gia của ${within(who)}`
}

const includes = (text: string, part: string): boolean =>
  foldForSearch(text).includes(foldForSearch(part.replace(/^(tại|ở) /iu, '')))

const resultsOf = (results: readonly WrittenResult[]): string =>
  results.length === 0 ? '' : `Kết quả: ${listed(results.map(printResult))}.`

/** Verbs that tell what an activity is good for, without saying who. */
const GOOD_FOR = 'giúp|góp phần|tạo|mang lại|thể hiện|khơi dậy|nâng cao'
const BARE_CLAUSE = new RegExp(`^(nhằm|${GOOD_FOR}) `, 'iu')

/** What it was good for; a clause without a subject gets "Hoạt động". */
function meaningOf(meaning: string): string {
  const purpose = meaning
    .replace(new RegExp(`^để (?=(${GOOD_FOR}) )`, 'iu'), 'nhằm ')
    .replace(/^để /iu, 'nhằm giúp ')
  return stopped(BARE_CLAUSE.test(purpose) ? `Hoạt động ${within(purpose)}` : capital(purpose))
}

function basisOf(basis: string): string {
  if (basis === '') return ''
  const hasVerb = /^(thực hiện|hưởng ứng|chào mừng|hướng tới|nằm trong|theo|tiếp nối|nhằm|lập thành tích) /iu
  return stopped(`Đây là hoạt động ${hasVerb.test(basis) ? '' : 'thực hiện '}${within(basis)}`)
}

/** The deed as a headline, with its place while there is room. */
function titleOf({ what, where, unitName }: Answers): string {
  const deed = bare(firstSentence(what)[0])
  const act = capital(deed.startsWith(unitName) ? deed.slice(unitName.length).trim() : deed)
  const long = `${act}${act === '' ? '' : placeOf(act, where)}`
  return long.length <= TITLE_LIMIT ? long : cut(act)
}

/** Shortens at the last pause, else at the last word, that leaves room for it. */
function cut(title: string): string {
  if (title.length <= TITLE_LIMIT) return title
  const head = title.slice(0, TITLE_LIMIT)
  const pause = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '))
  return bare(head.slice(0, pause > TITLE_LIMIT / 2 ? pause : head.lastIndexOf(' ')))
}
