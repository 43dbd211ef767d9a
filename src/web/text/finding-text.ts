import { cleanLine, truncate } from '../../kernel/text.ts'
import type { Finding, FindingCode } from '../../proofreading/index.ts'
import { findings as en } from './en/proofreading.ts'
import { fill, type Locale } from './index.ts'
import { findings as vi } from './vi/proofreading.ts'

/** A sentence for everything that may be found in a text. */
export type FindingTexts = Readonly<Record<FindingCode, string>>

const FINDING_TEXTS: Readonly<Record<Locale, FindingTexts>> = { vi, en }
/** A sentence that repeats a whole paragraph explains nothing. */
const LONGEST_PIECE = 60

/** Tells in words what was found in a text. */
export function findingText(
  text: string,
  { code, start, end, values, fix }: Finding,
  locale: Locale,
): string {
  const shown = { piece: short(text.slice(start, end)), fix: short(fix ?? ''), ...values }
  return fill(FINDING_TEXTS[locale][code], shown, locale)
}

const short = (text: string): string => truncate(cleanLine(text), LONGEST_PIECE)
