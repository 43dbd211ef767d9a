import { describe, expect, it } from 'vitest'
import { photoId, postId } from '../../src/kernel/ids.ts'
import type { PostView } from '../../src/publishing/index.ts'
import { somePost, someRevision } from './support/fake-posts.ts'
import { createOfficerWorld, type OfficerWorld } from './support/officer-world.ts'

const ID = postId('post-1')
const BASE = 'Sáng nay 45 đoàn viên xã Hòa An ra quân.\n\nMời bà con cùng xem.'
const THEIRS = 'Sáng nay 45 đoàn viên xã Tân Long ra quân.\n\nMời bà con cùng xem.'

/** A Post of which I opened version 1 and Minh saved version 2. */
const twoPeople = (theirs: Partial<PostView> = {}) =>
  createOfficerWorld({
    posts: [somePost({ version: 2, message: THEIRS, ...theirs })],
    revisions: [
      someRevision({ version: 2, actor: { kind: 'person', id: 'person-2', name: 'Thầy Minh' } }),
      someRevision({ version: 1, message: BASE, pillar: 'planning' }),
    ],
  })

const form = { version: '1', pillar: 'planning', date: '2026-11-23', time: '19:30' }

/** Sends the form of an answer as a browser without JavaScript does, with what is picked in it. */
const sendOn = (world: OfficerWorld, html: string, picked: Readonly<Record<string, string>>) => {
  const [, action = ''] =
    html.match(/<form method="post" action="(\/posts\/post-1\/(?:edit|amend)[^"]*)"/) ?? []
  const inputs = [...html.matchAll(/<input type="(hidden|radio)" name="([^"]+)" value="([^"]*)"( checked)?/g)]
  const sent = inputs.flatMap(([, type, name = '', value = '', isChecked]) =>
    type === 'hidden' || isChecked ? [[name, plain(value)]] : [],
  )
  return world.post(action, { ...Object.fromEntries(sent), ...picked })
}
const plain = (value: string) =>
  value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

describe('whoever saves later', () => {
  it('finds both changes put together where they do not collide, and saves them', async () => {
    await using world = await twoPeople()

    const page = await world.post(`/posts/${ID}/edit`, { ...form, message: BASE.replace('45', '50') })
    expect(page.statusCode).toBe(409)
    expect(page.body).toContain('Thầy Minh')
    expect(page.body).toContain('name="version" value="2"')
    const saved = await sendOn(world, page.body, {})

    expect(saved.statusCode).toBe(303)
    expect(world.posts.all.get(ID)?.message).toBe(THEIRS.replace('45', '50'))
  })

  it.each([
    ['mine', 'Sáng nay 45 đoàn viên xã Phụng Hiệp ra quân.'],
    ['theirs', 'Sáng nay 45 đoàn viên xã Tân Long ra quân.'],
    ['own', 'Sáng nay đoàn viên hai xã ra quân.'],
  ])('chooses %s where both changed the same words', async (pick, first) => {
    await using world = await twoPeople()
    const mine = BASE.replace('Hòa An', 'Phụng Hiệp')

    const page = await world.post(`/posts/${ID}/edit`, { ...form, message: mine })
    expect(page.body).toContain('Hai bên cùng sửa chỗ này')
    await sendOn(world, page.body, { 'pick-0': pick, 'own-0': 'Sáng nay đoàn viên hai xã ra quân.' })

    expect(world.posts.all.get(ID)?.message).toBe(`${first}\n\nMời bà con cùng xem.`)
  })

  it('is asked once more when a third one saved meanwhile', async () => {
    await using world = await twoPeople()
    const page = await world.post(`/posts/${ID}/edit`, { ...form, message: BASE.replace('45', '50') })
    const now = world.posts.all.get(ID)
    if (now) world.posts.all.set(ID, { ...now, version: 3, message: `${THEIRS} Xin cảm ơn.` })

    const again = await sendOn(world, page.body, {})

    expect(again.statusCode).toBe(409)
    expect(again.body).toContain('name="version" value="3"')
  })

  it('who changed nothing new is simply done', async () => {
    await using world = await twoPeople()

    expect((await world.post(`/posts/${ID}/edit`, { ...form, message: BASE })).statusCode).toBe(303)
  })

  it('chooses between two times', async () => {
    await using world = await twoPeople({ publishAt: new Date('2026-11-24T12:30:00Z') })

    const page = await world.post(`/posts/${ID}/move`, { version: '1', date: '2026-11-25', time: '06:30' })
    expect(page.body).toContain('25/11/2026, 06:30')
    expect(page.body).toContain('24/11/2026, 19:30')
    await sendOn(world, page.body, { when: '2026-11-25 06:30' })

    expect(world.posts.all.get(ID)).toMatchObject({
      message: THEIRS,
      publishAt: new Date('2026-11-24T23:30:00Z'),
    })
  })

  it('whose first version nobody knows still loses nothing', async () => {
    await using world = await twoPeople()

    const page = await world.post(`/posts/${ID}/edit`, { ...form, version: '77', message: 'Chữ của tôi' })

    expect(page.statusCode).toBe(409)
    expect(page.body).toContain('Chữ của tôi')
  })

  it('finds two texts of a published Post put together, too', async () => {
    await using world = await twoPeople({ state: 'published', may: someMay })

    const page = await world.post(`/posts/${ID}/amend`, { version: '1', message: BASE.replace('45', '50') })
    await sendOn(world, page.body, {})

    expect(world.posts.all.get(ID)?.amendments).toMatchObject([{ text: THEIRS.replace('45', '50') }])
  })
})

