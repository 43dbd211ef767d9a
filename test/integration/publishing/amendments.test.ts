import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PageId, PostId } from '../../../src/kernel/ids.ts'
import { HOUR, MINUTE, plus, SECOND } from '../../../src/kernel/time.ts'
import type { Problem } from '../../../src/ports/network.ts'
import { replaceAmendments } from '../../../src/publishing/amendment/amendment-store.ts'
import type { AmendmentInput } from '../../../src/publishing/amendment/ask-amendment.ts'
import { lockPost } from '../../../src/publishing/post-store.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { somebodyWaits } from '../../support/somebody-waits.ts'
import { createWorld, OFFICER, REVIEWER, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
let page: PageId
let id: PostId

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.db.deleteFrom('posts').execute()
  world = await createWorld({ db: database.db })
  page = await world.addPage()
  id = await world.schedule({
    pageId: page,
    message: '45 đoàn viên',
    publishAt: plus(world.clock.now(), 20 * SECOND),
  })
  await world.pass(30 * SECOND)
})

const ask = (input: AmendmentInput) => world.publishing.askAmendment(OFFICER, id, input)
const rewrite = async (message: string, version?: number) =>
  ask({ kind: 'message', message, version: version ?? (await world.view(id)).version })
const textsSeen = async () => (await world.seen(page)).map(remote => remote.message)
const commentsSeen = async () => {
  const [seen] = await world.seen(page)
  return world.network.commentsOf(seen?.id ?? '').map(comment => comment.message)
}
const amendments = async () => (await world.view(id)).amendments
const GONE: Problem = { code: 'object-gone', remedy: 'reconcile' }
const WRONG: Problem = { code: 'content-refused', remedy: 'fix-input' }

