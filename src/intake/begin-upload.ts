import { AppError } from '../kernel/errors.ts'
import { photoId } from '../kernel/ids.ts'
import { MINUTE, plus } from '../kernel/time.ts'
import type { Seat } from '../organisation/branch-link.ts'
import { lockUnit } from '../organisation/unit-store.ts'
import type { IntakeDeps } from './deps.ts'
import { holdObjects } from './retention/needed-object-store.ts'
import {
  type AnnouncedUpload,
  readAnnouncement,
  UPLOAD_LIFE_MS,
  UPLOAD_LIMITS,
  UPLOAD_WINDOW_MS,
  type Upload,
} from './upload.ts'
import { countUploads, insertUpload } from './upload-store.ts'

type Deps = Pick<IntakeDeps, 'db' | 'objectStore' | 'clock' | 'ids'>

/** How long a phone that sends too much is asked to wait. */
const PAUSE_MS = MINUTE

/**
 * Begins to take one photo of a branch in. The id is that of the photo it will be.
 * @throws {PHOTO_TOO_LARGE} {PHOTO_BROKEN} {INVALID_INPUT}
 * @throws {TOO_MANY_UPLOADS} with the time to wait
 */
export const beginUpload =
  (deps: Deps) =>
  async (seat: Seat, announced: AnnouncedUpload): Promise<Upload> =>
    noteUpload(deps, seat, announced, deps.objectStore.nameTemporary())

/**
 * Writes an upload down whose bytes gather at this place.
 * @throws {PHOTO_TOO_LARGE} {PHOTO_BROKEN} {INVALID_INPUT} {TOO_MANY_UPLOADS}
 */
export async function noteUpload(
  { db, clock, ids }: Deps,
  { unitId, linkId }: Seat,
  announced: AnnouncedUpload,
  temporaryId: string,
): Promise<Upload> {
  const createdAt = clock.now()
  const upload: Upload = {
    ...readAnnouncement(announced),
    id: photoId(ids.newId()),
    unitId,
    linkId,
    temporaryId,
    state: 'arriving',
    refusalCode: null,
    expiresAt: plus(createdAt, UPLOAD_LIFE_MS),
  }
  await db.transaction().execute(async trx => {
    await holdObjects(trx)
    // A thousand at once are counted one after the other.
    await lockUnit(trx, unitId)
    const known = await countUploads(trx, unitId, createdAt, plus(createdAt, -UPLOAD_WINDOW_MS))
    const isTooMuch =
      known.arriving >= UPLOAD_LIMITS.arrivingCount ||
      known.arrivingBytes + upload.lengthBytes > UPLOAD_LIMITS.arrivingBytes ||
      known.begun >= UPLOAD_LIMITS.hourlyCount
    if (isTooMuch) throw new AppError('TOO_MANY_UPLOADS', { retryAfterSeconds: PAUSE_MS / 1_000 })
    await insertUpload(trx, { ...upload, createdAt })
  })
  return upload
}
