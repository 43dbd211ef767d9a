import { z } from 'zod'
import { RETURN_REASONS } from '../../publishing/index.ts'
import { instant } from './schemas.ts'

const version = z
  .int()
  .min(1)
  .optional()
  .describe('The version you read; 409 when its text was changed since')

/** Which version is approved. */
export const approvePostBody = z.strictObject({ version }).nullish()

/** Why a Post goes back to its writer. */
export const returnPostBody = z.strictObject({
  reason: z.string().trim().min(1).max(2_000),
  reasonCode: z.enum(RETURN_REASONS).optional(),
  version,
})

/** How the matter of an urgent Post ended. */
export const closeUrgentBody = z.strictObject({ note: z.string().trim().min(1).max(2_000) })

/** What somebody decided about a Post. */
export const approvalSchema = z.object({
  decision: z.enum(['approved', 'returned']),
  version: z.int(),
  counts: z.boolean().describe('An approval of the text as it is now'),
  by: z.object({ kind: z.enum(['person', 'api-key', 'system']), id: z.string(), name: z.string() }),
  reasonCode: z.string().nullable(),
  reason: z.string().nullable(),
  via: z.enum(['page', 'api', 'link']),
  at: instant,
})
