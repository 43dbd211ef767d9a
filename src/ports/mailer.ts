/** One letter to one person. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Without remote pictures, scripts or styles. */
  readonly html: string
  /** The same in every sending of one letter, so that a second copy is known for one: `local-part@host`. */
  readonly messageId: string
}

/**
 * How one sending ended.
 * - accepted: the server took it over
 * - refused: the server will never take it
 * - postponed: surely not sent; later it may be
 * - unconfirmed: the answer was lost, so it may have been sent
 */
export interface MailOutcome {
  readonly outcome: 'accepted' | 'refused' | 'postponed' | 'unconfirmed'
  /** Ours and stable. */
  readonly code: MailCode
  /** What the server itself said, in its own words; empty when it said nothing. */
  readonly reply: string
}

export const MAIL_CODES = [
  'mail-taken',
  'mail-refused',
  'mail-postponed',
  'mail-login-refused',
  'mail-server-unreachable',
  'mail-answer-lost',
] as const
export type MailCode = (typeof MAIL_CODES)[number]

/** Hands letters to the organisation's mail server. Every method settles within a minute; none throws for its failure. */
export interface Mailer {
  send(mail: Mail, signal?: AbortSignal): Promise<MailOutcome>
  /** Comes as far as the login, and sends nothing. */
  check(): Promise<MailOutcome>
}
