import { z } from 'zod'
import { instant } from './schemas.ts'

/** Another text for a Post that is out. */
export const amendBody = z.strictObject({
  version: z.int().min(1).describe('The version you saw; 409 when somebody changed it since'),
  message: z.string(),
})

/** Why a Post is taken off its Page. */
export const removeBody = z.strictObject({
  reason: z.string().max(2_000).default('').describe('Must not be empty; kept in the audit'),
})

/** What a Post got wrong. */
export const correctBody = z.strictObject({
  text: z.string().describe('Begins with “Đính chính: ”, which is added where it is missing'),
})

/** What was asked of a Post that is out, and how far it is. */
export const amendmentSchema = z.object({
  id: z.string(),
  kind: z.enum(['message', 'removal', 'correction', 'first-comment']),
  state: z.enum(['waiting', 'done', 'failed', 'replaced', 'dismissed']),
  text: z.string().describe('The new text, the reason, or the comment'),
  askedAt: instant,
  askedByName: z.string(),
  problemCode: z.string().nullable(),
  remedy: z.string().nullable(),
  provedAt: instant.nullable().describe('When Facebook itself showed it'),
  settledAt: instant.nullable(),
})
