import type { PostId, UnitId } from '../kernel/ids.ts'
import { PILLARS, type Pillar, type PostState } from '../publishing/post.ts'

/** A Post as the plan of a Page sees it. */
export interface PlannedPost {
  readonly id: PostId
  readonly publishAt: Date
  readonly unitId: UnitId | null
  readonly pillar: Pillar | null
  readonly message: string
}

/** Posts in these states hold no place in the plan; drafts do. */
export const UNPLANNED_STATES = ['failed', 'missed', 'canceled'] as const satisfies readonly PostState[]

/** Tells whether a Post in this state holds its place. */
export const isPlanned = (state: PostState): boolean => !UNPLANNED_STATES.some(other => other === state)

/** Lists the pillars that none of these Posts belongs to. */
export const missingPillars = (posts: readonly Pick<PlannedPost, 'pillar'>[]): readonly Pillar[] =>
  PILLARS.filter(pillar => !posts.some(post => post.pillar === pillar))
