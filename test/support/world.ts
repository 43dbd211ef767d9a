import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import {
  amendPost,
  commentPost,
  draftColumns,
  publishPost,
  removeLeftovers,
  stagePost,
  sweepOrphans,
  sweepPosts,
} from '../../jobs/index.ts'
import { writeIcal } from '../../src/adapters/calendar/ical-calendar.ts'
import { createHucreSheets } from '../../src/adapters/sheets/hucre-sheets.ts'
import type { Schema } from '../../src/database/schema.ts'
import { notReady } from '../../src/intake/supply-photos.ts'
import { type PageId, type PhotoId, type PostId, pageId, photoId } from '../../src/kernel/ids.ts'
import { isoDate } from '../../src/kernel/local-date.ts'
import { Secret } from '../../src/kernel/secret.ts'
import { MINUTE, plus, SECOND } from '../../src/kernel/time.ts'
import { type Actor, systemActor } from '../../src/organisation/access.ts'
import { countUnknownLink } from '../../src/organisation/limit-tries.ts'
import { markDeadToken } from '../../src/organisation/mark-dead-token.ts'
import { openPage } from '../../src/organisation/open-page.ts'
import { parkApp, parkPage } from '../../src/organisation/park-page.ts'
import { createSeal } from '../../src/organisation/seal.ts'
import { createPlanning } from '../../src/planning/index.ts'
import type { Ids } from '../../src/ports/clock.ts'
import type { Network } from '../../src/ports/network.ts'
import { heedForAll } from '../../src/publishing/delivery/heed-for-all.ts'
import { createPublishing, type PostView, type PublishingDeps } from '../../src/publishing/index.ts'
import type { ScheduleInput } from '../../src/publishing/schedule-post.ts'
import { createFakeClock } from './fake-clock.ts'
import { createFakeNetwork } from './fake-network.ts'
import { createFakeQueue } from './fake-queue.ts'
import { occasionFile } from './occasion-file.ts'
import { silentLog } from './silent-log.ts'

/** The installation's key in tests. */
const SECRET_KEY = new Uint8Array(randomBytes(32))

const PUBLISHING_JOBS = [
  stagePost,
  publishPost,
  commentPost,
  amendPost,
  removeLeftovers,
  sweepPosts,
  sweepOrphans,
]

export const OFFICER: Actor = {
  kind: 'person',
  id: 'officer-1',
  name: 'Cán bộ truyền thông',
  role: 'officer',
}
export const ADMIN: Actor = { kind: 'person', id: 'admin-1', name: 'Quản trị', role: 'admin' }
export const REVIEWER: Actor = { kind: 'person', id: 'reviewer-1', name: 'Người duyệt', role: 'reviewer' }

const STAGE_AHEAD_MS = 15 * MINUTE
export const LATE_GRACE_MS = 180 * MINUTE

let made = 0
const ids: Ids = {
  newId: () => `id-${String(++made).padStart(8, '0')}`,
  newToken: () => randomBytes(32).toString('base64url'),
}

type Options = {
  readonly db: Kysely<Schema>
  /** Puts something between publishing and the network or the database, as a crash does. */
  readonly between?: (deps: PublishingDeps) => PublishingDeps
  /** False leaves it to the test to start workers. */
  readonly hasWorker?: boolean
}

/**
 * Makes publishing whole on a fake clock, a scripted network, a fake queue and a real database, with one worker.
 * Time stands still until `queue.advanceBy()` or `at()` moves it; sweeps ring every half minute of it.
 */
