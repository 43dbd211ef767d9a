import { afterAll, expect, test } from 'vitest'
import { HOUR, plus } from '../../../src/kernel/time.ts'
import { createTestDatabase } from '../../support/database.ts'
import { createWorld, OFFICER } from '../../support/world.ts'

const database = await createTestDatabase()
const world = await createWorld(database)
const pageId = await world.addPage()
afterAll(() => database[Symbol.asyncDispose]())

const message = 'Sáng nay tại [[Địa điểm]], đoàn viên ra quân.'
const refused = { code: 'POST_BLANKS_LEFT', fields: [{ path: 'message', values: { blanks: 'Địa điểm' } }] }
const writeDraft = () => world.schedule({ pageId, message, isDraft: true })

test('a text with blanks is kept as a draft and cannot be scheduled', async () => {
  const id = await writeDraft()

  expect(await world.view(id)).toMatchObject({ state: 'draft', message })
  await expect(world.schedule({ pageId, message })).rejects.toMatchObject(refused)
})

test('a draft with blanks can be moved and rewritten, but neither put forward nor published', async () => {
  const id = await writeDraft()
  const publishAt = plus(world.clock.now(), 2 * HOUR)
  await world.publishing.editPost(OFFICER, id, { version: 1, publishAt })

  await expect(world.publishing.submitPost(OFFICER, id)).rejects.toMatchObject(refused)
  await expect(world.publishing.publishNow(OFFICER, id)).rejects.toMatchObject(refused)
  expect(await world.view(id)).toMatchObject({ state: 'draft', publishAt })
})

test('once its blanks are filled it goes its way', async () => {
  const id = await writeDraft()
  await world.publishing.editPost(OFFICER, id, { version: 1, message: 'Sáng nay đoàn viên ra quân.' })

  await world.publishing.submitPost(OFFICER, id)

  expect((await world.view(id)).state).toBe('scheduled')
})

test('blanks do not come back into a scheduled Post', async () => {
  const id = await world.schedule({ pageId })

  const edited = world.publishing.editPost(OFFICER, id, { version: 1, message })

  await expect(edited).rejects.toMatchObject(refused)
})
