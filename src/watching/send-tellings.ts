import type { DueReminder } from '../activity/following-up/ladder.ts'
import { inTurn } from '../kernel/in-turn.ts'
import { Secret } from '../kernel/secret.ts'
import { DAY, plus } from '../kernel/time.ts'
import type { Mail } from '../ports/mailer.ts'
import type { PushOutcome } from '../ports/push.ts'
import { messageOf, topicOf } from './branch-telling.ts'
import { type ClaimedTelling, claimTelling, dropOldTellings, saveTelling } from './branch-telling-store.ts'
import type { WatchingDeps } from './deps.ts'
import { openPushKeys } from './manage-push.ts'
import { afterTry, LETTER_LEASE_MS, type Tried } from './notice-mail.ts'
import { asHtml, printFacts } from './notice-message.ts'
import { dropSubscription } from './push-store.ts'
import { pushAddress } from './push-subscription.ts'

/** More than this many at once wait for the next run. */
const MOST = 200
/** How long what was told is kept, to answer “was I told?”. */
const TRACE_LIFE_MS = 30 * DAY

/**
 * Tells branches' holders what is due, each claimed, sent and noted. Whoever dies in between tells twice at most; a
 * phone shows it once, and a letter has the same Message-ID.
 */
export const sendTellings =
  (deps: WatchingDeps) =>
  async (signal: AbortSignal): Promise<void> => {
    await dropOldTellings(deps.db, plus(deps.clock.now(), -TRACE_LIFE_MS))
    await inTurn(dueTellings(deps, signal), telling => sendTelling(deps, telling, signal))
  }

async function* dueTellings({ db, clock }: WatchingDeps, signal: AbortSignal) {
  for (let sent = 0; sent < MOST && !signal.aborted; sent += 1) {
    const now = clock.now()
    const telling = await claimTelling(db, now, plus(now, LETTER_LEASE_MS))
    if (telling === null) return
    yield telling
  }
}

async function sendTelling(deps: WatchingDeps, telling: ClaimedTelling, signal: AbortSignal): Promise<void> {
  const { id, step, subscriptionId } = telling
  const tried =
    subscriptionId === null ? await mailTo(deps, telling, signal) : await pushTo(deps, telling, signal)
  const now = deps.clock.now()
  if (tried?.outcome === 'gone' && subscriptionId !== null) {
    await dropSubscription(deps.db, subscriptionId)
  } else {
    const standing =
      tried === null || tried.outcome === 'gone'
        ? ({ state: 'dropped', notBefore: now, problem: 'telling-over' } as const)
        : afterTry({ ...tried, outcome: tried.outcome }, telling, now)
    await saveTelling(deps.db, id, standing, now)
  }
  const way = subscriptionId === null ? 'mail' : 'push'
  deps.log.info({ step, way, code: tried?.code ?? 'telling-over' }, 'A branch was told or tried to be')
}

/** Gives null when there is nobody to write to any more. */
async function mailTo(
  { mailer, ...deps }: WatchingDeps,
  telling: ClaimedTelling,
  signal: AbortSignal,
): Promise<Tried | null> {
  const { holderEmail: to, id } = telling
  if (mailer === null || to === null) return null
  const written = await write(deps, telling)
  if (written === null) return null
  const { subject, text } = written
  const messageId = `${id}@${deps.publicUrl.hostname}`
  const mail: Mail = { to, subject, text, html: asHtml(text), messageId }
  return mailer.send(mail, signal)
}

/** Only the phone itself opens what is pushed, and it holds the link already. */
async function pushTo(
  deps: WatchingDeps,
  telling: ClaimedTelling,
  signal: AbortSignal,
): Promise<PushOutcome | null> {
  const { subscriptionId, subscriptionSealed, linkId, tokenSealed, unitName } = telling
  if (subscriptionId === null || subscriptionSealed === null) return null
  const opened = deps.seal.open('push', subscriptionId, subscriptionSealed).reveal()
  const address = pushAddress.parse(JSON.parse(opened))
  const written = await write(deps, telling)
  if (written === null) return null
  const token = deps.seal.open('branch-link', linkId, tokenSealed).reveal()
  const { place, topic } = placeOf(telling)
  const note = { title: written.subject, body: unitName, url: new Secret(`/b/${token}${place}`), topic }
  return deps.push.send(address, note, await openPushKeys(deps)(), signal)
}

/** Where a tap leads, under the branch's link, and what a phone shows once. */
function placeOf({ id, submissionId, reminderId }: ClaimedTelling) {
  if (submissionId !== null) return { place: `/submissions/${submissionId}`, topic: topicOf(submissionId) }
  return { place: '/tasks', topic: reminderId === null ? id : topicOf(reminderId) }
}

/**
 * What is written carries no branch's link: letters pass through many hands. Null for a reminder once there is nothing
 * to remind of: the branch published, answered or was excused after it was written down.
 */
async function write(deps: Omit<WatchingDeps, 'mailer'>, telling: ClaimedTelling) {
  const { step, unitName, receiptNumber, reason, publishAt, permalink, reminderId } = telling
  if (reminderId !== null) {
    const due = await deps.readDueReminder(reminderId)
    return due && deps.messages.render(messageOf(step), { unit: unitName, ...printReminder(due) })
  }
  const facts = {
    ...(reason !== null && { reason }),
    ...(publishAt !== null && { publishAt: publishAt.toISOString() }),
  }
  return deps.messages.render(messageOf(step), {
    ...printFacts(facts, deps),
    unit: unitName,
    receiptNumber,
    permalink,
  })
}

const printReminder = ({ month, events, target }: DueReminder) => ({
  month: Number(month.slice(5)).toString(),
  events: String(events),
  target: String(target),
})
