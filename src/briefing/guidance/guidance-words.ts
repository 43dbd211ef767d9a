import type { PaperWords } from '../meeting/brief-words.ts'
import type { Handling } from './opinion.ts'

/** The words of the summary of opinions and of the book of plans, in one language; figures come printed. */
export interface GuidanceWords
  extends Pick<PaperWords, 'organisation' | 'number' | 'placeAndDate' | 'recipients' | 'signFor'> {
  readonly title: string
  readonly subtitle: (document: string) => string
  readonly answered: (answered: number, asked: number) => string
  readonly days: (opensOn: string, closesOn: string) => string
  readonly handled: (counts: Readonly<Record<Handling | 'open', number>>) => string
  readonly table: string
  readonly opinionColumns: Readonly<
    Record<'unit' | 'part' | 'opinion' | 'handling' | 'explanation' | 'saidOn', string>
  >
  readonly handlings: Readonly<Record<Handling | 'open', string>>
  readonly agrees: string
  readonly late: string
  readonly total: string
  readonly planSheet: (year: number) => string
  readonly planColumns: Readonly<
    Record<
      'unit' | 'block' | 'words' | 'pillar' | 'amount' | 'done' | 'share' | 'indicator' | 'timing',
      string
    >
  >
  readonly pillars: Readonly<Record<'members' | 'planning' | 'counsel', string>>
  readonly notRegistered: string
}
