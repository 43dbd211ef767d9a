import { describe } from 'vitest'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeQueue } from '../support/fake-queue.ts'
import { type QueueUnderTest, queueContract } from './queue-contract.ts'

const open = async (): Promise<QueueUnderTest> => {
  const clock = createFakeClock()
  const queue = createFakeQueue(clock)
  const until = async (isSo: () => boolean | Promise<boolean>) => {
    await queue.runDue()
    while (!(await isSo())) await queue.advanceBy(10)
  }
  return { clock, queue, neighbour: queue, until, [Symbol.asyncDispose]: async () => {} }
}

describe('a queue in memory', () => queueContract(open))
