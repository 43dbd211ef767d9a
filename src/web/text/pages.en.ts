import { frame, pillars, preview, states, time } from './en/frame.ts'
import type { PageTexts } from './pages.vi.ts'

/** Every sentence of the pages in English. */
export const en: PageTexts = { frame, states, pillars, time, preview }
