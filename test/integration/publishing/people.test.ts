import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PageId } from '../../../src/kernel/ids.ts'
import { HOUR, MINUTE, plus } from '../../../src/kernel/time.ts'
import { ruleFor } from '../../support/approval-rules.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createWorld, OFFICER, REVIEWER, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
let page: PageId

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.db.deleteFrom('posts').execute()
  await database.db.deleteFrom('settings').execute()
  world = await createWorld({ db: database.db })
  page = await world.addPage()
})

describe('until it is published, a Post', () => {
  test('may be rewritten although it is staged, and only the new words are seen', async () => {
    const id = await world.schedule({ pageId: page, message: 'Lời cũ' })
    await world.pass(6 * MINUTE)

    const { version } = await world.view(id)
    await world.publishing.editPost(OFFICER, id, { version, message: 'Lời mới' })
    await world.pass(15 * MINUTE)

    expect(await world.seen(page)).toMatchObject([{ message: 'Lời mới' }])
    expect(await world.hidden(page)).toEqual([])
    expect(await world.view(id)).toMatchObject({ state: 'published', leftovers: [] })
  })

  test('may be moved away although it is staged', async () => {
    const id = await world.schedule({ pageId: page })
    await world.pass(6 * MINUTE)

    const { version, publishAt } = await world.view(id)
    await world.publishing.editPost(OFFICER, id, { version, publishAt: plus(publishAt, HOUR) })
    await world.pass(15 * MINUTE)
    expect(await world.seen(page)).toEqual([])
    await world.pass(HOUR)

    expect(await world.seen(page)).toHaveLength(1)
  })

  test('keeps what is staged when it is moved by a few minutes', async () => {
    const id = await world.schedule({ pageId: page })
    await world.pass(6 * MINUTE)

    const before = await world.view(id)
    await world.publishing.editPost(OFFICER, id, {
      version: before.version,
      publishAt: plus(before.publishAt, -5 * MINUTE),
    })
    await world.pass(10 * MINUTE)

    expect(await world.view(id)).toMatchObject({
      state: 'published',
      facebookPostId: before.facebookPostId,
      latenessMs: 0,
    })
  })

  test('may be canceled, and nothing of it stays at Facebook', async () => {
    const id = await world.schedule({ pageId: page })
    await world.pass(6 * MINUTE)

    await world.publishing.cancelPost(OFFICER, id)
    await world.pass(20 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'canceled', leftovers: [] })
    expect([...(await world.seen(page)), ...(await world.hidden(page))]).toEqual([])
  })

  test('may be published at once', async () => {
    const id = await world.schedule({ pageId: page, publishAt: plus(world.clock.now(), 30 * HOUR) })

    await world.publishing.publishNow(OFFICER, id)
    await world.pass(MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'published' })
    expect(await world.seen(page)).toHaveLength(1)
  })
})

describe('what somebody else changed', () => {
  test('is not overwritten by whoever saw the older version', async () => {
    const id = await world.schedule({ pageId: page, message: 'Bản đầu' })
    await world.publishing.editPost(OFFICER, id, { version: 1, message: 'Bản của A' })

    const late = world.publishing.editPost(OFFICER, id, { version: 1, message: 'Bản của B' })

    await expect(late).rejects.toMatchObject({ code: 'STALE_VERSION' })
    expect((await world.view(id)).message).toBe('Bản của A')
  })

  test('out is out: a published Post is neither edited nor canceled nor published again', async () => {
    const id = await world.schedule({ pageId: page })
    await world.pass(21 * MINUTE)
    const { version } = await world.view(id)
    const { editPost, cancelPost, publishNow, retryPost } = world.publishing

    const deeds = [
      editPost(OFFICER, id, { version, message: 'x' }),
      cancelPost(OFFICER, id),
      publishNow(OFFICER, id),
      retryPost(OFFICER, id),
    ]

    for (const deed of await Promise.allSettled(deeds))
      expect(deed).toMatchObject({ reason: { code: 'STATE_CONFLICT' } })
  })
})

describe('after an outage', () => {
  test('a missed Post goes out when a person says so', async () => {
    const id = await world.schedule({ pageId: page })
    world.network.decide(() => ({ kind: 'never-sent' }))
    await world.pass(4 * HOUR)
    expect((await world.view(id)).state).toBe('missed')

    world.network.decide(() => ({ kind: 'none' }))
    await world.publishing.retryPost(OFFICER, id)
    await world.pass(MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'published' })
    expect(await world.seen(page)).toHaveLength(1)
  })
})

describe('where the rule asks for approval', () => {
  beforeEach(() => ruleFor(database.db, 'ordinary', { approvals: 1 }))

  test('a Post waits in review and goes nowhere by itself', async () => {
    const id = await world.schedule({ pageId: page })

    await world.pass(30 * MINUTE)

    expect((await world.view(id)).state).toBe('in-review')
    expect(world.network.calls).toEqual([])
  })

  test('an approved Post goes out', async () => {
    const id = await world.schedule({ pageId: page })

    await world.publishing.approvePost(REVIEWER, id)
    await world.pass(21 * MINUTE)

    expect((await world.view(id)).state).toBe('published')
  })

  test('a returned Post is a draft with the reason, and may be put forward again', async () => {
    const id = await world.schedule({ pageId: page })

    await world.publishing.returnPost(REVIEWER, id, { reason: 'Thiếu số người tham gia' })
    expect(await world.view(id)).toMatchObject({ state: 'draft', returnReason: 'Thiếu số người tham gia' })
    await expect(world.publishing.publishNow(OFFICER, id)).rejects.toMatchObject({ code: 'APPROVAL_NEEDED' })
    await world.publishing.submitPost(OFFICER, id)

    expect((await world.view(id)).state).toBe('in-review')
  })
})

test('what is typed is checked all at once', async () => {
  const wrong = world.schedule({
    pageId: page,
    message: '   ',
    link: 'javascript:alert(1)',
    publishAt: plus(world.clock.now(), -HOUR),
  })

  await expect(wrong).rejects.toMatchObject({
    code: 'POST_EMPTY',
    fields: [
      { path: 'message' },
      { path: 'link', code: 'POST_LINK_INVALID' },
      { path: 'publishAt', code: 'PUBLISH_AT_PAST' },
    ],
  })
})

test('what is written is kept in NFC', async () => {
  const id = await world.schedule({ pageId: page, message: 'Tuyên truyền'.normalize('NFD') })

  expect((await world.view(id)).message).toBe('Tuyên truyền'.normalize('NFC'))
})

test('every deed stands in the audit', async () => {
  const id = await world.schedule({ pageId: page })
  await world.publishing.cancelPost(OFFICER, id)

  const entries = await database.db
    .selectFrom('auditEntries')
    .select(['action', 'actorId'])
    .where('subjectId', '=', id)
    .orderBy('seq')
    .execute()
  expect(entries).toEqual([
    { action: 'post.written', actorId: OFFICER.id },
    { action: 'post.canceled', actorId: OFFICER.id },
  ])
})

test('who said that the law is satisfied stands in the audit, whether the Post was written or changed', async () => {
  const id = await world.schedule({ pageId: page, lawAcknowledged: true })
  await world.publishing.editPost(OFFICER, id, { version: 1, message: 'Lời mới', lawAcknowledged: true })

  const deeds = await database.db.selectFrom('auditEntries').selectAll().where('subjectId', '=', id).execute()

  expect(deeds).toHaveLength(2)
  for (const deed of deeds)
    expect(deed).toMatchObject({ actorId: OFFICER.id, facts: { lawAcknowledged: true } })
})
