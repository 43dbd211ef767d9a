import type { Kysely } from 'kysely'
import type { Schema } from '../../src/database/schema.ts'
import { type BranchNews, createIntake, type IntakeDeps } from '../../src/intake/index.ts'
import { branchLinkId, type PhotoId, photoId, type SubmissionId, unitId } from '../../src/kernel/ids.ts'
import { HOUR, plus } from '../../src/kernel/time.ts'
import type { Seat } from '../../src/organisation/branch-link.ts'
import { createFakeImages } from './fake-images.ts'
import { createFakeObjectStore } from './fake-object-store.ts'
import { PHOTOS_ALONE } from './intake-deps.ts'
import { silentLog } from './silent-log.ts'
import { createCountingIds } from './test-organisation.ts'
import { createWorld } from './world.ts'

let made = 0

/**
 * Intake beside publishing and planning, on a fake clock and a real database. `between` puts something between intake
 * and what it stands on, as a crash does.
 */
export async function createSubmissionWorld(db: Kysely<Schema>) {
  const world = await createWorld({ db })
  const { clock, publishing, planning } = world
  const ids = createCountingIds(`s${++made}`)
  const rung: SubmissionId[] = []
  const told: BranchNews[] = []
  const objectStore = createFakeObjectStore(clock)
  const deps: IntakeDeps = {
    ...PHOTOS_ALONE,
    ...{ db, clock, ids, objectStore, images: createFakeImages(), log: silentLog },
    bells: {
      processPhoto: async () => undefined,
      processSubmission: async id => void rung.push(id),
    },
    posts: publishing,
    cancelPost: publishing.cancelPost,
    schedulePost: publishing.schedulePost,
    nextFree: planning.nextFree,
    branchTeller: { tell: async news => void told.push(news) },
  }

  const addSeat = async (unitName: string): Promise<Seat> => {
    const [unit, link] = [unitId(ids.newId()), branchLinkId(ids.newId())]
    const dates = { validFrom: null, validTo: null, createdAt: clock.now() }
    const open = { shortName: null, parentId: null, block: null, targetPostsPerMonth: null }
    await db
      .insertInto('units')
      .values({ id: unit, name: unitName, level: 'commune', ...open, ...dates })
      .execute()
    await db
      .insertInto('branchLinks')
      .values({
        ...{
          id: link,
          unitId: unit,
          tokenHash: link,
          tokenSealed: link,
          holderName: null,
          holderEmail: null,
        },
        ...{ createdBy: 'test', createdAt: clock.now(), lastUsedAt: null, endedAt: null, endReason: null },
      })
      .execute()
    return { linkId: link, unitId: unit, unitName, holderName: null }
  }

  /** Begins an upload, as a phone does. */
  const addUpload = async (seat: Seat): Promise<PhotoId> => {
    const id = photoId(ids.newId())
    await db
      .insertInto('uploads')
      .values({
        ...{ id, unitId: seat.unitId, linkId: seat.linkId, temporaryId: id, lengthBytes: 3, fileName: null },
        ...{ sha256: id, takenAt: null, state: 'arriving', refusalCode: null, endedAt: null },
        ...{ createdAt: clock.now(), expiresAt: plus(clock.now(), 24 * HOUR) },
      })
      .execute()
    return id
  }

  /** Lets an upload arrive whole. */
  const arrive = async (
    seat: Seat,
    id: PhotoId,
    state: 'processing' | 'ready' = 'ready',
    warnings = '[]',
  ) => {
    await db.updateTable('uploads').set({ state: 'received' }).where('id', '=', id).execute()
    await db
      .insertInto('photos')
      .values({
        ...{ id, state, sha256: id, originalBytes: 3, originalName: null, altText: '', format: 'jpeg' },
        ...{ widthPx: 1600, heightPx: 1200, takenAt: null, refusalCode: null, warnings, leaseUntil: null },
        ...{ createdBy: seat.linkId, createdAt: clock.now(), processedAt: clock.now(), unitId: seat.unitId },
      })
      .execute()
  }

  return {
    ...world,
    deps,
    intake: createIntake(deps),
    /** The same on other ground: a life that is broken off, or whose clock is another. */
    intakeWith: (other: Partial<IntakeDeps>) => createIntake({ ...deps, ...other }),
    /** Submissions whose bell rang, in order. */
    rung,
    /** What branches were told, in order. */
    told,
    addSeat,
    addUpload,
    arrive,
    /** A photo that is there and of which the branch said that nobody is on it. */
    addOwnPhoto: async (seat: Seat): Promise<PhotoId> => {
      const id = await addUpload(seat)
      await arrive(seat, id)
      return id
    },
  }
}

export type SubmissionWorld = Awaited<ReturnType<typeof createSubmissionWorld>>
