import { boardRoutes } from './activity/board-routes.tsx'
import { branchFiguresRoutes } from './activity/branch-figures-routes.tsx'
import { pagePostRoutes } from './activity/page-post-routes.tsx'
import { pagePostsRoutes } from './activity/page-posts-routes.tsx'
import { yearRoutes } from './activity/year-routes.tsx'
import type { Routes } from './app.ts'
import { serveAssets } from './assets.ts'
import { branchChangePages } from './branches/change-routes.tsx'
import { branchImportPages } from './branches/import-routes.tsx'
import { levelPages } from './branches/levels-routes.tsx'
import { branchLinkPages } from './branches/link-routes.tsx'
import { branchPages } from './branches/routes.tsx'
import { difficultyRoutes } from './briefing/difficulty-routes.tsx'
import { indicatorRoutes } from './briefing/indicator-routes.tsx'
import { resultRoutes } from './briefing/result-routes.tsx'
import { resultsRoutes } from './briefing/results-routes.tsx'
import { briefFileRoutes } from './briefings/brief-file-routes.tsx'
import { briefingRoutes } from './briefings/briefing-routes.tsx'
import { rangeRoutes } from './briefings/range-routes.tsx'
import { recapRoutes } from './briefings/recap-routes.ts'
import { calendarRoutes } from './calendar/calendar-routes.ts'
import { monthAndListRoutes } from './calendar/month-list-routes.tsx'
import { decideRoutes } from './decide/routes.tsx'
import { documentRoutes } from './documents/document-routes.tsx'
import { eventRoutes } from './events/routes.tsx'
import { followUpRoutes } from './following-up/follow-up-routes.tsx'
import { targetsRoutes } from './following-up/targets-routes.tsx'
import { beginRoutes } from './hold/begin-routes.tsx'
import { resumeRoutes } from './hold/resume-routes.tsx'
import { type HtmlSettings, speakHtml } from './html.tsx'
import { libraryRoutes } from './library/routes.tsx'
import { linkAddress } from './link-address.ts'
import { linkListRoutes } from './links/list-routes.tsx'
import { linkRoutes } from './links/routes.tsx'
import { missedRoutes } from './missed/missed-routes.tsx'
import { countOpenNotices, noticeRoutes } from './notices/routes.tsx'
import { occasionRoutes } from './occasions/routes.tsx'
import type { OfficerUses } from './officer-uses.ts'
import { pagesRoutes } from './pages/routes.tsx'
import { blurRoutes } from './photos/blur-routes.tsx'
import { consentRoutes } from './photos/consent-routes.tsx'
import { frameRoutes } from './photos/frame-routes.ts'
import { photoRoutes } from './photos/routes.ts'
import { evergreenRoutes } from './planning/evergreen-routes.tsx'
import { slotsRoutes } from './planning/slots-routes.tsx'
import { planRoutes } from './plans/plan-routes.tsx'
import { programmeRoutes } from './plans/programme-routes.tsx'
import { composeRoutes } from './posts/compose-routes.tsx'
import { postRoutes } from './posts/post-routes.tsx'
import { sheetRoutes } from './posts/sheet-routes.tsx'
import { weekRoutes } from './posts/week-routes.tsx'
import { practiceRoutes } from './practices/routes.tsx'
import { privacyRoutes } from './privacy-page.tsx'
import { keyRoutes } from './settings/key-routes.tsx'
import { mailRoutes } from './settings/mail-routes.tsx'
import { meRoutes } from './settings/me-routes.tsx'
import { peopleRoutes } from './settings/people-routes.tsx'
import { rulesRoutes } from './settings/rules-routes.tsx'
import { themeRoutes } from './settings/theme-routes.ts'
import { watchRoutes } from './settings/watch-routes.tsx'
import { askRoutes } from './share/ask-routes.tsx'
import { shareRoutes } from './share/routes.tsx'
import { signInRoutes } from './sign-in/routes.tsx'
import { inboxRoutes } from './submissions/routes.tsx'
import { takedownDeskRoutes } from './takedowns/desk-routes.tsx'
import { takedownPublicRoutes } from './takedowns/public-routes.tsx'
import { tellHold } from './tell-hold.ts'
import { todayRoutes } from './today/routes.tsx'
import { urgentRoutes } from './urgent/routes.tsx'

export interface OfficerSettings extends HtmlSettings {
  /** Null while the address is whatever somebody reached us by. */
  readonly publicUrl: URL | null
  /** Where the build put what browsers load. */
  readonly assetsFolder: string
}

