import type { Metrics } from './adapters/metrics/create-metrics.ts'
import { systemClock } from './adapters/system/system-clock.ts'
import { createSystemIds } from './adapters/system/system-ids.ts'
import { addPracticePage } from './add-practice-page.ts'
import { ASSETS_FOLDER, type House } from './compose.ts'
import type { Ground } from './compose-ground.ts'
import { publicUrlOf } from './config/public-url.ts'
import type { Actor } from './organisation/index.ts'
import { deriveKey } from './organisation/seal.ts'
import type { Health } from './ports/health.ts'
import type { PracticeMode } from './practice-mode.ts'
import { apiRoutes } from './web/api/index.ts'
import { type App, buildApp, type Routes } from './web/app.ts'
import { readAssets } from './web/assets.ts'
import { branchPages } from './web/branch/branch-pages.ts'
import { ownPhotoRoutes } from './web/branch/uploads/own-photo-routes.ts'
import { uploadRoutes } from './web/branch/uploads/upload-routes.ts'
import { createCsrfTokens } from './web/csrf-token.ts'
import { answerWithPage } from './web/error-page.tsx'
import { healthRoutes } from './web/health-routes.ts'
import { officerPages } from './web/officer-pages.ts'

/** The program's own version, as the API's document tells it. */
const VERSION = '0.1.0'

interface Parts {
  readonly ground: Ground
  readonly areas: House
  readonly practice: PracticeMode | null
  readonly health: Health
  readonly metrics: Metrics
}

/** Makes the web application of this process; without the web role it answers only for its health. */
export async function composeApp(parts: Parts): Promise<App> {
  const { ground, areas, metrics } = parts
  const { config, log } = ground
  const settings = pageSettings(parts)
  const routes = config.roles.includes('web') ? webRoutes(parts, settings) : []
  return buildApp(
    {
      identity: {
        ofKey: areas.organisation.recogniseKey,
        ofSession: areas.organisation.recogniseSession,
      },
      ids: createSystemIds(systemClock),
      log,
      publicUrl: settings.publicUrl,
      // We speak no https ourselves, so whoever reaches us by it came through a proxy.
      trustsProxy: settings.publicUrl?.protocol === 'https:',
      csrfTokenOf: createCsrfTokens(deriveKey(ground.secretKey, 'form-token')),
      answerHtmlError: answerWithPage(settings),
      httpAnswered: metrics.httpAnswered,
    },
    [healthRoutes({ health: parts.health, metrics }), ...routes],
  )
}

const pageSettings = ({ ground: { config }, practice }: Parts) => ({
  clock: systemClock,
  timeZone: config.timeZone,
  locale: config.locale,
  assets: readAssets(ASSETS_FOLDER),
  assetsFolder: ASSETS_FOLDER,
  publicUrl: publicUrlOf(config),
  practice: practice && { url: practice.app.graphUrl },
})

/** Only the process that runs the practice Facebook can make Pages there. */
function practicePages({ practice, areas }: Parts) {
  if (practice === null || practice.facebook === null) return null
  const add = addPracticePage(practice.facebook.control, areas.organisation)
  return (actor: Actor, name: string) => add(actor, { name, purpose: 'publish' })
}

function webRoutes(parts: Parts, settings: ReturnType<typeof pageSettings>): Routes[] {
  const { organisation, publishing, planning, watching, intake, activity, templates, textHelp } = parts.areas
  const { log } = parts.ground
  const stylesheet = settings.assets['officer.css'] ?? ''
  const pages = officerPages(settings, {
    posts: publishing,
    hold: publishing,
    missed: publishing,
    rules: { ...publishing, ...intake, ...parts.areas.followUp },
    decisions: publishing,
    planning,
    shares: planning,
    sheets: planning,
    calendar: { ...planning, ...organisation },
    watching,
    photos: intake,
    takedowns: intake,
    seats: organisation,
    submissions: intake,
    practices: intake,
    meeting: { ...parts.areas.briefing, listPages: organisation.listPages },
    guidance: parts.areas.briefing,
    briefing: parts.areas.briefing,
    lastSubmissions: intake,
    activity,
    followUp: parts.areas.followUp,
    templates,
    textHelp,
    organisation,
    addPracticePage: practicePages(parts),
    checkHealth: async () => {
      const { checks } = await parts.health.report()
      return Object.fromEntries(Object.entries(checks).map(([name, result]) => [name, result !== 'failed']))
    },
  })
  return [
    apiRoutes({
      organisation,
      publishing,
      planning,
      watching,
      templates,
      textHelp,
      intake,
      activity,
      briefing: parts.areas.briefing,
      log,
      publicUrl: settings.publicUrl,
      version: VERSION,
      stylesheet,
    }),
    pages,
    branchPages(
      { ...settings, ...createSystemIds(systemClock) },
      {
        ...{
          ...organisation,
          ...watching,
          ...parts.areas.followUp,
          ...intake,
          ...planning,
          ...activity,
          ...parts.areas.briefing,
        },
        wovenSentences: parts.areas.wovenSentences,
      },
    ),
    app => uploadRoutes(app, { ...intake, ...organisation }),
    app => ownPhotoRoutes(app, { ...intake, ...organisation }),
  ]
}
