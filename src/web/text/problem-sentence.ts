import type { Locale } from './index.ts'
import type { ProblemText } from './problem-text.ts'
import { problemsEn } from './problems.en.ts'
import { problemsVi } from './problems.vi.ts'

const CATALOGUES: Readonly<Record<Locale, Readonly<Record<string, ProblemText>>>> = {
  vi: problemsVi,
  en: problemsEn,
}

/** Tells what a stable code of the network or of publishing means; null for a code that has no sentence. */
export const problemText = (code: string, locale: Locale): ProblemText | null =>
  CATALOGUES[locale][code] ?? null
