import { AppError, type FieldError } from '../../kernel/errors.ts'
import { dayNumber, type LocalDate } from '../../kernel/local-date.ts'
import type { DateStyle } from '../../kernel/vietnamese-date.ts'
import type { PrintedVariables } from '../../ports/post-templates.ts'
import { blank } from './blank.ts'
import type { PostTemplate, TemplateVariable } from './post-template.ts'
import { referenceOf } from './variable-options.ts'
import type { Reading } from './variable-type.ts'
import { variableType } from './variable-types.ts'

/** What a person or a script gave, by variable. */
export type TemplateInput = Readonly<Record<string, unknown>>

export interface FillingContext {
  readonly style: DateStyle
  /** The local day: a date without its year is taken for the one nearest to it. */
  readonly today: LocalDate
  /** Prints what is missing as a blank, `[[Địa điểm]]`, instead of refusing. */
  readonly leavesBlanks?: boolean
}

/** How most offices write; an organisation may choose otherwise. */
export const DEFAULT_STYLE: DateStyle = { date: 'd/M/yyyy', time: 'HH:mm' }

type Variables = PostTemplate['variables']
type Outcome = { readonly reading: Reading | null } | { readonly problem: FieldError }

/**
 * Reads what was given for a template's variables, computes what follows from it, and prints it all.
 * @throws {TEMPLATE_VARIABLE_UNKNOWN} {TEMPLATE_VARIABLE_MISSING} {TEMPLATE_VARIABLE_INVALID} for the worst of
 * the problems, with `fields` naming all of them
 */
export function fillTemplate(
  { variables }: Pick<PostTemplate, 'variables'>,
  input: TemplateInput,
  context: FillingContext,
): PrintedVariables {
  const outcomes = readVariables(variables, input, context)
  const problems = [...unknownNames(variables, input), ...outcomes.values()].flatMap(outcome =>
    'problem' in outcome ? outcome.problem : [],
  )
  if (problems.length > 0) throw new AppError(worst(problems), { fields: problems })
  return Object.fromEntries([...outcomes].map(([name, outcome]) => [name, readingOf(outcome)?.text ?? null]))
}

function readVariables(variables: Variables, input: TemplateInput, context: FillingContext) {
  const outcomes = new Map<string, Outcome>()
  const refers = (variable: TemplateVariable) => Number(referenceOf(variable) !== null)
  const referringLast = Object.entries(variables).toSorted(([, a], [, b]) => refers(a) - refers(b))
  for (const [name, variable] of referringLast) {
    const other = readingOf(outcomes.get(referenceOf(variable) ?? ''))
    const given = Object.hasOwn(input, name) ? input[name] : null
    outcomes.set(name, readVariable({ name, variable, variables, given, other, context }))
  }
  return outcomes
}

interface Gap {
  readonly name: string
  readonly variable: TemplateVariable
  readonly variables: Variables
  readonly given: unknown
  readonly other: Reading | null
  readonly context: FillingContext
}

function readVariable(gap: Gap): Outcome {
  const { name, variable, given, other, context } = gap
  const { read, derive } = variableType(variable.type)
  const readingContext = {
    options: variable,
    style: context.style,
    near: other?.date ?? context.today,
    other,
  }
  const computed = derive && other?.date ? derive(other.date, variable) : null
  const value = isBlank(given) ? (computed ?? variable.default ?? null) : given
  if (value === null) return variable.required || derive ? missing(gap) : { reading: null }
  const reading = read(value, readingContext)
  if (!reading) {
    const example = read(variable.sample, { ...readingContext, other: null })?.text ?? ''
    return { problem: problem(name, 'VARIABLE_WRONG', { label: variable.label, example }) }
  }
  const clash = clashWith(gap, reading, computed)
  return clash ? { problem: clash } : { reading }
}

/** A computed variable whose origin is itself missing or wrong is not reported a second time. */
function missing({ name, variable, other, context }: Gap): Outcome {
  if (context.leavesBlanks) return { reading: { text: blank(variable.label), date: null } }
  if (variable.of !== undefined && !other) return { reading: null }
  return { problem: problem(name, 'VARIABLE_MISSING', { label: variable.label }) }
}

function clashWith(gap: Gap, reading: Reading, computed: string | number | null): FieldError | null {
  const { name, variable, variables, other } = gap
  const { label } = variable
  if (computed !== null && reading.text.toLowerCase() !== String(computed).toLowerCase())
    return problem(name, 'VARIABLE_MISCOUNTED', { label, expected: computed })
  if (!reading.date || !other?.date) return null
  const days = dayNumber(reading.date) - dayNumber(other.date)
  const values = { label, other: variables[referenceOf(variable) ?? '']?.label ?? '' }
  if (variable.after !== undefined && days <= 0) return problem(name, 'VARIABLE_TOO_EARLY', values)
  if (variable.until !== undefined && days > 0) return problem(name, 'VARIABLE_TOO_LATE', values)
  return null
}

const unknownNames = (variables: Variables, input: TemplateInput): Outcome[] =>
  Object.keys(input)
    .filter(name => !Object.hasOwn(variables, name))
    .map(name => ({ problem: problem(name, 'VARIABLE_UNKNOWN', { name }) }))

const problem = (name: string, code: string, values: FieldError['values']): FieldError => ({
  path: `variables.${name}`,
  code,
  values,
})

function worst(problems: readonly FieldError[]) {
  const codes = problems.map(({ code }) => code)
  if (codes.includes('VARIABLE_UNKNOWN')) return 'TEMPLATE_VARIABLE_UNKNOWN'
  return codes.includes('VARIABLE_MISSING') ? 'TEMPLATE_VARIABLE_MISSING' : 'TEMPLATE_VARIABLE_INVALID'
}

const readingOf = (outcome: Outcome | undefined): Reading | null =>
  outcome && 'reading' in outcome ? outcome.reading : null

/** Tells whether nothing was given: no value, only spaces, or a list of such. */
function isBlank(given: unknown): boolean {
  if (Array.isArray(given)) return given.every(isBlank)
  return given === null || given === undefined || (typeof given === 'string' && given.trim() === '')
}
