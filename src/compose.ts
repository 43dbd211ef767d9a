import { join } from 'node:path'
import type { Areas } from '../jobs/areas.ts'
import {
  amendPost,
  commentPost,
  draftColumns,
  processPhoto,
  processSubmission,
  publishPost,
  removeLeftovers,
  stagePost,
  sweepPosts,
} from '../jobs/index.ts'
import { createArgon2Passwords } from './adapters/argon2/argon2-passwords.ts'
import { writeIcal } from './adapters/calendar/ical-calendar.ts'
import { createDiskObjectStore } from './adapters/disk/disk-object-store.ts'
import { createDiskTemporaries } from './adapters/disk/disk-temporaries.ts'
import { loadFrames } from './adapters/files/frame-folder.ts'
import type { Metrics } from './adapters/metrics/create-metrics.ts'
import { createTotpSecondFactor } from './adapters/otpauth/totp-second-factor.ts'
import { createS3ObjectStore } from './adapters/s3/s3-object-store.ts'
import { createSeparateImages } from './adapters/sharp/separate-images.ts'
import { createSharpArtist } from './adapters/sharp/sharp-artist.ts'
import { createHucreSheets } from './adapters/sheets/hucre-sheets.ts'
import { systemClock } from './adapters/system/system-clock.ts'
import { createSystemIds } from './adapters/system/system-ids.ts'
import { businessEvents } from './business-events.ts'
import { composeActivity, countedOnceOut } from './compose-activity.ts'
import { composeFollowUp } from './compose-follow-up.ts'
import type { Ground } from './compose-ground.ts'
import { composeLibrary } from './compose-library.ts'
import { composeTextHelp } from './compose-text-help.ts'
import { composeMessages, composeWatching } from './compose-watching.ts'
import type { Config } from './config/config.ts'
import { ROOT } from './config/root.ts'
import { createIntake } from './intake/index.ts'
import type { PageId } from './kernel/ids.ts'
import { MINUTE } from './kernel/time.ts'
import { createOrganisation, type Organisation } from './organisation/index.ts'
import { createSeal } from './organisation/seal.ts'
import { createPlanning } from './planning/index.ts'
import type { Network } from './ports/network.ts'
import type { ObjectStore } from './ports/object-store.ts'
import type { Queue } from './ports/queue.ts'
import { heedForAll } from './publishing/delivery/heed-for-all.ts'
import { createPublishing } from './publishing/index.ts'
import { intakeWords } from './web/text/intake-words.ts'

/** Opens the place where photos are kept; what still arrives gathers in `dataDir`. */
export function composeObjectStore({ storage, dataDir }: Pick<Config, 'storage' | 'dataDir'>): ObjectStore {
  if (storage.kind === 'disk') return createDiskObjectStore({ folder: storage.dir })
  const temporaries = createDiskTemporaries({ folder: join(dataDir, 'objects') })
  return createS3ObjectStore({ ...storage, temporaries })
}

/** Makes the organisation alone; `resumePage` rings for what waits for a Page's token. */
export const composeOrganisation = (
  { config, database, secretKey }: Ground,
  network: Network,
  resumePage: (id: PageId) => Promise<void>,
): Organisation =>
  createOrganisation({
    db: database.db,
    clock: systemClock,
    ids: createSystemIds(systemClock),
    network,
    seal: createSeal(secretKey),
    passwords: createArgon2Passwords(),
    secondFactor: createTotpSecondFactor(),
    sheets: createHucreSheets(),
    timeZone: config.timeZone,
    resumePage,
  })

