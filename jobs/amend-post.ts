import { z } from 'zod'
import { postId } from '../src/kernel/ids.ts'
import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'

/** Does what people asked of one Post that is out. Safe to deliver twice: the use case claims the row. */
export const amendPost = defineJob({
  name: 'amend-post',
  queue: 'publishing',
  payload: z.object({ postId: z.string().transform(postId), turn: z.int() }),
  // The row's turn makes each ring its own: a killed worker's unfinished job never mutes the next one.
  key: ({ postId, turn }) => `${postId}-${turn}`,
  retry: NO_RETRY,
  timeoutMs: 5 * MINUTE,
  run: ({ publishing }: Pick<Areas, 'publishing'>, { postId }, signal) =>
    publishing.amendPost(postId, signal),
})
