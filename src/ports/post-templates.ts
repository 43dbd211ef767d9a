import type { z } from 'zod'

/** The least that the keeper of templates must know of one; the rules of publishing know the rest. */
export interface TemplateShape {
  readonly id: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly hashtags: readonly string[]
}

/** Each variable as it is printed; null leaves its whole clause out. Every declared variable has an entry. */
export type PrintedVariables = Readonly<Record<string, string | null>>

export interface RenderedTemplate {
  /** NFC, without the hashtags. */
  readonly text: string
  readonly hashtags: readonly string[]
}

/** The post templates an officer may edit, all checked before the first of them is given out. */
export interface PostTemplates<Template extends TemplateShape> {
  list(): readonly Template[]
  get(id: string): Template | null
  /**
   * Puts printed variables into a template's text. They are never read as template code themselves.
   * @throws {TEMPLATE_NOT_FOUND}
   */
  render(id: string, printed: PrintedVariables): RenderedTemplate
}

/** One filling to try at start. */
export interface TemplateTrial {
  /** What is missing from it; empty for the whole sample. */
  readonly without: readonly string[]
  readonly printed: PrintedVariables
}

/** What publishing asks of every template: whoever loads the files checks them by this. */
export interface TemplateRules<Template extends TemplateShape> {
  readonly schema: z.ZodType<Template>
  trials(template: Template): readonly TemplateTrial[]
  /** Finds what reads wrong in a rendered text: the offending bits themselves. */
  looseEnds(text: string): readonly string[]
  isHashtag(text: string): boolean
}
