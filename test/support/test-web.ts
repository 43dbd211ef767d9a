import { type Activity, createActivity, createFollowUp, type FollowUp } from '../../src/activity/index.ts'
import { writeIcal } from '../../src/adapters/calendar/ical-calendar.ts'
import { createHucreSheets } from '../../src/adapters/sheets/hucre-sheets.ts'
import { type Briefing, createBriefing } from '../../src/briefing/index.ts'
import { createIntake, type Intake } from '../../src/intake/index.ts'
import type { Role } from '../../src/organisation/access.ts'
import type { Organisation } from '../../src/organisation/index.ts'
import { createSeal, deriveKey } from '../../src/organisation/seal.ts'
import { createPlanning, type Planning } from '../../src/planning/index.ts'
import { checkText } from '../../src/publishing/check-text.ts'
import { heedForAll } from '../../src/publishing/delivery/heed-for-all.ts'
import { createPublishing, type Publishing } from '../../src/publishing/index.ts'
import { getTemplate, listTemplates, renderTemplate } from '../../src/publishing/template/render-template.ts'
import { createWatching, type Watching } from '../../src/watching/index.ts'
import { apiRoutes } from '../../src/web/api/index.ts'
import { type App, buildApp } from '../../src/web/app.ts'
import { ownPhotoRoutes } from '../../src/web/branch/uploads/own-photo-routes.ts'
import { uploadRoutes } from '../../src/web/branch/uploads/upload-routes.ts'
import { calendarRoutes } from '../../src/web/calendar/calendar-routes.ts'
import { createCsrfTokens } from '../../src/web/csrf-token.ts'
import type { HtmlErrorAnswer } from '../../src/web/plugins/problems.ts'
import { intakeWords } from '../../src/web/text/intake-words.ts'
import type { TestDatabase } from './database.ts'
import { fakeDrawing } from './fake-frames.ts'
import { createFakeImages } from './fake-images.ts'
import { createFakeObjectStore } from './fake-object-store.ts'
import { createFakePush } from './fake-push.ts'
import { indicatorFile } from './indicator-file.ts'
import { occasionFile } from './occasion-file.ts'
import { draftText, templateDeps } from './post-templates.ts'
import { proofread } from './proofreading.ts'
import { createRecordingLog } from './recording-log.ts'
import { createTestGuidance } from './test-guidance.ts'
import { createTestMeeting } from './test-meeting.ts'
import { createCountingIds, createTestOrganisation, SYSTEM } from './test-organisation.ts'

const nothing = async () => undefined

/** The areas that further pages stand on. */
interface WebAreas {
  readonly organisation: Organisation
  readonly watching: Watching
  readonly intake: Intake
  readonly publishing: Publishing
  readonly planning: Planning
  readonly activity: Activity
  readonly followUp: FollowUp
  readonly briefing: Briefing
}

type MoreRoutes = (app: App, areas: WebAreas) => void | Promise<void>

