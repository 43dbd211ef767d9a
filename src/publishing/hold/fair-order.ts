import type { PostId, UnitId } from '../../kernel/ids.ts'

interface Waiting {
  readonly id: PostId
  readonly unitId: UnitId | null
  readonly publishAt: Date
}

/**
 * Orders Posts of one Page so that no branch waits for all of another's: the branches take turns, each with its
 * earliest Post first, and whoever waited longest begins.
 */
export function fairOrder<T extends Waiting>(posts: readonly T[]): readonly T[] {
  const bySoonest = posts.toSorted((a, b) => a.publishAt.getTime() - b.publishAt.getTime())
  const queues = [...Map.groupBy(bySoonest, post => post.unitId).values()]
  const rounds = Math.max(0, ...queues.map(queue => queue.length))
  return Array.from({ length: rounds }, (_, round) => queues.flatMap(queue => queue[round] ?? [])).flat()
}
