import { afterAll, expect, test } from 'vitest'
import { Secret } from '../../../src/kernel/secret.ts'
import { DAY, MINUTE, plus } from '../../../src/kernel/time.ts'
import { createTestDatabase } from '../../support/database.ts'
import { actorWith, createTestOrganisation, SYSTEM } from '../../support/test-organisation.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())

const world = createTestOrganisation(database)
const { organisation, network, clock, db, resumedPages } = world
const ADMIN = actorWith('admin')

let made = 0
/** Puts a Page on the fake Facebook. */
function newPage(rights: { mayCreateContent?: boolean; expiresAt?: Date } = {}) {
  const networkPageId = String(1_000 + ++made)
  const token = `token-of-${networkPageId}`
  network.addPage({ networkPageId, token, name: `Đoàn xã số ${made}`, ...rights })
  return { networkPageId, token }
}

const connect = (facebookPageId: string, token: string, purpose: 'publish' | 'track' = 'publish') =>
  organisation.connectPage(ADMIN, { facebookPageId, accessToken: new Secret(token), purpose })

const pageCount = async () => (await db.selectFrom('pages').select('id').execute()).length

test('a confirmed Page is kept with its token sealed', async () => {
  const { networkPageId, token } = newPage()

  const { id, isNew } = await connect(networkPageId, token)

  expect(isNew).toBe(true)
  expect(await organisation.getPage(ADMIN, id)).toMatchObject({ name: 'Đoàn xã số 1', tokenState: 'ok' })
  const row = await db.selectFrom('pages').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(JSON.stringify(row)).not.toContain(token)
  expect(await organisation.openPage(id)).toMatchObject({ reach: 'open' })
})

test("a Page's name is cleaned and shortened before it is kept", async () => {
  network.addPage({ networkPageId: '900', token: 'long', name: `Đoàn\0 xã ${'x'.repeat(3_000)}` })

  const { id } = await connect('900', 'long')

  const { name } = await organisation.getPage(ADMIN, id)
  expect(name).toMatch(/^Đoàn xã x+…$/)
  expect(name).toHaveLength(100)
})

test('what people see of a Page never holds its token', async () => {
  const { items } = await organisation.listPages(ADMIN, { limit: 10 })

  expect(items.length).toBeGreaterThan(0)
  for (const page of items) expect(Object.keys(page)).not.toContain('tokenSealed')
})

test.each([
  ["a person's token", () => network.addUserToken('mine'), 'mine', 'TOKEN_WRONG_KIND'],
  ["another Page's token", () => newPage(), 'token-of-1001', 'TOKEN_OF_ANOTHER_PAGE'],
  ['a token nobody made', () => undefined, 'invented', 'TOKEN_DEAD'],
])('with %s nothing is kept', async (_, prepare, token, code) => {
  prepare()
  const before = await pageCount()

  await expect(connect('555', token)).rejects.toMatchObject({ code })

  expect(await pageCount()).toBe(before)
})

test('a Page to publish on needs the right to create, one to count does not', async () => {
  const { networkPageId, token } = newPage({ mayCreateContent: false })

  await expect(connect(networkPageId, token)).rejects.toMatchObject({ code: 'TOKEN_LACKS_RIGHT' })

  expect(await connect(networkPageId, token, 'track')).toMatchObject({ isNew: true })
})

test('a dead token stops all calls until a new one comes, and then what waited goes on', async () => {
  const { networkPageId, token } = newPage()
  const { id } = await connect(networkPageId, token)
  const opened = await organisation.openPage(id)
  if (opened.reach !== 'open') throw new Error('the Page should be open')

  await organisation.markDeadToken(opened.page, 'token-invalid')
  expect(await organisation.openPage(id)).toEqual({ reach: 'needs-reconnect', problem: 'token-invalid' })
  network.addPage({ networkPageId, token: 'newer' })
  const again = await connect(networkPageId, 'newer')

  expect(again).toEqual({ id, isNew: false })
  expect(resumedPages).toContain(id)
  expect(await organisation.openPage(id)).toMatchObject({ reach: 'open' })
})

