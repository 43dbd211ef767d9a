import type { Mailer } from '../../ports/mailer.ts'
import { type CliTexts, fill, type Locale } from '../../web/text/index.ts'
import { mailText } from '../../web/text/mail-text.ts'
import type { Finding } from './finding.ts'

/** Asks the mail server to let us in; nothing is sent. */
export async function checkMail(mailer: Mailer, texts: CliTexts['doctor'], locale: Locale): Promise<Finding> {
  const { outcome, code, reply } = await mailer.check()
  if (outcome === 'accepted') return { state: 'ok', detail: texts.mail }
  const { sentence, nextStep } = mailText(code, locale)
  const said = reply === '' ? '' : `(${reply})`
  const detail = fill(texts.mailBroken, { problem: `${sentence} ${nextStep}`, reply: said }, locale).trim()
  return { state: 'fail', detail }
}
