import type { FieldError } from '../../kernel/errors.ts'
import { apiDocs as enApiDocs } from './en/api-docs.ts'
import { cli as enCli } from './en/cli.ts'
import { errors as enErrors } from './en/errors.ts'
import { fields as enFields } from './en/fields.ts'
import type { ErrorText, ErrorTexts } from './error-text.ts'
import { en } from './pages.en.ts'
import { vi } from './pages.vi.ts'
import { apiDocs as viApiDocs } from './vi/api-docs.ts'
import { cli as viCli } from './vi/cli.ts'
import { errors as viErrors } from './vi/errors.ts'
import { fields as viFields } from './vi/fields.ts'

export type Locale = 'vi' | 'en'

export type FieldTexts = Readonly<Record<keyof typeof viFields, string>>

export type ApiDocsTexts = Readonly<Record<keyof typeof viApiDocs, string>>

export type CliTexts = typeof viCli

interface Catalogue {
  readonly errors: ErrorTexts
  readonly fields: FieldTexts
  readonly apiDocs: ApiDocsTexts
  readonly cli: CliTexts
}

/** Every sentence about errors, the API and the command line, in each language; a page's own words stand in `pages.vi.ts` and `pages.en.ts`. */
export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = {
  vi: { errors: viErrors, fields: viFields, apiDocs: viApiDocs, cli: viCli },
  en: { errors: enErrors, fields: enFields, apiDocs: enApiDocs, cli: enCli },
}

type Values = FieldError['values']

/** Values that have a word of their own in each language. */
const WORDS: Readonly<Record<Locale, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  vi: { role: vi.frame.roles, state: { ...vi.states, ...vi.submission.states }, pillars: vi.pillarsShort },
  en: { role: en.frame.roles, state: { ...en.states, ...en.submission.states }, pillars: en.pillarsShort },
}

/** Fills `{name}` in a sentence; what has words of its own by them, a name without a value by an ellipsis. */
export const fill = (sentence: string, values: Values, locale: Locale): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values?.[name] ?? '…')
    const words = WORDS[locale][name]
    return words === undefined ? value : inWords(value, words)
  })

/** Says each part of `members, counsel` in its own word. */
const inWords = (value: string, words: Readonly<Record<string, string>>): string =>
  value
    .split(', ')
    .map(part => words[part] ?? part)
    .join(', ')

/** Tells what is wrong with one field. A code may be a field's or an error's own. */
export function fieldSentence({ code, values }: FieldError, locale: Locale): string {
  const { errors, fields } = CATALOGUES[locale]
  const texts: Readonly<Record<string, string | ErrorText>> = { ...errors, ...fields }
  const text = texts[code] ?? fields.NOT_VALID
  return fill(typeof text === 'string' ? text : text[0], values, locale)
}
