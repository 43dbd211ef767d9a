import { MINUTE } from '../src/kernel/time.ts'
import { defineJob } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { postBell } from './post-bell.ts'

/** Puts one Post on the network, unpublished. */
export const stagePost = defineJob({
  ...postBell,
  name: 'stage-post',
  timeoutMs: 5 * MINUTE,
  run: ({ publishing }: Pick<Areas, 'publishing'>, { postId }, signal) =>
    publishing.stagePost(postId, signal),
})
