import type { FastifyRequest } from 'fastify'
import type { Submission } from '../../intake/index.ts'
import { hasCode } from '../../kernel/errors.ts'
import { submissionId } from '../../kernel/ids.ts'
import { formOf } from '../form.ts'
import type { SubmissionUses } from '../intake-uses.ts'
import { actorOf } from '../plugins/authentication.ts'

/** Reads which Submission the address says was decided a moment ago; null when it says none. */
export async function doneIn(
  submissions: Pick<SubmissionUses, 'getSubmission'>,
  request: FastifyRequest,
): Promise<Submission | null> {
  const named = formOf(request.query).line('done')
  if (named === '') return null
  try {
    return await submissions.getSubmission(actorOf(request), submissionId(named))
  } catch (error) {
    if (hasCode(error, 'SUBMISSION_NOT_FOUND')) return null
    throw error
  }
}
