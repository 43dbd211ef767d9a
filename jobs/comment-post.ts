import { MINUTE } from '../src/kernel/time.ts'
import { defineJob } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { postBell } from './post-bell.ts'

/** Puts the first comment under one published Post. */
export const commentPost = defineJob({
  ...postBell,
  name: 'comment-post',
  timeoutMs: 5 * MINUTE,
  run: ({ publishing }: Pick<Areas, 'publishing'>, { postId }, signal) =>
    publishing.commentPost(postId, signal),
})
