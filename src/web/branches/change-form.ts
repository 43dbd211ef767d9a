import { AppError, type FieldError } from '../../kernel/errors.ts'
import { type UnitId, unitId } from '../../kernel/ids.ts'
import { isoDate } from '../../kernel/local-date.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import type { Goer } from '../../organisation/index.ts'
import type { Form } from '../form.ts'

/** As many parts as a split has on its form. */
export const PARTS = [0, 1, 2] as const

/** Reads the day from which a change counts, as `YYYY-MM-DD`. @throws {INVALID_INPUT} */
export function effectiveOnOf(form: Form): string {
  const day = parseDate(form.line('effectiveOn'))
  if (day === null) throw wrong({ path: 'effectiveOn', code: 'WRONG_DATE' })
  return isoDate(day)
}

/** Reads who goes on: a unit that was chosen, else a new one by its name; null when neither was said. */
function goerOf(form: Form, field: string): Goer | null {
  const [id, name] = [form.line(field), form.line(`${field}Name`)]
  if (id !== '') return { id: unitId(id) }
  return name === '' ? null : { name }
}

/** Reads who goes on where somebody must. @throws {INVALID_INPUT} */
export function requiredGoerOf(form: Form, field: string): Goer {
  const goer = goerOf(form, field)
  if (goer === null) throw wrong({ path: field, code: 'REQUIRED' })
  return goer
}

/** Reads the parts of a split and which unit below goes to which of them, by its place among those that were filled in. */
export function partsOf(form: Form): {
  readonly into: readonly Goer[]
  readonly below: ReadonlyMap<UnitId, number>
} {
  const filled = PARTS.flatMap(number => {
    const goer = goerOf(form, `part${number}`)
    return goer === null ? [] : [{ number, goer }]
  })
  const placeOf = (number: string) => filled.findIndex(part => String(part.number) === number)
  const chosen = form.namesAfter('below-').map(id => [unitId(id), placeOf(form.line(`below-${id}`))] as const)
  return {
    into: filled.map(({ goer }) => goer),
    below: new Map(chosen.filter(([, place]) => place >= 0)),
  }
}

/** Reads a unit that may be left open. */
export const unitOrNone = (form: Form, field: string): UnitId | null =>
  form.line(field) === '' ? null : unitId(form.line(field))

const wrong = (field: FieldError): AppError => new AppError('INVALID_INPUT', { fields: [field] })
