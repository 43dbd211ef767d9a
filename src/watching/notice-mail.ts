import { DAY, HOUR, MINUTE, msBetween, plus, SECOND } from '../kernel/time.ts'
import { includesRole, type Role } from '../organisation/access.ts'
import { NOTICE_KINDS, type NoticeKind } from '../organisation/notice.ts'
import type { MailOutcome } from '../ports/mailer.ts'

/** Which notices a person wants as letters. */
export const MAIL_CHOICES = ['all', 'alarms', 'none'] as const
export type MailChoice = (typeof MAIL_CHOICES)[number]

/** Somebody who may get letters. */
export interface Recipient {
  readonly id: string
  readonly role: Role
  readonly mails: MailChoice
}

interface ToldNotice {
  readonly kind: NoticeKind
  readonly personId: string | null
  readonly facts: Readonly<Record<string, string | number>>
}

/** Tells whether a notice is for somebody: theirs alone, or anybody's with their role. */
const isFor = ({ kind, personId }: Omit<ToldNotice, 'facts'>, reader: Omit<Recipient, 'mails'>): boolean =>
  personId === null ? includesRole(reader.role, NOTICE_KINDS[kind].leastRole) : personId === reader.id

/**
 * Why a Post may be late without a letter of its own: the dead token has one, which counts the Posts that wait; the
 * others are waits that the organisation asked for itself.
 */
const TOLD_OTHERWISE: readonly (string | number)[] = ['token-dead', 'quiet-hours', 'catching-up']

/** Tells whether somebody is to get a letter about a notice. */
export function isMailedTo(notice: ToldNotice, reader: Recipient): boolean {
  if (!isFor(notice, reader) || reader.mails === 'none') return false
  if (notice.kind === 'post-late' && TOLD_OTHERWISE.includes(notice.facts.reason ?? '')) return false
  return reader.mails === 'all' || NOTICE_KINDS[notice.kind].isAlarm
}

/** A notice that was raised longer ago is no news; so it is with those from before a mail server was named. */
export const NEWS_FOR_MS = DAY
/** More letters of one kind in an hour tell one person nothing new; the page of notices has them all. */
export const LETTERS_OF_A_KIND = 5
export const LETTERS_WITHIN_MS = HOUR
/** A claim of a letter is longer than any sending takes, so that no second worker sends it meanwhile. */
export const LETTER_LEASE_MS = 2 * MINUTE

const PAUSES_MS = [30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR]
/** A letter that nobody takes for so long is given up. @see RFC 5321, 4.5.4.1: four to five days, for letters that are not news */
const GIVE_UP_AFTER_MS = DAY

/** Where a letter stands. */
export interface LetterStanding {
  readonly state: 'waiting' | 'sent' | 'given-up'
  readonly notBefore: Date
  readonly problem: string | null
}

/** What a try of a letter came to. */
export interface Tried extends Pick<MailOutcome, 'outcome'> {
  readonly code: string
}

/** Decides what becomes of a letter after a try; `tries` counts those before this one. */
export function afterTry(
  outcome: Tried,
  letter: { readonly addressedAt: Date; readonly tries: number },
  now: Date,
): LetterStanding {
  if (outcome.outcome === 'accepted') return { state: 'sent', notBefore: now, problem: null }
  const isTooOld = msBetween(letter.addressedAt, now) >= GIVE_UP_AFTER_MS
  if (outcome.outcome === 'refused' || isTooOld)
    return { state: 'given-up', notBefore: now, problem: outcome.code }
  const pauseMs = PAUSES_MS[letter.tries] ?? PAUSES_MS.at(-1) ?? HOUR
  return { state: 'waiting', notBefore: plus(now, pauseMs), problem: outcome.code }
}
