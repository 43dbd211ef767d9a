import { plus, SECOND } from '../../../src/kernel/time.ts'
import { systemActor } from '../../../src/organisation/index.ts'
import type { TestHouse } from './run-house.ts'

const ACTOR = systemActor('journey')
const [FIRST_AFTER_MS, APART_MS] = [5 * SECOND, SECOND]

/**
 * Lets the hours until the planned Posts pass in seconds: their order stays, their times come close. Answers their
 * first words in the order in which they are to be seen.
 */
export async function publishSoon({
  areas: { publishing },
}: Pick<TestHouse, 'areas'>): Promise<readonly string[]> {
  const { items } = await publishing.listPosts(ACTOR, { state: 'scheduled', limit: 50 })
  const inOrder = items.toSorted((a, b) => a.publishAt.getTime() - b.publishAt.getTime())
  const first = plus(new Date(), FIRST_AFTER_MS)
  for (const [place, { id, version }] of inOrder.entries())
    await publishing.editPost(ACTOR, id, { version, publishAt: plus(first, place * APART_MS) })
  return inOrder.map(({ message }) => message.slice(0, 30))
}
