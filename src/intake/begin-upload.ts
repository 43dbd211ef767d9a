import { AppError } from '../kernel/errors.ts'
import { type PhotoId, photoId } from '../kernel/ids.ts'
import { MINUTE, plus } from '../kernel/time.ts'
import type { Seat } from '../organisation/branch-link.ts'
import { lockUnit } from '../organisation/unit-store.ts'
import type { IntakeDeps } from './deps.ts'
import {
  type AnnouncedUpload,
  readAnnouncement,
  UPLOAD_LIFE_MS,
  UPLOAD_LIMITS,
  UPLOAD_WINDOW_MS,
} from './upload.ts'
import { countUploads, insertUpload } from './upload-store.ts'

/** How long a phone that sends too much is asked to wait. */
const PAUSE_MS = MINUTE

/**
 * Begins to take one photo of a branch in. The id is that of the photo it will be.
 * @throws {PHOTO_TOO_LARGE} {PHOTO_BROKEN} {INVALID_INPUT}
 * @throws {TOO_MANY_UPLOADS} with the time to wait
 */
export const beginUpload =
  ({ db, objectStore, clock, ids }: Pick<IntakeDeps, 'db' | 'objectStore' | 'clock' | 'ids'>) =>
  async ({ unitId, linkId }: Seat, announced: AnnouncedUpload): Promise<{ id: PhotoId; expiresAt: Date }> => {
    const upload = readAnnouncement(announced)
    const id = photoId(ids.newId())
    const now = clock.now()
    const expiresAt = plus(now, UPLOAD_LIFE_MS)
    await db.transaction().execute(async trx => {
      // A thousand at once are counted one after the other.
      await lockUnit(trx, unitId)
      const { arriving, arrivingBytes, begun } = await countUploads(
        trx,
        unitId,
        now,
        plus(now, -UPLOAD_WINDOW_MS),
      )
      const isTooMuch =
        arriving >= UPLOAD_LIMITS.arrivingCount ||
        arrivingBytes + upload.lengthBytes > UPLOAD_LIMITS.arrivingBytes ||
        begun >= UPLOAD_LIMITS.hourlyCount
      if (isTooMuch) throw new AppError('TOO_MANY_UPLOADS', { retryAfterSeconds: PAUSE_MS / 1_000 })
      const place = {
        temporaryId: objectStore.nameTemporary(),
        state: 'arriving',
        createdAt: now,
        expiresAt,
      } as const
      await insertUpload(trx, { ...upload, ...place, id, unitId, linkId })
    })
    return { id, expiresAt }
  }
