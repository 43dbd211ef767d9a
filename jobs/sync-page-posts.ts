import { z } from 'zod'
import type { Activity } from '../src/activity/index.ts'
import { pageId } from '../src/kernel/ids.ts'
import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'

interface Areas {
  readonly activity: Pick<Activity, 'syncPagePosts'>
}

/** Counts one Page that somebody asked for. Safe to deliver twice: the use case claims the row. */
export const syncPagePosts = defineJob({
  name: 'sync-page-posts',
  queue: 'housekeeping',
  payload: z.object({ pageId: z.string().transform(pageId) }),
  key: ({ pageId }) => `sync-page-posts-${pageId}`,
  // The Page's row decides; sweep-page-posts counts it as well.
  retry: NO_RETRY,
  timeoutMs: 10 * MINUTE,
  run: ({ activity }: Areas, { pageId }, signal) => activity.syncPagePosts(pageId, signal),
})
