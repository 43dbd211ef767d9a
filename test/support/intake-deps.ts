import type { IntakeDeps } from '../../src/intake/index.ts'
import { intakeWords } from '../../src/web/text/intake-words.ts'
import { fakeDrawing } from './fake-frames.ts'
import { proofread } from './proofreading.ts'

const nothing = async () => undefined

/** What intake needs besides photos, for tests that are about photos alone. */
export const PHOTOS_ALONE: Omit<
  IntakeDeps,
  'db' | 'objectStore' | 'images' | 'clock' | 'ids' | 'bells' | 'posts' | 'log'
> = {
  ...fakeDrawing,
  countTakedownAsk: async () => undefined,
  timeZone: 'Asia/Ho_Chi_Minh',
  words: intakeWords,
  proofread,
  cancelPost: nothing,
  schedulePost: async (_, { id }) => id,
  nextFree: async () => [],
  branchTeller: { tell: nothing },
}
