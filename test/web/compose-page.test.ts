import { describe, expect, it } from 'vitest'
import { postId } from '../../src/kernel/ids.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const TYPED = {
  pageId: 'page-1',
  message: 'Chủ nhật xanh <ở> Hòa An',
  firstComment: 'Xem thêm tại nhóm',
  link: '',
  pillar: 'planning',
  date: '2026-11-23',
  time: '19:30',
}

describe('composing a Post without JavaScript', () => {
  it('asks for a Page first when none is connected', async () => {
    await using world = await createOfficerWorld({ pages: [] })

    const page = await world.get('/posts/new')

    expect(page.body).toContain('Trước hết, hãy kết nối một Trang')
  })

  it('schedules at the time typed, in the organisation’s zone, and shows the Post', async () => {
    await using world = await createOfficerWorld()

    const answer = await world.post('/posts/new', { ...TYPED, do: 'schedule' })

    const post = world.posts.all.get(postId('post-1'))
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/posts/post-1' } })
    expect(post).toMatchObject({ message: TYPED.message, publishAt: new Date('2026-11-23T12:30:00Z') })
  })

  it('makes one Post of a form whose button is pressed twice', async () => {
    await using world = await createOfficerWorld()
    const formId = /name="formId" value="([^"]+)"/.exec((await world.get('/posts/new')).body)?.[1]
    const pressed = { ...TYPED, formId: formId ?? '', do: 'schedule' }

    const first = await world.post('/posts/new', pressed)
    const second = await world.post('/posts/new', pressed)

    expect(first.headers.location).toMatch(/^\/posts\/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    expect(second.headers.location).toBe(first.headers.location)
    expect(world.posts.all.size).toBe(1)
  })

  it('makes another Post of a form that was changed after the back button, or opened anew', async () => {
    await using world = await createOfficerWorld()
    const pressed = { ...TYPED, formId: 'form-1', do: 'schedule' }
    await world.post('/posts/new', pressed)

    await world.post('/posts/new', { ...pressed, message: 'Bài khác' })
    await world.post('/posts/new', { ...pressed, formId: 'form-2' })

    expect(world.posts.all.size).toBe(3)
  })

  it('loses nothing typed when something is wrong, and says what beside the field', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/posts/new', { ...TYPED, message: '', do: 'schedule' })

    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('Xem thêm tại nhóm')
    expect(page.body).toMatch(/aria-describedby="field-message-error[^"]*" aria-invalid="true"/)
    expect(world.posts.all.size).toBe(0)
  })

  it('says beside the day that it cannot be read', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/posts/new', { ...TYPED, date: 'mai', do: 'schedule' })

    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('id="field-date-error"')
  })

  it('escapes what other people wrote', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/posts/new', { ...TYPED, do: 'preview' })

    expect(page.body).toContain('Chủ nhật xanh &lt;ở> Hòa An')
    expect(page.body).not.toContain('<ở>')
  })

  it('fills a template’s blanks into the text', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/posts/new', {
      ...TYPED,
      message: '',
      templateId: 'nha-nhan-ai',
      'var-ngay': '2026-11-20',
      'var-don_vi': 'Đoàn xã Hòa An',
      do: 'fill-template',
    })

    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Sáng 20/11/2026, Đoàn xã Hòa An bàn giao Nhà nhân ái')
  })

  it('puts a template’s text beside a message that was changed by hand', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/posts/new', {
      ...TYPED,
      templateId: 'nha-nhan-ai',
      'var-ngay': '2026-11-20',
      'var-don_vi': 'Đoàn xã Hòa An',
      do: 'fill-template',
    })

    expect(page.body).toContain('id="field-suggestion"')
    expect(page.body).toContain('Chủ nhật xanh')
  })

  it('names the blank that is missing', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/posts/new', { ...TYPED, templateId: 'nha-nhan-ai', do: 'fill-template' })

    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('id="field-var-ngay-error"')
  })

  it('moves photos and keeps what was said about them', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/posts/new', {
      ...TYPED,
      photo: ['a', 'b'],
      'alt-a': 'Ra quân',
      'alt-b': 'Con kênh sạch',
      do: 'photo-up:b',
    })

    const order = [...page.body.matchAll(/name="photo" value="(\w)"/g)].map(match => match[1])
    expect(order).toEqual(['b', 'a'])
    expect(page.body).toContain('value="Con kênh sạch"')
  })

  it('is closed to those who may only read', async () => {
    await using world = await createOfficerWorld({ role: 'viewer' })

    const page = await world.get('/posts/new')

    expect(page.statusCode).toBe(403)
    expect(page.body).toContain('Bạn chưa được làm việc này')
  })
})
