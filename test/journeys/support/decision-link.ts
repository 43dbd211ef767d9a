import type { ReceivedMail } from '../../support/mail-server.ts'

/** Finds the link to decide by in the letters to one person; null while there is none. */
export function decisionLink(mails: readonly ReceivedMail[], to: string): string | null {
  const [mail] = mails.filter(mail => mail.to.includes(to))
  return /http:\/\/\S+\/d\/[\w-]+/.exec(textOf(mail?.source ?? ''))?.[0] ?? null
}

/** Undoes how mail is carried: lines broken at 76 characters by a last `=`, or all of it in base64. */
function textOf(source: string): string {
  const [, base64 = ''] = /Content-Transfer-Encoding: base64\r\n\r\n([\w+/=\r\n]+)/.exec(source) ?? []
  return `${source.replaceAll('=\r\n', '')}\n${Buffer.from(base64, 'base64').toString('utf8')}`
}
