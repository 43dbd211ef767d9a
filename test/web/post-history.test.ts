import { describe, expect, it } from 'vitest'
import { somePost, someRevision } from './support/fake-posts.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const REVISIONS = [
  someRevision({
    version: 3,
    action: 'post.returned',
    note: 'Thiếu số người',
    actor: { kind: 'person', id: 'person-2', name: 'Thầy Minh' },
    message: '50 đoàn viên <b>dọn kênh</b>.',
  }),
  someRevision({ version: 2, action: 'post.edited', message: '50 đoàn viên <b>dọn kênh</b>.' }),
  someRevision({ version: 1, message: '45 đoàn viên <b>dọn kênh</b>.' }),
]

describe.each(['', '/history'])('the history at /posts/post-1%s', page => {
  it('tells who did what, and marks the words that changed', async () => {
    await using world = await createOfficerWorld({ posts: [somePost()], revisions: REVISIONS })

    const { body } = await world.get(`/posts/post-1${page}`)

    expect(body).toContain('Thầy Minh')
    expect(body).toContain('Lời kèm theo: Thiếu số người')
    expect(body).toContain('<del><span class="visually-hidden"> bỏ: </span>45')
    expect(body).toContain('<ins><span class="visually-hidden"> thêm: </span>50')
    expect(body).toContain('&lt;b>dọn kênh')
  })
})

it('a Post that nobody changed says so', async () => {
  await using world = await createOfficerWorld({ posts: [somePost()], revisions: REVISIONS.slice(2) })

  expect((await world.get('/posts/post-1')).body).toContain('chưa ai sửa bài')
})