export async function createWorld({ db, between = deps => deps, hasWorker = true }: Options) {
  const clock = createFakeClock()
  const network = createFakeNetwork({ clock })
  const queue = createFakeQueue(clock)
  const seal = createSeal(SECRET_KEY)
  const photos = new Map<PhotoId, string>()

  const makeDeps = (through: Network): PublishingDeps => ({
    db,
    network: through,
    clock,
    ids,
    log: silentLog,
    bells: {
      stagePost: (bell, at) => queue.ring(stagePost, bell, at),
      publishPost: (bell, at) => queue.ring(publishPost, bell, at),
      commentPost: (bell, at) => queue.ring(commentPost, bell, at),
      amendPost: (bell, at) => queue.ring(amendPost, bell, at),
      removeLeftovers: id => queue.ring(removeLeftovers, { postId: id }),
      sweepPosts: () => queue.ring(sweepPosts, { tickAt: clock.now() }),
    },
    pages: {
      openPage: openPage({ db, clock, seal }),
      parkPage: parkPage({ db }),
      parkApp: parkApp({ db }),
      markDeadToken: markDeadToken({ db, clock }),
    },
    photos: {
      notReady: notReady({ db }),
      altTexts: async () => photos,
      hasFrame: id => id === 'thuong-ngay',
      networkJpeg: async () => new Uint8Array([0xff, 0xd8, 0xff]),
    },
    places: { nextFree: (id, wanted) => planning.nextFree(id, wanted) },
    countUnknownLink: countUnknownLink({ db, clock }),
    printTemplate: id => `Mẫu ${id}`,
    events: {
      attemptMade: () => {},
      postAccepted: () => {},
      postEntered: () => {},
      claimLost: () => {},
    },
    rules: { stageAheadMs: STAGE_AHEAD_MS, lateGraceMs: LATE_GRACE_MS, timeZone: 'Asia/Ho_Chi_Minh' },
  })

  const publishing = createPublishing(makeDeps(network))
  const publishingWith = (attemptMade: (step: string) => void) => {
    const deps = makeDeps(network)
    const events = {
      ...deps.events,
      attemptMade: (_: PostId, { step }: { step: string }) => attemptMade(step),
    }
    return createPublishing({ ...deps, events })
  }
  const planning = createPlanning({
    db,
    clock,
    ids,
    network,
    pages: makeDeps(network).pages,
    heedFailure: (page, failure) => heedForAll(makeDeps(network), page, failure),
    seal,
    schedulePost: publishing.schedulePost,
    countUnknownLink: countUnknownLink({ db, clock }),
    timeZone: 'Asia/Ho_Chi_Minh',
    log: silentLog,
    bells: { draftColumns: () => queue.ring(draftColumns, { tickAt: clock.now() }) },
    draftText: (id, day) => `Mẫu ${id} ${isoDate(day)}: [[Điều chính]]`,
    writeDraft: (actor, draft) => publishing.schedulePost(actor, { ...draft, isDraft: true }),
    requireTemplate: () => undefined,
    sheets: createHucreSheets(),
    writeCalendar: writeIcal,
    schedulePosts: publishing.schedulePosts,
    occasionFile,
  })
  const startWorker = (wrap: Options['between'] = between) =>
    queue.startWorker({
      jobs: [...PUBLISHING_JOBS, draftColumns],
      areas: { publishing: createPublishing(wrap(makeDeps(network))), planning },
    })
  if (hasWorker) await startWorker()

  const addPage = async (name = 'Tuổi trẻ Phụng Hiệp'): Promise<PageId> => {
    const id = pageId(ids.newId())
    const facebookPageId = `1${String(made).padStart(9, '0')}`
    const token = `EAA${ids.newToken()}`
    network.addPage({ networkPageId: facebookPageId, name, token })
    const now = clock.now()
    await db
      .insertInto('pages')
      .values({
        id,
        facebookPageId,
        name,
        purpose: 'publish',
        unitId: null,
        tokenSealed: seal.close('page-token', facebookPageId, new Secret(token)),
        tokenState: 'ok',
        tokenExpiresAt: null,
        dataAccessExpiresAt: null,
        tokenProblem: null,
        parkedUntil: null,
        parkProblem: null,
        createdAt: now,
        updatedAt: now,
      })
      .execute()
    return id
  }

  const addPhoto = async (altText = 'Đoàn viên trồng cây'): Promise<PhotoId> => {
    const id = photoId(ids.newId())
    photos.set(id, altText)
    await db
      .insertInto('photos')
      .values({
        id,
        state: 'ready',
        sha256: id,
        originalBytes: 3,
        originalName: null,
        altText,
        format: 'jpeg',
        widthPx: 1600,
        heightPx: 1200,
        takenAt: null,
        refusalCode: null,
        warnings: '[]',
        createdBy: OFFICER.id,
        createdAt: clock.now(),
        processedAt: clock.now(),
        leaseUntil: null,
      })
      .execute()
    return id
  }

  const view = (id: PostId): Promise<PostView> => publishing.getPost(systemActor('test'), id)
  const facebookPageOf = async (id: PageId): Promise<string> => {
    const row = await db
      .selectFrom('pages')
      .select('facebookPageId')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return row.facebookPageId
  }

  return {
    clock,
    network,
    queue,
    publishing,
    /** The same, telling of each call once it is written down. */
    publishingWith,
    planning,
    db,
    seal,
    secret: (text: string) => new Secret(text),
    startWorker,
    addPage,
    addPhoto,
    view,
    facebookPageOf,
    /** What visitors of a Page see, newest first. */
    seen: async (id: PageId) => network.visiblePosts(await facebookPageOf(id)),
    hidden: async (id: PageId) => network.unpublishedPosts(await facebookPageOf(id)),
    /** Schedules a Post, by default twenty minutes ahead. */
    schedule: (input: Partial<ScheduleInput> & { pageId: PageId }) =>
      publishing.schedulePost(OFFICER, {
        message: `Ngày Chủ nhật xanh số ${++made}`,
        publishAt: plus(clock.now(), 20 * MINUTE),
        ...input,
      } as ScheduleInput),
    /** Lets time pass; the scheduler's sweeps ring, by default nearly as often as in life. */
    pass: async (ms: number, sweepEveryMs = 30 * SECOND) => {
      const end = plus(clock.now(), ms)
      while (clock.now() < end) {
        await queue.ring(sweepPosts, { tickAt: clock.now() })
        if (clock.now().getTime() % (5 * MINUTE) === 0)
          await queue.ring(sweepOrphans, { tickAt: clock.now() })
        const step = plus(clock.now(), sweepEveryMs)
        await queue.advanceTo(step < end ? step : end)
      }
    },
  }
}

export type World = Awaited<ReturnType<typeof createWorld>>
