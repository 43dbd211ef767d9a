import { AppError } from '../kernel/errors.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { ownPersonId } from '../organisation/person.ts'
import type { WatchingDeps } from './deps.ts'
import { findReader, saveMailChoice } from './mail-choice-store.ts'
import type { MailChoice } from './notice-mail.ts'

type Deps = Pick<WatchingDeps, 'db' | 'clock' | 'mailer'>

/** What a person chose about letters; `isOff` where no mail server is named. */
export interface MailSetting {
  readonly choice: MailChoice
  readonly email: string
  readonly isOff: boolean
}

/** Tells which notices the actor wants as letters. @throws {PERSON_NEEDED} */
export const getMails =
  ({ db, mailer }: Deps) =>
  async (actor: Actor): Promise<MailSetting> => {
    authorize(actor, 'self.manage')
    const reader = await findReader(db, ownPersonId(actor))
    if (reader === undefined) throw new AppError('NOT_FOUND')
    return { choice: reader.mails, email: reader.email, isOff: mailer === null }
  }

/** Chooses which notices the actor wants as letters from now on. @throws {PERSON_NEEDED} */
export const changeMails =
  ({ db, clock }: Deps) =>
  async (actor: Actor, choice: MailChoice): Promise<void> => {
    authorize(actor, 'self.manage')
    const id = ownPersonId(actor)
    await db.transaction().execute(async trx => {
      await saveMailChoice(trx, id, choice)
      const subject = { kind: 'person', id }
      await appendAudit(
        trx,
        { actor, action: 'person.mails-chosen', subject, facts: { choice } },
        clock.now(),
      )
    })
  }
