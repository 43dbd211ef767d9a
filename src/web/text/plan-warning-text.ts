import type { PlanWarning } from '../../planning/index.ts'
import { fill, type Locale } from './index.ts'
import { en } from './pages.en.ts'
import { vi } from './pages.vi.ts'

const SENTENCES = { vi: vi.planWarnings, en: en.planWarnings }

/** Tells a warning about a plan in a sentence. */
export const planWarningText = ({ code, values }: PlanWarning, locale: Locale): string =>
  fill(SENTENCES[locale][code], values, locale)
