import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFacebookNetwork } from '../../../src/adapters/facebook/facebook-network.ts'
import { Secret } from '../../../src/kernel/secret.ts'
import { DAY, HOUR, plus } from '../../../src/kernel/time.ts'
import { createPracticeFacebook, type PracticeFacebook } from '../../../src/practice/practice-facebook.ts'
import { type CountingWorld, createCountingWorld } from '../../support/counting-world.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const APP = { id: '900000000000001', secret: new Secret('practice-secret') }
/** `SYNC_PAGES=300 SYNC_LATENCY_MS=300` measures a night of 300 Pages. */
const PAGES = Number(process.env.SYNC_PAGES ?? 12)
const LATENCY_MS = Number(process.env.SYNC_LATENCY_MS ?? 0)
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())

/** Pages that each show three posts, beside one that a visitor wrote and two that nobody sees. */
async function showPages(control: PracticeFacebook['control'], world: CountingWorld): Promise<void> {
  const at = (ms: number) => plus(world.clock.now(), -ms)
  for (let number = 0; number < PAGES; number += 1) {
    const pageId = String(110_000_000_000_000 + number)
    control.addPage({ id: pageId, name: `Trang ${number}` })
    const token = control.issueToken({ pageIds: [pageId] })
    await world.addPage(await world.addUnit(`Đoàn xã ${number}`), pageId, token)
    control.addPost({ pageId, message: 'Tin', publishedAt: at(HOUR) })
    control.addPost({ pageId, kind: 'shared', message: 'Chia sẻ', publishedAt: at(DAY) })
    control.addPost({ pageId, kind: 'reel', message: 'Reel', publishedAt: at(2 * DAY) })
    control.addPost({ pageId, message: 'Khách', visitorName: 'Khách', publishedAt: at(HOUR) })
    control.addPost({ pageId, message: 'Chưa đăng', publishedAt: null })
    control.addPost({ pageId, kind: 'reel', message: 'Reel chưa đăng', publishedAt: null })
  }
}

test('over real HTTP each Page shows what it published, and nothing else counts', {
  timeout: 300_000,
}, async () => {
  const clock = createFakeClock()
  const practice = createPracticeFacebook({
    now: () => clock.now(),
    appId: APP.id,
    appSecret: APP.secret.reveal(),
  })
  const graphUrl = await practice.listen(0, '127.0.0.1')
  const network = createFacebookNetwork({ graphUrl, version: 'v26.0', timeoutMs: 5_000, app: APP, clock })
  const world = await createCountingWorld(database.db, { network, clock })
  const { control } = practice
  control.changeSettings({ filtersAfterPaging: true, latencyMs: LATENCY_MS })
  await showPages(control, world)

  const begunAtMs = performance.now()
  await world.activity.sweepPagePosts(new AbortController().signal)
  const tookMs = performance.now() - begunAtMs

  const genres = Object.groupBy(await world.counted(), ({ genre }) => genre)
  expect([genres.news?.length, genres.share?.length, genres.video?.length]).toEqual([PAGES, PAGES, PAGES])
  expect(control.calls()).toHaveLength(PAGES * 2)
  if (PAGES > 100)
    process.stdout.write(`${PAGES} Pages at ${LATENCY_MS} ms a call: ${Math.round(tookMs)} ms\n`)
  await practice.close()
})
