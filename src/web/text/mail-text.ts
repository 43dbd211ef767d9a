import type { MailCode } from '../../ports/mailer.ts'
import { en } from './en/mail.ts'
import type { Locale } from './index.ts'
import type { ProblemText } from './problem-text.ts'
import { vi } from './vi/mail.ts'

const TEXTS: Readonly<Record<Locale, Readonly<Record<MailCode, ProblemText>>>> = { vi, en }

/** Tells what a mail server's answer means, and what to do. */
export const mailText = (code: MailCode, locale: Locale): ProblemText => TEXTS[locale][code]
