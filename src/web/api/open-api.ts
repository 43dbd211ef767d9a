import { STATUS_CODES } from 'node:http'
import swagger from '@fastify/swagger'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { LEAST_ROLE } from '../../organisation/index.ts'
import type { App } from '../app.ts'

const toJsonSchema = createJsonSchemaTransform({})
const toComponents = createJsonSchemaTransformObject({})

const ABOUT = `Instants are ISO 8601 with offset coming in and UTC going out. Ids are opaque strings. Lists are
\`{items, nextCursor}\` with \`?limit=&cursor=\`. Errors are RFC 9457 problems with a stable \`code\`.`

/** A form's body is read as a stream, so no schema checks it; this tells what it holds. */
const PHOTO_FORM = {
  type: 'object',
  properties: { file: { type: 'string', format: 'binary' }, altText: { type: 'string' } },
  required: ['file'],
} as const

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A body that a caller may copy, for the document. */
    example?: Readonly<Record<string, unknown>>
  }
}

/** Describes every route that is added to this scope afterwards, from the schemas it is checked by. */
export async function describeApi(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Ba Chủ Động', version, description: ABOUT },
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer', description: 'A key from the CLI or the settings page' },
        },
      },
      security: [{ key: [] }],
    },
    transform: document => {
      const { schema, url } = toJsonSchema(document)
      const { access, example } = document.route.config ?? {}
      const isForm = document.schema?.consumes?.includes('multipart/form-data') ?? false
      const body = isForm ? PHOTO_FORM : withExample(schema?.body, example)
      return {
        schema: { ...schema, description: roleNote(access), ...(body !== undefined && { body }) },
        url,
      }
    },
    transformObject: document => tidy(toComponents(document)),
  })
}

/** A schema that turns texts into instants loses its examples on the way, so they are put in here. */
const withExample = (body: unknown, example: unknown): unknown =>
  body !== undefined && example ? Object.assign({}, body, { examples: [example] }) : body

const ROLES: Readonly<Record<string, string>> = LEAST_ROLE

function roleNote(access: string | undefined): string {
  const role = ROLES[access ?? '']
  return role === undefined ? 'Open to everybody.' : `Needs the role ${role} or more.`
}

type Document = ReturnType<typeof toComponents>

/**
 * Drops the components nothing refers to, and names each status as HTTP does. What is read-only to TypeScript would be
 * left out of bodies by generated clients, so nobody is told.
 */
function tidy(document: Document): Document {
  const text = JSON.stringify(document)
  const isUsed = (name: string) => text.includes(`"#/components/schemas/${name}"`)
  return JSON.parse(text, (name, value: unknown) => {
    if (name === 'schemas')
      return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => isUsed(key)))
    if (name === 'readOnly') return undefined
    if (name === 'responses') return named(value)
    return value
  })
}

/** The generator calls every answer "Default Response". */
const named = (responses: unknown): unknown =>
  Object.fromEntries(
    Object.entries(responses ?? {}).map(([status, response]) => [
      status,
      status === 'default' ? response : { ...response, description: STATUS_CODES[status] },
    ]),
  )
