import type { WovenSentences } from '../../intake/index.ts'
import type { HtmlSettings } from '../html.tsx'
import type { SeatUses } from './seat-of.ts'

/** What the branch's pages ask of the areas. */
export interface BranchUses extends SeatUses {
  readonly wovenSentences: WovenSentences
}

export interface BranchSettings extends HtmlSettings {
  /** Makes an id for a form that is opened. */
  readonly newId: () => string
}
