import { type BranchWorld, openBranchWorld } from '../../support/branch-world.ts'
import { createTestDatabase } from '../../support/database.ts'

/** Runs a branch's world on a database of its own, with a line that carries so many bytes a second from the phone. */
export async function runBranch(bytesPerSecond: number): Promise<BranchWorld> {
  await using stack = new AsyncDisposableStack()
  const { url: databaseUrl } = stack.use(await createTestDatabase())
  const world = stack.use(await openBranchWorld({ line: { bytesPerSecond }, databaseUrl }))
  const running = stack.move()
  return { ...world, [Symbol.asyncDispose]: () => running.disposeAsync() }
}
