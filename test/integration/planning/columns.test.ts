import { afterAll, describe, expect, it } from 'vitest'
import { columnId, pageId } from '../../../src/kernel/ids.ts'
import { createTestDatabase } from '../../support/database.ts'
import { createWorld, OFFICER } from '../../support/world.ts'

const database = await createTestDatabase()
const world = await createWorld({ db: database.db, hasWorker: false })
afterAll(() => database[Symbol.asyncDispose]())
const { planning } = world

describe('a column', () => {
  it('keeps what it was given, cleaned', async () => {
    const page = await world.addPage()
    const recurrence = { weekday: 7, time: '19h30', leadDays: 7 }

    const made = await planning.addColumn(OFFICER, { name: '  Điểm  tin tuần ', pageId: page, recurrence })

    const found = (await planning.listColumns(OFFICER)).find(({ id }) => id === made.id)
    expect(found).toEqual(made)
    expect(found).toMatchObject({
      name: 'Điểm tin tuần',
      pageId: page,
      recurrence: { ...recurrence, time: '19:30' },
    })
  })

  it('tells everything that is wrong with it at once', async () => {
    const recurrence = { weekday: 9, time: 'tối', leadDays: 0 }

    const refused = planning.addColumn(OFFICER, { name: ' ', recurrence })

    await expect(refused).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: ['name', 'pageId', 'recurrence.weekday', 'recurrence.time', 'recurrence.leadDays'].map(path =>
        expect.objectContaining({ path }),
      ),
    })
  })

  it('needs a Page that exists', async () => {
    const refused = planning.addColumn(OFFICER, { name: 'Chuyện hay', pageId: pageId('none') })

    await expect(refused).rejects.toMatchObject({ code: 'PAGE_NOT_FOUND' })
  })

  it('changes only in what is said', async () => {
    const made = await planning.addColumn(OFFICER, { name: 'Gương người tốt', pillar: 'members' })

    const changed = await planning.changeColumn(OFFICER, made.id, { name: 'Gương tốt' })

    expect(changed).toEqual({ ...made, name: 'Gương tốt' })
  })

  it('keeps what two people change at once', async () => {
    const { id } = await planning.addColumn(OFFICER, { name: 'Cùng sửa' })

    const recurrence = { weekday: 7, time: '19:30', leadDays: 7 }
    const pageId = await world.addPage()
    const changes = [{ name: 'Đã sửa' }, { pillar: 'members' }, { pageId, recurrence }] as const
    await Promise.all(changes.map(change => planning.changeColumn(OFFICER, id, change)))

    const found = (await planning.listColumns(OFFICER)).find(column => column.id === id)
    expect(found).toMatchObject({ name: 'Đã sửa', pillar: 'members', pageId })
  })

  it('is archived, stands last, and comes back', async () => {
    const { id } = await planning.addColumn(OFFICER, { name: 'A cũ' })

    await planning.changeColumn(OFFICER, id, { isArchived: true })
    expect((await planning.listColumns(OFFICER)).at(-1)).toMatchObject({ id, archivedAt: world.clock.now() })

    expect(await planning.changeColumn(OFFICER, id, { isArchived: false })).toMatchObject({
      archivedAt: null,
    })
  })

  it('is made once by a repeated request', async () => {
    const id = columnId('column-once')
    await planning.addColumn(OFFICER, { id, name: 'Một lần' })
    await planning.changeColumn(OFFICER, id, { name: 'Đã đổi' })

    expect(await planning.addColumn(OFFICER, { id, name: 'Một lần' })).toMatchObject({ name: 'Đã đổi' })
  })
})
