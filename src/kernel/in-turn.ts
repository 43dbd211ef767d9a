/**
 * Does something for each, one after the other. One that fails holds none of the others up; what failed first is thrown
 * at the end.
 */
export async function inTurn<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const troubles: unknown[] = []
  for await (const item of items) await act(item).catch((error: unknown) => troubles.push(error))
  if (troubles.length > 0) throw troubles[0]
}
