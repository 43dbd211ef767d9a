import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type PageId, personId } from '../../../src/kernel/ids.ts'
import { HOUR, MINUTE, plus } from '../../../src/kernel/time.ts'
import type { Actor } from '../../../src/organisation/access.ts'
import { DEFAULT_RULES } from '../../../src/publishing/approval/approval.ts'
import { saveApprovalRules } from '../../../src/publishing/approval/approval-store.ts'
import { addPerson, ruleFor } from '../../support/approval-rules.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { ADMIN, createWorld, OFFICER, REVIEWER, type World } from '../../support/world.ts'

const SECOND_REVIEWER: Actor = { ...REVIEWER, id: 'reviewer-2', name: 'Phó bí thư' }

let database: TestDatabase
let world: World
let page: PageId

beforeAll(async () => {
  database = await createTestDatabase()
  for (const actor of [ADMIN, OFFICER, REVIEWER, SECOND_REVIEWER]) await addPerson(database.db, actor)
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  for (const table of ['posts', 'settings', 'notices', 'holds'] as const)
    await database.db.deleteFrom(table).execute()
  world = await createWorld({ db: database.db })
  page = await world.addPage()
})

const askedOf = async (kind: string): Promise<readonly string[]> => {
  const open = database.db.selectFrom('notices').select('personId').where('closedAt', 'is', null)
  const rows = await open.where('kind', '=', kind).orderBy('personId').execute()
  return rows.map(row => row.personId ?? 'everybody')
}

describe('a Post that needs two approvals', () => {
  const tribute = () => world.schedule({ pageId: page, kind: 'tribute' })

  test('waits for the second, and goes out with it', async () => {
    const id = await tribute()

    await world.publishing.approvePost(REVIEWER, id, { version: 1 })
    expect(await world.view(id)).toMatchObject({ state: 'in-review', approvalsNeeded: 2 })
    await world.publishing.approvePost(SECOND_REVIEWER, id, { version: 1 })
    await world.pass(21 * MINUTE)

    expect(await world.view(id)).toMatchObject({
      state: 'published',
      approvals: [{ counts: true }, { counts: true }],
    })
  })

  test('counts the same person once, and never its writer', async () => {
    const id = await tribute()

    await world.publishing.approvePost(REVIEWER, id)
    await world.publishing.approvePost(REVIEWER, id)
    await expect(world.publishing.approvePost(OFFICER, id)).rejects.toMatchObject({ code: 'OWN_APPROVAL' })

    expect((await world.view(id)).approvals).toHaveLength(1)
    expect((await world.view(id)).state).toBe('in-review')
  })

  test('is scheduled once when both approve at the same moment', async () => {
    const id = await tribute()

    await Promise.all(
      [REVIEWER, SECOND_REVIEWER].map(who => world.publishing.approvePost(who, id, { version: 1 })),
    )

    expect(await world.view(id)).toMatchObject({ state: 'scheduled', approvals: [{}, {}] })
  })

  test('asks everybody who may, but its writer, and lets go of them as they decide', async () => {
    const id = await tribute()
    expect(await askedOf('approval-asked')).toEqual([ADMIN.id, REVIEWER.id, SECOND_REVIEWER.id])

    await world.publishing.approvePost(REVIEWER, id)
    expect(await askedOf('approval-asked')).toEqual([ADMIN.id, SECOND_REVIEWER.id])
    await world.publishing.approvePost(ADMIN, id)

    expect(await askedOf('approval-asked')).toEqual([])
  })
})