test('news of an old token does not kill the one that replaced it', async () => {
  const { networkPageId, token } = newPage()
  const { id } = await connect(networkPageId, token)
  const opened = await organisation.openPage(id)
  if (opened.reach !== 'open') throw new Error('the Page should be open')
  network.addPage({ networkPageId, token: 'fresh' })
  await connect(networkPageId, 'fresh')

  await organisation.markDeadToken(opened.page, 'token-invalid')

  expect(await organisation.openPage(id)).toMatchObject({ reach: 'open' })
})

test('a parked Page opens again only when its time has come, and a shorter park changes nothing', async () => {
  const { networkPageId, token } = newPage()
  const { id } = await connect(networkPageId, token)
  const until = plus(clock.now(), 10 * MINUTE)

  await organisation.parkPage(id, until, 'rate-limit-page')
  await organisation.parkPage(id, plus(clock.now(), MINUTE), 'shorter')

  expect(await organisation.openPage(id)).toEqual({ reach: 'parked', until, problem: 'rate-limit-page' })
  const calls = network.calls.length
  await expect(connect(networkPageId, token)).rejects.toMatchObject({ code: 'NETWORK_THROTTLED' })
  expect(network.calls.length).toBe(calls)
  await clock.advanceTo(until)
  expect(await organisation.openPage(id)).toMatchObject({ reach: 'open' })
})

test('a parked app keeps every Page waiting', async () => {
  const { networkPageId, token } = newPage()
  const { id } = await connect(networkPageId, token)
  const until = plus(clock.now(), 5 * MINUTE)

  await organisation.parkApp(until, 'rate-limit-app')

  expect(await organisation.openPage(id)).toMatchObject({ reach: 'parked', until })
  await clock.advanceTo(until)
  expect(await organisation.openPage(id)).toMatchObject({ reach: 'open' })
})

test('a token near its end is shown as expiring, past it as needing a new one', async () => {
  const { networkPageId, token } = newPage({ expiresAt: plus(clock.now(), 15 * DAY) })
  const { id } = await connect(networkPageId, token)
  const stateNow = async () => (await organisation.getPage(ADMIN, id)).tokenState

  expect(await stateNow()).toBe('ok')
  await clock.advanceBy(2 * DAY)
  expect(await stateNow()).toBe('expiring')
  await clock.advanceBy(13 * DAY)
  expect(await stateNow()).toBe('needs-reconnect')
  expect(await organisation.openPage(id)).toMatchObject({ reach: 'needs-reconnect' })
})

test('a Page of an unknown unit is refused before Facebook is asked', async () => {
  const calls = network.calls.length
  const unitId = (await organisation.createUnit(SYSTEM, { name: 'Đoàn xã Tân Long', level: 'co_so' })).id
  const { networkPageId, token } = newPage()
  const connection = {
    facebookPageId: networkPageId,
    accessToken: new Secret(token),
    purpose: 'track' as const,
  }

  await expect(
    organisation.connectPage(ADMIN, { ...connection, unitId: 'nowhere' as typeof unitId }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' })

  expect(network.calls.length).toBe(calls)
  const { id } = await organisation.connectPage(ADMIN, { ...connection, unitId })
  expect(await organisation.getPage(ADMIN, id)).toMatchObject({ unitId })
})

test('an officer may see Pages and not connect them', async () => {
  const officer = actorWith('officer')
  const connection = { facebookPageId: '1', accessToken: new Secret('x'), purpose: 'track' as const }

  await expect(organisation.connectPage(officer, connection)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  expect((await organisation.listPages(officer, { limit: 100 })).items.length).toBeGreaterThan(3)
})

test('a list of Pages goes on where it stopped, each Page once', async () => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await organisation.listPages(ADMIN, { limit: 2, cursor })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)

  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBe(await pageCount())
})
