import { cleanText, layOut } from '../../kernel/text.ts'
import type {
  PrintedVariables,
  RenderedTemplate,
  TemplateRules,
  TemplateShape,
  TemplateTrial,
} from '../../ports/post-templates.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { type LiquidText, parseLiquid } from './liquid.ts'
import { type FileProblem, issueProblems } from './yaml-text.ts'

/** A template that passed every check, with its text ready to fill. */
export interface KeptTemplate<Template extends TemplateShape> {
  readonly template: Template
  readonly render: (printed: PrintedVariables) => RenderedTemplate
}

type Outcome<Template extends TemplateShape> = KeptTemplate<Template> | readonly FileProblem[]

/** Reads and checks one template's file; `id` is the file's name without its ending. */
export function readTemplateFile<Template extends TemplateShape>(
  id: string,
  file: string,
  rules: TemplateRules<Template>,
): Outcome<Template> {
  const front = readFrontMatter(file)
  if (front.problems.length > 0) return front.problems
  const read = rules.schema.safeParse(front.fields)
  if (!read.success) return issueProblems(read.error.issues, front)
  if (read.data.id !== id)
    return [{ line: front.lineOf(['id']), message: `id is not the file's name "${id}"` }]
  return parseTexts(read.data, front, rules)
}

function parseTexts<Template extends TemplateShape>(
  template: Template,
  front: FrontMatter,
  rules: TemplateRules<Template>,
): Outcome<Template> {
  const body = parseLiquid(front.body, front.bodyLine)
  const tags = template.hashtags.map((tag, index) => parseLiquid(tag, front.lineOf(['hashtags', index])))
  const texts = [body, ...tags]
  const problems = texts.flatMap(text => ('message' in text ? text : []))
  if ('message' in body || problems.length > 0) return problems
  const hashtags = tags.flatMap(tag => ('message' in tag ? [] : tag))
  const misnamed = nameProblems(template, [body, ...hashtags], front)
  if (misnamed.length > 0) return misnamed
  const kept = { template, render: (printed: PrintedVariables) => rendered(body, hashtags, printed) }
  const flaws = rules.trials(template).flatMap(trial => trialProblems(trial, kept, front, rules))
  return flaws.length > 0 ? flaws : kept
}

function rendered(
  body: LiquidText,
  hashtags: readonly LiquidText[],
  printed: PrintedVariables,
): RenderedTemplate {
  return {
    text: layOut(cleanText(body.render(printed))),
    hashtags: hashtags.map(tag => cleanText(tag.render(printed))),
  }
}

function nameProblems(
  { variables }: TemplateShape,
  texts: readonly LiquidText[],
  front: FrontMatter,
): readonly FileProblem[] {
  const uses = texts.flatMap(text => text.uses)
  const unknown = uses
    .filter(({ name }) => !Object.hasOwn(variables, name))
    .map(({ name, line }) => ({ line, message: `unknown variable "${name}"` }))
  const used = new Set(uses.map(({ name }) => name))
  const unused = Object.keys(variables)
    .filter(name => !used.has(name))
    .map(name => ({ line: front.lineOf(['variables', name]), message: `variable "${name}" is used nowhere` }))
  return [...unknown, ...unused]
}

function trialProblems<Template extends TemplateShape>(
  { without, printed }: TemplateTrial,
  { render }: KeptTemplate<Template>,
  front: FrontMatter,
  { looseEnds, isHashtag }: TemplateRules<Template>,
): readonly FileProblem[] {
  const { text, hashtags } = render(printed)
  const line = without.length === 1 ? front.lineOf(['variables', ...without]) : front.bodyLine
  const setting = without.length === 0 ? 'the sample' : `without ${without.join(', ')} the text`
  return [
    ...looseEnds(text).map(found => ({ line, message: `${setting} reads ${JSON.stringify(found)}` })),
    ...hashtags.filter(tag => !isHashtag(tag)).map(tag => ({ line, message: `${tag} is not a hashtag` })),
  ]
}
