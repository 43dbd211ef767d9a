import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { personId, postId } from '../kernel/ids.ts'
import { plus } from '../kernel/time.ts'
import { NOTICE_KINDS } from '../organisation/notice.ts'
import type { Mail, Mailer } from '../ports/mailer.ts'
import { quietEnd } from '../publishing/timing/quiet-hours.ts'
import { findTiming } from '../publishing/timing/timing-store.ts'
import type { WatchingDeps } from './deps.ts'
import {
  afterTry,
  isMailedTo,
  LETTER_LEASE_MS,
  LETTERS_OF_A_KIND,
  LETTERS_WITHIN_MS,
  NEWS_FOR_MS,
  type Tried,
} from './notice-mail.ts'
import {
  type ClaimedLetter,
  claimLetter,
  countLetters,
  findRecipients,
  insertLetter,
  lockUnaddressed,
  saveAddressed,
  saveLetter,
  type UnaddressedNotice,
} from './notice-mail-store.ts'
import { asHtml, placeOf, printFacts } from './notice-message.ts'

/** More than this many at once wait for the next run. */
const MOST = 200

/**
 * Writes to everybody whom a notice concerns, once for each notice and person: first it is settled who gets a letter,
 * then each is claimed, sent and noted. Whoever dies between sending and noting makes a second copy at most, with the
 * same Message-ID. Does nothing where no mail server is named.
 */
export const sendMails =
  (deps: WatchingDeps) =>
  async (signal: AbortSignal): Promise<void> => {
    const { mailer } = deps
    if (mailer === null) return
    await deps.db.transaction().execute(trx => addressNotices(deps, trx))
    for (let sent = 0; sent < MOST && !signal.aborted; sent += 1) {
      const now = deps.clock.now()
      const letter = await claimLetter(deps.db, now, plus(now, LETTER_LEASE_MS))
      if (letter === null || !(await sendLetter(deps, mailer, letter, signal))) return
    }
  }

async function addressNotices(deps: WatchingDeps, trx: Transaction<Schema>): Promise<void> {
  const now = deps.clock.now()
  const notices = await lockUnaddressed(trx, plus(now, -NEWS_FOR_MS), MOST)
  if (notices.length === 0) return
  const people = await findRecipients(trx)
  const quiet = await findTiming(trx)
  for (const notice of notices) {
    const times = { now, notBefore: mayDisturb(notice) ? now : quietEnd(now, quiet, deps.timeZone) }
    for (const { id } of people.filter(person => isMailedTo(notice, person)))
      await addressLetter(trx, notice, id, times)
    await saveAddressed(trx, notice.id, now)
  }
}

/** Nobody is disturbed at night by what can wait until morning. */
const mayDisturb = ({ kind, facts }: UnaddressedNotice): boolean =>
  NOTICE_KINDS[kind].isAlarm || facts.kind === 'urgent'

async function addressLetter(
  trx: Transaction<Schema>,
  notice: UnaddressedNotice,
  recipientId: ClaimedLetter['personId'],
  { now, notBefore }: { readonly now: Date; readonly notBefore: Date },
): Promise<void> {
  const before = await countLetters(trx, recipientId, notice.kind, plus(now, -LETTERS_WITHIN_MS))
  const isTooMany = before >= LETTERS_OF_A_KIND
  await insertLetter(trx, {
    noticeId: notice.id,
    personId: recipientId,
    state: isTooMany ? 'dropped' : 'waiting',
    addressedAt: now,
    notBefore,
    problem: isTooMany ? 'mail-too-many' : null,
  })
}

/** Sends one letter; false when the mail server will not take the next one either. */
async function sendLetter(
  deps: WatchingDeps,
  mailer: Mailer,
  letter: ClaimedLetter,
  signal: AbortSignal,
): Promise<boolean> {
  const outcome = letter.isWanted ? await tryLetter(deps, mailer, letter, signal) : null
  const now = deps.clock.now()
  const standing =
    outcome === null
      ? ({ state: 'dropped', notBefore: now, problem: 'mail-over' } as const)
      : afterTry(outcome, letter, now)
  await saveLetter(deps.db, letter, standing, now)
  if (outcome === null) return true
  const { noticeId, kind } = letter
  const isFine = outcome.outcome === 'accepted'
  deps.log[isFine ? 'info' : 'warn']({ noticeId, kind, code: outcome.code }, 'A letter was sent or tried')
  return !isNobodyThere(outcome)
}

/** A letter that cannot be written waits like one that nobody takes: it must not hold up the others. */
async function tryLetter(
  deps: WatchingDeps,
  mailer: Mailer,
  letter: ClaimedLetter,
  signal: AbortSignal,
): Promise<Tried> {
  const mail = await write(deps, letter).catch((error: unknown) => {
    deps.log.error({ noticeId: letter.noticeId, kind: letter.kind, error }, 'A letter could not be written')
    return null
  })
  return mail === null ? { outcome: 'postponed', code: 'mail-unwritten' } : mailer.send(mail, signal)
}

const isNobodyThere = ({ code }: Tried): boolean =>
  code === 'mail-server-unreachable' || code === 'mail-login-refused'

async function write(deps: WatchingDeps, letter: ClaimedLetter): Promise<Mail> {
  const { publicUrl, messages } = deps
  const at = (place: string): string => new URL(place, publicUrl).href
  const { subject, text } = messages.render(letter.kind, {
    ...printFacts(letter.facts, deps),
    person: letter.name,
    link: at(placeOf(letter.subject)),
    settingsLink: at('/settings/me'),
    decisionLink: await decisionLink(deps, letter),
  })
  const messageId = `${letter.noticeId}.${letter.personId}@${publicUrl.hostname}`
  return { to: letter.email, subject, text, html: asHtml(text), messageId }
}

const DECIDED_BY_LINK: readonly string[] = ['approval-asked', 'approval-overdue']

async function decisionLink(
  { makeDecisionLink }: WatchingDeps,
  letter: ClaimedLetter,
): Promise<string | null> {
  if (!DECIDED_BY_LINK.includes(letter.kind)) return null
  return makeDecisionLink(postId(letter.subject.id), personId(letter.personId))
}
