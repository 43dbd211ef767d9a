/** Keys whose values nobody may read in a log, whatever they hold. */
const SECRET_KEY = /token$|secret|password|authorization|cookie|proof$|api[-_]?key$/i

/** Secrets inside text: query parameters, headers, Facebook's tokens, the password in a URL. */
const SECRETS_IN_TEXT: readonly (readonly [RegExp, string])[] = [
  [
    /((?:access_token|appsecret_proof|client_secret|fb_exchange_token|input_token)["']?\s*[=:]\s*["']?)[^\s&"',}]+/gi,
    '$1[secret]',
  ],
  [/\b(Bearer|Basic|OAuth)\s+[\w.~+/|=-]{8,}/gi, '$1 [secret]'],
  [/\bEAA[A-Za-z0-9]{20,}/g, '[secret]'],
  [/(\/\/[^/\s:@]*:)[^/\s@]+@/g, '$1[secret]@'],
]

/** How deep facts may nest before the rest is left out. */
const DEEPEST = 6
const LONGEST_TEXT = 4_000

/** Takes every secret out of what is to be logged; errors become plain facts with their chain of causes. */
export const scrub = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return scrubText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > DEEPEST) return '[deeper]'
  if (value instanceof Error) return errorFacts(value, depth)
  if ('toJSON' in value && typeof value.toJSON === 'function') return scrub(value.toJSON(), depth + 1)
  if (Array.isArray(value)) return value.map(item => scrub(item, depth + 1))
  return scrubEntries(value, depth)
}

/** Takes the secrets out of one text. */
export const scrubText = (text: string): string =>
  SECRETS_IN_TEXT.reduce(
    (clean, [pattern, replacement]) => clean.replace(pattern, replacement),
    text.slice(0, LONGEST_TEXT),
  )

/** Scrubs one fact, whose key may already say that it is secret. */
export const scrubFact = (key: string, value: unknown, depth = 0): unknown =>
  SECRET_KEY.test(key) && typeof value === 'string' ? '[secret]' : scrub(value, depth)

const scrubEntries = (facts: object, depth: number) =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, scrubFact(key, value, depth + 1)]))

const errorFacts = (error: Error, depth: number): Readonly<Record<string, unknown>> => ({
  name: error.name,
  message: scrubText(error.message),
  ...optional('code', 'code' in error ? error.code : undefined, depth),
  ...optional('fields', 'fields' in error ? error.fields : undefined, depth),
  ...optional('errors', error instanceof AggregateError ? error.errors : undefined, depth),
  ...optional('stack', error.stack, depth),
  ...optional('cause', error.cause, depth),
})

const optional = (key: string, value: unknown, depth: number) =>
  value === undefined ? {} : { [key]: scrub(value, depth + 1) }
