import type { FastifyRequest } from 'fastify'
import { cleanLine, cleanText } from '../kernel/text.ts'

/** What a browser sent with a form: each name with its values in order. */
export class Form {
  readonly #values: ReadonlyMap<string, readonly string[]>

  constructor(values: ReadonlyMap<string, readonly string[]>) {
    this.#values = values
  }

  /** Gives every value of a name, as typed. */
  all(name: string): readonly string[] {
    return this.#values.get(name) ?? []
  }

  /** Gives the last value of a name exactly as typed, as for passwords and tokens; empty when there is none. */
  raw(name: string): string {
    return this.all(name).at(-1) ?? ''
  }

  /** Gives a text of one line, cleaned. */
  line(name: string): string {
    return cleanLine(this.raw(name))
  }

  /** Gives a text of many lines, cleaned. */
  text(name: string): string {
    return cleanText(this.raw(name))
  }

  /** Gives the names that begin with a prefix, without it. */
  namesAfter(prefix: string): readonly string[] {
    const names = [...this.#values.keys()].filter(name => name.startsWith(prefix))
    return names.map(name => name.slice(prefix.length))
  }
}

/** Reads a plain form (`application/x-www-form-urlencoded`), or the query of an address. */
export function formOf(source: unknown): Form {
  const entries = typeof source === 'object' && source !== null ? Object.entries(source) : []
  return new Form(new Map(entries.map(([name, value]) => [name, textsOf(value)])))
}

/** Reads the form in a request's body. */
export const bodyForm = (request: FastifyRequest): Form => formOf(request.body)

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(isText) : isText(value) ? [value] : []

const isText = (value: unknown): value is string => typeof value === 'string'
