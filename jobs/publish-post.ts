import { MINUTE } from '../src/kernel/time.ts'
import { defineJob } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { postBell } from './post-bell.ts'

/** Publishes one staged Post at its time; rung some seconds early, it waits for the instant. */
export const publishPost = defineJob({
  ...postBell,
  name: 'publish-post',
  timeoutMs: 5 * MINUTE,
  run: ({ publishing }: Pick<Areas, 'publishing'>, { postId }, signal) =>
    publishing.publishPost(postId, signal),
})