describe('another text for a Post that is out', () => {
  test('is shown on the Page, and only then stands in the Post', async () => {
    await rewrite('50 đoàn viên')
    expect(await world.view(id)).toMatchObject({
      message: '45 đoàn viên',
      amendments: [{ state: 'waiting' }],
    })

    await world.pass(5 * SECOND)

    expect(await textsSeen()).toEqual(['50 đoàn viên'])
    expect(await world.view(id)).toMatchObject({ message: '50 đoàn viên', state: 'published' })
    expect(await amendments()).toMatchObject([{ state: 'done', provedAt: expect.any(Date) }])
  })

  test.each(['effect-then-lost', 'no-effect-lost', 'never-sent'] as const)(
    'comes about although the answer is %s',
    async kind => {
      world.network.script('updateMessage', { kind }, { kind })
      world.network.script('readPost', { kind: 'never-sent' })

      await rewrite('50 đoàn viên')
      await world.pass(5 * MINUTE)

      expect(await textsSeen()).toEqual(['50 đoàn viên'])
      expect(await amendments()).toMatchObject([{ state: 'done' }])
    },
  )

  test('is proved and replaced at one moment without either waiting for the other', async () => {
    await rewrite('50 đoàn viên')
    const person = await database.db.startTransaction().execute()
    let locked: Promise<unknown> | undefined
    const spy = (step: string) => {
      if (step === 'prove-amend') locked ??= lockPost(person, id)
    }

    const work = world.publishingWith(spy).amendPost(id, new AbortController().signal)
    await vi.waitUntil(() => locked)
    await locked
    await somebodyWaits(database.db)
    await replaceAmendments(person, id, ['message'], world.clock.now())
    await person.commit().execute()

    await expect(work).resolves.toBeUndefined()
    expect(await amendments()).toMatchObject([{ state: 'replaced' }])
  })

  test('ends as the newest one, also when a request for an older one arrives late', async () => {
    world.network.script('updateMessage', { kind: 'ghost', afterCalls: 1_000 })
    await rewrite('50 đoàn viên')
    await world.pass(SECOND)
    await rewrite('60 đoàn viên')
    await world.pass(10 * SECOND)
    expect(await world.view(id)).toMatchObject({ message: '60 đoàn viên' })

    world.network.releaseGhosts()
    expect(await textsSeen()).toEqual(['50 đoàn viên'])
    await world.pass(10 * MINUTE)

    expect(await textsSeen()).toEqual(['60 đoàn viên'])
    expect(await amendments()).toMatchObject([{ state: 'replaced' }, { state: 'done' }])
  })

  test('of somebody who saw an older one is refused, with what stands there now', async () => {
    const { version } = await world.view(id)
    await rewrite('50 đoàn viên', version)

    const late = rewrite('60 đoàn viên', version)

    await expect(late).rejects.toMatchObject({
      code: 'STALE_VERSION',
      more: { current: { version: version + 1, message: '50 đoàn viên', state: 'published' } },
    })
  })

  test('asked for twice by a nervous finger is asked for once', async () => {
    const { version } = await world.view(id)

    await rewrite('50 đoàn viên', version)
    await rewrite('50 đoàn viên', version)

    expect(await amendments()).toHaveLength(1)
  })

  test('is checked like any other', async () => {
    await expect(rewrite('  ')).rejects.toMatchObject({ code: 'POST_EMPTY', fields: [{ path: 'message' }] })
  })

  test('that Facebook refuses is left to a person, who tries again or gives it up', async () => {
    world.network.script('updateMessage', { kind: 'refused', problem: WRONG })
    await rewrite('50 đoàn viên')
    await world.pass(5 * SECOND)
    const [failed] = await amendments()
    expect(failed).toMatchObject({ state: 'failed', problemCode: 'content-refused', remedy: 'fix-input' })
    expect(await world.view(id)).toMatchObject({ state: 'published', message: '45 đoàn viên' })

    if (failed) await world.publishing.retryAmendment(OFFICER, id, failed.id)
    await world.pass(5 * SECOND)

    expect(await textsSeen()).toEqual(['50 đoàn viên'])
  })

  test('that Facebook forbids for this one post fails, and leaves the Page connected', async () => {
    world.network.script('updateMessage', {
      kind: 'refused',
      problem: { code: 'permission-missing', remedy: 'reconnect' },
    })
    const other = await world.schedule({ pageId: page })

    await rewrite('50 đoàn viên')
    await world.pass(21 * MINUTE)

    expect(await amendments()).toMatchObject([{ state: 'failed', problemCode: 'change-not-permitted' }])
    expect(await world.view(other)).toMatchObject({ state: 'published' })
  })

  test('of a Post that somebody deleted on Facebook says so', async () => {
    world.network.removeByHand((await world.view(id)).facebookPostId ?? '')
    world.network.script('updateMessage', { kind: 'refused', problem: GONE })

    await rewrite('50 đoàn viên')
    await world.pass(5 * SECOND)

    expect(await amendments()).toMatchObject([{ state: 'failed', problemCode: 'post-vanished' }])
  })
})

