import { z } from 'zod'
import { cutList } from '../../kernel/cursor.ts'
import type { App } from '../app.ts'
import { failures, idParams, listOf, listQuery } from './schemas.ts'

/** A template as publishing knows it. */
interface Template {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly pillar: string | null
  readonly when: string
  readonly variables: Readonly<Record<string, TemplateVariable>>
  readonly hashtags: readonly string[]
}

interface TemplateVariable {
  readonly type: string
  readonly label: string
  readonly hint?: string
  readonly required: boolean
  readonly sample: unknown
}

export interface TemplateUses {
  listTemplates(): readonly Template[]
  getTemplate(id: string): Template
  renderTemplate(
    id: string,
    variables: Readonly<Record<string, unknown>>,
  ): { readonly text: string; readonly hashtags: readonly string[] }
}

const templateSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    pillar: z.string().nullable(),
    when: z.string().describe('When one uses it'),
    hashtags: z.array(z.string()).readonly(),
    variables: z
      .array(
        z.object({
          name: z.string(),
          type: z.string(),
          label: z.string(),
          hint: z.string().optional(),
          required: z.boolean(),
          sample: z.unknown(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Template' })

const renderBody = z.strictObject({
  variables: z.record(z.string(), z.unknown()).describe('Money in whole đồng, dates as YYYY-MM-DD'),
})

const renderedSchema = z.object({ text: z.string(), hashtags: z.array(z.string()).readonly() })

/** Adds the calls about post templates. */
export function templateRoutes(app: App, uses: TemplateUses): void {
  app.get(
    '/templates',
    {
      config: { access: 'templates.read' },
      schema: {
        tags: ['templates'],
        summary: 'Lists the post templates',
        querystring: listQuery,
        response: { 200: listOf(templateSchema), ...failures },
      },
    },
    async request => {
      const { items, nextCursor } = cutList(uses.listTemplates(), request.query)
      return { items: items.map(shown), nextCursor }
    },
  )

  app.get(
    '/templates/:id',
    {
      config: { access: 'templates.read' },
      schema: {
        tags: ['templates'],
        summary: 'Shows a template with its variables',
        params: idParams,
        response: { 200: templateSchema, ...failures },
      },
    },
    async request => shown(uses.getTemplate(request.params.id)),
  )

  app.post(
    '/templates/:id/render',
    {
      config: { access: 'templates.read' },
      schema: {
        tags: ['templates'],
        summary: 'Makes the text of a template',
        params: idParams,
        body: renderBody,
        response: { 200: renderedSchema, ...failures },
      },
    },
    async request => uses.renderTemplate(request.params.id, request.body.variables),
  )
}

function shown({ variables, ...template }: Template) {
  return {
    ...template,
    variables: Object.entries(variables).map(([name, variable]) => ({ name, ...variable })),
  }
}
