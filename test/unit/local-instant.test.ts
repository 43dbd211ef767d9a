import { describe, expect, it } from 'vitest'
import { instantAt } from '../../src/kernel/local-instant.ts'

const DAY_23_11 = { year: 2026, month: 11, day: 23 }

describe('a day and time of a zone', () => {
  it('is found in Vietnam, seven hours ahead of UTC', () => {
    const instant = instantAt(DAY_23_11, { hour: 19, minute: 30 }, 'Asia/Ho_Chi_Minh')

    expect(instant.toISOString()).toBe('2026-11-23T12:30:00.000Z')
  })

  it('may lie on another day in UTC', () => {
    const instant = instantAt(DAY_23_11, { hour: 6, minute: 0 }, 'Asia/Ho_Chi_Minh')

    expect(instant.toISOString()).toBe('2026-11-22T23:00:00.000Z')
  })

  it('is the first of two when clocks are put back over it', () => {
    const instant = instantAt({ year: 2026, month: 10, day: 25 }, { hour: 2, minute: 30 }, 'Europe/Berlin')

    expect(instant.toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  it('lies as far after the gap when clocks are put forward over it', () => {
    const instant = instantAt({ year: 2026, month: 3, day: 29 }, { hour: 2, minute: 30 }, 'Europe/Berlin')

    expect(instant.toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })
})
