import type { Actor } from '../../organisation/access.ts'
import type { PostContent, PostKind, PostState } from '../post.ts'

/** A Post as a person left it. */
export interface Revision extends Omit<PostContent, 'frame'> {
  readonly version: number
  readonly at: Date
  readonly actor: Pick<Actor, 'kind' | 'id' | 'name'>
  /** The audit's verb. */
  readonly action: string
  /** What the person said about it, as the reason of a return. */
  readonly note: string | null
  readonly state: PostState
  readonly kind: PostKind
  readonly publishAt: Date
}

/** What a person did to make a revision, beside what the Post's row tells. */
export interface RevisionDeed extends Pick<Revision, 'actor' | 'action'> {
  readonly note?: string
  /** The text that was asked for, where the row still holds the one that the Page shows. */
  readonly message?: string
}