const someMay = { ...{ edit: false, cancel: false, publishNow: false, retry: false }, amend: true } as const

describe('a form that was left open', () => {
  it('says that the Post is out, and goes on with what was typed', async () => {
    await using world = await createOfficerWorld({ posts: [somePost({ state: 'published' })] })

    const page = await world.post(`/posts/${ID}/edit`, { ...form, message: 'Chữ của tôi' })

    expect(page.statusCode).toBe(409)
    expect(page.body).toContain('Bài đã lên Trang trước khi bạn lưu.')
    expect(page.body).toContain('>Chữ của tôi</textarea>')
    expect(page.body).toContain(`action="/posts/${ID}/amend"`)
  })

  it('offers a new Post with what was typed once the Post is canceled', async () => {
    await using world = await twoPeople({ state: 'canceled', may: { ...someMay, amend: false } })

    const page = await world.post(`/posts/${ID}/edit`, { ...form, message: 'Chữ của tôi' })

    expect(page.body).toContain('Bài đã bị hủy trước khi bạn lưu.')
    expect(page.body).toContain('<input type="hidden" name="message" value="Chữ của tôi"')
    expect(page.body).toContain('Soạn bài mới với nội dung này')
  })

  it('is told by the live part when the Post goes out while one watches', async () => {
    await using world = await createOfficerWorld({ posts: [somePost({ state: 'publishing' })] })

    const live = await world.get(`/posts/${ID}/live`)
    const part = await world.post(`/posts/${ID}/closed`, { ...form, message: 'Chữ của tôi' })

    expect(live.headers['hx-trigger']).toBe('post-closed')
    expect(part.body).toContain('Bài đang lên Trang ngay lúc này.')
    expect(part.body).toContain('>Chữ của tôi</textarea>')
  })
})

describe('the photos of a scheduled Post', () => {
  const photos = ['p1', 'p2'].map((id, position) => ({
    photoId: photoId(id),
    altText: `Ảnh ${id}`,
    position,
  }))
  const sent = { ...form, message: 'Chữ', photo: ['p1', 'p2'], 'alt-p1': 'Một', 'alt-p2': 'Hai' }

  it('are reordered and dropped by their buttons, and nothing else is lost', async () => {
    await using world = await createOfficerWorld({ posts: [somePost({ photos })] })

    const page = await world.post(`/posts/${ID}/edit`, { ...sent, do: 'photo-up:p2' })

    expect(page.statusCode).toBe(200)
    expect(page.body.indexOf('name="photo" value="p2"')).toBeLessThan(page.body.indexOf('value="p1"'))
    expect(page.body).toContain('>Chữ</textarea>')
    expect(world.posts.all.get(ID)?.version).toBe(1)
  })

  it('are saved in their order with what they show', async () => {
    await using world = await createOfficerWorld({ posts: [somePost({ photos })] })

    await world.post(`/posts/${ID}/edit`, { ...sent, photo: ['p2', 'p1'] })

    expect(world.posts.all.get(ID)?.photos).toMatchObject([
      { photoId: 'p2', altText: 'Hai' },
      { photoId: 'p1', altText: 'Một' },
    ])
  })
})
