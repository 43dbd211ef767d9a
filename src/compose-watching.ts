import { loadMessages } from './adapters/files/message-folder.ts'
import { createSmtpMailer } from './adapters/smtp/smtp-mailer.ts'
import { systemClock } from './adapters/system/system-clock.ts'
import { createSystemIds } from './adapters/system/system-ids.ts'
import { createWebPush } from './adapters/web-push/web-push.ts'
import type { Ground } from './compose-ground.ts'
import type { Config } from './config/config.ts'
import { publicUrlOf } from './config/public-url.ts'
import { ROOT } from './config/root.ts'
import type { Organisation } from './organisation/index.ts'
import { createSeal } from './organisation/seal.ts'
import type { Mailer } from './ports/mailer.ts'
import type { Messages } from './ports/messages.ts'
import type { Network } from './ports/network.ts'
import type { Publishing } from './publishing/index.ts'
import { createWatching, MESSAGE_RULES, type Watching, type WatchingDeps } from './watching/index.ts'
import { problemText } from './web/text/problem-sentence.ts'

/** Makes what hands letters to the mail server; null where none is named, and notices stay in the app. */
export const composeMailer = ({ mail }: Config): Mailer | null =>
  mail && createSmtpMailer({ url: mail.smtpUrl, from: mail.from })

/** Where letters lead when the system chose the port: nobody is written to from such a house. */
const NOWHERE = new URL('http://localhost')

/** Whom push services may write to about us: the installation itself, where it has an https address. */
const pushSubject = ({ protocol, origin, hostname }: URL): string =>
  protocol === 'https:' ? origin : `mailto:no-reply@${hostname}`

interface Parts extends Pick<WatchingDeps, 'messages' | 'readDueReminder'> {
  readonly organisation: Organisation
  readonly publishing: Publishing
}

/** Reads the texts of letters. @throws {TEMPLATE_INVALID} naming file and line of every problem in a message */
export const composeMessages = (): Promise<Messages> => loadMessages(ROOT, MESSAGE_RULES)

/** Makes what watches the house and tells people. */
export function composeWatching(
  { config, log, database, secretKey }: Ground,
  network: Network,
  { organisation, publishing, messages, readDueReminder }: Parts,
): Watching {
  const publicUrl = publicUrlOf(config) ?? NOWHERE
  return createWatching({
    db: database.db,
    clock: systemClock,
    ids: createSystemIds(systemClock),
    log,
    network,
    pages: organisation,
    mailer: composeMailer(config),
    push: createWebPush({ subject: pushSubject(publicUrl) }),
    seal: createSeal(secretKey),
    messages,
    readDueReminder,
    publicUrl,
    timeZone: config.timeZone,
    // Letters are written in the language of their templates.
    explainProblem: code => problemText(code, 'vi')?.sentence ?? null,
    makeDecisionLink: async (postId, personId) => {
      const link = await publishing.makeDecisionLink(postId, personId)
      return link && new URL(`/d/${link.token.reveal()}`, publicUrl).href
    },
  })
}
