import { AppError, type FieldError } from '../../kernel/errors.ts'
import { pad2 } from '../../kernel/local-date.ts'
import { type LocalTime, parseTime } from '../../kernel/vietnamese-date.ts'

/** What the organisation decides about when its Posts go out. Times of day are `HH:mm` on its own clocks. */
export interface TimingRules {
  /** How far apart a Page's Posts are planned. Planning closer only warns. */
  readonly spacingMinutes: number
  /** From then to `quietTo` nothing goes out late; may cross midnight, and the same time twice means never. */
  readonly quietFrom: string
  readonly quietTo: string
  /** How far apart a Page's late Posts go out; 0 lets them out at once. */
  readonly catchUpMinutes: number
  /** When Posts are proposed for, where a Page has no Slots of its own. */
  readonly defaultSlotTimes: readonly string[]
}

/** The rules as long as nobody has set others. */
export const DEFAULT_TIMING: TimingRules = {
  spacingMinutes: 60,
  quietFrom: '22:00',
  quietTo: '05:30',
  catchUpMinutes: 2,
  defaultSlotTimes: ['06:30', '11:30', '19:30'],
}

const MOST = { spacingMinutes: 1_440, catchUpMinutes: 60, defaultSlotTimes: 24 } as const

/**
 * Reads rules as somebody typed them: times are written `HH:mm`, those of Slots in order and each once.
 * @throws {INVALID_INPUT} with every field that is wrong
 */
export function readTiming(typed: TimingRules): TimingRules {
  const fields = [...problemsOf(typed)]
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return {
    ...typed,
    quietFrom: tidyTime(typed.quietFrom),
    quietTo: tidyTime(typed.quietTo),
    defaultSlotTimes: [...new Set(typed.defaultSlotTimes.map(tidyTime))].toSorted(),
  }
}

function* problemsOf(typed: TimingRules): Generator<FieldError> {
  yield* countProblems('spacingMinutes', typed.spacingMinutes)
  yield* countProblems('catchUpMinutes', typed.catchUpMinutes)
  for (const path of ['quietFrom', 'quietTo'] as const)
    if (parseTime(typed[path]) === null) yield { path, code: 'NOT_A_TIME' }
  const { defaultSlotTimes: times } = typed
  if (times.length === 0) yield { path: 'defaultSlotTimes', code: 'TOO_FEW', values: { minimum: 1 } }
  if (times.length > MOST.defaultSlotTimes)
    yield { path: 'defaultSlotTimes', code: 'TOO_MANY', values: { maximum: MOST.defaultSlotTimes } }
  for (const [index, text] of times.entries())
    if (parseTime(text) === null) yield { path: `defaultSlotTimes.${index}`, code: 'NOT_A_TIME' }
  if (times.length > 0 && times.every(text => isQuietText(text, typed)))
    yield { path: 'defaultSlotTimes', code: 'TIMES_ALL_QUIET' }
}

function* countProblems(path: 'spacingMinutes' | 'catchUpMinutes', count: number): Generator<FieldError> {
  if (!Number.isInteger(count)) yield { path, code: 'WRONG_KIND' }
  else if (count < 0) yield { path, code: 'TOO_SMALL', values: { minimum: 0 } }
  else if (count > MOST[path]) yield { path, code: 'TOO_BIG', values: { maximum: MOST[path] } }
}

const isQuietText = (text: string, quiet: QuietHours): boolean => {
  const time = parseTime(text)
  return time !== null && isQuietTime(time, quiet)
}

/** The part of the rules that tells when nothing goes out late. */
export type QuietHours = Pick<TimingRules, 'quietFrom' | 'quietTo'>

/** Tells whether a time of day lies in quiet hours: from `quietFrom` on, until `quietTo`, which does not. */
export function isQuietTime(time: LocalTime, { quietFrom, quietTo }: QuietHours): boolean {
  const [from, to] = [parseTime(quietFrom), parseTime(quietTo)]
  if (from === null || to === null) return false
  const [begins, ends, asked] = [minuteOf(from), minuteOf(to), minuteOf(time)]
  return begins <= ends ? begins <= asked && asked < ends : begins <= asked || asked < ends
}

const minuteOf = ({ hour, minute }: LocalTime): number => hour * 60 + minute

function tidyTime(text: string): string {
  const time = parseTime(text)
  return time === null ? text : `${pad2(time.hour)}:${pad2(time.minute)}`
}
