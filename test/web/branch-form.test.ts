import { afterAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { createBranchWeb } from './support/branch-web.ts'

const database = await createTestDatabase()
const branch = await createBranchWeb(database)
afterAll(async () => {
  await branch.app.close()
  await database[Symbol.asyncDispose]()
})

const ANSWERS = {
  clientId: 'phone-1',
  way: 'guided',
  what: 'Trồng 500 mét đường hoa',
  where: 'ấp Mỹ Hòa',
  eventDate: '2026-11-22',
  dayPart: 'morning',
  who: '40 đoàn viên',
  resultName: ['cây hoa', ''],
  resultAmount: ['1200', ''],
  meaning: 'giúp đường quê thêm đẹp',
  basis: '',
  pillar: 'planning',
  genre: 'news',
}

/** Reads what stands in a box of the page. */
const boxOf = (body: string, name: string): string | undefined =>
  new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)`).exec(body)?.[1]

describe('the form of a branch', () => {
  test('asks in Vietnamese, for its own branch, and tells its address to nobody', async () => {
    const { body, headers } = await branch.look()

    expect(body).toContain('Từ Đoàn xã Hòa An')
    expect(body).toContain('name="clientId" value="form-')
    expect(body).toContain(`action="/b/${branch.token}/submissions"`)
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
  })

  test('ticks no consent and chooses no class beforehand', async () => {
    const { body } = await branch.look()

    const boxes = body.match(/<input[^>]*(type="checkbox"|name="class")[^>]*>/g) ?? []
    expect(boxes).toHaveLength(10)
    expect(boxes.filter(box => box.includes('checked'))).toEqual([])
  })

  test('makes an article of the answers, with the sentence that fits, and keeps every answer', async () => {
    const { body } = await branch.press('', { ...ANSWERS, do: 'preview' })

    expect(
      boxOf(body, 'body'),
    ).toBe(`Sáng 22/11/2026, Đoàn xã Hòa An trồng 500 mét đường hoa tại ấp Mỹ Hòa, với sự tham gia của 40 đoàn viên. Kết quả: 1.200 cây hoa.

Hoạt động giúp đường quê thêm đẹp.`)
    expect(body).toContain('value="Trồng 500 mét đường hoa tại ấp Mỹ Hòa"')
    expect(boxOf(body, 'meaning')).toBe(ANSWERS.meaning)
    expect(body).toContain('value="phone-1"')
  })

  test('asks what was done when that is missing, beside the question', async () => {
    const { body } = await branch.press('', { ...ANSWERS, what: '', do: 'preview' })

    expect(body).toMatch(/id="send-what-error"[\s\S]*Còn thiếu mục này/)
    expect(body).not.toContain('Bài đã ghép')
  })

  test('keeps words that were changed by hand until somebody asks for the article again', async () => {
    const changed = { ...ANSWERS, reviewed: 'yes', title: 'Đường hoa', body: 'Lời của tôi' }

    const kept = await branch.press('', { ...changed, do: 'more-results' })
    const again = await branch.press('', { ...changed, do: 'assemble' })

    expect(boxOf(kept.body, 'body')).toBe('Lời của tôi')
    expect(boxOf(again.body, 'body')).toContain('Sáng 22/11/2026')
  })

  test('loses nothing on the way to writing freely and back', async () => {
    const { body } = await branch.press('', { ...ANSWERS, do: 'way-free' })

    expect(boxOf(body, 'body')).toContain('Sáng 22/11/2026')
    expect(body).toContain('type="hidden" name="meaning" value="giúp đường quê thêm đẹp"')
    expect(body).toContain('name="way" value="free"')
  })

  test('offers the one sentence that fits what was done, and leaves a changed one alone', async () => {
    const first = (await branch.look()).body
    const offered = boxOf(first, 'woven-planning') ?? ''

    const fitting = await branch.press('', { ...ANSWERS, 'woven-planning': offered, do: 'preview' })
    const own = await branch.press('', { ...ANSWERS, 'woven-planning': 'Câu của tôi.', do: 'preview' })

    expect(boxOf(fitting.body, 'woven-planning')).toContain('chương trình công tác năm')
    expect(boxOf(own.body, 'body')).toContain('Câu của tôi.')
  })
})

test('the phone is told how to keep the pages on its home screen', async () => {
  const answer = await branch.look('/manifest.webmanifest')

  expect(answer.headers['content-type']).toContain('application/manifest+json')
  expect(answer.json()).toMatchObject({
    start_url: `/b/${branch.token}`,
    scope: `/b/${branch.token}`,
    display: 'standalone',
    icons: [{ sizes: '192x192' }, { sizes: '512x512' }],
  })
})
