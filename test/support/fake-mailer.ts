import type { Mail, Mailer, MailOutcome } from '../../src/ports/mailer.ts'

const TAKEN: MailOutcome = { outcome: 'accepted', code: 'mail-taken', reply: '250 Taken over' }

/** A mail server in memory: takes every letter, unless told what to answer instead. */
export function createFakeMailer() {
  const sent: Mail[] = []
  const answers: (MailOutcome | 'crash')[] = []
  const mailer: Mailer = {
    send: async mail => {
      const answer = answers.shift() ?? TAKEN
      if (answer === 'crash' || answer.outcome === 'accepted' || answer.outcome === 'unconfirmed')
        sent.push(mail)
      // The letter is out, and the process dies before it can write that down.
      if (answer === 'crash') throw new Error('the process died')
      return answer
    },
    check: async () => TAKEN,
  }
  return { mailer, sent, script: (...more: readonly (MailOutcome | 'crash')[]) => void answers.push(...more) }
}

/** An answer of a mail server, as the adapter tells it. */
export const mailAnswer = (outcome: MailOutcome['outcome'], code: MailOutcome['code']): MailOutcome => ({
  outcome,
  code,
  reply: '',
})
