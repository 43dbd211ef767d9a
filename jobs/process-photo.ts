import { z } from 'zod'
import type { Intake } from '../src/intake/index.ts'
import { photoId } from '../src/kernel/ids.ts'
import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'

interface Areas {
  readonly intake: Pick<Intake, 'processPhoto'>
}

/** Renders one photo's variants. Safe to deliver twice: the use case claims the row. */
export const processPhoto = defineJob({
  name: 'process-photo',
  queue: 'media',
  payload: z.object({ photoId: z.string().transform(photoId) }),
  key: ({ photoId }) => `process-photo-${photoId}`,
  // The photo's row decides; sweep-photos rings again.
  retry: NO_RETRY,
  timeoutMs: 2 * MINUTE,
  run: ({ intake }: Areas, { photoId }, signal) => intake.processPhoto(photoId, signal),
})
