import { join } from 'node:path'
import { Readable } from 'node:stream'
import { ROOT } from '../../../src/config/root.ts'
import type { Submission, WholeTakedown } from '../../../src/intake/index.ts'
import { AppError } from '../../../src/kernel/errors.ts'
import { branchLinkId, pageId, photoId, postId, submissionId, unitId } from '../../../src/kernel/ids.ts'
import type { Actor, Role } from '../../../src/organisation/access.ts'
import type { Page } from '../../../src/organisation/page.ts'
import type { MailOutcome } from '../../../src/ports/mailer.ts'
import type { Hold, PostView, Revision, TextToCheck } from '../../../src/publishing/index.ts'
import {
  getTemplate,
  listTemplates,
  renderTemplate,
} from '../../../src/publishing/template/render-template.ts'
import type { NoticeView } from '../../../src/watching/index.ts'
import { type App, buildApp } from '../../../src/web/app.ts'
import { readAssets } from '../../../src/web/assets.ts'
import { answerWithPage } from '../../../src/web/error-page.tsx'
import type { PhotoUses } from '../../../src/web/intake-uses.ts'
import { officerPages } from '../../../src/web/officer-pages.ts'
import type { UnitUses } from '../../../src/web/officer-uses.ts'
import { drawScene } from '../../support/draw-photo.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { templateDeps } from '../../support/post-templates.ts'
import { proofread } from '../../support/proofreading.ts'
import { silentLog } from '../../support/silent-log.ts'
import { createFakeActivity } from './fake-activity.ts'
import { createFakeBriefing } from './fake-briefing.ts'
import { createFakeDecisions } from './fake-decisions.ts'
import { createFakeFollowUp } from './fake-follow-up.ts'
import { createFakeGuidance } from './fake-guidance.ts'
import { createFakeHold, createFakeMissed, type FakeHold, type FakeMissed } from './fake-hold.ts'
import { createFakeMeeting } from './fake-meeting.ts'
import { createFakeOrganisation, somePage } from './fake-organisation.ts'
import { createFakePlanning, type FakePlanning } from './fake-planning.ts'
import { createFakePosts, type FakePosts } from './fake-posts.ts'
import { createFakePractices, type FakePractices } from './fake-practices.ts'
import { createFakeRules } from './fake-rules.ts'
import { createFakeShares } from './fake-shares.ts'
import { fakeSheets } from './fake-sheets.ts'
import { createFakeSubmissions, type FakeSubmissions, someSubmission } from './fake-submissions.ts'
import { createFakeTakedowns } from './fake-takedowns.ts'
import { createFakeTargets, type FakeTargets } from './fake-targets.ts'
import { createFakeWatching, type FakeWatching } from './fake-watching.ts'

interface Given {
  readonly posts?: readonly PostView[]
  readonly revisions?: readonly Revision[]
  readonly pages?: readonly Page[]
  readonly submissions?: readonly Submission[]
  readonly notices?: readonly NoticeView[]
  /** What the mail server answers. */
  readonly mailOutcome?: MailOutcome
  readonly takedown?: WholeTakedown
  /** Real units in place of the fake ones. */
  readonly units?: Partial<UnitUses>
  readonly role?: Role
  readonly locale?: 'vi' | 'en'
  /** The open hold. */
  readonly hold?: Hold
}

