import { AppError, type FieldError } from '../../kernel/errors.ts'
import { cleanLine } from '../../kernel/text.ts'

/** What an organisation decides about its monthly meeting. */
export interface MeetingRules {
  /** What it is called. */
  readonly label: string
  /** The day of the month until which branches confirm their figures; null is its last day. */
  readonly cutOffDay: number | null
  /** Who writes the papers, as they name it; empty takes the unit above most branches. */
  readonly unitName: string
  /** Where papers are dated. */
  readonly place: string
  /** The seat that signs, never a person. */
  readonly signer: string
  /** Who gets the papers, a line each. */
  readonly recipients: readonly string[]
}

export const DEFAULT_MEETING: MeetingRules = {
  label: 'Họp báo tháng',
  cutOffDay: null,
  unitName: '',
  place: '',
  signer: 'BÍ THƯ',
  recipients: ['Ban Thường vụ', 'Các đơn vị cơ sở', 'Lưu VP'],
}

const LINE_LIMIT = 120
const RECIPIENT_LIMIT = 20
const LAST_DAY = 31

/**
 * Reads what somebody decided, cleaned.
 * @throws {INVALID_INPUT} naming every field that is wrong
 */
export function readMeetingRules(wanted: MeetingRules): MeetingRules {
  const rules = {
    label: cleanLine(wanted.label),
    cutOffDay: wanted.cutOffDay,
    unitName: cleanLine(wanted.unitName),
    place: cleanLine(wanted.place),
    signer: cleanLine(wanted.signer),
    recipients: wanted.recipients.map(cleanLine).filter(line => line !== ''),
  }
  const fields = problemsOf(rules)
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return rules
}

function problemsOf(rules: MeetingRules): FieldError[] {
  const { label, cutOffDay, unitName, place, signer, recipients } = rules
  const tooLong = Object.entries({ label, unitName, place, signer, recipients: longest(recipients) })
    .filter(([, line]) => line.length > LINE_LIMIT)
    .map(([path]) => ({ path, code: 'TOO_LONG', values: { maximum: LINE_LIMIT } }))
  const missing = label === '' ? [{ path: 'label', code: 'REQUIRED' }] : []
  const isDay = cutOffDay === null || (Number.isInteger(cutOffDay) && cutOffDay >= 1 && cutOffDay <= LAST_DAY)
  const wrongDay = isDay ? [] : [{ path: 'cutOffDay', code: 'TOO_BIG', values: { maximum: LAST_DAY } }]
  const many =
    recipients.length > RECIPIENT_LIMIT
      ? [{ path: 'recipients', code: 'TOO_MANY', values: { maximum: RECIPIENT_LIMIT } }]
      : []
  return [...missing, ...tooLong, ...wrongDay, ...many]
}

const longest = (lines: readonly string[]): string =>
  lines.reduce((most, line) => (line.length > most.length ? line : most), '')
