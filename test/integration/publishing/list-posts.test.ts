import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUR, plus } from '../../../src/kernel/time.ts'
import { createTestDatabase } from '../../support/database.ts'
import { createWorld, OFFICER } from '../../support/world.ts'

const database = await createTestDatabase()
const world = await createWorld(database)
afterAll(() => database[Symbol.asyncDispose]())

beforeAll(async () => {
  const pageId = await world.addPage()
  for (let hours = 1; hours <= 5; hours++) {
    const publishAt = plus(world.clock.now(), hours * HOUR)
    const pillar = hours % 2 === 0 ? 'counsel' : 'members'
    await world.schedule({ pageId, message: `Bài ${hours}`, publishAt, pillar })
  }
})

const list = (wanted: Parameters<typeof world.publishing.listPosts>[1]) =>
  world.publishing.listPosts(OFFICER, wanted)
const messages = ({ items }: Awaited<ReturnType<typeof list>>) => items.map(post => post.message)

test('the latest come first where asked for, page by page', async () => {
  const first = await list({ order: 'latest', limit: 3 })
  const rest = await list({ order: 'latest', limit: 3, cursor: first.nextCursor ?? '' })

  expect([messages(first), messages(rest)]).toEqual([
    ['Bài 5', 'Bài 4', 'Bài 3'],
    ['Bài 2', 'Bài 1'],
  ])
  expect(rest.nextCursor).toBeNull()
})

test('one pillar is listed alone', async () => {
  expect(messages(await list({ pillar: 'counsel', limit: 10 }))).toEqual(['Bài 2', 'Bài 4'])
})
