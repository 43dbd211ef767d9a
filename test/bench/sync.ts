import type { Kysely } from 'kysely'
import { createFacebookNetwork } from '../../src/adapters/facebook/facebook-network.ts'
import type { Schema } from '../../src/database/schema.ts'
import { Secret } from '../../src/kernel/secret.ts'
import { DAY, plus } from '../../src/kernel/time.ts'
import { createPracticeFacebook } from '../../src/practice/practice-facebook.ts'
import { type CountingWorld, createCountingWorld } from '../support/counting-world.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import type { Line } from './report.ts'
import { inEmptyHouse } from './report-house.ts'

const APP = { id: '900000000000001', secret: new Secret('bench-secret') }
const PAGES = 300
/** Five posts a week, further back than a night looks for edits and removals. */
const POSTS = 45
const EVERY_MS = 1.4 * DAY
const LATENCY_MS = 300

type Practice = ReturnType<typeof createPracticeFacebook>

/** Measures a night in which 300 Pages are counted that were counted the night before, over real HTTP. */
export const benchSync = (): Promise<readonly Line[]> => inEmptyHouse(measure)

async function measure(db: Kysely<Schema>): Promise<readonly Line[]> {
  const clock = createFakeClock()
  const appSecret = APP.secret.reveal()
  const practice = createPracticeFacebook({ now: () => clock.now(), appId: APP.id, appSecret })
  const graphUrl = await practice.listen(0, '127.0.0.1')
  const network = createFacebookNetwork({ graphUrl, version: 'v26.0', timeoutMs: 5_000, app: APP, clock })
  const world = await createCountingWorld(db, { network, clock })
  await passFirstNight(world, practice)
  practice.control.changeSettings({ latencyMs: LATENCY_MS })
  const callsBefore = practice.control.calls().length
  const startedAtMs = performance.now()
  await world.activity.sweepPagePosts(new AbortController().signal)
  const ours = (performance.now() - startedAtMs) / 1_000
  const calls = practice.control.calls().length - callsBefore
  await practice.close()
  await requireAllCounted(world)
  const name = `A night’s counting of ${PAGES} Pages at ${LATENCY_MS} ms a call, ${calls} calls`
  return [{ name, unit: 's', ours, floor: null, target: { atMost: 600 } }]
}

/** Counts Pages with two months of posts behind them; the next day each publishes again. */
async function passFirstNight(world: CountingWorld, { control }: Practice): Promise<void> {
  const pageIds = Array.from({ length: PAGES }, (_, number) => String(110_000_000_000_000 + number))
  const publish = (pageId: string, agoMs: number) =>
    control.addPost({ pageId, message: 'Tin', publishedAt: plus(world.clock.now(), -agoMs) })
  for (const pageId of pageIds) {
    control.addPage({ id: pageId, name: `Trang ${pageId}` })
    await world.addPage(await world.addUnit(), pageId, control.issueToken({ pageIds: [pageId] }))
    for (let post = 1; post <= POSTS; post++) publish(pageId, post * EVERY_MS)
  }
  await world.sweep()
  await world.clock.advanceBy(DAY)
  for (const pageId of pageIds) publish(pageId, 0)
}

async function requireAllCounted(world: CountingWorld): Promise<void> {
  const { length } = await world.counted()
  if (length !== PAGES * (POSTS + 1)) throw new Error(`${length} page posts were counted`)
}
