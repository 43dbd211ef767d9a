import { z } from 'zod'
import { postId } from '../src/kernel/ids.ts'
import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'

/** Publishes one staged Post at its time; rung some seconds early, it waits for the instant. Safe to deliver twice: the use case claims the row. */
export const publishPost = defineJob({
  name: 'publish-post',
  queue: 'publishing',
  payload: z.object({ postId: z.string().transform(postId), turn: z.int() }),
  // The row's turn makes each ring its own: a killed worker's unfinished job never mutes the next one.
  key: ({ postId, turn }) => `${postId}-${turn}`,
  retry: NO_RETRY,
  timeoutMs: 5 * MINUTE,
  run: ({ publishing }: Pick<Areas, 'publishing'>, { postId }, signal) =>
    publishing.publishPost(postId, signal),
})
