import { createHmac } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { FacebookApp } from './compose.ts'
import type { Config } from './config/config.ts'
import { Secret } from './kernel/secret.ts'
import { SECOND } from './kernel/time.ts'
import { createPracticeFacebook, type PracticeFacebook } from './practice/practice-facebook.ts'

const PRACTICE_APP_ID = '1000000000000'
const Address = z.object({ url: z.url() })

/** The practice Facebook of this installation: run by this process, or reached in another one. */
export interface PracticeMode extends AsyncDisposable {
  readonly app: FacebookApp
  /** Null when another process runs it. */
  readonly facebook: PracticeFacebook | null
}

/**
 * Opens the practice Facebook while no Facebook app is configured. Processes that share a DATA_DIR share one: the
 * first to come runs it, on the port after the web's, and the others find its address in DATA_DIR.
 */
export async function openPracticeMode(config: Config, secretKey: Uint8Array): Promise<PracticeMode | null> {
  if (config.facebook.mode !== 'practice') return null
  const secret = new Secret(createHmac('sha256', secretKey).update('practice-app').digest('hex'))
  const asApp = (graphUrl: string): FacebookApp => ({ graphUrl, id: PRACTICE_APP_ID, secret })
  const known = config.facebook.graphUrl ?? (await findRunning(config))
  if (known !== null) return { app: asApp(known), facebook: null, async [Symbol.asyncDispose]() {} }
  const facebook = createPracticeFacebook({
    now: () => new Date(),
    appId: PRACTICE_APP_ID,
    appSecret: secret.reveal(),
    persistPath: folderOf(config),
    hasControlRoutes: false,
    timeZone: config.timeZone,
  })
  const url = await listen(facebook, config)
  await remember(config, url)
  return { app: asApp(url), facebook, [Symbol.asyncDispose]: () => facebook.close() }
}

const folderOf = (config: Config) => join(config.dataDir, 'practice')
const addressFile = (config: Config) => join(folderOf(config), 'address.json')

async function findRunning(config: Config): Promise<string | null> {
  try {
    const { url } = Address.parse(JSON.parse(await readFile(addressFile(config), 'utf8')))
    await fetch(url, { signal: AbortSignal.timeout(SECOND) })
    return url
  } catch {
    return null
  }
}

async function remember(config: Config, url: string): Promise<void> {
  await mkdir(folderOf(config), { recursive: true })
  await writeFile(addressFile(config), JSON.stringify({ url }))
}

/** The port after the web's, so that bookmarks and permalinks stay; any free one when that is taken. */
async function listen(facebook: PracticeFacebook, { web }: Config): Promise<string> {
  const host = web.host === '0.0.0.0' || web.host === '::' ? '127.0.0.1' : web.host
  if (web.port === 0) return facebook.listen(0, host)
  try {
    return await facebook.listen(web.port + 1, host)
  } catch {
    return facebook.listen(0, host)
  }
}
