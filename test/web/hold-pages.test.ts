import { describe, expect, it } from 'vitest'
import { holdId, postId } from '../../src/kernel/ids.ts'
import { somePost } from './support/fake-posts.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const MOURNING = {
  id: holdId('hold-1'),
  reason: 'Quốc tang 24–25/5',
  except: [],
  beganAt: new Date('2026-11-22T01:00:00Z'),
  beganBy: 'Lan',
}
const passed = somePost({ id: postId('passed'), isHeld: true, publishAt: new Date('2026-11-22T01:30:00Z') })
const coming = somePost({ id: postId('coming'), isHeld: true, publishAt: new Date('2026-11-23T12:30:00Z') })
const posts = [passed, coming]

/** The rows of the list as the browser sends them when nobody touched them. */
const UNTOUCHED = {
  post: ['passed', 'coming'],
  'do-passed': 'go',
  'date-passed': '2026-11-22',
  'time-passed': '10:00',
  'do-coming': 'go',
  'date-coming': '2026-11-23',
  'time-coming': '19:30',
}

describe('holding everything', () => {
  it('is one button away from the calendar, with a question before it', async () => {
    await using world = await createOfficerWorld({ posts: [somePost()] })

    const calendar = await world.get('/posts')
    const question = await world.get('/posts/hold')

    expect(calendar.body).toContain('href="/posts/hold"')
    expect(question.body).toContain('Lý do')
    expect(question.body).toContain('value="post-1"')
  })

  it('begins with its reason and exceptions', async () => {
    await using world = await createOfficerWorld({ posts: [somePost()] })

    const answer = await world.post('/posts/hold', { reason: 'Bão số 9', except: ['post-1', 'page-1'] })

    expect(answer.headers.location).toBe('/posts')
    expect(world.hold.excepted).toEqual([['post-1', 'page-1']])
  })

  it('asks for a reason, and keeps what was chosen', async () => {
    await using world = await createOfficerWorld({ posts: [somePost()] })

    const page = await world.post('/posts/hold', { reason: ' ', except: 'post-1' })

    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('Còn thiếu mục này.')
    expect(page.body).toMatch(/value="post-1" checked/)
  })

  it('is not for a reviewer', async () => {
    await using world = await createOfficerWorld({ role: 'reviewer', hold: MOURNING })

    expect((await world.get('/posts/hold')).statusCode).toBe(403)
    expect((await world.get('/posts')).body).not.toContain('href="/posts/resume"')
  })
})

describe('while everything is on hold', () => {
  it('every page says why, since when and by whom', async () => {
    await using world = await createOfficerWorld({ hold: MOURNING })

    for (const url of ['/', '/posts', '/settings/rules']) {
      const { body } = await world.get(url)
      expect(body).toMatch(/hold-band.*Quốc tang 24–25\/5.*CN 22\/11, 08:00.*Lan/s)
      expect(body).toContain('href="/posts/resume"')
    }
  })

  it('a Post says that it waits', async () => {
    await using world = await createOfficerWorld({ hold: MOURNING, posts })

    expect((await world.get('/posts/passed')).body).toContain('Bài đang chờ vì toàn bộ lịch đang tạm dừng.')
  })

  it('nobody is asked to hold it again', async () => {
    await using world = await createOfficerWorld({ hold: MOURNING })

    expect((await world.get('/posts/hold')).headers.location).toBe('/posts/resume')
  })
})

describe('the list before everything goes on', () => {
  it('offers a new time to what passed its own, and shows what comes', async () => {
    await using world = await createOfficerWorld({ hold: MOURNING, posts })

    const { body } = await world.get('/posts/resume')

    expect(body).toMatch(/name="date-passed"[^>]*|value="2026-11-22"/)
    expect(body).toContain('value="10:00"')
    expect(body).toContain('value="19:30"')
  })

  it('goes on with the times that were offered, and leaves alone what was left alone', async () => {
    await using world = await createOfficerWorld({ hold: MOURNING, posts })

    const answer = await world.post('/posts/resume', UNTOUCHED)

    expect(answer.headers.location).toBe('/posts')
    const publishAt = new Date('2026-11-22T03:00:00Z')
    expect(world.hold.decided).toEqual([[{ postId: 'passed', do: 'move', publishAt }]])
  })

  it('moves, takes back and cancels as chosen', async () => {
    await using world = await createOfficerWorld({ hold: MOURNING, posts })

    await world.post('/posts/resume', { ...UNTOUCHED, 'do-passed': 'draft', 'time-coming': '20:00' })
    expect(world.hold.decided).toEqual([
      [
        { postId: 'passed', do: 'draft' },
        { postId: 'coming', do: 'move', publishAt: new Date('2026-11-23T13:00:00Z') },
      ],
    ])
  })

  it('tells beside the row what cannot be read, and goes on with nothing', async () => {
    await using world = await createOfficerWorld({ hold: MOURNING, posts })

    const page = await world.post('/posts/resume', { ...UNTOUCHED, 'time-passed': 'chiều' })

    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('Ghi ngày như 23/11/2026 và giờ như 19:30.')
    expect(page.body).toContain('value="chiều"')
    expect(world.hold.decided).toEqual([])
  })

  it('tells beside the row what is refused', async () => {
    await using world = await createOfficerWorld({ hold: MOURNING, posts })
    world.posts.all.delete(postId('passed'))

    const page = await world.post('/posts/resume', UNTOUCHED)

    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('chưa có gì thay đổi')
  })

  it('does not go on because somebody pressed Enter in a field', async () => {
    await using world = await createOfficerWorld({ hold: MOURNING, posts })

    await world.post('/posts/resume', { ...UNTOUCHED, look: 'again' })

    expect(world.hold.decided).toEqual([])
  })
})

describe('missed Posts', () => {
  const missed = [
    somePost({ id: postId('one'), state: 'missed' }),
    somePost({ id: postId('two'), state: 'missed' }),
  ]
  const ROWS = {
    post: ['one', 'two'],
    'do-one': 'publish',
    'do-two': 'leave',
    ...{ 'date-one': '2026-11-22', 'time-one': '10:00', 'date-two': '2026-11-22', 'time-two': '10:00' },
  }

  it('are reached from today and from the calendar', async () => {
    await using world = await createOfficerWorld({ posts: missed })

    expect((await world.get('/')).body).toContain('href="/posts/missed"')
    expect((await world.get('/posts')).body).toContain('href="/posts/missed"')
  })

  it('are done with as chosen; what is left stays', async () => {
    await using world = await createOfficerWorld({ posts: missed })

    await world.post('/posts/missed', ROWS)

    expect(world.missed.decided).toEqual([[{ postId: 'one', do: 'publish' }]])
  })

  it.each([
    ['publish', {}],
    ['move', { publishAt: new Date('2026-11-22T03:00:00Z') }],
    ['drop', {}],
  ])('are all done with at once: %s', async (all, more) => {
    await using world = await createOfficerWorld({ posts: missed })

    await world.post('/posts/missed', { ...ROWS, all })

    expect(world.missed.decided).toEqual([['one', 'two'].map(id => ({ postId: id, do: all, ...more }))])
  })

  it('wait until something is chosen', async () => {
    await using world = await createOfficerWorld({ posts: missed })

    const page = await world.post('/posts/missed', { ...ROWS, 'do-one': 'leave' })

    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('Chưa chọn việc nào')
  })

  it('are shown to a viewer without a form', async () => {
    await using world = await createOfficerWorld({ role: 'viewer', posts: missed })

    expect((await world.get('/posts/missed')).body).not.toContain('action="/posts/missed"')
  })
})
