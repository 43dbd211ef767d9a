import type { SubmissionId } from '../kernel/ids.ts'
import type { IntakeDeps } from './deps.ts'

/** Rings for a Submission. It is safe by now: a bell that does not ring must not make the branch send it again. */
export async function ringForSubmission(
  { bells, log }: Pick<IntakeDeps, 'bells' | 'log'>,
  submissionId: SubmissionId,
): Promise<void> {
  try {
    await bells.processSubmission(submissionId)
  } catch (error) {
    log.warn({ submissionId, error }, 'The bell for a Submission did not ring; the sweep will')
  }
}
