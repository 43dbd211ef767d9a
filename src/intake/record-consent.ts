import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { PhotoId, PostId } from '../kernel/ids.ts'
import { later, plus } from '../kernel/time.ts'
import { type Actor, authorize, type Doer, systemActor } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { doerOfSeat, type Seat } from '../organisation/branch-link.ts'
import { type ConsentRecord, consentHistory, hasPhoto, insertConsent, lockConsents } from './consent-store.ts'
import type { IntakeDeps } from './deps.ts'
import type { PhotoClass } from './photo-class.ts'
import { findDrawnOf } from './photo-source-store.ts'

type Deps = Pick<IntakeDeps, 'db' | 'clock' | 'ids' | 'posts'>

/** An officer, or the branch whose photo it is. */
export type ConsentTaker = Actor | Seat

export interface ConsentInput {
  readonly class: PhotoClass
  /** What was ticked; an unknown tick is kept and counts for nothing. */
  readonly ticks: readonly string[]
}

/**
 * Records who is on a photo and what they agreed to. The same again writes nothing. A branch cannot undo what an
 * officer took back on somebody's wish: its phone may only be repeating what it sent before.
 * @throws {PHOTO_NOT_FOUND} also when it is another branch's
 */
export const recordConsent =
  (deps: Deps) =>
  async (by: ConsentTaker, id: PhotoId, input: ConsentInput): Promise<void> => {
    await requireOwn(deps, by, id)
    await deps.db.transaction().execute(async trx => {
      await lockConsents(trx, [id])
      await writeConsent(trx, deps, doerOf(by), id, input)
    })
  }

/** Records consent in a transaction that holds the photo's lock; of a photo that was never begun, too. */
export async function writeConsent(
  trx: Transaction<Schema>,
  deps: Pick<Deps, 'clock' | 'ids'>,
  doer: Doer,
  id: PhotoId,
  input: ConsentInput,
): Promise<void> {
  const [latest] = await consentHistory(trx, id)
  if (latest && (isSame(latest, input) || !mayRenew(latest, doer))) return
  await write(trx, deps, doer, id, { ...input, withdrawnAt: null }, latest)
}

/**
 * Takes the consent for a photo back. Every Post on its way that shows it stops; answers the Posts that are out with
 * it. Safe to repeat.
 * @throws {PHOTO_NOT_FOUND} also when it is another branch's
 */
export const withdrawConsent =
  (deps: Deps) =>
  async (by: ConsentTaker, id: PhotoId): Promise<readonly PostId[]> => {
    await requireOwn(deps, by, id)
    await deps.db.transaction().execute(async trx => {
      await lockConsents(trx, [id])
      const [latest] = await consentHistory(trx, id)
      if (latest && isTakenBack(latest, by)) return
      const { class: photoClass = null, ticks = [] } = latest ?? {}
      const withdrawnAt = deps.clock.now()
      await write(trx, deps, doerOf(by), id, { class: photoClass, ticks, withdrawnAt }, latest)
    })
    const shown = [id, ...(await findDrawnOf(deps.db, [id]))]
    return deps.posts.withholdPhotos(systemActor('withdraw-consent'), shown)
  }

const isSeat = (by: ConsentTaker): by is Seat => 'linkId' in by

const doerOf = (by: ConsentTaker): Doer => (isSeat(by) ? doerOfSeat(by) : by)

async function requireOwn({ db }: Deps, by: ConsentTaker, id: PhotoId): Promise<void> {
  if (!isSeat(by)) authorize(by, 'submissions.decide')
  if (!(await hasPhoto(db, id, isSeat(by) ? by.unitId : undefined))) throw new AppError('PHOTO_NOT_FOUND')
}

const isSame = (latest: ConsentRecord, { class: photoClass, ticks }: ConsentInput): boolean =>
  latest.withdrawnAt === null &&
  latest.class === photoClass &&
  latest.ticks.length === ticks.length &&
  ticks.every(tick => latest.ticks.includes(tick))

const mayRenew = (latest: ConsentRecord, { kind }: Doer): boolean =>
  kind !== 'branch' || latest.withdrawnAt === null || latest.confirmedByKind === 'branch'

/** What a branch took back it may give again, so an officer's word is written beside it. */
const isTakenBack = ({ withdrawnAt, confirmedByKind }: ConsentRecord, by: ConsentTaker): boolean =>
  withdrawnAt !== null && (isSeat(by) || confirmedByKind !== 'branch')

async function write(
  trx: Transaction<Schema>,
  { clock, ids }: Pick<Deps, 'clock' | 'ids'>,
  doer: Doer,
  photoId: PhotoId,
  said: Pick<ConsentRecord, 'class' | 'ticks' | 'withdrawnAt'>,
  latest: ConsentRecord | undefined,
): Promise<void> {
  const now = clock.now()
  // The newest counts, also when this process's clock is behind that of the one before.
  const confirmedAt = latest === undefined ? now : later(now, plus(latest.confirmedAt, 1))
  const by = { confirmedByKind: doer.kind, confirmedById: doer.id, confirmedByName: doer.name }
  await insertConsent(trx, { id: ids.newId(), photoId, ...said, ...by, confirmedAt })
  const action = said.withdrawnAt === null ? 'photo.consent-recorded' : 'photo.consent-withdrawn'
  const facts = { class: said.class, ticks: said.ticks }
  await appendAudit(trx, { actor: doer, action, subject: { kind: 'photo', id: photoId }, facts }, now)
}
