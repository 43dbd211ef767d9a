import { z } from 'zod'
import type { MailOutcome } from '../../ports/mailer.ts'

/** What nodemailer tells of a failure; every part may be missing. */
const failure = z.object({
  code: z.string().optional().catch(undefined),
  originalCode: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
  response: z.string().catch(''),
  timeoutType: z.string().optional().catch(undefined),
})

/** Failures before anything of the letter was written. */
const NEVER_SENT = new Set(['EDNS', 'ETLS', 'EPROXY', 'ECONFIG'])
/** What a system says of a server that does not answer at all. */
const NOBODY_THERE = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'])
/** Waits that end before the letter begins; the last kind, SOCKET_TIMEOUT, may end it at any point. */
const EARLY_TIMEOUTS = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'])
const LOGIN = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2'])
/** A permanent answer; 4xx asks to come again. @see RFC 5321, 4.2.1 */
const PERMANENT = 500

/** Tells what an error of nodemailer means: refused for good, to be tried again, or nobody knows. */
export function explainMailFailure(error: unknown): MailOutcome {
  const told = failure.parse(error)
  const reply = told.response.trim()
  if (LOGIN.has(told.code ?? '')) return { outcome: 'postponed', code: 'mail-login-refused', reply }
  if (told.responseCode !== undefined && told.responseCode >= PERMANENT)
    return { outcome: 'refused', code: 'mail-refused', reply }
  if (told.responseCode !== undefined) return { outcome: 'postponed', code: 'mail-postponed', reply }
  const isNobodyThere =
    NEVER_SENT.has(told.code ?? '') ||
    NOBODY_THERE.has(told.originalCode ?? '') ||
    EARLY_TIMEOUTS.has(told.timeoutType ?? '')
  if (isNobodyThere) return { outcome: 'postponed', code: 'mail-server-unreachable', reply }
  return { outcome: 'unconfirmed', code: 'mail-answer-lost', reply }
}
