import { frame, pillars, preview, states, time } from './vi/frame.ts'

/** Every sentence of the pages in Vietnamese; the English catalogue has the same keys. */
export const vi = { frame, states, pillars, time, preview }

export type PageTexts = typeof vi
