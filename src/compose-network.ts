import { createFacebookNetwork } from './adapters/facebook/facebook-network.ts'
import type { Metrics } from './adapters/metrics/create-metrics.ts'
import { systemClock } from './adapters/system/system-clock.ts'
import type { Config } from './config/config.ts'
import type { Secret } from './kernel/secret.ts'
import type { Network } from './ports/network.ts'

/** The Facebook app in whose name calls are made, and where its Graph API answers. */
export interface FacebookApp {
  readonly graphUrl: string
  readonly id: string
  readonly secret: Secret
}

/** Makes the network out of the configuration, or of the practice Facebook that runs here. */
export function composeNetwork(
  config: Config,
  practice: FacebookApp | null,
  metrics?: Pick<Metrics, 'graphCalled'>,
): Network {
  const { facebook } = config
  const app =
    facebook.mode === 'real'
      ? { graphUrl: facebook.graphUrl, id: facebook.appId, secret: facebook.appSecret }
      : practice
  return createFacebookNetwork({
    graphUrl: app?.graphUrl ?? 'http://127.0.0.1:9',
    version: facebook.graphVersion,
    timeoutMs: facebook.timeoutMs,
    app: app && { id: app.id, secret: app.secret },
    clock: systemClock,
    onEnded: metrics?.graphCalled,
  })
}
