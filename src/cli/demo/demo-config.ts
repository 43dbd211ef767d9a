import { join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { freePort } from './free-port.ts'
import type { DemoShape } from './seed-units.ts'
import { DEFAULT_SCENARIO } from './units.ts'

/**
 * Makes the demo's configuration: where it listens and how it speaks is as configured, everything else its own, in
 * a folder below DATA_DIR, one for each shape. Whatever the installation's settings name – its database, its queue, its photos, its
 * Facebook app – the demo never touches.
 */
export async function demoConfig(config: Config, { scenario, branches }: DemoShape): Promise<Config> {
  const dataDir = join(config.dataDir, folderOf({ scenario, branches }))
  const { graphVersion, timeoutMs } = config.facebook
  const { host } = config.web
  return {
    ...config,
    web: { host, port: await freePort(config.web.port, host), publicUrl: null },
    dataDir,
    database: { url: null },
    queue: { redisUrl: null },
    storage: { kind: 'disk', dir: join(dataDir, 'objects') },
    roles: ['web', 'worker', 'scheduler'],
    secretKey: null,
    facebook: { mode: 'practice', graphUrl: null, graphVersion, timeoutMs, webhookVerifyToken: null },
    mail: null,
    logLevel: 'warn',
  }
}

/** Each shape has a folder of its own, so that one never mixes with another. */
const folderOf = ({ scenario, branches }: DemoShape): string =>
  [
    'demo',
    ...(scenario === DEFAULT_SCENARIO ? [] : [scenario]),
    ...(branches === 0 ? [] : [`${branches}-branches`]),
  ].join('-')
