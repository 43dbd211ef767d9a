import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type SubmissionId, submissionId } from '../../kernel/ids.ts'

const Params = z.object({ id: z.string() })

/** Reads which Submission the address names. */
export const submissionIn = (request: FastifyRequest): SubmissionId =>
  submissionId(Params.parse(request.params).id)
