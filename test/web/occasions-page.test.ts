import { describe, expect, it } from 'vitest'
import { occasionId, postId } from '../../src/kernel/ids.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const OWN = { name: 'Lễ Kỳ yên', calendar: 'lunar', day: '10', month: '3', localTime: '07:00', leadDays: '7' }

describe('the occasions', () => {
  it('show both dates, what is counted, and when there will be a draft', async () => {
    await using world = await createOfficerWorld()

    const { body } = await world.get('/posts/occasions')

    expect(body).toContain('T6 16/04/2027 – 10/3 ÂL')
    expect(body).toContain('Mùng 1 Tết 2027: T7 06/02/2027 (Đinh Mùi).')
    expect(body).toMatch(
      /Ngày Thương binh – Liệt sĩ<\/strong><span class="soft">80 năm<\/span>.*?Kỷ niệm lớn/s,
    )
    expect(body).toContain('Soạn trước 14 ngày, từ T5 20/01/2028')
  })

  it('lead from an occasion to its new draft', async () => {
    await using world = await createOfficerWorld()

    const answer = await world.post('/posts/occasions/trung-thu/2027/confirm', {})

    expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/posts/post-1' } })
  })

  it('are left out this year and taken back, each with one button', async () => {
    await using world = await createOfficerWorld()

    const dismissed = await world.post('/posts/occasions/trung-thu/2027/dismiss', {})
    const after = await world.get('/posts/occasions')
    await world.post('/posts/occasions/trung-thu/2027/reopen', {})
    const undone = await world.get('/posts/occasions')

    expect(dismissed.headers.location).toBe('/posts/occasions#trung-thu-2027')
    expect(after.body).toContain('action="/posts/occasions/trung-thu/2027/reopen"')
    expect(undone.body).not.toContain('action="/posts/occasions/trung-thu/2027/reopen"')
  })

  it('do not know a year that is none', async () => {
    await using world = await createOfficerWorld()

    for (const year of ['abc', '2027.5', '1e9']) {
      const answer = await world.post(`/posts/occasions/trung-thu/${year}/confirm`, {})
      expect(answer.statusCode).toBe(404)
    }
  })

  it('tell when an occasion has moved away from its Post', async () => {
    await using world = await createOfficerWorld()
    const post = { id: postId('post-1'), state: 'scheduled', publishAt: new Date() } as const
    const state = { decision: 'confirmed', post, plannedFor: '2027-09-14' } as const
    world.planning.occasionStates.set('trung-thu 2027', state)

    const { body } = await world.get('/posts/occasions')

    expect(body).toContain('bài vẫn xếp theo ngày 14/09/2027')
    expect(body).toContain('action="/posts/occasions/trung-thu/2027/settle"')
    expect(body).not.toContain('action="/posts/occasions/trung-thu/2027/dismiss"')
  })

  it('show a viewer no buttons', async () => {
    await using world = await createOfficerWorld({ role: 'viewer' })

    const { statusCode, body } = await world.get('/posts/occasions')

    expect(statusCode).toBe(200)
    expect(body).not.toContain('action="/posts/occasions')
  })
})

describe('an occasion of one’s own', () => {
  it('is added by a plain form and then in the list', async () => {
    await using world = await createOfficerWorld()

    const added = await world.post('/posts/occasions', OWN)
    const { body } = await world.get('/posts/occasions')

    expect(added.statusCode).toBe(303)
    expect(body).toContain('Lễ Kỳ yên')
    expect(body).toContain('href="/posts/occasions/own-1"')
  })

  it('keeps what was typed when something is wrong', async () => {
    await using world = await createOfficerWorld()

    const answer = await world.post('/posts/occasions', { ...OWN, name: '', note: 'Mời đình Thần' })

    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Còn thiếu mục này.')
    expect(answer.body).toContain('value="Mời đình Thần"')
  })

  it('is changed and removed on a page of its own', async () => {
    await using world = await createOfficerWorld()
    await world.post('/posts/occasions', OWN)

    const before = await world.get('/posts/occasions/own-1')
    await world.post('/posts/occasions/own-1', { ...OWN, day: '11' })
    const changed = world.planning.ownOccasions.get(occasionId('own-1'))
    await world.post('/posts/occasions/own-1/remove', {})

    expect(before.body).toContain('value="Lễ Kỳ yên"')
    expect(changed).toMatchObject({ day: 11, calendar: 'lunar', leadDays: 7 })
    expect(world.planning.ownOccasions.size).toBe(0)
  })

  it('has a page only when it is the office’s own', async () => {
    await using world = await createOfficerWorld()

    expect((await world.get('/posts/occasions/trung-thu')).statusCode).toBe(404)
  })
})
