import { z } from 'zod'
import { PILLARS } from '../post.ts'
import { variableOptions } from './variable-options.ts'
import { isVariableType, type VariableTypeName } from './variable-types.ts'

/** What a template is for: one pillar of the model, all of them, or a day of the year. */
export const TEMPLATE_KINDS = ['pillar', 'all', 'occasion'] as const

const words = z.string().trim().min(1)

const variableSchema = variableOptions.extend({
  type: z.custom<VariableTypeName>(isVariableType, 'unknown type'),
  label: words,
  hint: words.optional(),
  /** A required variable stops the template when it is missing; any other takes its clause with it. */
  required: z.boolean().default(false),
  /** As a program would give it: ISO dates, whole đồng, a list of items. */
  sample: z.union([z.string(), z.number(), z.array(z.string()), z.record(z.string(), z.unknown())]),
})

/** The front matter of a template's file. */
export const postTemplateSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not in kebab-case'),
  name: words,
  kind: z.enum(TEMPLATE_KINDS),
  pillar: z.enum(PILLARS).nullable().default(null),
  /** When an officer uses it, in a sentence. */
  when: words,
  variables: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/, 'not in snake_case'), variableSchema),
  /** May hold variables themselves: `#MuaHeXanh{{ nam }}`. */
  hashtags: z.array(words).default([]),
})

export type PostTemplate = Readonly<z.output<typeof postTemplateSchema>>
export type TemplateVariable = Readonly<z.output<typeof variableSchema>>
