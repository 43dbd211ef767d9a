import { AppError } from '../../kernel/errors.ts'
import type { PrintedVariables, TemplateRules, TemplateTrial } from '../../ports/post-templates.ts'
import { looseEnds } from '../delivery/loose-ends.ts'
import { isHashtag } from './hashtag.ts'
import { type PostTemplate, postTemplateSchema, type TemplateVariable } from './post-template.ts'
import { DEFAULT_STYLE, fillTemplate } from './template-filling.ts'
import { referenceOf } from './variable-options.ts'
import { variableType } from './variable-types.ts'

/** Samples carry their years, so the day they are read on does not matter. */
const ANY_DAY = { year: 2026, month: 1, day: 1 }

/** Everything a template must keep to before any text is made from it. */
export const postTemplateRules: TemplateRules<PostTemplate> = {
  schema: postTemplateSchema.superRefine((template, context) => {
    const problems = [...shapeProblems(template)]
    const all = problems.length > 0 ? problems : sampleProblems(template)
    for (const { path, message } of all) context.addIssue({ code: 'custom', path: [...path], message })
  }),
  trials,
  looseEnds,
  isHashtag,
}

interface Problem {
  readonly path: readonly string[]
  readonly message: string
}

function* shapeProblems({ kind, pillar, variables }: PostTemplate): Generator<Problem> {
  if ((kind === 'pillar') !== (pillar !== null))
    yield { path: ['kind'], message: 'is "pillar" if and only if a pillar is named' }
  for (const [name, variable] of Object.entries(variables)) {
    for (const message of variableProblems(variable, variables)) yield { path: ['variables', name], message }
  }
}

function* variableProblems(
  variable: TemplateVariable,
  variables: PostTemplate['variables'],
): Generator<string> {
  const { type, required } = variable
  for (const option of variableType(type).needs)
    if (variable[option] === undefined) yield `type ${type} needs "${option}"`
  if (required && variable.default !== undefined) yield 'a required variable has no default'
  const reference = referenceOf(variable)
  const other = reference === null ? undefined : variables[reference]
  if (reference !== null && !other) yield `refers to unknown variable "${reference}"`
  if (other && referenceOf(other) !== null) yield `refers to "${reference}", which itself refers to another`
  if (variable.of !== undefined && other && !other.required)
    yield `is computed from "${reference}", which is not required`
}

/** Gives each sample to the type it is a sample of. */
function sampleProblems(template: PostTemplate): readonly Problem[] {
  try {
    fillWithSamples(template)
    return []
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.fields.map(({ path, code }) => ({
      path: [...path.split('.'), 'sample'],
      message: `sample refused: ${code}`,
    }))
  }
}

/** The sample as it is, without each variable that may be missing, and without any of them. */
function trials(template: PostTemplate): readonly TemplateTrial[] {
  const printed = fillWithSamples(template)
  const optional = Object.keys(template.variables).filter(name => mayBeMissing(template.variables[name]))
  const gaps = [[], ...optional.map(name => [name]), optional]
  return gaps.map(without => ({
    without,
    printed: { ...printed, ...Object.fromEntries(without.map(name => [name, null])) },
  }))
}

const mayBeMissing = (variable: TemplateVariable | undefined): boolean =>
  variable !== undefined && !variable.required && variable.default === undefined && variable.of === undefined

function fillWithSamples({ variables }: PostTemplate): PrintedVariables {
  const samples = Object.fromEntries(Object.entries(variables).map(([name, { sample }]) => [name, sample]))
  return fillTemplate({ variables }, samples, { style: DEFAULT_STYLE, today: ANY_DAY })
}
