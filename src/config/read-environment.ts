import type { z } from 'zod'
import { AppError, type FieldError } from '../kernel/errors.ts'
import { type Environment, environment, type Variable } from './env.ts'
import { PROBLEM_TEXT } from './problem-text.ts'

type Variables = Readonly<Record<string, string | undefined>>
type Locale = keyof typeof PROBLEM_TEXT

const S3: readonly Variable[] = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']

/** Which variables make no sense without which others. */
const NEEDS: readonly { readonly given: readonly Variable[]; readonly needs: readonly Variable[] }[] = [
  { given: ['DATABASE_URL'], needs: ['SECRET_KEY'] },
  { given: ['FACEBOOK_APP_ID'], needs: ['FACEBOOK_APP_SECRET'] },
  { given: ['FACEBOOK_APP_SECRET'], needs: ['FACEBOOK_APP_ID'] },
  { given: ['SMTP_URL'], needs: ['MAIL_FROM'] },
  { given: ['MAIL_FROM'], needs: ['SMTP_URL'] },
  { given: [...S3, 'S3_REGION'], needs: S3 },
]

/**
 * Reads our variables out of all variables. An empty one counts as unset.
 * @throws {CONFIG_INVALID} with every problem at once: `values.problems` is the message for the person,
 * a line each; `fields` names them for programs. No value is repeated, because some are secret.
 */
export function readEnvironment(variables: Variables): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()))
  const read = environment.safeParse(given)
  const malformed = read.success ? [] : read.error.issues.map(problemOf)
  const fields = [...malformed, ...findMissing(given)]
  if (read.success && fields.length === 0) return read.data
  throw new AppError('CONFIG_INVALID', { fields, values: { problems: describe(fields, localeOf(given)) } })
}

function problemOf(issue: z.core.$ZodIssue): FieldError {
  const path = String(issue.path[0])
  if (issue.code === 'invalid_value')
    return { path, code: 'one-of', values: { allowed: issue.values.join(', ') } }
  return { path, code: issue.message, values: issue.code === 'custom' ? issue.params : undefined }
}

function findMissing(given: Variables): readonly FieldError[] {
  const missing = NEEDS.flatMap(rule => {
    const beside = rule.given.find(variable => given[variable] !== undefined)
    const absent = beside === undefined ? [] : rule.needs.filter(variable => given[variable] === undefined)
    return absent.map(path => ({ path, code: 'missing-beside', values: { beside: beside ?? '' } }))
  })
  return missing
}

function describe(fields: readonly FieldError[], locale: Locale): string {
  const sentences: Readonly<Record<string, string>> = PROBLEM_TEXT[locale]
  const lines = fields.map(
    ({ path, code, values = {} }) => `- ${path} ${fill(sentences[code] ?? code, values)}`,
  )
  return [PROBLEM_TEXT[locale].title, ...new Set(lines)].join('\n')
}

const fill = (sentence: string, values: Readonly<Record<string, unknown>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name]))

const localeOf = ({ LOCALE }: Variables): Locale => (LOCALE === 'en' ? 'en' : 'vi')