/** The whole web application, asked by `app.inject`, on a fake clock, network and store and a real database. */
export async function createTestWeb(
  database: TestDatabase,
  more: readonly MoreRoutes[] = [],
  answerHtmlError: HtmlErrorAnswer | null = null,
) {
  const world = createTestOrganisation(database)
  const { organisation, clock, network, db } = world
  const log = createRecordingLog()
  const ids = createCountingIds('web')
  const intake = createIntake({
    ...fakeDrawing,
    db,
    clock,
    ids,
    log,
    objectStore: createFakeObjectStore(clock),
    images: createFakeImages(),
    posts: {
      withholdPhotos: (actor, photoIds) => publishing.withholdPhotos(actor, photoIds),
      restagePhotos: (actor, photoIds) => publishing.restagePhotos(actor, photoIds),
      takeDownPost: (actor, postId, reason) => publishing.takeDownPost(actor, postId, reason),
    },
    countTakedownAsk: organisation.countTakedownAsk,
    bells: { processPhoto: nothing, processSubmission: nothing },
    timeZone: 'Asia/Ho_Chi_Minh',
    words: intakeWords,
    proofread,
    cancelPost: (actor, id) => publishing.cancelPost(actor, id),
    schedulePost: (actor, wish) => publishing.schedulePost(actor, wish),
    nextFree: (pageId, wanted) => planning.nextFree(pageId, wanted),
    branchTeller: { tell: nothing },
  })
  const publishing = createPublishing({
    db,
    network,
    clock,
    ids,
    log,
    bells: {
      stagePost: nothing,
      publishPost: nothing,
      commentPost: nothing,
      amendPost: nothing,
      removeLeftovers: nothing,
      sweepPosts: nothing,
    },
    pages: organisation,
    photos: intake.photoSource,
    places: { nextFree: (pageId, wanted) => planning.nextFree(pageId, wanted) },
    countUnknownLink: organisation.countUnknownLink,
    printTemplate: (id, variables) => renderTemplate(templateDeps)(id, variables).text,
    events: { attemptMade: () => {}, postAccepted: () => {}, postEntered: () => {}, claimLost: () => {} },
    rules: { stageAheadMs: 15 * 60_000, lateGraceMs: 180 * 60_000, timeZone: 'Asia/Ho_Chi_Minh' },
  })
  const planning = createPlanning({
    db,
    clock,
    ids,
    network,
    pages: organisation,
    heedFailure: (page, failure) => heedForAll({ pages: organisation, clock }, page, failure),
    seal: createSeal(world.secretKey),
    schedulePost: publishing.schedulePost,
    countUnknownLink: organisation.countUnknownLink,
    timeZone: 'Asia/Ho_Chi_Minh',
    log,
    bells: { draftColumns: nothing },
    writeDraft: (actor, draft) => publishing.schedulePost(actor, { ...draft, isDraft: true }),
    requireTemplate: id => void getTemplate(templateDeps)(id),
    sheets: createHucreSheets(),
    writeCalendar: writeIcal,
    schedulePosts: publishing.schedulePosts,
    draftText,
    occasionFile,
  })
  const watching = createWatching({
    db,
    clock,
    ids,
    log,
    network,
    pages: organisation,
    mailer: null,
    push: createFakePush().push,
    seal: createSeal(world.secretKey),
    messages: { render: name => ({ subject: name, text: name }) },
    publicUrl: new URL('http://localhost:3000'),
    timeZone: 'Asia/Ho_Chi_Minh',
    explainProblem: () => null,
    readDueReminder: async () => null,
    makeDecisionLink: async () => null,
  })
  const activity = createActivity({
    db,
    clock,
    ids,
    log,
    timeZone: 'Asia/Ho_Chi_Minh',
    network,
    images: createFakeImages(),
    sheets: createHucreSheets(),
    pages: organisation,
    heedFailure: (page, failure) => heedForAll({ pages: organisation, clock }, page, failure),
    bells: { syncPagePosts: nothing },
  })
  const ledger = createBriefing({ db, clock, ids, log, timeZone: 'Asia/Ho_Chi_Minh', indicatorFile })
  const briefing = {
    ...ledger,
    ...createTestMeeting({ db, clock, ids }, activity, {
      drawCard: intake.drawCard,
      nextFree: planning.nextFree,
      writeDraft: (actor, draft) => publishing.schedulePost(actor, { ...draft, isDraft: true }),
    }),
    ...createTestGuidance({ db, clock, ids, figures: activity }),
  }
  const followUp = createFollowUp({
    ...{ db, clock, ids, log, timeZone: 'Asia/Ho_Chi_Minh', tellReminder: watching.tellReminder },
    messages: { render: name => ({ subject: name, text: name }) },
    raiseSilence: nothing,
    nextOccasion: async () => null,
  })
  const templates = {
    listTemplates: listTemplates(templateDeps),
    getTemplate: getTemplate(templateDeps),
    renderTemplate: renderTemplate(templateDeps),
  }
  const publicUrl = new URL('http://localhost:3000')
  const app = await buildApp(
    {
      identity: { ofKey: organisation.recogniseKey, ofSession: organisation.recogniseSession },
      ids,
      log,
      publicUrl,
      trustsProxy: false,
      csrfTokenOf: createCsrfTokens(deriveKey(world.secretKey, 'form-token')),
      answerHtmlError,
      httpAnswered: () => undefined,
    },
    [
      apiRoutes({
        organisation,
        watching,
        publishing,
        planning,
        templates,
        textHelp: { checkText: checkText({ db, clock, timeZone: 'Asia/Ho_Chi_Minh', proofread }) },
        intake,
        activity,
        briefing,
        log,
        version: '0.0.0-test',
        publicUrl: null,
        stylesheet: '/assets/officer.css',
      }),
      app => calendarRoutes(app, { ...planning, ...organisation }, { locale: 'vi', publicUrl }),
      app => uploadRoutes(app, { ...intake, ...organisation }),
      app => ownPhotoRoutes(app, { ...intake, ...organisation }),
      ...more.map(
        add => (app: App) =>
          add(app, { organisation, watching, intake, publishing, planning, followUp, activity, briefing }),
      ),
    ],
  )

  /** Makes a key of this role, as a request's headers. */
  const keyOf = async (role: Role) => {
    const { key } = await organisation.createApiKey(SYSTEM, { name: `Khóa ${role}`, role })
    return { authorization: `Bearer ${key.reveal()}` }
  }
  return { ...world, app, log, activity, intake, publishing, planning, watching, briefing, keyOf }
}
