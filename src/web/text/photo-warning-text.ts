import type { PhotoWarning } from '../../intake/index.ts'
import type { Locale } from './index.ts'
import { en } from './pages.en.ts'
import { vi } from './pages.vi.ts'

const SENTENCES = { vi: vi.photoWarnings, en: en.photoWarnings }

/** Tells a warning about a photo in a sentence. */
export const photoWarningText = ({ code }: Pick<PhotoWarning, 'code'>, locale: Locale): string =>
  SENTENCES[locale][code]
