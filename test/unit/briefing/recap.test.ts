import { describe, expect, test } from 'vitest'
import { readRecapPeriod, recapOf } from '../../../src/briefing/meeting/recap.ts'
import { unitId } from '../../../src/kernel/ids.ts'
import { recapText } from '../../../src/web/text/recap-text.ts'
import { figuresOf, somePagePost, someResult } from '../../support/fake-brief.ts'

const OCTOBER = { year: 2026, month: 10 }

/** A brief of so many branches that published once, and of one that did not. */
function briefOf(count: number, change: Parameters<typeof somePagePost>[0] | object = {}) {
  const ids = Array.from({ length: count }, (_, at) => unitId(`xa-${at}`))
  const pagePosts = ids.map(branchId => somePagePost({ branchId, unitName: 'Đoàn xã', ...change }))
  const names = new Map([...ids, unitId('im-lang')].map(id => [id, { branchName: `Đoàn ${id}` }]))
  const { items, totals } = figuresOf(names, pagePosts)
  return {
    ...({
      form: 1,
      month: '2026-10',
      from: '2026-10-01',
      to: '2026-11-01',
      basis: 'then',
      label: '',
    } as const),
    ...{ unitName: 'Huyện đoàn', superiorName: '', branches: items, totals, pagePosts },
    ...{ results: [someResult()], difficulties: [], replies: [], conclusions: '' },
  }
}

const written = (brief: ReturnType<typeof briefOf>) => {
  const recap = recapOf(brief, OCTOBER)
  return recap && recapText(recap)
}

describe('a recap', () => {
  test('of one branch names it, counts as Facebook does and thanks it', () => {
    const text = written(briefOf(1, { pillar: 'members' }))

    expect(text?.message).toContain('Trong tháng 10/2026, Đoàn xa-0 có 1 hoạt động với 1 bài đăng:')
    expect(text?.message).toContain('🔹 Chủ động 1: đoàn viên, thanh niên (1 bài)')
    expect(text?.message).toContain('🔹 Công trình thanh niên: 8 công trình')
    expect(text?.message).toContain('💙 Cảm ơn Đoàn xa-0 đã')
  })

  test('shows its figures on a card, without naming anybody', () => {
    const text = written(briefOf(2, { pillar: null }))

    expect(text?.title).toBe('Điểm tin tháng 10/2026')
    expect(text?.figures.map(({ amount, words }) => `${amount} ${words}`)).toEqual([
      ...['2 hoạt động', '2 bài đăng', '2 đơn vị có bài'],
    ])
    expect(text?.lines).toEqual([
      'Công trình thanh niên: 8 công trình',
      'Cảm ơn các đơn vị đã giữ nhịp cùng phong trào!',
    ])
  })

  test('of twenty-four thanks each, and neither names nor counts who was silent', () => {
    const message = written(briefOf(24))?.message ?? ''

    for (let at = 0; at < 24; at++) expect(message).toContain(`Đoàn xa-${at}`)
    expect(message).not.toContain('im-lang')
    expect(message).not.toMatch(/25|im lặng|chưa có/)
  })

  test('without a result says nothing of results', () => {
    const brief = { ...briefOf(2), results: [someResult({ total: 0 })] }

    expect(written(brief)?.message).not.toContain('Kết quả')
  })

  test.each([
    ['TRAO QUÀ CHO HỌC SINH\n\nSáng nay, Đoàn xã trao góc học tập.', 'Sáng nay, Đoàn xã trao góc học tập.'],
    ['Trao quà cho học sinh\nĐoàn xã trao 15 góc.', 'Trao quà cho học sinh. Đoàn xã trao 15 góc.'],
    ['Trồng 18 cây. Ai cũng vui.', 'Trồng 18 cây.'],
  ])('tells %j as a piece of news', (message, told) => {
    expect(written(briefOf(1, { message }))?.message).toContain(`🔹 Đoàn xã: ${told}\n`)
  })

  test('is none when nobody published anything', () => {
    expect(recapOf(briefOf(0), OCTOBER)).toBeNull()
  })

  test('highlights a post of each pillar, each of another branch, and none that was shared', () => {
    const brief = briefOf(5, { pillar: 'members' })
    const [one, two, three, four, five] = brief.pagePosts
    if (!one || !two || !three || !four || !five) throw new Error('too few')
    const pagePosts = [one, two, { ...three, pillar: 'counsel' as const }, { ...four, pillar: null }]
    const shared = { ...five, pillar: 'planning' as const, genre: 'share' as const }
    const recap = recapOf({ ...brief, pagePosts: [...pagePosts, shared] }, OCTOBER)

    expect(recap?.highlights).toHaveLength(3)
  })

  test.each([
    ['2026-10', 10],
    ['2026', null],
  ])('of %s has a period', (text, month) => {
    expect(readRecapPeriod(text)).toMatchObject({ year: 2026, month })
  })

  test.each(['', '2026-13', '26', '2026-1', 'năm 2026', '9999'])('of %j has none', text => {
    expect(readRecapPeriod(text)).toBeNull()
  })
})