describe('an approval', () => {
  test('of a text that was changed since is refused', async () => {
    const id = await world.schedule({ pageId: page, kind: 'tribute' })
    await world.publishing.editPost(OFFICER, id, { version: 1, message: 'Lời khác' })

    const late = world.publishing.approvePost(REVIEWER, id, { version: 1 })

    await expect(late).rejects.toMatchObject({ code: 'STALE_VERSION' })
    expect((await world.view(id)).approvals).toEqual([])
  })

  test('no longer counts once the text is changed, and its giver is asked again', async () => {
    const id = await world.schedule({ pageId: page, kind: 'tribute' })
    await world.publishing.approvePost(REVIEWER, id)
    const { version } = await world.view(id)

    await world.publishing.editPost(OFFICER, id, { version, message: 'Lời khác' })

    expect(await world.view(id)).toMatchObject({ state: 'in-review', approvals: [{ counts: false }] })
    expect(await askedOf('approval-asked')).toContain(REVIEWER.id)
  })

  test('outlives a move', async () => {
    const id = await world.schedule({ pageId: page, kind: 'tribute' })
    await world.publishing.approvePost(REVIEWER, id)
    const { version, publishAt } = await world.view(id)

    await world.publishing.editPost(OFFICER, id, { version, publishAt: plus(publishAt, HOUR) })
    await world.publishing.approvePost(SECOND_REVIEWER, id, { version: 1 })

    expect(await world.view(id)).toMatchObject({ state: 'scheduled', publishAt: plus(publishAt, HOUR) })
  })

  test('and an edit at the same moment never let unread words out', async () => {
    const id = await world.schedule({ pageId: page, kind: 'tribute', message: 'Đã đọc' })
    await world.publishing.approvePost(REVIEWER, id)
    const { version } = await world.view(id)

    await Promise.allSettled([
      world.publishing.approvePost(SECOND_REVIEWER, id, { version }),
      world.publishing.editPost(OFFICER, id, { version, message: 'Chưa ai đọc' }),
    ])
    await world.pass(30 * MINUTE)

    expect(await world.seen(page)).not.toMatchObject([{ message: 'Chưa ai đọc' }])
  })

  test('of one’s own counts where the rule lets it', async () => {
    await ruleFor(database.db, 'ordinary', { approvals: 1 })
    const id = await world.schedule({ pageId: page })

    await world.publishing.approvePost(OFFICER, id)

    expect((await world.view(id)).state).toBe('scheduled')
  })

  test('counts only of people named', async () => {
    await ruleFor(database.db, 'ordinary', { approvals: 1, approverIds: [personId(REVIEWER.id)] })
    const id = await world.schedule({ pageId: page })

    const other = world.publishing.approvePost(ADMIN, id)

    await expect(other).rejects.toMatchObject({ code: 'NOT_AN_APPROVER' })
    expect(await askedOf('approval-asked')).toEqual([REVIEWER.id])
  })
})

describe('an approved Post', () => {
  beforeEach(() => ruleFor(database.db, 'ordinary', { approvals: 1 }))

  test('is taken back from the network and reviewed again when its words change', async () => {
    const id = await world.schedule({ pageId: page, message: 'Đã duyệt' })
    await world.publishing.approvePost(REVIEWER, id)
    await world.pass(6 * MINUTE)
    const { version, state } = await world.view(id)
    expect(state).toBe('staged')

    await world.publishing.editPost(OFFICER, id, { version, message: 'Chưa duyệt' })
    await world.pass(30 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'in-review', leftovers: [] })
    expect([...(await world.seen(page)), ...(await world.hidden(page))]).toEqual([])
  })

  test('stays approved when only its time or pillar changes', async () => {
    const id = await world.schedule({ pageId: page })
    await world.publishing.approvePost(REVIEWER, id)
    const { version, publishAt } = await world.view(id)

    await world.publishing.editPost(OFFICER, id, {
      version,
      pillar: 'members',
      publishAt: plus(publishAt, HOUR),
    })

    expect((await world.view(id)).state).toBe('scheduled')
  })

  test('is judged anew when it becomes another kind', async () => {
    const id = await world.schedule({ pageId: page })
    await world.publishing.approvePost(REVIEWER, id)
    const { version } = await world.view(id)

    await world.publishing.editPost(OFFICER, id, { version, kind: 'tribute' })
    expect((await world.view(id)).state).toBe('in-review')
    await world.publishing.approvePost(SECOND_REVIEWER, id)
    expect((await world.view(id)).state).toBe('in-review')
    await world.publishing.approvePost(REVIEWER, id)

    expect((await world.view(id)).state).toBe('scheduled')
  })
})

