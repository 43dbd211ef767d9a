import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId } from '../kernel/ids.ts'
import { doerOfSeat, type Seat } from '../organisation/branch-link.ts'
import { consentHistory, foreignPhotos, lockConsents } from './consent-store.ts'
import type { IntakeDeps } from './deps.ts'
import { writeConsent } from './record-consent.ts'
import type { ReadPhoto } from './sent-photos.ts'

/**
 * Writes down what a branch said about the people on its own photos. A repeat overrules no officer and brings back no
 * consent that was withdrawn: the phone only says again what it said before.
 */
export async function writeSentConsents(
  deps: Pick<IntakeDeps, 'ids' | 'clock'>,
  trx: Transaction<Schema>,
  seat: Seat,
  photos: readonly ReadPhoto[],
  isRepeat: boolean,
): Promise<void> {
  const photoIds = photos.map(({ photoId }) => photoId)
  await lockConsents(trx, photoIds)
  const foreign = await foreignPhotos(trx, seat.unitId, photoIds)
  for (const { photoId, said } of photos) {
    if (said === null || foreign.has(photoId)) continue
    if (isRepeat && (await isSettled(trx, photoId))) continue
    await writeConsent(trx, deps, doerOfSeat(seat), photoId, said)
  }
}

async function isSettled(trx: Transaction<Schema>, photoId: PhotoId): Promise<boolean> {
  const [latest] = await consentHistory(trx, photoId)
  return latest !== undefined && (latest.confirmedByKind !== 'branch' || latest.withdrawnAt !== null)
}
