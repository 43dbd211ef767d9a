import { createHmac } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { FacebookApp } from './compose-network.ts'
import type { Config } from './config/config.ts'
import { Secret } from './kernel/secret.ts'
import { SECOND } from './kernel/time.ts'
import { createPracticeFacebook, type PracticeFacebook } from './practice/practice-facebook.ts'

const PRACTICE_APP_ID = '1000000000000'
const Address = z.object({ url: z.url() })
/** What `debug_token` says of a token that nobody issued. */
const Stranger = z.object({ data: z.object({ is_valid: z.literal(false) }) })

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
  const running = await findPracticeApp(config, secretKey)
  if (running !== null) return { app: running, facebook: null, async [Symbol.asyncDispose]() {} }
  const secret = secretOf(secretKey)
  const facebook = createPracticeFacebook({
    now: () => new Date(),
    appId: PRACTICE_APP_ID,
    appSecret: secret.reveal(),
    persistPath: folderOf(config),
    hasControlRoutes: false,
    timeZone: config.timeZone,
  })
  const graphUrl = await listen(facebook, config)
  await remember(config, graphUrl)
  const app = { graphUrl, id: PRACTICE_APP_ID, secret }
  return { app, facebook, [Symbol.asyncDispose]: () => facebook.close() }
}

/** Finds this installation's practice Facebook where another process runs it; null when nobody does. */
export async function findPracticeApp(config: Config, secretKey: Uint8Array): Promise<FacebookApp | null> {
  if (config.facebook.mode !== 'practice') return null
  const asApp = (graphUrl: string) => ({ graphUrl, id: PRACTICE_APP_ID, secret: secretOf(secretKey) })
  if (config.facebook.graphUrl !== null) return asApp(config.facebook.graphUrl)
  const graphUrl = await readAddress(config)
  if (graphUrl === null) return null
  return (await isOurs(asApp(graphUrl), config.facebook.graphVersion)) ? asApp(graphUrl) : null
}

const secretOf = (secretKey: Uint8Array): Secret =>
  new Secret(createHmac('sha256', secretKey).update('practice-app').digest('hex'))

const folderOf = (config: Config) => join(config.dataDir, 'practice')
const addressFile = (config: Config) => join(folderOf(config), 'address.json')

async function readAddress(config: Config): Promise<string | null> {
  try {
    return Address.parse(JSON.parse(await readFile(addressFile(config), 'utf8'))).url
  } catch {
    return null
  }
}

/** After a kill somebody else may listen there, even another installation's practice Facebook. */
async function isOurs({ graphUrl, id, secret }: FacebookApp, version: string): Promise<boolean> {
  try {
    const answer = await fetch(`${graphUrl}/${version}/debug_token?input_token=none`, {
      headers: { authorization: `Bearer ${id}|${secret.reveal()}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(SECOND),
    })
    return Stranger.safeParse(await answer.json()).success
  } catch {
    return false
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
