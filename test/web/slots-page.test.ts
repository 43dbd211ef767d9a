import { describe, expect, it } from 'vitest'
import { columnId, pageId, slotId } from '../../src/kernel/ids.ts'
import type { EditorialColumn } from '../../src/planning/index.ts'
import { somePage } from './support/fake-organisation.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const SUNDAY = {
  id: slotId('slot-9'),
  pageId: pageId('page-1'),
  weekday: 7,
  time: '19:30',
  columnId: columnId('column-1'),
}

const ROUND_UP: EditorialColumn = {
  id: columnId('column-1'),
  name: 'Điểm tin tuần',
  pageId: pageId('page-1'),
  pillar: null,
  templateId: 'diem-tin-tuan',
  recurrence: { weekday: 7, time: '19:30', leadDays: 6 },
  createdAt: new Date('2026-11-20T02:00:00Z'),
  archivedAt: null,
}

const inputs = (body: string, name: string) =>
  body.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`, 'g')) ?? []

describe('the places of a Page’s week', () => {
  it('begin with the usual times of every day, ready to be added', async () => {
    await using world = await createOfficerWorld()

    const { body } = await world.get('/posts/slots')

    expect(body).toContain('đang dùng giờ chung mỗi ngày: 06:30, 11:30, 19:30')
    expect(inputs(body, 'times')[0]).toContain('value="06:30, 11:30, 19:30"')
    expect(inputs(body, 'weekday').filter(input => input.includes('checked'))).toHaveLength(7)
  })

  it('are added at each time on each ticked day', async () => {
    await using world = await createOfficerWorld()

    const answer = await world.post('/posts/slots', {
      pageId: 'page-1',
      weekday: ['1', '7'],
      times: '06:30, 19:30',
      columnId: '',
    })

    expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/posts/slots?page=page-1' } })
    expect([...world.planning.slots.values()].map(slot => `${slot.weekday} ${slot.time}`)).toEqual([
      '1 06:30',
      '1 19:30',
      '7 06:30',
      '7 19:30',
    ])
  })

  it('keep what was typed when a time is none', async () => {
    await using world = await createOfficerWorld()
    const typed = { pageId: 'page-1', weekday: ['3'], times: 'tối <nay>', columnId: '' }

    const { statusCode, body } = await world.post('/posts/slots', typed)

    expect(statusCode).toBe(422)
    expect(body).toContain('value="tối &lt;nay>"')
    expect(body).toContain('Ghi giờ như 22:00.')
    expect(inputs(body, 'weekday').filter(input => input.includes('checked'))).toHaveLength(1)
  })

  it('tell their column, and are taken out by a button with a name', async () => {
    await using world = await createOfficerWorld()
    world.planning.columns.set(ROUND_UP.id, ROUND_UP)
    world.planning.slots.set(SUNDAY.id, SUNDAY)

    const { body } = await world.get('/posts/slots')
    await world.post('/posts/slots/slot-9/remove', {})

    expect(body).toContain('aria-label="Bỏ chỗ Chủ nhật lúc 19:30"')
    expect(body).toMatch(/<div class="small soft">Điểm tin tuần/)
    expect(world.planning.slots.size).toBe(0)
  })

  it('are those of the Page that is chosen', async () => {
    const pages = [somePage(), somePage({ id: pageId('page-2'), name: 'Đoàn xã Hòa An' })]
    await using world = await createOfficerWorld({ pages })
    world.planning.slots.set(SUNDAY.id, SUNDAY)

    expect((await world.get('/posts/slots?page=page-2')).body).not.toContain('/posts/slots/slot-9/remove')
    expect((await world.get('/posts/slots?page=page-1')).body).toContain('/posts/slots/slot-9/remove')
  })

  it('are only looked at by who may not change them', async () => {
    await using world = await createOfficerWorld({ role: 'viewer' })
    world.planning.slots.set(SUNDAY.id, SUNDAY)

    const { body } = await world.get('/posts/slots')

    expect(body).toContain('19:30')
    expect(body).not.toMatch(/action="\/posts\/(slots|columns)[^"]*" class="panel|name="times"|\/remove"/)
  })
})

describe('columns', () => {
  it('begin with two ready examples that are added by a press', async () => {
    await using world = await createOfficerWorld()
    const { body } = await world.get('/posts/slots')
    const [form = ''] = body.match(/<form method="post" action="\/posts\/columns">.*?<\/form>/s) ?? []
    const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value])

    await world.post('/posts/columns', Object.fromEntries(fields))

    expect(form).toContain('Thêm “Điểm tin tuần”')
    expect([...world.planning.columns.values()]).toMatchObject([
      { name: 'Điểm tin tuần', pageId: 'page-1', recurrence: { weekday: 7, time: '19:30', leadDays: 6 } },
    ])
  })

  it('say when they come back', async () => {
    await using world = await createOfficerWorld()
    world.planning.columns.set(ROUND_UP.id, ROUND_UP)

    expect((await world.get('/posts/slots')).body).toContain(
      'Hằng tuần vào Chủ nhật lúc 19:30, soạn nháp trước 6 ngày',
    )
  })

  it('keep what was typed when something is wrong', async () => {
    await using world = await createOfficerWorld()
    const typed = { name: '', pillar: 'counsel', weekday: '4', time: '19:30', leadDays: '9' }

    const { statusCode, body } = await world.post('/posts/columns', typed)

    expect(statusCode).toBe(422)
    expect(body).toContain('Còn thiếu mục này.')
    expect(body).toMatch(/<option value="counsel" selected/)
    expect(inputs(body, 'leadDays').at(-1)).toContain('value="9"')
  })

  it('are put away and used again', async () => {
    await using world = await createOfficerWorld()
    world.planning.columns.set(ROUND_UP.id, ROUND_UP)

    await world.post('/posts/columns/column-1/archive', {})
    expect((await world.get('/posts/slots')).body).toContain('Đã cất, không soạn nháp nữa')

    await world.post('/posts/columns/column-1/restore', {})
    expect(world.planning.columns.get(ROUND_UP.id)?.archivedAt).toBeNull()
  })
})
