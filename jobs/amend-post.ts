import { MINUTE } from '../src/kernel/time.ts'
import { defineJob } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { postBell } from './post-bell.ts'

/** Does what people asked of one Post that is out. */
export const amendPost = defineJob({
  ...postBell,
  name: 'amend-post',
  timeoutMs: 5 * MINUTE,
  run: ({ publishing }: Pick<Areas, 'publishing'>, { postId }, signal) =>
    publishing.amendPost(postId, signal),
})
