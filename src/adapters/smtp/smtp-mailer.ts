import { createTransport } from 'nodemailer'
import type { Secret } from '../../kernel/secret.ts'
import { SECOND } from '../../kernel/time.ts'
import type { Mail, Mailer, MailOutcome } from '../../ports/mailer.ts'
import { explainMailFailure } from './explain-mail-failure.ts'

interface SmtpOptions {
  /** `smtps://` speaks TLS from the start, `smtp://` as soon as the server offers it. */
  readonly url: Secret
  /** Who writes, as in `Ba Chủ Động <lich@doan.vn>`. */
  readonly from: string
  /** How long one sending may take in all. */
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 30 * SECOND
/** How long the server may be silent. */
const SILENCE_MS = 10 * SECOND

/** Marks a letter that no person wrote, so that nobody's absence note answers it. @see RFC 3834, 5 */
const WRITTEN_BY_A_PROGRAM = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** Sends letters through a mail server, one connection each. */
export const createSmtpMailer = ({ url, from, timeoutMs = TIMEOUT_MS }: SmtpOptions): Mailer => {
  const silenceMs = Math.min(SILENCE_MS, timeoutMs / 5)
  const transport = createTransport({
    url: url.reveal(),
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    dnsTimeout: silenceMs,
    // Later than the greeting's: a server that never greeted surely took nothing, and this one does not say so.
    socketTimeout: 2 * silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const limited = (signal?: AbortSignal): AbortSignal => {
    const limit = AbortSignal.timeout(timeoutMs)
    return signal === undefined ? limit : AbortSignal.any([limit, signal])
  }

  return {
    send: ({ messageId, ...letter }: Mail, signal) =>
      settle(async () => {
        const headers = WRITTEN_BY_A_PROGRAM
        const sent = await transport.sendMail({
          ...letter,
          from,
          headers,
          messageId: `<${messageId}>`,
          signal: limited(signal),
        })
        return sent.response
      }),
    check: () =>
      settle(async () => {
        await transport.verify()
        return ''
      }),
  }
}

const settle = async (act: () => Promise<string>): Promise<MailOutcome> => {
  try {
    return { outcome: 'accepted', code: 'mail-taken', reply: await act() }
  } catch (error) {
    return explainMailFailure(error)
  }
}
