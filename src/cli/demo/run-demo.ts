import { systemClock } from '../../adapters/system/system-clock.ts'
import { createSystemIds } from '../../adapters/system/system-ids.ts'
import type { Config } from '../../config/config.ts'
import type { PostId } from '../../kernel/ids.ts'
import { MINUTE, plus, SECOND } from '../../kernel/time.ts'
import { localTimeAt, printTime } from '../../kernel/vietnamese-date.ts'
import { systemActor } from '../../organisation/index.ts'
import { type RunningHouse, startHouse } from '../../start-house.ts'
import { untilStopped } from '../../until-stopped.ts'
import { CATALOGUES, fill } from '../../web/text/index.ts'
import type { Terminal } from '../command.ts'
import { createCliLog } from '../open-organisation.ts'
import { demoConfig } from './demo-config.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'
import { scheduleFresh } from './schedule-fresh.ts'
import { seedDemo } from './seed-demo.ts'
import type { DemoShape } from './seed-units.ts'

/** Runs the demo until Ctrl-C; gives the exit code. */
export async function runDemo(given: Config, shape: DemoShape, terminal: Terminal): Promise<0 | 1> {
  const log = createCliLog()
  const stopping = new AbortController()
  const stopped = untilStopped(log).then(() => stopping.abort())
  const config = await demoConfig(given, shape)
  const texts = CATALOGUES[config.locale].cli.demo
  terminal.out(texts.starting)
  await using house = await startHouse(config, log)
  const deps = depsOf(house, shape)
  if (deps === null) {
    terminal.err(fill(texts.alreadyRunning, { folder: config.dataDir }, config.locale))
    return 1
  }
  await present(house, deps, terminal, stopping.signal).catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error
  })
  await stopped
  terminal.out(texts.stopping)
  return 0
}

/** Null when another process runs the practice Facebook of this folder. */
function depsOf({ ground, areas, practice }: RunningHouse, shape: DemoShape): DemoDeps | null {
  if (practice === null || practice.facebook === null) return null
  return {
    db: ground.database.db,
    areas,
    control: practice.facebook.control,
    clock: systemClock,
    ids: createSystemIds(systemClock),
    timeZone: ground.config.timeZone,
    ...shape,
    appId: practice.app.id,
    practiceUrl: practice.app.graphUrl,
  }
}

async function present(
  house: RunningHouse,
  deps: DemoDeps,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const { locale, dataDir: folder } = house.ground.config
  const texts = CATALOGUES[locale].cli.demo
  const desk = await seedDemo(deps, signal)
  signal.throwIfAborted()
  const fresh = await scheduleFresh(deps, desk, texts.firstComment)
  const signInUrl = await signInUrlOf(house, desk)
  const branchUrl = new URL(`/b/${desk.branchLink.reveal()}`, house.url).href
  const pageUrl = `${deps.practiceUrl}/pages/${desk.page.facebookPageId}`
  const time = `${printTime(localTimeAt(fresh.publishAt, deps.timeZone), 'HH:mm')}:${String(fresh.publishAt.getUTCSeconds()).padStart(2, '0')}`
  terminal.out(fill(texts.ready, { url: house.url, signInUrl, branchUrl, pageUrl, folder, time }, locale))
  const permalink = await untilPublished(deps, fresh, signal)
  terminal.out(permalink === null ? texts.late : fill(texts.published, { permalink }, locale))
}

async function signInUrlOf({ areas, url }: RunningHouse, { officer }: DemoDesk): Promise<string> {
  const { token } = await areas.organisation.makeSignInLink(systemActor('demo'), officer.id)
  return new URL(`/sign-in/${token.reveal()}`, url).href
}

/** Waits until the Post is proved to be on the Page, a minute at most; gives where it stands there. */
async function untilPublished(
  { areas, clock }: DemoDeps,
  { id, publishAt }: { id: PostId; publishAt: Date },
  signal: AbortSignal,
): Promise<string | null> {
  const actor = systemActor('demo')
  await clock.sleepUntil(publishAt, signal)
  while (clock.now() < plus(publishAt, MINUTE)) {
    const { state, permalink } = await areas.publishing.getPost(actor, id)
    if (state === 'published') return permalink
    await clock.sleepUntil(plus(clock.now(), SECOND / 2), signal)
  }
  return null
}
