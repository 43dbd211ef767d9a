import { invalid } from './graph-error.ts'

/** Parameters every edge and node takes. `id` is the SDK's stray one. @see facebook-nodejs-business-sdk 24.0.1, exportData */
const COMMON = ['access_token', 'appsecret_proof', 'fields', 'locale', 'id', 'method']

/** The parameters of one call, from query and body, read with Graph's loose idea of types. */
export class GraphParams {
  readonly #values: ReadonlyMap<string, unknown>

  constructor(values: ReadonlyMap<string, unknown>) {
    this.#values = values
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  /** Tells whether a parameter was sent as JSON's null. */
  isNull(name: string): boolean {
    return this.#values.get(name) === null
  }

  /** Gives a text, or null when it was not sent. Numbers count as their digits. */
  text(name: string): string | null {
    const value = this.#values.get(name)
    if (value === undefined || value === null) return null
    if (typeof value === 'string') return value
    if (typeof value === 'number') return String(value)
    throw invalid(`Param ${name} must be a string`)
  }

  /** Gives a yes or no, or null when it was not sent. */
  flag(name: string): boolean | null {
    const value = this.#values.get(name)
    if (value === undefined || value === null) return null
    if (value === true || value === 'true' || value === '1' || value === 1) return true
    if (value === false || value === 'false' || value === '0' || value === 0) return false
    throw invalid(`Param ${name} must be a boolean`)
  }

  /** Gives a whole number, or null when it was not sent. */
  count(name: string): number | null {
    const text = this.text(name)
    if (text === null) return null
    if (!/^\d{1,12}$/.test(text)) throw invalid(`Param ${name} must be an integer`)
    return Number(text)
  }

  /** Gives an instant from Unix seconds or ISO 8601, or null when it was not sent. */
  instant(name: string): Date | null {
    const text = this.text(name)
    if (text === null) return null
    const instant = /^\d+$/.test(text) ? new Date(Number(text) * 1000) : new Date(text)
    if (Number.isNaN(instant.getTime())) throw invalid(`Param ${name} must be a date`)
    return instant
  }

  /** Gives a list sent as JSON, as JSON in a text, as `name[0]`, `name[1]`…, or with commas; empty when not sent. */
  list(name: string): readonly unknown[] {
    const value = this.#values.get(name)
    if (Array.isArray(value)) return value
    if (typeof value === 'string') return listFromText(name, value)
    const numbered: unknown[] = []
    for (let index = 0; this.#values.has(`${name}[${index}]`); index += 1) {
      numbered.push(this.#values.get(`${name}[${index}]`))
    }
    return numbered
  }

  /** Refuses a parameter that Graph does not know here, by its name. */
  allowOnly(names: readonly string[]): void {
    for (const sent of this.#values.keys()) {
      const name = sent.replace(/\[\d*\]$/, '')
      if (!COMMON.includes(name) && !names.includes(name)) throw invalid(`Unknown parameter: ${name}`)
    }
  }

  /** Gives what was sent without the token and its proof. */
  withoutSecrets(): Readonly<Record<string, unknown>> {
    const secret = ['access_token', 'appsecret_proof', 'input_token']
    return Object.fromEntries([...this.#values].filter(([name]) => !secret.includes(name)))
  }
}

function listFromText(name: string, text: string): readonly unknown[] {
  if (!text.trimStart().startsWith('[')) return text.split(',').map(part => part.trim())
  const parsed = parseJson(text)
  if (!Array.isArray(parsed)) throw invalid(`Param ${name} must be an array.`)
  return parsed
}

/** Parses JSON; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
