import { AppError } from '../../kernel/errors.ts'
import { type LocalDate, localDateAt } from '../../kernel/local-date.ts'
import type { DateStyle } from '../../kernel/vietnamese-date.ts'
import type { Clock } from '../../ports/clock.ts'
import type { PostTemplates, RenderedTemplate } from '../../ports/post-templates.ts'
import { PILLARS } from '../post.ts'
import { knownVariables } from './known-variables.ts'
import { type PostTemplate, TEMPLATE_KINDS } from './post-template.ts'
import { fillTemplate, type TemplateInput } from './template-filling.ts'

export interface TemplateDeps {
  readonly templates: PostTemplates<PostTemplate>
  readonly clock: Clock
  readonly timeZone: string
  readonly dateStyle: DateStyle
}

const byName = new Intl.Collator('vi')

/** Lists the templates: by pillar, then those for all pillars, then occasions, each by name. */
export const listTemplates =
  ({ templates }: Pick<TemplateDeps, 'templates'>) =>
  (): readonly PostTemplate[] =>
    templates.list().toSorted((a, b) => placeOf(a) - placeOf(b) || byName.compare(a.name, b.name))

/**
 * Gives one template.
 * @throws {TEMPLATE_NOT_FOUND}
 */
export const getTemplate =
  ({ templates }: Pick<TemplateDeps, 'templates'>) =>
  (id: string): PostTemplate => {
    const template = templates.get(id)
    if (!template) throw new AppError('TEMPLATE_NOT_FOUND', { values: { id } })
    return template
  }

/**
 * Makes a text from a template and what was given for its variables.
 * @throws {TEMPLATE_NOT_FOUND}
 * @throws {TEMPLATE_VARIABLE_UNKNOWN} {TEMPLATE_VARIABLE_MISSING} {TEMPLATE_VARIABLE_INVALID} with every problem in `fields`
 */
export const renderTemplate =
  (deps: TemplateDeps) =>
  (id: string, input: TemplateInput): RenderedTemplate => {
    const template = getTemplate(deps)(id)
    const today = localDateAt(deps.clock.now(), deps.timeZone)
    return deps.templates.render(id, fillTemplate(template, input, { style: deps.dateStyle, today }))
  }

/**
 * Makes a text for a day to come, before people know what will happen: what the program knows is filled in, each
 * other required variable stands as a blank, `[[Địa điểm]]`, and what is optional is left out.
 * @throws {TEMPLATE_NOT_FOUND}
 */
export const draftTemplate =
  (deps: TemplateDeps) =>
  (id: string, day: LocalDate): RenderedTemplate => {
    const template = getTemplate(deps)(id)
    const context = { style: deps.dateStyle, today: day, leavesBlanks: true }
    return deps.templates.render(id, fillTemplate(template, knownVariables(template, day), context))
  }

const placeOf = ({ kind, pillar }: PostTemplate): number =>
  pillar === null ? PILLARS.length + TEMPLATE_KINDS.indexOf(kind) : PILLARS.indexOf(pillar)
