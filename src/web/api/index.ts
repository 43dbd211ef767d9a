import type { Activity } from '../../activity/index.ts'
import type { Organisation } from '../../organisation/index.ts'
import type { Log } from '../../ports/log.ts'
import type { App, Routes } from '../app.ts'
import type { DifficultyUses, LedgerUses } from '../briefing-uses.ts'
import type { MeetingUses } from '../briefings/briefing-uses.ts'
import type { DocumentUses, PlanUses } from '../documents/guidance-uses.ts'
import type { PhotoUses, RetentionUses, SubmissionUses } from '../intake-uses.ts'
import { linkAddress } from '../link-address.ts'
import type { HoldUses, MissedUses, NoticeUses, PostUses, RuleUses, TextUses } from '../officer-uses.ts'
import type { PlanningUses, ShareUses, SheetUses } from '../planning-uses.ts'
import { rememberAnswers } from '../plugins/idempotency.ts'
import type { TakedownUses } from '../takedowns/takedown-uses.ts'
import { activityRoutes } from './activity-routes.ts'
import { auditRoutes } from './audit-routes.ts'
import { blurRoutes } from './blur-routes.ts'
import { branchRoutes } from './branch-routes.ts'
import { claimRoutes } from './claim-routes.ts'
import { columnRoutes } from './column-routes.ts'
import { consentRoutes } from './consent-routes.ts'
import { difficultyRoutes } from './difficulty-routes.ts'
import { docsRoutes } from './docs-routes.tsx'
import { documentRoutes } from './document-routes.ts'
import { eventRoutes } from './event-routes.ts'
import { frameRoutes } from './frame-routes.ts'
import { holdRoutes } from './hold-routes.ts'
import { importRoutes } from './import-routes.ts'
import { indicatorRoutes } from './indicator-routes.ts'
import { joinRoutes } from './join-routes.ts'
import { keyRoutes } from './key-routes.ts'
import { missedRoutes } from './missed-routes.ts'
import { noticeRoutes } from './notice-routes.ts'
import { occasionRoutes } from './occasion-routes.ts'
import { describeApi } from './open-api.ts'
import { pagePostRoutes } from './page-post-routes.ts'
import { pageRoutes } from './page-routes.ts'
import { photoRoutes } from './photo-routes.ts'
import { planRoutes } from './plan-routes.ts'
import { postRoutes } from './post-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { resultRoutes } from './result-routes.ts'
import { rulesRoutes } from './rules-routes.ts'
import { shareRoutes } from './share-routes.ts'
import { slotRoutes } from './slot-routes.ts'
import { submissionRoutes } from './submission-routes.ts'
import { takedownRoutes } from './takedown-routes.ts'
import { targetRoutes } from './target-routes.ts'
import { type TemplateUses, templateRoutes } from './template-routes.ts'
import { textRoutes } from './text-routes.ts'
import { unitChangeRoutes } from './unit-change-routes.ts'
import { yearPlanRoutes } from './year-plan-routes.ts'

interface ApiDeps {
  readonly organisation: Organisation
  readonly publishing: HoldUses & MissedUses & PostUses & RuleUses
  readonly planning: PlanningUses & ShareUses & SheetUses
  readonly templates: TemplateUses
  readonly textHelp: TextUses
  readonly watching: NoticeUses
  readonly intake: PhotoUses & SubmissionUses & TakedownUses & RetentionUses
  readonly activity: Activity
  readonly briefing: MeetingUses & LedgerUses & DifficultyUses & DocumentUses & PlanUses
  readonly log: Log
  /** Null while the address is whatever somebody reached us by. */
  readonly publicUrl: URL | null
  /** The program's own version. */
  readonly version: string
  /** Where browsers find the style sheet. */
  readonly stylesheet: string
}

/** Gathers the JSON API under `/api/v1`, and the document that describes it. */
export const apiRoutes =
  (deps: ApiDeps): Routes =>
  async app => {
    await app.register(
      async api => {
        await describeApi(api, deps.version)
        docsRoutes(api, deps.stylesheet)
        await api.register(async scope => addCalls(scope, deps), { prefix: '/v1' })
      },
      { prefix: '/api' },
    )
  }

function addCalls(app: App, deps: ApiDeps): void {
  const { organisation, publishing, planning, templates, textHelp, intake, log } = deps
  takeOnlyJson(app)
  rememberAnswers(app, organisation, log)
  ignoreBlankQueries(app)
  pageRoutes(app, { ...organisation, ...deps.activity })
  photoRoutes(app, intake)
  consentRoutes(app, intake)
  blurRoutes(app, intake)
  frameRoutes(app, intake)
  takedownRoutes(app, intake)
  postRoutes(app, publishing)
  slotRoutes(app, planning)
  columnRoutes(app, planning)
  importRoutes(app, planning)
  planRoutes(app, { planning, posts: publishing })
  shareRoutes(app, { shares: planning, posts: publishing, addressOf: linkAddress(deps.publicUrl, '/c') })
  submissionRoutes(app, intake)
  unitChangeRoutes(app, organisation)
  branchRoutes(app, { units: organisation, addressOf: linkAddress(deps.publicUrl, '/b') })
  occasionRoutes(app, planning)
  templateRoutes(app, templates)
  textRoutes(app, textHelp)
  holdRoutes(app, publishing)
  missedRoutes(app, publishing)
  documentRoutes(app, deps.briefing)
  yearPlanRoutes(app, deps.briefing)
  reportRoutes(app, { uses: deps.briefing, publicUrl: deps.publicUrl })
  rulesRoutes(app, { ...publishing, ...intake })
  indicatorRoutes(app, deps.briefing)
  resultRoutes(app, deps.briefing)
  difficultyRoutes(app, deps.briefing)
  joinRoutes(app, { submissions: intake, posts: publishing })
  keyRoutes(app, organisation)
  noticeRoutes(app, deps.watching)
  activityRoutes(app, deps.activity)
  pagePostRoutes(app, deps.activity)
  claimRoutes(app, deps.activity)
  eventRoutes(app, deps.activity)
  targetRoutes(app, deps.activity)
  auditRoutes(app, organisation)
}

/** JSON in, and forms for photos; an empty body is none, whatever it calls itself. */
function takeOnlyJson(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser(['text/plain', 'application/x-www-form-urlencoded', 'application/json'])
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) =>
    text === '' ? done(null) : parse(request, text, done),
  )
}

/** `?state=` means the same as leaving it out. */
function ignoreBlankQueries(app: App): void {
  app.addHook('preValidation', async request => {
    const { query } = request
    if (typeof query === 'object' && query !== null)
      request.query = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  })
}
