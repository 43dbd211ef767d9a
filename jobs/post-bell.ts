import { z } from 'zod'
import { postId } from '../src/kernel/ids.ts'
import { NO_RETRY } from '../src/ports/define-job.ts'

const payload = z.object({ postId: z.string().transform(postId), turn: z.int() })

/** What the jobs about one Post have in common; each is safe to deliver twice, for its use case claims the row. */
export const postBell = {
  queue: 'publishing',
  payload,
  // The row's turn makes each ring its own: a killed worker's unfinished job never mutes the next one.
  key: ({ postId, turn }: z.output<typeof payload>) => `${postId}-${turn}`,
  retry: NO_RETRY,
} as const
