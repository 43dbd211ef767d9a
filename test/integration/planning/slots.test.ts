import { afterAll, describe, expect, it } from 'vitest'
import { columnId, pageId, slotId } from '../../../src/kernel/ids.ts'
import { HOUR, plus } from '../../../src/kernel/time.ts'
import { createTestDatabase } from '../../support/database.ts'
import { createWorld, OFFICER } from '../../support/world.ts'

const database = await createTestDatabase()
const world = await createWorld({ db: database.db, hasWorker: false })
afterAll(() => database[Symbol.asyncDispose]())
const { planning, publishing } = world

/** Reads `7 19:30`. */
const placeOf = (written: string) => ({ weekday: Number(written[0]), time: written.slice(2) })

const local = (times: readonly Date[]) =>
  times.map(at => new Date(at.getTime() + 7 * HOUR).toISOString().slice(0, 16))

describe('the Slots of a Page', () => {
  it('are listed by weekday and time', async () => {
    const page = await world.addPage()
    const places = ['7 19:30', '2 19:30', '2 6h30'].map(placeOf)
    await planning.addSlots(OFFICER, { pageId: page, columnId: null, places })

    const slots = await planning.listSlots(OFFICER, page)

    expect(slots.map(slot => `${slot.weekday} ${slot.time}`)).toEqual(['2 06:30', '2 19:30', '7 19:30'])
  })

  it('are not added twice at one time, but the same request again is no second one', async () => {
    const wanted = { pageId: await world.addPage(), columnId: null, places: [placeOf('7 19:30')] }
    const id = slotId('slot-once')

    await planning.addSlots(OFFICER, { ...wanted, id })
    await planning.addSlots(OFFICER, { ...wanted, id })

    await expect(planning.addSlots(OFFICER, wanted)).rejects.toMatchObject({ code: 'SLOT_TAKEN' })
    expect(await planning.listSlots(OFFICER, wanted.pageId)).toHaveLength(1)
  })

  it('are added all or none, and those there are already stay', async () => {
    const page = await world.addPage()
    const add = (...places: string[]) =>
      planning.addSlots(OFFICER, { pageId: page, columnId: null, places: places.map(placeOf) })
    await add('1 06:30')

    await expect(add('2 06:30', '3 tối')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    const added = await add('1 06:30', '2 06:30')

    expect(added.map(slot => slot.weekday)).toEqual([2])
    expect(await planning.listSlots(OFFICER, page)).toHaveLength(2)
  })

  it('need a Page and a column that exist', async () => {
    const lost = columnId('none')
    const wanted = { pageId: await world.addPage(), columnId: lost, places: [placeOf('7 19:30')] }

    await expect(planning.addSlots(OFFICER, wanted)).rejects.toMatchObject({ code: 'COLUMN_NOT_FOUND' })
    const nowhere = { ...wanted, pageId: pageId('none'), columnId: null }
    await expect(planning.addSlots(OFFICER, nowhere)).rejects.toMatchObject({ code: 'PAGE_NOT_FOUND' })
  })

  it('are taken out once', async () => {
    const page = await world.addPage()
    const [slot] = await planning.addSlots(OFFICER, {
      pageId: page,
      columnId: null,
      places: [placeOf('7 19:30')],
    })
    if (!slot) throw new Error('one is added')
    const { id } = slot

    await planning.removeSlot(OFFICER, id)

    expect(await planning.listSlots(OFFICER, page)).toEqual([])
    await expect(planning.removeSlot(OFFICER, id)).rejects.toMatchObject({ code: 'SLOT_NOT_FOUND' })
  })
})

describe('free Slots', () => {
  it('stand at the default times for a Page without Slots, around what is planned', async () => {
    const page = await world.addPage()
    const [first = new Date(0), second] = await planning.findFreeSlots(OFFICER, page, { count: 2 })
    await world.schedule({ pageId: page, publishAt: plus(first, HOUR / 2) })

    const [next] = await planning.findFreeSlots(OFFICER, page, { count: 1 })

    expect(local([first])[0]).toMatch(/T(06:30|11:30|19:30)$/)
    expect(next).toEqual(second)
  })

  it('are listed between two instants, none in the past', async () => {
    const page = await world.addPage()
    const now = world.clock.now()

    const free = await planning.listFreeSlots(OFFICER, page, {
      from: plus(now, -24 * HOUR),
      to: plus(now, 24 * HOUR),
    })

    expect(local(free)).toEqual(['2026-11-22T11:30', '2026-11-22T19:30', '2026-11-23T06:30'])
  })

  it('are freed again by a canceled Post, and left by one that is to move', async () => {
    const page = await world.addPage()
    const [first = new Date(0)] = await planning.findFreeSlots(OFFICER, page, { count: 1 })
    const post = await world.schedule({ pageId: page, publishAt: first })

    const [whileMoving] = await planning.nextFree(page, { count: 1, from: world.clock.now(), except: [post] })
    await publishing.cancelPost(OFFICER, post)

    expect(whileMoving).toEqual(first)
    expect(await planning.findFreeSlots(OFFICER, page, { count: 1 })).toEqual([first])
  })

  it('are held by drafts, and not by Posts of another Page', async () => {
    const [page, other] = [await world.addPage(), await world.addPage()]
    const [first = new Date(0)] = await planning.findFreeSlots(OFFICER, page, { count: 1 })
    await world.schedule({ pageId: page, publishAt: first, isDraft: true })

    expect(await planning.findFreeSlots(OFFICER, page, { count: 1 })).not.toEqual([first])
    expect(await planning.findFreeSlots(OFFICER, other, { count: 1 })).toEqual([first])
  })

  it('of a column are the places kept for it', async () => {
    const page = await world.addPage()
    const { id } = await planning.addColumn(OFFICER, { name: 'Điểm tin tuần' })
    await planning.addSlots(OFFICER, { pageId: page, columnId: id, places: [placeOf('7 20:15')] })

    const [forColumn] = await planning.findFreeSlots(OFFICER, page, { count: 1, columnId: id })
    const forAll = await planning.findFreeSlots(OFFICER, page, { count: 30 })

    expect(local([forColumn ?? new Date(0)])[0]).toMatch(/T20:15$/)
    expect(local(forAll).filter(at => at.endsWith('20:15'))).toEqual([])
  })
})
