import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { z } from 'zod'
import { ROOT } from '../../src/config/root.ts'

const BIN = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin')
const UNPACK = join(ROOT, 'test/support/unpack-chromium.ts')

/**
 * Opens a headless Chromium that needs nothing installed: the browser, the libraries that a bare Debian lacks
 * and a font all come from the `@sparticuz/chromium` package. It holds a build for Linux on x64 only; elsewhere
 * the Chrome of the machine is used.
 */
export const openBrowser = async (): Promise<Browser> => chromium.launch(await launchOptions())

/** Opens the same browser with what it kept in a folder the last time, as it starts on a phone. */
export const openProfile = async (folder: string, options: BrowserContextOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...(await launchOptions()), ...options })

async function launchOptions() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' }
  const home = await unpackOnce()
  return {
    executablePath: join(home, 'chromium'),
    // Chromium refuses to run as root with its sandbox. The package's own flags are not used: they put all
    // pages into one process and switch web security off, which journeys must see.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: {
      HOME: home,
      TZ: 'UTC',
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  }
}

/** Unpacks 210 MB into the system's temporary folder, once for every version; takes some seconds. */
async function unpackOnce(): Promise<string> {
  const home = join(tmpdir(), `ba-chu-dong-chromium-${await readVersion()}-${process.getuid?.() ?? 0}`)
  if (await isThere(home)) return home
  const draft = await mkdtemp(`${home}.new-`)
  try {
    // The package unpacks to the temporary folder and nowhere else, so it is told another one.
    await promisify(execFile)(process.execPath, [UNPACK, BIN], { env: { TMPDIR: draft } })
    await writeFile(join(draft, 'fonts.conf'), fontsConfig(home))
    await rename(draft, home)
  } catch (error) {
    if (!(await isThere(home))) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return home
}

const fontsConfig = (home: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
  <fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`

async function readVersion(): Promise<string> {
  const text = await readFile(join(BIN, '../package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}

const isThere = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null