/** Every page for people who sign in, with what browsers load for them. */
export const officerPages =
  (settings: OfficerSettings, uses: OfficerUses): Routes =>
  async app => {
    const { posts, photos, templates, organisation } = uses
    const isHttps = settings.publicUrl?.protocol === 'https:'
    await serveAssets(app, settings.assetsFolder)
    speakHtml(app, settings)
    tellHold(app, uses.hold)
    signInRoutes(app, organisation, isHttps)
    privacyRoutes(app)
    const { publicUrl } = settings
    takedownPublicRoutes(app, { takedowns: uses.takedowns, seats: uses.seats, publicUrl })
    takedownDeskRoutes(app, { takedowns: uses.takedowns, units: organisation })
    calendarRoutes(app, uses.calendar, settings)
    themeRoutes(app)
    beginRoutes(app, { ...uses, pages: organisation })
    resumeRoutes(app, uses.hold)
    missedRoutes(app, uses.missed)
    countOpenNotices(app, uses.watching)
    todayRoutes(app, {
      posts,
      pages: organisation,
      people: organisation,
      notices: uses.watching,
      submissions: uses.submissions,
    })
    noticeRoutes(app, uses.watching)
    const calendarUses = { posts, pages: organisation, planning: uses.planning }
    weekRoutes(app, calendarUses)
    monthAndListRoutes(app, calendarUses)
    slotsRoutes(app, uses)
    evergreenRoutes(app, uses)
    composeRoutes(app, uses, settings.clock)
    urgentRoutes(app, uses, settings.clock)
    sheetRoutes(app, uses.sheets)
    const intake = { photos, clock: settings.clock }
    const { listFrames } = photos
    const { listLatePhotos } = uses.submissions
    const { checkPlan } = uses.planning
    postRoutes(app, { ...posts, ...uses.textHelp, checkPlan, listFrames, listLatePhotos }, intake)
    occasionRoutes(app, { occasions: uses.planning, templates })
    const addressOf = linkAddress(settings.publicUrl, '/c')
    shareRoutes(app, { shares: uses.shares, posts, pages: organisation, units: organisation, addressOf })
    askRoutes(app, uses.shares)
    const figureUses = { activity: uses.activity, units: organisation }
    boardRoutes(app, figureUses)
    yearRoutes(app, figureUses)
    branchFiguresRoutes(app, figureUses)
    pagePostsRoutes(app, figureUses)
    pagePostRoutes(app, figureUses)
    targetsRoutes(app, { activity: uses.activity, units: organisation })
    followUpRoutes(app, { followUp: uses.followUp, units: organisation })
    const branchAddressOf = linkAddress(settings.publicUrl, '/b')
    const handoverAddressOf = linkAddress(settings.publicUrl, '/h')
    branchPages(app, { units: organisation, submissions: uses.lastSubmissions, addressOf: branchAddressOf })
    branchChangePages(app, organisation)
    branchImportPages(app, organisation)
    levelPages(app, organisation)
    branchLinkPages(app, { units: organisation, addressOf: branchAddressOf, handoverAddressOf })
    await decideRoutes(app, { ...uses.decisions, ...photos, ...uses.textHelp })
    inboxRoutes(app, uses)
    eventRoutes(app, uses.activity)
    practiceRoutes(app, uses)
    documentRoutes(app, { documents: uses.guidance, units: organisation })
    planRoutes(app, { plans: uses.guidance, units: organisation })
    programmeRoutes(app, uses.guidance)
    briefingRoutes(app, uses.meeting)
    briefFileRoutes(app, uses.meeting, publicUrl)
    rangeRoutes(app, uses.meeting)
    recapRoutes(app, uses.meeting)
    const ledgerUses = { ledger: uses.briefing, units: organisation }
    resultsRoutes(app, ledgerUses)
    resultRoutes(app, ledgerUses)
    indicatorRoutes(app, uses.briefing)
    difficultyRoutes(app, { difficulties: uses.briefing, units: organisation })
    photoRoutes(app, photos)
    consentRoutes(app, photos)
    blurRoutes(app, photos)
    libraryRoutes(app, templates, photos)
    frameRoutes(app, photos)
    linkListRoutes(app, uses.activity)
    linkRoutes(app, { ...organisation, ...uses.activity })
    pagesRoutes(app, { ...organisation, ...uses.activity }, uses.addPracticePage)
    meRoutes(app, { ...organisation, ...uses.watching }, settings.publicUrl)
    mailRoutes(app, { ...organisation, ...uses.watching })
    peopleRoutes(app, organisation, settings.publicUrl)
    keyRoutes(app, organisation)
    rulesRoutes(app, uses.rules)
    watchRoutes(app, uses)
  }
