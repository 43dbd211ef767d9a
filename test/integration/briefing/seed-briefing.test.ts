import { afterAll, expect, test } from 'vitest'
import { differencesOf } from '../../../src/briefing/meeting/brief-differences.ts'
import type { DemoDeps, DemoDesk } from '../../../src/cli/demo/deps.ts'
import { seedBriefing } from '../../../src/cli/demo/seed-briefing.ts'
import { demoUnitId } from '../../../src/cli/demo/seed-units.ts'
import { HOUR } from '../../../src/kernel/time.ts'
import { createActivityWorld } from '../../support/activity-world.ts'
import { createTestDatabase } from '../../support/database.ts'
import { actorWith } from '../../support/test-organisation.ts'
import { createTestWeb } from '../../support/test-web.ts'
import { createWorld } from '../../support/world.ts'

const database = await createTestDatabase()
const web = await createTestWeb(database)
afterAll(async () => {
  await web.app.close()
  await database[Symbol.asyncDispose]()
})
const SECRETARY = actorWith('reviewer')

/** Lets a Page of ours have shown a Post for a branch in the month before; nothing has counted it yet. */
async function publishForBranch(): Promise<void> {
  const world = await createWorld({ db: database.db })
  const id = await world.schedule({ pageId: await world.addPage() })
  await world.pass(HOUR)
  await database.db
    .updateTable('posts')
    .set({ unitId: demoUnitId('hoa-an-2025'), publishedAt: new Date('2026-10-12T01:00:00Z') })
    .where('id', '=', id)
    .execute()
}

test('the demo’s last month is frozen after branches replied, and corrected once', async () => {
  const { addUnit, addPost } = createActivityWorld(database.db)
  for (const key of ['hoa-an-2025', 'phuong-binh-2025', 'tan-binh-2025', 'thanh-hoa-2025']) {
    await addUnit(key, { id: demoUnitId(key) } as object)
    await addPost(demoUnitId(key), { at: '2026-10-09 08:00' })
  }
  await publishForBranch()
  const deps = { areas: web, clock: web.clock, timeZone: 'Asia/Ho_Chi_Minh', scenario: '2025' }
  const desk = { secretary: SECRETARY } as unknown as DemoDesk

  for (const _ of [1, 2]) await seedBriefing(deps as unknown as DemoDeps, desk, new AbortController().signal)

  const { brief, versions } = await web.briefing.readBriefing(SECRETARY, '2026-10')
  const first = await web.briefing.readBriefing(SECRETARY, '2026-10', 1)
  expect(versions.map(({ version }) => version)).toEqual([2, 1])
  expect(first.brief.replies.map(({ kind }) => kind).toSorted()).toEqual(['confirmed', 'disputed'])
  expect(differencesOf(first.brief, brief).cells.map(({ branchName }) => branchName)).toContain(
    'thanh-hoa-2025',
  )
  expect(first.brief.totals.bySource.ours).toBe(1)
  expect(brief.totals.posts).toBe(first.brief.totals.posts + 1)
  expect((await web.briefing.readBriefing(SECRETARY, '2026-11')).state).toBe('open')
})