export interface OfficerWorld extends AsyncDisposable {
  readonly app: App
  readonly posts: FakePosts
  readonly hold: FakeHold
  readonly missed: FakeMissed
  readonly planning: FakePlanning
  readonly watching: FakeWatching
  readonly submissions: FakeSubmissions
  readonly practices: FakePractices
  readonly activity: ReturnType<typeof createFakeActivity> & FakeTargets
  readonly briefing: ReturnType<typeof createFakeBriefing>
  /** The names of practice Pages that were asked for. */
  readonly addedPages: readonly string[]
  readonly followUp: ReturnType<typeof createFakeFollowUp>
  readonly takedowns: ReturnType<typeof createFakeTakedowns>
  /** Asks for a page as a signed-in browser does. */
  get(url: string): Promise<{ statusCode: number; body: string; headers: Record<string, unknown> }>
  /** Sends a plain form as a browser without JavaScript does. */
  post(
    url: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<{ statusCode: number; body: string; headers: Record<string, unknown> }>
}

const ASSETS = join(ROOT, 'dist/assets')

/** The officer's pages over fakes, on a Sunday morning in Vietnam, signed in as an admin unless told otherwise. */
export async function createOfficerWorld(given: Given = {}): Promise<OfficerWorld> {
  const planning = createFakePlanning()
  const posts = createFakePosts(given.posts ?? [], given.revisions)
  const hold = createFakeHold(posts, given.hold ?? null)
  const missed = createFakeMissed(posts)
  const publicUrl = new URL('http://127.0.0.1:3000')
  const actor: Actor = { kind: 'person', id: 'person-1', name: 'Lan', role: given.role ?? 'admin' }
  const settings = {
    clock: createFakeClock(),
    timeZone: 'Asia/Ho_Chi_Minh',
    locale: given.locale ?? 'vi',
    assets: readAssets(ASSETS),
    assetsFolder: ASSETS,
    practice: { url: 'http://127.0.0.1:3999/' },
    publicUrl,
  } as const
  const watching = createFakeWatching(given.notices ?? [], given.mailOutcome)
  const submissions = createFakeSubmissions(
    given.submissions ?? [someSubmission(), someSubmission({ id: submissionId('submission-2') })],
  )
  const practices = createFakePractices()
  const activity = { ...createFakeActivity(), ...createFakeTargets() }
  const followUp = createFakeFollowUp()
  const addedPages: string[] = []
  const briefing = createFakeBriefing()
  const organisation = { ...createFakeOrganisation(given.pages ?? [somePage()]), ...given.units }
  const takedowns = createFakeTakedowns(given.takedown)
  const uses = {
    posts,
    hold,
    missed,
    rules: createFakeRules(),
    decisions: createFakeDecisions(posts),
    planning,
    sheets: fakeSheets,
    calendar: {
      recogniseCalendarLink: async () => actor,
      feedCalendar: async () => 'BEGIN:VCALENDAR',
    },
    shares: createFakeShares(),
    watching,
    photos: fakePhotos,
    takedowns,
    seats: {
      openBranchLink: async () => ({
        linkId: branchLinkId('link-1'),
        unitId: unitId('unit-1'),
        unitName: 'Đoàn xã Hòa An',
        holderName: null,
      }),
    },
    lastSubmissions: { listLastSubmissions: async () => new Map() },
    submissions,
    activity,
    followUp,
    practices,
    meeting: createFakeMeeting(organisation.listPages),
    briefing,
    guidance: createFakeGuidance(),
    templates: {
      listTemplates: listTemplates(templateDeps),
      getTemplate: getTemplate(templateDeps),
      renderTemplate: renderTemplate(templateDeps),
    },
    textHelp: {
      checkText: async (_: Actor, { text, unitId }: TextToCheck) => {
        if (unitId === 'nobody') throw new AppError('INVALID_INPUT')
        return proofread(text, { on: { year: 2026, month: 11, day: 22 } })
      },
    },
    organisation,
    addPracticePage: async (_: Actor, name: string) => {
      addedPages.push(name)
      return pageId('page-3')
    },
    checkHealth: async () => ({ database: true, queue: true, storage: false }),
  }
  const app = await buildApp(
    {
      identity: {
        ofKey: async () => null,
        ofSession: async token => (token === 'right' ? { actor, sessionId: 'session-1' } : null),
      },
      ids: { newId: () => 'request-1', newToken: () => 'token' },
      log: silentLog,
      publicUrl,
      trustsProxy: false,
      csrfTokenOf: () => 'csrf-token',
      answerHtmlError: answerWithPage(settings),
      httpAnswered: () => undefined,
    },
    [officerPages(settings, uses)],
  )
  const headers = { cookie: 'bcd=right', accept: 'text/html' }
  return {
    app,
    posts,
    hold,
    missed,
    planning,
    watching,
    submissions,
    practices,
    activity,
    briefing,
    addedPages,
    followUp,
    takedowns,
    get: url => app.inject({ url, headers }),
    post: (url, fields) =>
      app.inject({
        method: 'POST',
        url,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        payload: formText({ csrf: 'csrf-token', ...fields }),
      }),
    [Symbol.asyncDispose]: async () => app.close(),
  }
}

/** Writes a form as a browser sends it. */
export const formText = (fields: Readonly<Record<string, string | readonly string[]>>): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map(each => [name, each])),
  ).toString()

const fakePhotos: PhotoUses = {
  getConsent: async () => ({ class: null, ticks: [], missing: null, isWithheld: true, history: [] }),
  recordConsent: async () => undefined,
  blurPhoto: async () => undefined,
  withdrawConsent: async () => [postId('post-1')],
  listFrames: () => [{ id: 'thuong-ngay', name: 'Khung thường ngày', season: null, isInSeason: true }],
  drawCard: async (_, { title }) => photoId(`card-of-${title.replace(/\W/g, '-')}`),
  drawCollage: async (_, ids) => photoId(`collage-of-${ids.length}`),
  previewFrame: async () => new Uint8Array([0xff, 0xd8, 0xff]),
  receivePhoto: async (_, { source, originalName }) => {
    for await (const _bytes of source);
    return photoId(`photo-of-${originalName?.replace(/\W/g, '-')}`)
  },
  getPhoto: async (_, id) => ({
    id,
    state: 'ready',
    originalName: null,
    originalBytes: 1,
    altText: '',
    format: 'jpeg',
    widthPx: 1080,
    heightPx: 720,
    takenAt: null,
    refusalCode: null,
    warnings: [],
    sharpness: null,
    createdAt: new Date('2026-11-22T02:00:00Z'),
    blurBoxes: [],
    variants: [{ name: 'phone', sha256: 'abc', widthPx: 1080, heightPx: 720, bytes: 1 }],
  }),
  openVariant: async (_, id, name) => {
    const jpeg = await drawScene(name === 'thumbnail' ? 320 : 1080, 720)
      .jpeg()
      .toBuffer()
    const variant = { name, sha256: id, widthPx: 1080, heightPx: 720, bytes: jpeg.length }
    return { ...variant, jpeg: Readable.from(jpeg, { objectMode: false }) }
  },
}