describe('approvals of one kind', () => {
  const everyKindNeedsOne = () =>
    saveApprovalRules(database.db, {
      ordinary: { ...DEFAULT_RULES.ordinary, approvals: 1 },
      tribute: { ...DEFAULT_RULES.tribute, approvals: 1, approverIds: [personId(SECOND_REVIEWER.id)] },
      urgent: { ...DEFAULT_RULES.urgent, approvals: 1 },
    })
  const approved = async () => {
    await everyKindNeedsOne()
    const officialSource = 'UBND huyện'
    const id = await world.schedule({ pageId: page, message: 'Tin\n\nNguồn: UBND huyện', officialSource })
    await world.publishing.approvePost(REVIEWER, id)
    return { id, version: (await world.view(id)).version }
  }

  test('do not carry a Post to another whose rule names other people', async () => {
    const { id, version } = await approved()

    await world.publishing.editPost(OFFICER, id, { version, kind: 'tribute' })

    expect(await world.view(id)).toMatchObject({ state: 'in-review', approvals: [{ counts: false }] })
    expect(await askedOf('approval-asked')).toEqual([SECOND_REVIEWER.id])
  })

  test('do not carry a Post past a hold as an urgent one', async () => {
    const { id, version } = await approved()
    await world.publishing.beginHold(OFFICER, { reason: 'Quốc tang' })

    await world.publishing.editPost(OFFICER, id, { version, kind: 'urgent' })
    await world.pass(30 * MINUTE)

    expect((await world.view(id)).state).toBe('in-review')
    expect(await world.seen(page)).toEqual([])
  })
})

describe('a draft of a kind that needs approval', () => {
  test('is neither published at once nor scheduled past its reviewers', async () => {
    const id = await world.schedule({ pageId: page, kind: 'tribute', isDraft: true })

    await expect(world.publishing.publishNow(OFFICER, id)).rejects.toMatchObject({ code: 'APPROVAL_NEEDED' })
    await world.publishing.submitPost(OFFICER, id)
    await expect(world.publishing.publishNow(OFFICER, id)).rejects.toMatchObject({ code: 'APPROVAL_NEEDED' })

    expect((await world.view(id)).state).toBe('in-review')
  })
})

describe('a returned Post', () => {
  test('tells its reason, and starts its approvals anew', async () => {
    const id = await world.schedule({ pageId: page, kind: 'tribute' })
    await world.publishing.approvePost(REVIEWER, id)

    await world.publishing.returnPost(SECOND_REVIEWER, id, {
      reason: 'Thiếu năm sinh',
      reasonCode: 'wrong-figures',
    })
    await world.publishing.submitPost(OFFICER, id)
    await world.publishing.approvePost(SECOND_REVIEWER, id)

    expect(await world.view(id)).toMatchObject({
      state: 'in-review',
      approvals: [
        { decision: 'approved', counts: false },
        { decision: 'returned', reasonCode: 'wrong-figures', reason: 'Thiếu năm sinh' },
        { decision: 'approved', counts: true },
      ],
    })
  })

  test('needs a reason in words', async () => {
    const id = await world.schedule({ pageId: page, kind: 'tribute' })

    const silent = world.publishing.returnPost(REVIEWER, id, { reason: ' ', reasonCode: 'other' })

    await expect(silent).rejects.toMatchObject({ fields: [{ path: 'reason', code: 'REQUIRED' }] })
  })
})

describe('when nobody answers', () => {
  const deputies = {
    approvals: 1,
    approverIds: [personId(REVIEWER.id)],
    deputyIds: [personId(SECOND_REVIEWER.id)],
  }

  test('the deputy is told once, and may approve', async () => {
    await ruleFor(database.db, 'ordinary', { ...deputies, deputyAfterMinutes: 60 })
    const id = await world.schedule({ pageId: page, publishAt: plus(world.clock.now(), 9 * HOUR) })

    await world.pass(59 * MINUTE)
    await world.publishing.escalateApprovals()
    expect(await askedOf('approval-overdue')).toEqual([])
    await world.pass(MINUTE)
    await Promise.all([world.publishing.escalateApprovals(), world.publishing.escalateApprovals()])
    expect(await askedOf('approval-overdue')).toEqual([SECOND_REVIEWER.id])

    await world.publishing.approvePost(SECOND_REVIEWER, id)
    expect(await askedOf('approval-overdue')).toEqual([])
    expect(await askedOf('approval-asked')).toEqual([])
  })
})

describe('the rules', () => {
  test('that nobody could fulfil are refused by name, and nothing is saved', async () => {
    const tribute = { ...DEFAULT_RULES.tribute, approverIds: [personId(REVIEWER.id)] }

    const refused = world.publishing.setApprovalRules(ADMIN, { ...DEFAULT_RULES, tribute })

    await expect(refused).rejects.toMatchObject({
      fields: [{ path: 'approval.tribute.approvals', code: 'APPROVERS_TOO_FEW' }],
    })
    expect((await world.publishing.getApprovalRules(ADMIN)).rules).toEqual(DEFAULT_RULES)
  })

  test('are set by an admin alone', async () => {
    const asReviewer = world.publishing.setApprovalRules(REVIEWER, DEFAULT_RULES)

    await expect(asReviewer).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
