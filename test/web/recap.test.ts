import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PageId, pageId } from '../../src/kernel/ids.ts'
import { Secret } from '../../src/kernel/secret.ts'
import { createActivityWorld } from '../support/activity-world.ts'
import { createTestDatabase } from '../support/database.ts'
import { actorWith } from '../support/test-organisation.ts'
import { createTestWeb } from '../support/test-web.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const database = await createTestDatabase()
const web = await createTestWeb(database)
afterAll(async () => {
  await web.app.close()
  await database[Symbol.asyncDispose]()
})
const OFFICER = actorWith('officer')

let page: PageId
beforeAll(async () => {
  const token = 'token-recap'
  web.network.addPage({ networkPageId: '101', name: 'Trang Đoàn', token })
  const connection = { facebookPageId: '101', accessToken: new Secret(token), purpose: 'publish' } as const
  page = (await web.organisation.connectPage(actorWith('admin'), connection)).id
  const { addUnit, addPost } = createActivityWorld(database.db)
  await addPost(await addUnit('Đoàn xã Tân Bình'), { at: '2026-11-09 08:00' })
  await addUnit('Đoàn xã Hòa An')
})

const draft = (period: string, pageWanted = page) =>
  web.briefing.draftRecap(OFFICER, { period, pageId: pageWanted })

test('a recap becomes one draft with a card, however often it is asked for', async () => {
  const [id, again] = [await draft('2026-11'), await draft('2026-11')]

  const post = await web.publishing.getPost(OFFICER, id)
  expect(again).toBe(id)
  expect(post).toMatchObject({ state: 'draft', pageId: page })
  expect(post.message).toContain('Cảm ơn Đoàn xã Tân Bình đã')
  expect(post.message).not.toContain('Hòa An')
  expect(post.photos).toMatchObject([
    { altText: expect.stringContaining('Điểm tin tháng 11/2026. 1 hoạt động') },
  ])
})

test('each Page has its own; one that was canceled makes room for another', async () => {
  const token = 'token-other'
  web.network.addPage({ networkPageId: '102', name: 'Trang thứ hai', token })
  const connection = { facebookPageId: '102', accessToken: new Secret(token), purpose: 'publish' } as const
  const other = (await web.organisation.connectPage(actorWith('admin'), connection)).id
  const [here, there] = [await draft('2026-11'), await draft('2026-11', other)]
  await web.publishing.cancelPost(OFFICER, here)

  const again = await draft('2026-11')

  expect(new Set([here, there, again]).size).toBe(3)
  expect(await draft('2026-11')).toBe(again)
})

test('two who ask at once get the same one; a year is another', async () => {
  const [one, other] = await Promise.all([draft('2026'), draft('2026')])

  expect(other).toBe(one)
  expect((await web.publishing.getPost(OFFICER, one)).message).toContain('ĐIỂM TIN NĂM 2026')
})

test('without anything published, or for what is no period, nothing is drafted', async () => {
  await expect(draft('2026-01')).rejects.toMatchObject({ code: 'NOTHING_TO_RECAP' })
  await expect(draft('mai')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(draft('2025-10', pageId('none'))).rejects.toMatchObject({ code: 'NOTHING_TO_RECAP' })
})

test('only whoever writes Posts may ask for one', async () => {
  const asked = web.briefing.draftRecap(actorWith('viewer'), { period: '2026-11', pageId: page })

  await expect(asked).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})

test('the month and a whole year offer it, and open the Post', async () => {
  await using world = await createOfficerWorld()

  expect((await world.get('/briefings/2026-10')).body).toContain('Soạn bài điểm tin tháng')
  expect((await world.get('/briefings/range?from=2026-01-01&to=2027-01-01')).body).toContain('điểm tin năm')
  expect((await world.get('/briefings/range?from=2026-01-01&to=2026-12-01')).body).not.toContain('điểm tin')
  const answer = await world.post('/briefings/recap', { period: '2026-10', pageId: 'page-1' })
  expect(answer.headers.location).toBe('/posts/post-recap')
})
