import { z } from 'zod'
import { SECOND } from '../../kernel/time.ts'

const number = z.coerce.number().int().optional().catch(undefined)

/** Reads Graph's error envelope; every part of it may be missing. */
export const graphErrorBody = z.object({
  error: z.object({
    code: number,
    error_subcode: number,
    message: z.string().catch(''),
    is_transient: z.boolean().catch(false),
    // Goes into records that people read, so it is taken only when it is as short as a trace id: tokens are longer.
    fbtrace_id: z
      .string()
      .regex(/^[\w+/=-]{1,40}$/)
      .optional()
      .catch(undefined),
  }),
})

export type GraphError = z.infer<typeof graphErrorBody>['error']

/** Reads an id as text, also where Facebook left the quotes out. */
export const graphId = z.union([z.string().min(1), z.number().int().transform(String)])

/** Reads the answer to a creation: the new thing's id. */
export const created = z.object({ id: graphId })

/** Reads the answer to a change; `success:false` is not one. */
export const changed = z.object({ success: z.literal(true).optional() })

/** Reads an instant as Graph writes it, `2026-04-06T17:50:09+0000`: whole seconds. */
export const graphInstant = z
  .string()
  .transform(text => new Date(text))
  .refine(instant => !Number.isNaN(instant.getTime()))

/** Reads unix seconds where 0 and absence mean "never" or "not told". */
export const unixInstant = z
  .number()
  .positive()
  .transform(seconds => new Date(seconds * SECOND))
  .nullable()
  .catch(null)
