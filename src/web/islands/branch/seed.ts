import type { island } from '../../text/vi/island.ts'

export type TextName = keyof typeof island

/** What the server lays into a page for its script. */
export interface Seed {
  /** `/b/{token}`; null on the page of a dead link. */
  readonly base: string | null
  /** The address of the pictures on buttons. */
  readonly icons: string
  readonly texts: Readonly<Record<TextName, string>>
  /** Words for each kind of photo. */
  readonly classes: Readonly<Record<string, string>>
  /** Words for each tick. */
  readonly ticks: Readonly<Record<string, string>>
}

/** Where a part of the page is, and what it says. */
export interface Place extends Omit<Seed, 'base'> {
  readonly base: string
  readonly unitId: string
  /** Empty on pages that ask nothing. */
  readonly unitName: string
}

/** Reads what the server laid into this page; null on a page without. */
export function readSeed(): Seed | null {
  const written = document.getElementById('island')?.dataset.seed
  const seed: unknown = written === undefined ? null : JSON.parse(written)
  return isSeed(seed) ? seed : null
}

/** The page was drawn by our server, of which this script is a part: their shapes agree. */
const isSeed = (seed: unknown): seed is Seed => typeof seed === 'object' && seed !== null && 'texts' in seed

/** Fills `{name}` in a sentence. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '…'))
