import { describe, expect, it } from 'vitest'
import { requireDistance, type Use } from '../../../src/planning/evergreen.ts'

const use = (day: string, isReuse: boolean): Use => ({ publishAt: new Date(`${day}T12:30Z`), isReuse })

const refusal = (uses: readonly Use[], day: string) => () =>
  requireDistance(uses, new Date(`${day}T12:30Z`), 'Asia/Ho_Chi_Minh')

describe('using words again', () => {
  it.each([
    ['2026-11-01', true, '2026-12-30'],
    ['2026-11-01', false, '2026-11-30'],
    ['2027-01-01', true, '2026-12-01'],
  ])('is too soon near a use on %s (made from it: %s) for %s', (day, isReuse, asked) => {
    expect(refusal([use(day, isReuse)], asked)).toThrow(expect.objectContaining({ code: 'REUSE_TOO_SOON' }))
  })

  it.each([
    ['2026-11-01', true, '2026-12-31'],
    ['2026-11-01', false, '2026-12-01'],
  ])('is far enough from a use on %s (made from it: %s) for %s', (day, isReuse, asked) => {
    expect(refusal([use(day, isReuse)], asked)).not.toThrow()
  })

  it('tells the first day on which nothing speaks against it', () => {
    const uses = [use('2026-11-01', true), use('2026-12-20', false)]

    expect(refusal(uses, '2026-12-25')).toThrow(
      expect.objectContaining({ values: { usedOn: '20/12/2026', days: 30, freeOn: '19/01/2027' } }),
    )
  })
})
