import { AppError } from '../kernel/errors.ts'
import { MINUTE } from '../kernel/time.ts'
import type { Job, JobDefinition } from './queue.ts'

/** The use case's own row decides about trying again; the queue never does. */
export const NO_RETRY = { attempts: 1, backoffMs: 0 } as const
/** For work without a row of its own: three tries, a minute apart. */
export const THREE_TRIES = { attempts: 3, backoffMs: MINUTE } as const

/** Checks a job's definition against its types and seals its payload, so that it fits the registry. */
export const defineJob = <Areas, Payload>(
  definition: JobDefinition<Areas, Payload>,
): JobDefinition<Areas, Payload> & Job<Areas> => ({
  ...definition,
  deliver: async (areas, payload, signal) => definition.run(areas, readPayload(definition, payload), signal),
  ringTick: (queue, tickAt) => queue.ring(definition, readPayload(definition, { tickAt })),
})

/**
 * Reads a job's payload by its schema.
 * @throws {JOB_PAYLOAD_INVALID} naming the job and the fields, never their values
 */
export const readPayload = <P>(job: JobDefinition<never, P>, payload: unknown): P => {
  const read = job.payload.safeParse(payload)
  if (read.success) return read.data
  const fields = read.error.issues.map(issue => ({ path: issue.path.join('.'), code: issue.code }))
  throw new AppError('JOB_PAYLOAD_INVALID', { values: { job: job.name }, fields })
}
