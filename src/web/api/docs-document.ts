import { z } from 'zod'

const schemaNode = z.record(z.string(), z.unknown())

const parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  description: z.string().optional(),
  schema: schemaNode.default({}),
})

const media = z.object({ schema: schemaNode.default({}), example: z.unknown().optional() })

const call = z.object({
  summary: z.string().default(''),
  description: z.string().default(''),
  parameters: z.array(parameter).default([]),
  requestBody: z.object({ content: z.record(z.string(), media) }).optional(),
  responses: z.record(
    z.string(),
    z.object({ description: z.string().default(''), content: z.record(z.string(), media).default({}) }),
  ),
})

const openApiDocument = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string().default('') }),
  paths: z.record(z.string(), z.record(z.string(), call)),
  components: z.object({ schemas: z.record(z.string(), schemaNode).default({}) }),
})

/** The part of an OpenAPI document that the page shows. */
export type DocsDocument = z.output<typeof openApiDocument>
export type DocsCall = z.output<typeof call>

/** Reads what the page shows out of the document. */
export const readDocument = (document: unknown): DocsDocument => openApiDocument.parse(document)

/** Tells a schema in a few words: its type, or the thing it refers to. */
export function inWords(schema: Readonly<Record<string, unknown>>): string {
  const { $ref, type, items, enum: choices, format } = schema
  if (typeof $ref === 'string') return $ref.split('/').at(-1) ?? ''
  if (Array.isArray(choices)) return choices.map(String).join(' | ')
  const inside = schemaNode.safeParse(items)
  if (type === 'array' && inside.success) return `${inWords(inside.data)}[]`
  const branches = z.array(schemaNode).safeParse(schema.anyOf)
  if (branches.success) return branches.data.map(inWords).join(' | ')
  const name = Array.isArray(type) ? type.join(' | ') : String(type ?? '')
  return typeof format === 'string' ? `${name} (${format})` : name
}

/** Lists the fields of an object, each in a few words; none when it is not an object. */
export function fieldsOf(schema: Readonly<Record<string, unknown>>) {
  const properties = z.record(z.string(), schemaNode).safeParse(schema.properties)
  const required = z.array(z.string()).safeParse(schema.required)
  return Object.entries(properties.data ?? {}).map(([name, field]) => ({
    name,
    words: inWords(field),
    isRequired: required.data?.includes(name) ?? false,
    note: typeof field.description === 'string' ? field.description : '',
  }))
}