describe('a Post that is taken off its Page', () => {
  test('is gone there and canceled here, with the reason', async () => {
    await ask({ kind: 'removal', reason: ' Sai tên ' })
    await world.pass(5 * SECOND)

    expect(await textsSeen()).toEqual([])
    expect(await world.view(id)).toMatchObject({
      state: 'canceled',
      removalReason: 'Sai tên',
      removedAt: expect.any(Date),
    })
  })

  test('needs a reason, and an officer', async () => {
    await expect(ask({ kind: 'removal', reason: ' ' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    const late = world.publishing.askAmendment(REVIEWER, id, { kind: 'removal', reason: 'Sai' })
    await expect(late).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test.each(['effect-then-lost', 'no-effect-lost', 'never-sent'] as const)(
    'goes although the answer is %s',
    async kind => {
      world.network.script('remove', { kind }, { kind })

      await ask({ kind: 'removal', reason: 'Sai' })
      await world.pass(5 * MINUTE)

      expect(await textsSeen()).toEqual([])
      expect((await world.view(id)).state).toBe('canceled')
    },
  )

  test('takes nothing more, and asking twice asks once', async () => {
    world.network.script('remove', { kind: 'never-sent' })
    await rewrite('50 đoàn viên')
    await ask({ kind: 'removal', reason: 'Sai' })
    await ask({ kind: 'removal', reason: 'Sai nữa' })

    const late = [rewrite('60'), ask({ kind: 'correction', text: 'x' })]

    for (const one of await Promise.allSettled(late))
      expect(one).toMatchObject({ reason: { code: 'REMOVAL_UNDER_WAY' } })
    expect(await amendments()).toMatchObject([{ state: 'replaced' }, { kind: 'removal', text: 'Sai' }])
  })

  test('gets no first comment any more', async () => {
    id = await world.schedule({
      pageId: page,
      firstComment: 'Xem thêm',
      publishAt: plus(world.clock.now(), SECOND),
    })
    world.network.script('comment', { kind: 'never-sent' })
    await world.pass(10 * SECOND)

    world.network.script('remove', { kind: 'never-sent' }, { kind: 'never-sent' })
    await ask({ kind: 'removal', reason: 'Sai' })
    await world.pass(10 * MINUTE)

    expect(world.network.calls.filter(call => call.operation === 'comment')).toHaveLength(1)
    expect((await world.view(id)).state).toBe('canceled')
  })

  test('waits for a dead token, and goes once the Page is connected again', async () => {
    const dead: Problem = { code: 'token-invalid', remedy: 'reconnect' }
    world.network.script('remove', { kind: 'refused', problem: dead })
    await ask({ kind: 'removal', reason: 'Sai' })
    await world.pass(2 * HOUR)
    expect(await amendments()).toMatchObject([{ state: 'waiting', problemCode: 'token-invalid' }])
    expect(world.network.calls.filter(call => call.operation === 'remove')).toHaveLength(1)

    await database.db.updateTable('pages').set({ tokenState: 'ok' }).where('id', '=', page).execute()
    await world.publishing.resumePage(page)
    await world.pass(30 * SECOND)

    expect((await world.view(id)).state).toBe('canceled')
  })
})

describe('a correction', () => {
  test('stands under the Post once, known as a correction', async () => {
    await ask({ kind: 'correction', text: 'con số đúng là 50' })
    await ask({ kind: 'correction', text: 'con số đúng là 50' })
    await world.pass(5 * SECOND)

    expect(await commentsSeen()).toEqual(['Đính chính: con số đúng là 50'])
    expect(await amendments()).toMatchObject([{ kind: 'correction', state: 'done' }])
  })

  test.each([
    { kind: 'effect-then-lost' },
    { kind: 'no-effect-lost' },
    { kind: 'ghost', afterCalls: 1 },
    { kind: 'throttled', until: new Date('2026-11-22T02:30:00Z'), scope: 'page' },
  ] as const)('is written once although the answer is $kind', async fault => {
    world.network.script('comment', fault)

    await ask({ kind: 'correction', text: 'Đính chính số người: 50' })
    await world.pass(HOUR)

    expect(await commentsSeen()).toEqual(['Đính chính số người: 50'])
    expect(world.network.calls.filter(call => call.whileParked)).toEqual([])
  })

  test('that could not be written for hours asks a person instead of appearing at night', async () => {
    world.network.decide(call =>
      call.operation === 'comment' ? { kind: 'no-effect-lost' } : { kind: 'none' },
    )
    await ask({ kind: 'correction', text: 'là 50' })
    await world.pass(5 * HOUR)

    expect(await amendments()).toMatchObject([{ state: 'failed', problemCode: 'comment-too-late' }])
    expect(world.network.calls.filter(call => call.operation === 'comment').length).toBeLessThan(15)
  })

  test('says what is missing, or too long', async () => {
    await expect(ask({ kind: 'correction', text: ' ' })).rejects.toMatchObject({ code: 'CORRECTION_EMPTY' })
    await expect(ask({ kind: 'correction', text: 'x'.repeat(8_001) })).rejects.toMatchObject({
      code: 'CORRECTION_TOO_LONG',
      fields: [{ path: 'text' }],
    })
  })
})

describe('a first comment without a sure answer', () => {
  test('is given up after the grace, and waits for a person, who may try it again', async () => {
    world.network.decide(call =>
      call.operation === 'comment' ? { kind: 'no-effect-lost' } : { kind: 'none' },
    )
    id = await world.schedule({
      pageId: page,
      firstComment: 'Xem thêm',
      publishAt: plus(world.clock.now(), SECOND),
    })
    await world.pass(5 * HOUR)
    const [given] = await amendments()
    expect(given).toMatchObject({ kind: 'first-comment', state: 'failed', problemCode: 'comment-too-late' })
    expect(await world.view(id)).toMatchObject({ state: 'published', problemCode: null })

    world.network.decide(() => ({ kind: 'none' }))
    if (given) await world.publishing.retryAmendment(OFFICER, id, given.id)
    await world.pass(MINUTE)

    expect(await commentsSeen()).toEqual(['Xem thêm'])
    expect(await world.view(id)).toMatchObject({ firstCommentId: expect.any(String) })
  })

  test('is not written however old once its Page is connected again', async () => {
    const dead: Problem = { code: 'token-invalid', remedy: 'reconnect' }
    world.network.script('comment', { kind: 'refused', problem: dead })
    id = await world.schedule({
      pageId: page,
      firstComment: 'Xem thêm',
      publishAt: plus(world.clock.now(), SECOND),
    })
    await world.pass(5 * HOUR)

    await database.db.updateTable('pages').set({ tokenState: 'ok' }).where('id', '=', page).execute()
    await world.publishing.resumePage(page)
    await world.pass(10 * MINUTE)

    expect(await commentsSeen()).toEqual([])
    expect(await amendments()).toMatchObject([{ kind: 'first-comment', state: 'failed' }])
  })
})

test('officers hear of what failed until somebody answers it', async () => {
  const noticesOpen = async () => {
    const open = database.db.selectFrom('notices').select(['kind', 'facts']).where('closedAt', 'is', null)
    return open.where('subjectId', '=', id).execute()
  }
  world.network.script('updateMessage', { kind: 'refused', problem: WRONG })
  await rewrite('50 đoàn viên')
  await world.pass(5 * SECOND)
  expect(await noticesOpen()).toMatchObject([
    { kind: 'amendment-failed', facts: { problem: 'content-refused' } },
  ])

  const [failed] = await amendments()
  if (failed) await world.publishing.dismissAmendment(OFFICER, id, failed.id)

  expect(await noticesOpen()).toEqual([])
})

test('nothing of this may be asked of a Post that is not out', async () => {
  id = await world.schedule({ pageId: page })

  await expect(rewrite('x')).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
})

test('what was asked and answered stands in the history and in the audit', async () => {
  world.network.script('updateMessage', { kind: 'refused', problem: WRONG })
  await rewrite('50 đoàn viên')
  await world.pass(5 * SECOND)
  const [failed] = await amendments()
  if (failed) await world.publishing.dismissAmendment(OFFICER, id, failed.id)
  await ask({ kind: 'removal', reason: 'Sai' })

  const { items } = await world.publishing.listRevisions(OFFICER, id, { limit: 9 })
  expect(items).toMatchObject([
    { action: 'post.removal-asked', note: 'Sai', message: '45 đoàn viên' },
    { action: 'post.amendment-dismissed', message: '45 đoàn viên' },
    { action: 'post.amend-asked', message: '50 đoàn viên' },
    { action: 'post.written', message: '45 đoàn viên' },
  ])
  const audit = await database.db
    .selectFrom('auditEntries')
    .select('action')
    .where('subjectId', '=', id)
    .orderBy('seq')
    .execute()
  expect(audit.map(({ action }) => action)).toEqual(items.map(({ action }) => action).toReversed())
})
