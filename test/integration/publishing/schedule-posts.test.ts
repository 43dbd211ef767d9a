import { afterAll, expect, test } from 'vitest'
import { postId } from '../../../src/kernel/ids.ts'
import { HOUR, plus } from '../../../src/kernel/time.ts'
import { ruleFor } from '../../support/approval-rules.ts'
import { createTestDatabase } from '../../support/database.ts'
import { createWorld, OFFICER, REVIEWER } from '../../support/world.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())

const nothing = async () => {}

async function createPlan(ids: readonly string[]) {
  const world = await createWorld({ db: database.db })
  const page = await world.addPage()
  const inputs = ids.map((id, index) => ({
    id: postId(id),
    pageId: page,
    message: `Bài ${id}`,
    publishAt: plus(world.clock.now(), (index + 1) * HOUR),
  }))
  return { ...world, page, inputs }
}

test('many Posts are written at once, each with its entry in the audit', async () => {
  const { publishing, inputs, view, db } = await createPlan(['m-1', 'm-2'])

  const ids = await publishing.schedulePosts(OFFICER, inputs, nothing)

  expect(ids).toEqual(['m-1', 'm-2'])
  expect((await view(postId('m-2'))).state).toBe('scheduled')
  const deeds = await db.selectFrom('auditEntries').select('subjectId').execute()
  expect(deeds.map(deed => deed.subjectId)).toEqual(expect.arrayContaining(['m-1', 'm-2']))
})

test('when one has a problem, none is written', async () => {
  const { publishing, inputs, view } = await createPlan(['p-1', 'p-2'])
  const broken = inputs.map(input => (input.id === 'p-2' ? { ...input, message: ' ' } : input))

  const writing = publishing.schedulePosts(OFFICER, broken, nothing)

  await expect(writing).rejects.toMatchObject({ code: 'POST_EMPTY' })
  await expect(view(postId('p-1'))).rejects.toMatchObject({ code: 'POST_NOT_FOUND' })
})

test('a crash in the middle leaves none, and the same call again writes each once', async () => {
  const { publishing, inputs, view, db } = await createPlan(['c-1', 'c-2'])
  const crash = () => Promise.reject(new Error('the process was killed'))

  await expect(publishing.schedulePosts(OFFICER, inputs, crash)).rejects.toThrow('killed')
  await expect(view(postId('c-1'))).rejects.toMatchObject({ code: 'POST_NOT_FOUND' })
  await publishing.schedulePosts(OFFICER, inputs, nothing)
  await publishing.schedulePosts(OFFICER, inputs, nothing)

  const deeds = await db.selectFrom('auditEntries').selectAll().where('subjectId', '=', 'c-1').execute()
  expect(deeds).toHaveLength(1)
  expect((await view(postId('c-2'))).state).toBe('scheduled')
})

test('where approval is needed they wait for it, and who may not write is refused', async () => {
  const { publishing, inputs, view } = await createPlan(['a-1'])
  await ruleFor(database.db, 'ordinary', { approvals: 1 })

  await publishing.schedulePosts(OFFICER, inputs, nothing)

  expect((await view(postId('a-1'))).state).toBe('in-review')
  const asReviewer = publishing.schedulePosts(REVIEWER, inputs, nothing)
  await expect(asReviewer).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await ruleFor(database.db, 'ordinary', { approvals: 0 })
})
