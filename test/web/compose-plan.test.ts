import { describe, expect, it } from 'vitest'
import { columnId, pageId, postId } from '../../src/kernel/ids.ts'
import { somePage } from './support/fake-organisation.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const TYPED = {
  pageId: 'page-1',
  message: 'Chủ nhật xanh ở Hòa An',
  date: '2026-11-30',
  time: '08:15',
}

const PAGES = [somePage(), somePage({ id: pageId('page-2'), name: 'Đoàn xã Hòa An' })]

describe('the next free Slots', () => {
  it('are offered as buttons that say their day and time', async () => {
    await using world = await createOfficerWorld()

    const { body } = await world.get('/posts/new')

    expect(body).toContain('Chỗ trống gần nhất')
    expect(body.match(/value="slot:[^"]+"/g)).toEqual([
      'value="slot:2026-11-23T19:30"',
      'value="slot:2026-11-24T19:30"',
      'value="slot:2026-11-25T19:30"',
    ])
  })

  it.each(['/posts/new', '/posts/when'])(
    'fill day and time in through %s, and lose nothing',
    async address => {
      await using world = await createOfficerWorld()

      const { body } = await world.post(address, { ...TYPED, do: 'slot:2026-11-24T19:30' })

      expect(body).toMatch(/type="date" value="2026-11-24"/)
      expect(body).toMatch(/type="time" value="19:30"/)
      if (address === '/posts/new') expect(body).toContain(TYPED.message)
    },
  )

  it('that cannot be found are told, and a time can still be typed', async () => {
    await using world = await createOfficerWorld()
    world.planning.free.length = 0

    const { body } = await world.get('/posts/new')

    expect(body).toContain('không còn chỗ trống')
    expect(body).toMatch(/type="time"/)
  })
})

describe('a Post for several Pages', () => {
  it('is asked for with one press', async () => {
    await using world = await createOfficerWorld({ pages: PAGES })

    await world.post('/posts/new', { ...TYPED, alsoPageId: ['page-2'], do: 'schedule' })

    expect(world.posts.all.get(postId('post-1'))).toMatchObject({ alsoPageIds: ['page-2'] })
  })

  it('keeps its Pages ticked when something is wrong', async () => {
    await using world = await createOfficerWorld({ pages: PAGES })

    const { body } = await world.post('/posts/new', {
      ...TYPED,
      alsoPageId: ['page-2'],
      date: '',
      do: 'schedule',
    })

    expect(body).toMatch(/<input type="checkbox" name="alsoPageId" value="page-2" checked/)
  })

  it('is not offered where there is only one', async () => {
    await using world = await createOfficerWorld()

    expect((await world.get('/posts/new')).body).not.toContain('alsoPageId')
  })
})

describe('where a Post belongs', () => {
  it('is chosen among branches and columns, and kept', async () => {
    await using world = await createOfficerWorld()
    const { id } = await world.planning.addColumn(
      { kind: 'person', id: 'person-1', name: 'Lan', role: 'admin' },
      { name: 'Điểm tin tuần' },
    )
    const [, branchId = ''] =
      /name="branchId".*?<option value="([^"]+)"/s.exec((await world.get('/posts/new')).body) ?? []

    await world.post('/posts/new', { ...TYPED, branchId, columnId: id, do: 'schedule' })

    expect(world.posts.all.get(postId('post-1'))).toMatchObject({
      unitId: branchId,
      columnId: columnId('column-1'),
    })
  })
})
