import { expect, test } from 'vitest'
import { DEFAULT_TIMING, readTiming, type TimingRules } from '../../../src/publishing/timing/timing.ts'

const problemsOf = (change: Partial<TimingRules>): readonly string[] => {
  try {
    readTiming({ ...DEFAULT_TIMING, ...change })
    return []
  } catch (error) {
    const { fields } = error as { fields: { path: string; code: string }[] }
    return fields.map(({ path, code }) => `${path} ${code}`)
  }
}

test('the rules by default are sound', () => {
  expect(readTiming(DEFAULT_TIMING)).toEqual(DEFAULT_TIMING)
})

test('times are read as people write them, in order and each once', () => {
  const typed = { ...DEFAULT_TIMING, quietFrom: '22h', defaultSlotTimes: ['19g30', '6h30', '06:30'] }

  expect(readTiming(typed)).toMatchObject({ quietFrom: '22:00', defaultSlotTimes: ['06:30', '19:30'] })
})

test.each<[string, Partial<TimingRules>, string[]]>([
  ['no time of day', { quietTo: '25:00' }, ['quietTo NOT_A_TIME']],
  ['half a minute', { spacingMinutes: 0.5 }, ['spacingMinutes WRONG_KIND']],
  ['less than nothing', { catchUpMinutes: -1 }, ['catchUpMinutes TOO_SMALL']],
  ['more than an hour between late Posts', { catchUpMinutes: 61 }, ['catchUpMinutes TOO_BIG']],
  ['no usual time at all', { defaultSlotTimes: [] }, ['defaultSlotTimes TOO_FEW']],
  [
    'every usual time in quiet hours',
    { defaultSlotTimes: ['05:00', '23:00'] },
    ['defaultSlotTimes TIMES_ALL_QUIET'],
  ],
  [
    'several things at once',
    { quietFrom: '', catchUpMinutes: Number.NaN },
    ['catchUpMinutes WRONG_KIND', 'quietFrom NOT_A_TIME'],
  ],
])('%s is refused, each field by itself', (_, change, problems) => {
  expect(problemsOf(change)).toEqual(problems)
})
