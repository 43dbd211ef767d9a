import type { MailCode } from '../../../ports/mailer.ts'
import type { ProblemText } from '../problem-text.ts'

const WHO = { auto: 'Automatic', you: 'You', operator: 'Operator' } as const

/** What a mail server's answer means, in English. */
export const en: Readonly<Record<MailCode, ProblemText>> = {
  'mail-taken': {
    sentence: 'The mail server took the letter.',
    nextStep: 'If it does not arrive within minutes, look into the spam folder.',
    who: WHO.you,
  },
  'mail-refused': {
    sentence: 'The mail server refuses this letter for good.',
    nextStep: 'Check the recipient’s address and MAIL_FROM.',
    who: WHO.operator,
  },
  'mail-postponed': {
    sentence: 'The mail server did not take the letter yet and asks to bring it again later.',
    nextStep: 'Nothing to do, notices are sent again; if it goes on, ask whoever runs the mail server.',
    who: WHO.auto,
  },
  'mail-login-refused': {
    sentence: 'The mail server does not let us in.',
    nextStep: 'Check the name and the password in SMTP_URL.',
    who: WHO.operator,
  },
  'mail-server-unreachable': {
    sentence: 'The mail server cannot be reached.',
    nextStep: 'Check the address and the port in SMTP_URL, and this machine’s network.',
    who: WHO.operator,
  },
  'mail-answer-lost': {
    sentence: 'The connection to the mail server broke midway, so nobody knows whether the letter left.',
    nextStep: 'Look into the inbox; notices are sent again and a copy is known for one.',
    who: WHO.auto,
  },
}
