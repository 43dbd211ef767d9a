import { MINUTE } from '../kernel/time.ts'
import type { JobDefinition } from './queue.ts'

/** The use case's own row decides about trying again; the queue never does. */
export const NO_RETRY = { attempts: 1, backoffMs: 0 } as const
/** For work without a row of its own: three tries, a minute apart. */
export const THREE_TRIES = { attempts: 3, backoffMs: MINUTE } as const

/** Checks a job's definition against its types; gives it back as it is. */
export const defineJob = <Areas, Payload>(
  job: JobDefinition<Areas, Payload>,
): JobDefinition<Areas, Payload> => job
