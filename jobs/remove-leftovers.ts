import { z } from 'zod'
import { postId } from '../src/kernel/ids.ts'
import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'

/** Removes what lies unpublished on the network for one Post. Safe to deliver twice: what is gone is gone. */
export const removeLeftovers = defineJob({
  name: 'remove-leftovers',
  queue: 'housekeeping',
  payload: z.object({ postId: z.string().transform(postId) }),
  key: ({ postId }) => postId,
  retry: NO_RETRY,
  timeoutMs: 5 * MINUTE,
  run: ({ publishing }: Pick<Areas, 'publishing'>, { postId }, signal) =>
    publishing.removeLeftovers(postId, signal),
})