/** Makes the areas on the ground; `queue` rings for their work. */
export async function composeAreas(
  ground: Ground,
  network: Network,
  queue: Pick<Queue, 'ring'>,
  metrics: Pick<Metrics, 'postAccepted' | 'attemptMade'>,
) {
  const { config, log } = ground
  const { db } = ground.database
  const clock = systemClock
  const ids = createSystemIds(clock)
  const objectStore = composeObjectStore(config)
  const images = createSeparateImages()
  const artist = createSharpArtist()
  // Whoever asks for a frame later is told as well; everything else goes on without.
  artist.checkFont().catch(error => log.error({ error }, 'Nothing can be drawn on photos'))
  const textHelp = await composeTextHelp(ground.database, config.timeZone)
  const { templates, draftText, occasionFile, wovenSentences, indicatorFile, programmeFile } =
    await composeLibrary(config.timeZone)
  const organisation = composeOrganisation(ground, network, async id => {
    await publishing.resumePage(id)
    await activity.resumeCounting(id)
  })
  const { activity, briefing } = composeActivity(ground, {
    indicatorFile,
    programmeFile,
    network,
    images,
    queue,
    organisation,
    posts: {
      drawCard: (actor, card) => intake.drawCard(actor, card),
      nextFree: (pageId, wanted) => planning.nextFree(pageId, wanted),
      writeDraft: (actor, draft) => publishing.schedulePost(actor, { ...draft, isDraft: true }),
    },
  })
  const intake = createIntake({
    db,
    objectStore,
    images,
    artist,
    frames: await loadFrames(ROOT, line => artist.measure(line)),
    clock,
    ids,
    posts: {
      withholdPhotos: (actor, photoIds) => publishing.withholdPhotos(actor, photoIds),
      restagePhotos: (actor, photoIds) => publishing.restagePhotos(actor, photoIds),
      takeDownPost: (actor, postId, reason) => publishing.takeDownPost(actor, postId, reason),
    },
    bells: {
      processPhoto: photoId => queue.ring(processPhoto, { photoId }),
      processSubmission: submissionId => queue.ring(processSubmission, { submissionId }),
    },
    countTakedownAsk: organisation.countTakedownAsk,
    log,
    timeZone: config.timeZone,
    words: intakeWords,
    proofread: textHelp.proofread,
    cancelPost: (actor, id) => publishing.cancelPost(actor, id),
    schedulePost: (actor, wish) => publishing.schedulePost(actor, wish),
    nextFree: (pageId, wanted) => planning.nextFree(pageId, wanted),
    branchTeller: { tell: news => watching.tellBranch(news) },
  })
  const publishing = createPublishing({
    db,
    network,
    clock,
    ids,
    log,
    bells: {
      stagePost: (bell, at) => queue.ring(stagePost, bell, at),
      publishPost: (bell, at) => queue.ring(publishPost, bell, at),
      commentPost: (bell, at) => queue.ring(commentPost, bell, at),
      amendPost: (bell, at) => queue.ring(amendPost, bell, at),
      removeLeftovers: postId => queue.ring(removeLeftovers, { postId }),
      sweepPosts: () => queue.ring(sweepPosts, { tickAt: clock.now() }),
    },
    pages: organisation,
    photos: intake.photoSource,
    places: { nextFree: (pageId, wanted) => planning.nextFree(pageId, wanted) },
    countUnknownLink: organisation.countUnknownLink,
    printTemplate: (id, variables) => templates.renderTemplate(id, variables).text,
    events: countedOnceOut(businessEvents(log, metrics), queue, log),
    rules: {
      stageAheadMs: config.publishing.stageAheadMinutes * MINUTE,
      lateGraceMs: config.publishing.lateGraceMinutes * MINUTE,
      timeZone: config.timeZone,
    },
  })
  const planning = createPlanning({
    db,
    clock,
    ids,
    network,
    pages: organisation,
    heedFailure: (page, failure) => heedForAll({ pages: organisation, clock }, page, failure),
    seal: createSeal(ground.secretKey),
    schedulePost: publishing.schedulePost,
    countUnknownLink: organisation.countUnknownLink,
    timeZone: config.timeZone,
    log,
    bells: { draftColumns: () => queue.ring(draftColumns, { tickAt: clock.now() }) },
    requireTemplate: id => void templates.getTemplate(id),
    sheets: createHucreSheets(),
    writeCalendar: writeIcal,
    schedulePosts: publishing.schedulePosts,
    writeDraft: (actor, draft) => publishing.schedulePost(actor, { ...draft, isDraft: true }),
    draftText,
    occasionFile,
  })
  const messages = await composeMessages()
  const watching = composeWatching(ground, network, {
    ...{ organisation, publishing, messages },
    readDueReminder: id => followUp.readDueReminder(id),
  })
  const { tellReminder } = watching
  const followUp = composeFollowUp(ground, { messages, planning, briefing, tellReminder })
  const areas: Areas = { organisation, intake, publishing, planning, watching, activity, followUp, briefing }
  return { ...areas, templates, textHelp, objectStore, wovenSentences }
}

export type House = Awaited<ReturnType<typeof composeAreas>>

/** Where the build put what browsers load. */
export const ASSETS_FOLDER = join(ROOT, 'dist', 'assets')
