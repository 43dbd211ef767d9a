import { Calls } from './calls.ts'
import { PracticeControl } from './control.ts'
import { Faults } from './faults.ts'
import { PracticeServer } from './practice-server.ts'
import { Usage } from './usage.ts'
import { World } from './world.ts'

export interface PracticeOptions {
  readonly now: () => Date
  readonly appId: string
  /** Once it is not empty, every call must carry a right `appsecret_proof`. */
  readonly appSecret: string
  /** Waiting time before each Graph call does its work. */
  readonly latencyMs?: number
  /** Folder that keeps Pages, posts and photos across restarts; in memory when left out. */
  readonly persistPath?: string
  /** False closes `/practice/…`, through which anyone who reaches the port may change everything. */
  readonly hasControlRoutes?: boolean
  /** Where visitors reach it, when that is not where it listens. */
  readonly publicUrl?: string
  /** IANA name, for the times on the Page as visitors see it. */
  readonly timeZone?: string
}

/** A Graph API over real HTTP with a Page to look at, and the switches behind it. */
export interface PracticeFacebook extends AsyncDisposable {
  /** Starts to listen; port 0 takes a free one. Gives the base address without a slash at the end. */
  listen(port: number, host: string): Promise<string>
  /** Stops, cutting open connections. What was accepted stays in `persistPath`. */
  close(): Promise<void>
  readonly control: PracticeControl
}

/** Creates a practice Facebook that does not listen yet. */
export function createPracticeFacebook(options: PracticeOptions): PracticeFacebook {
  const world = new World(options.now, options.persistPath ?? null)
  const app = { id: options.appId, secret: options.appSecret }
  const faults = new Faults()
  const calls = new Calls()
  const control = new PracticeControl({ world, app, faults, calls })
  if (options.latencyMs !== undefined) control.changeSettings({ latencyMs: options.latencyMs })
  const server = new PracticeServer(
    { world, app, faults, calls, usage: new Usage(world), control },
    {
      hasControlRoutes: options.hasControlRoutes ?? true,
      publicUrl: options.publicUrl ?? null,
      timeZone: options.timeZone ?? 'Asia/Ho_Chi_Minh',
    },
  )
  const close = async () => {
    await server.close()
    world.close()
  }
  return { listen: (port, host) => server.listen(port, host), close, control, [Symbol.asyncDispose]: close }
}
