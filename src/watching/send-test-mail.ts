import { AppError } from '../kernel/errors.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { ownPersonId } from '../organisation/person.ts'
import type { MailOutcome } from '../ports/mailer.ts'
import type { WatchingDeps } from './deps.ts'
import { findReader } from './mail-choice-store.ts'
import { asHtml, TEST_MESSAGE } from './notice-message.ts'

/**
 * Sends a letter to the actor and tells what the mail server answered.
 * @throws {PERSON_NEEDED} @throws {MAIL_OFF} where no mail server is named
 */
export const sendTestMail =
  ({ db, ids, mailer, messages, publicUrl }: WatchingDeps) =>
  async (actor: Actor, signal?: AbortSignal): Promise<MailOutcome> => {
    authorize(actor, 'people.manage')
    const reader = await findReader(db, ownPersonId(actor))
    if (reader === undefined) throw new AppError('NOT_FOUND')
    if (mailer === null) throw new AppError('MAIL_OFF')
    const at = (place: string): string => new URL(place, publicUrl).href
    const values = { person: reader.name, link: at('/'), settingsLink: at('/settings/me') }
    const { subject, text } = messages.render(TEST_MESSAGE, values)
    const messageId = `test.${ids.newId()}@${publicUrl.hostname}`
    return mailer.send({ to: reader.email, subject, text, html: asHtml(text), messageId }, signal)
  }
