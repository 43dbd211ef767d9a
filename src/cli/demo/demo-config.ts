import { join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { freePort } from './free-port.ts'

/**
 * Makes the demo's configuration: where it listens and how it speaks is as configured, everything else its own, in
 * a folder below DATA_DIR. Whatever the installation's settings name – its database, its queue, its photos, its
 * Facebook app – the demo never touches.
 */
export async function demoConfig(config: Config): Promise<Config> {
  const dataDir = join(config.dataDir, 'demo')
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
