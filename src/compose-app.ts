import type { Metrics } from './adapters/metrics/create-metrics.ts'
import { systemClock } from './adapters/system/system-clock.ts'
import { createSystemIds } from './adapters/system/system-ids.ts'
import type { Ground, House } from './compose.ts'
import type { Config } from './config/config.ts'
import { deriveKey } from './organisation/seal.ts'
import type { Health } from './ports/health.ts'
import type { PracticeMode } from './practice-mode.ts'
import { apiRoutes } from './web/api/index.ts'
import { type App, buildApp } from './web/app.ts'
import { createCsrfTokens } from './web/csrf-token.ts'
import { healthRoutes } from './web/health-routes.ts'

export const VERSION = '0.1.0'

interface Parts {
  readonly ground: Ground
  readonly areas: House
  readonly practice: PracticeMode | null
  readonly health: Health
  readonly metrics: Metrics
}

/** Makes the web application of this process; without the web role it answers only for its health. */
export async function composeApp(parts: Parts): Promise<App> {
  const { ground, areas } = parts
  const { config, log } = ground
  const { organisation, publishing, intake, templates } = areas
  const watch = healthRoutes(parts.health, parts.metrics)
  const api = apiRoutes({ organisation, publishing, templates, intake, log, version: VERSION })
  return buildApp(
    {
      identity: {
        ofKey: organisation.recogniseKey,
        ofSession: organisation.recogniseSession,
      },
      ids: createSystemIds(systemClock),
      log,
      publicUrl: publicUrlOf(config),
      trustsProxy: false,
      csrfTokenOf: createCsrfTokens(deriveKey(ground.secretKey, 'form-token')),
      answerHtmlError: null,
    },
    config.roles.includes('web') ? [watch, api] : [watch],
  )
}

/** Where people reach it; on a port that is not chosen yet it is only good for telling http from https. */
export const publicUrlOf = ({ web }: Config): URL =>
  new URL(web.publicUrl ?? `http://${web.host}:${web.port}`)
