import { z } from 'zod'
import type { Intake } from '../src/intake/index.ts'
import { submissionId } from '../src/kernel/ids.ts'
import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'

interface Areas {
  readonly intake: Pick<Intake, 'processSubmission'>
}

/** Makes one Submission ready for the officer. Safe to deliver twice: the use case claims the row. */
export const processSubmission = defineJob({
  name: 'process-submission',
  queue: 'media',
  payload: z.object({ submissionId: z.string().transform(submissionId) }),
  key: ({ submissionId }) => `process-submission-${submissionId}`,
  // The Submission's row decides; sweep-submissions rings again.
  retry: NO_RETRY,
  timeoutMs: 3 * MINUTE,
  run: ({ intake }: Areas, { submissionId }, signal) => intake.processSubmission(submissionId, signal),
})
