import type { AskedUnit } from './asked-unit.ts'
import type { CommentState, GuidanceDocument } from './document.ts'
import type { Opinion } from './opinion.ts'

/** A document in the register. */
export interface ListedDocument extends GuidanceDocument {
  /** As the text of a Post names it for its basis. */
  readonly citation: string
  readonly commentState: CommentState
  readonly askedCount: number
  readonly answeredCount: number
}

/** A document with who is asked about it, and what each said. */
export interface WholeDocument extends ListedDocument {
  readonly asked: readonly AskedUnit[]
}

/** A document that a branch is asked about, with what it said and what became of that. */
export interface OwnDocument extends GuidanceDocument {
  readonly commentState: CommentState
  readonly opinions: readonly Opinion[]
}
