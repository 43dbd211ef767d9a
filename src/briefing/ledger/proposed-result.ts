import type { IndicatorId } from '../../kernel/ids.ts'
import { foldedWords, shareOf } from '../../planning/likeness.ts'
import { type Amount, readAmount } from './amount.ts'
import type { Indicator } from './indicator.ts'

/** A result as a branch wrote it. */
export interface Written {
  readonly name: string
  readonly amount: string
}

/** What a written result seems to mean: an officer confirms it or says otherwise. */
export interface Reading {
  readonly amount: Amount | null
  readonly indicatorId: IndicatorId | null
}

/** So much of an indicator's name must be found in what was written. */
const FOUND_SHARE = 0.6
/** A sum in đồng is written without its unit from here on: "kinh phí: 24.000.000". */
const MONEY_FROM = 1_000

/** Reads a written result: its amount, and the indicator whose name is most like its words. */
export function readWritten({ name, amount: text }: Written, indicators: readonly Indicator[]): Reading {
  const written = readAmount(text)
  const words = new Set(foldedWords(`${name} ${written?.rest ?? ''}`))
  const open = indicators.filter(({ archivedAt }) => archivedAt === null)
  const fitting = open.filter(({ kind }) => written === null || fitsKind(written, kind))
  const [best] = fitting
    .map(indicator => ({ indicator, ...likenessOf(words, indicator) }))
    .filter(({ found }) => found >= FOUND_SHARE)
    .toSorted((a, b) => b.found - a.found || b.share - a.share)
  const amount = written && { amount: written.amount, qualifier: written.qualifier }
  return { amount, indicatorId: best?.indicator.id ?? null }
}

function fitsKind(
  written: { readonly amount: number; readonly isMoney: boolean },
  kind: Indicator['kind'],
): boolean {
  if (kind === 'money') return written.isMoney || written.amount >= MONEY_FROM
  return !written.isMoney && (kind === 'count' || Number.isInteger(written.amount))
}

function likenessOf(words: ReadonlySet<string>, { name }: Indicator) {
  const own = new Set(foldedWords(name))
  const common = [...own].filter(word => words.has(word)).length
  return { found: own.size === 0 ? 0 : common / own.size, share: shareOf(own, words) }
}
