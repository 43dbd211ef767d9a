import { inTurn } from './in-turn.ts'

/**
 * Does something for each, so many side by side. One that fails holds none of the others up; what failed first is
 * thrown at the end.
 */
export async function inCrowd<Item>(
  items: Iterable<Item>,
  sideBySide: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  // One iterator for all: each takes whatever is next.
  const rest = items[Symbol.iterator]()
  const shared: Iterable<Item> = { [Symbol.iterator]: () => ({ next: () => rest.next() }) }
  const ended = await Promise.allSettled(Array.from({ length: sideBySide }, () => inTurn(shared, act)))
  const failed = ended.find(one => one.status === 'rejected')
  if (failed) throw failed.reason
}
