import type { Transaction, UpdateObject } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { later, plus } from '../../kernel/time.ts'
import type { Outcome, Remedy } from '../../ports/network.ts'
import type { Held } from '../delivery/claim.ts'
import { saveUnderClaim } from '../delivery/claim-store.ts'
import { type Failure, judge } from '../delivery/verdict.ts'
import type { PublishingDeps } from '../deps.ts'
import { type Amendment, amendPauseMs, commentPauseMs } from './amendment.ts'
import { saveAmendment } from './amendment-store.ts'
import { raiseAmendment } from './raise-amendment.ts'

/** An amendment under way: its Post is held, and lies on the network under this id. */
export interface AmendWork {
  readonly held: Held
  readonly amendment: Amendment
  readonly facebookPostId: string
}

type Values = UpdateObject<Schema, 'postAmendments'>

/** Counts a try before its call, with the pause after it: a crash in between counts and waits, too. */
export async function beginTry(deps: PublishingDeps, work: AmendWork, values: Values = {}): Promise<void> {
  await save(deps, work, { tries: work.amendment.tries + 1, notBefore: nextTryAt(deps, work), ...values })
}

/** Saves how far an amendment is; ends the work when the claim is lost or a person asked otherwise. */
export async function save(
  deps: PublishingDeps,
  { held, amendment }: AmendWork,
  values: Values,
): Promise<void> {
  if (!(await saveAmendment(deps.db, held.key, amendment.id, values))) held.lost()
}

/**
 * Tells a right that is missing for one post from a Page that lost its rights: an app may not change what another
 * program made, and the Page goes on all the same.
 */
export const forThisPost = <T>(outcome: Outcome<T>): Outcome<T> =>
  outcome.outcome === 'refused' && outcome.problem.code === 'permission-missing'
    ? { ...outcome, problem: { ...outcome.problem, code: 'change-not-permitted', remedy: 'ask-officer' } }
    : outcome

/** Leaves an amendment for later, or to a person, by the remedy of what went wrong. */
export async function putOff(deps: PublishingDeps, work: AmendWork, failure: Failure): Promise<void> {
  const { code, remedy } = failure.problem
  const told = { problemCode: code, remedy }
  const verdict = judge(failure, work.amendment.tries, deps.clock.now())
  switch (verdict.kind) {
    case 'again':
      return save(deps, work, { ...told, notBefore: later(verdict.notBefore, nextTryAt(deps, work)) })
    case 'park':
      return save(deps, work, { ...told, notBefore: verdict.until })
    case 'reconnect':
      // The sweep leaves a Page alone that cannot be called.
      return save(deps, work, { ...told, notBefore: null })
    case 'give-up':
      return fail(deps, work, code, remedy)
  }
}

/** Ends an amendment that the program cannot bring about; a person says what follows. */
export async function fail(
  deps: PublishingDeps,
  work: AmendWork,
  problemCode: string,
  remedy: Remedy,
): Promise<void> {
  const { held, amendment } = work
  const now = deps.clock.now()
  const failed = { state: 'failed', problemCode, remedy, notBefore: null, settledAt: now } as const
  await deps.db.transaction().execute(async trx => {
    if (!(await saveAmendment(trx, held.key, amendment.id, failed))) held.lost()
    await raiseAmendment(trx, deps.ids, held.post, problemCode, now)
  })
}

/** Says that the network contradicts its own acceptance: asked again some times, then a person is. */
export async function disbelieve(
  deps: PublishingDeps,
  work: AmendWork,
  code: 'edit-not-shown' | 'still-there',
): Promise<void> {
  if (work.amendment.tries >= DISBELIEF_TRIES) return fail(deps, work, code, 'ask-officer')
  await save(deps, work, { problemCode: code, remedy: 'reconcile', notBefore: nextTryAt(deps, work) })
}

/** How often the network may contradict its own acceptance before a person is asked. */
const DISBELIEF_TRIES = 5

/**
 * Notes that the network itself shows what was asked for. It is done, unless `values` say otherwise; `alongside` is
 * written to the Post in the same transaction.
 */
export async function noteProof(
  deps: PublishingDeps,
  work: AmendWork,
  values: Values,
  alongside: UpdateObject<Schema, 'posts'> = {},
): Promise<void> {
  const { held, amendment } = work
  const now = deps.clock.now()
  const proved = { state: 'done', provedAt: now, settledAt: now, notBefore: null } as const
  await deps.db.transaction().execute(async trx => {
    const told = { ...proved, problemCode: null, remedy: null, ...values }
    // The Post first, as for whoever asks for something else: else the two would wait for each other.
    await noteOnPost(trx, held, { ...alongside, updatedAt: now })
    if (!(await saveAmendment(trx, held.key, amendment.id, told))) held.lost()
  })
}

async function noteOnPost(
  trx: Transaction<Schema>,
  held: Held,
  values: UpdateObject<Schema, 'posts'>,
): Promise<void> {
  if (!(await saveUnderClaim(trx, held.key, values))) held.lost()
}

const nextTryAt = (deps: PublishingDeps, { amendment: { kind, tries } }: AmendWork): Date =>
  plus(
    deps.clock.now(),
    kind === 'message' || kind === 'removal' ? amendPauseMs(tries) : commentPauseMs(tries),
  )
