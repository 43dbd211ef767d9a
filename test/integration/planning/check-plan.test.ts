import { afterAll, describe, expect, it } from 'vitest'
import { unitId } from '../../../src/kernel/ids.ts'
import { HOUR, MINUTE, plus } from '../../../src/kernel/time.ts'
import { createTestDatabase } from '../../support/database.ts'
import { ADMIN, createWorld, OFFICER } from '../../support/world.ts'

const database = await createTestDatabase()
const world = await createWorld({ db: database.db, hasWorker: false })
afterAll(() => database[Symbol.asyncDispose]())
const { planning, publishing } = world

/** A noon two days ahead, far from the quiet hours. */
const NOON = new Date(
  `${plus(world.clock.now(), 48 * HOUR)
    .toISOString()
    .slice(0, 10)}T05:00Z`,
)

const codes = async (question: Parameters<typeof planning.checkPlan>[1]) =>
  (await planning.checkPlan(OFFICER, question)).map(({ code }) => code)

describe('the plan', () => {
  it('warns of a Post nearby on the same Page, and not of the Post itself', async () => {
    const page = await world.addPage()
    const post = await world.schedule({ pageId: page, message: 'Ra quân', publishAt: NOON })
    const question = { pageId: page, publishAt: plus(NOON, 10 * MINUTE) }

    const warnings = await planning.checkPlan(OFFICER, question)

    expect(warnings[0]).toMatchObject({
      code: 'collision',
      values: { postId: post, title: 'Ra quân', minutes: 10 },
    })
    expect(await codes({ ...question, exceptPostId: post })).not.toContain('collision')
    expect(await codes({ ...question, pageId: await world.addPage() })).not.toContain('collision')
  })

  it('keeps the spacing the organisation set', async () => {
    const page = await world.addPage()
    await world.schedule({ pageId: page, publishAt: NOON })
    const timing = await publishing.getTimingRules(ADMIN)
    await publishing.setTimingRules(ADMIN, { ...timing, spacingMinutes: 5 })

    const found = await codes({ pageId: page, publishAt: plus(NOON, 10 * MINUTE) })
    await publishing.setTimingRules(ADMIN, timing)

    expect(found).not.toContain('collision')
  })

  it('knows the branch of a row by its name', async () => {
    const page = await world.addPage()
    const unit = unitId('hoa-an')
    const open = { shortName: null, parentId: null, block: null, validFrom: null, validTo: null }
    const row = { ...open, id: unit, name: 'Đoàn xã Hòa An', level: 'xã', createdAt: NOON }
    await database.db
      .insertInto('units')
      .values({ ...row, targetPostsPerMonth: null })
      .execute()
    for (const hours of [-6, -3])
      await world.schedule({ pageId: page, unitId: unit, publishAt: plus(NOON, hours * HOUR) })

    const warnings = await planning.checkPlan(OFFICER, { pageId: page, publishAt: NOON, unitId: unit })

    expect(warnings).toContainEqual({
      code: 'three-in-a-row',
      values: { branchId: 'hoa-an', branch: 'Đoàn xã Hòa An' },
    })
  })

  it('names the Post that said or showed the same on this Page, and no canceled one', async () => {
    const page = await world.addPage()
    const [photo, copy] = [await world.addPhoto(), await world.addPhoto()]
    const hash = { perceptualHash: '699680a9570a29d1' }
    await database.db.updateTable('photos').set(hash).where('id', 'in', [photo, copy]).execute()
    const message = 'Ra quân Chủ nhật xanh'
    const post = await world.schedule({ pageId: page, message, photoIds: [photo], publishAt: NOON })
    const question = { pageId: page, message, photoIds: [copy], publishAt: plus(NOON, 72 * HOUR) }

    const warnings = await planning.checkPlan(OFFICER, question)
    await publishing.cancelPost(OFFICER, post)

    const named = warnings.filter(({ values }) => values.postId === post).map(({ code }) => code)
    expect(named).toEqual(['same-text', 'same-photo'])
    expect(await codes(question)).not.toContain('same-text')
  })
})
