import { z } from 'zod'

/** Sentences of `problem-text.ts` that tell what a value should have been. */
const must = (code: string, test: (text: string) => boolean) => z.string().refine(test, { error: code })

const wholeNumber = (min: number, max: number) =>
  must('whole-number', text => /^\d+$/.test(text))
    .transform(Number)
    .refine(value => value >= min && value <= max, { error: 'between', params: { min, max } })

const oneOf = <const Values extends readonly string[]>(values: Values) => z.enum(values, { error: 'one-of' })

const address = (code: string, ...schemes: readonly string[]) =>
  must(code, text => schemes.includes(URL.parse(text)?.protocol ?? ''))

/** Every environment variable we read, and what its text must be. Meaning and defaults are `config.ts`'s. */
export const environment = z
  .object({
    PORT: wholeNumber(0, 65_535),
    HOST: must('host', text => URL.canParse(`http://${text.includes(':') ? `[${text}]` : text}`)),
    PUBLIC_URL: must('public-url', isOrigin),
    DATA_DIR: z.string(),
    DATABASE_URL: address('postgres-url', 'postgres:', 'postgresql:'),
    REDIS_URL: address('redis-url', 'redis:', 'rediss:'),
    S3_ENDPOINT: address('http-url', 'http:', 'https:'),
    S3_BUCKET: z.string(),
    S3_ACCESS_KEY_ID: z.string(),
    S3_SECRET_ACCESS_KEY: z.string(),
    S3_REGION: z.string(),
    ROLES: z
      .string()
      .transform(text => text.split(',').map(role => role.trim()))
      .pipe(z.array(oneOf(['web', 'worker', 'scheduler']))),
    SECRET_KEY: must('secret-key', isSecretKey),
    FACEBOOK_APP_ID: must('digits', text => /^\d+$/.test(text)),
    FACEBOOK_APP_SECRET: z.string(),
    FACEBOOK_WEBHOOK_VERIFY_TOKEN: z.string(),
    GRAPH_API_URL: address('http-url', 'http:', 'https:'),
    GRAPH_API_VERSION: must('graph-version', text => /^v\d+\.\d+$/.test(text)),
    GRAPH_TIMEOUT_MS: wholeNumber(100, 600_000),
    // Facebook deletes unpublished photos after 24 hours. (Graph page/photos reference, 2026-09)
    STAGE_AHEAD_MINUTES: wholeNumber(0, 1_200),
    LATE_GRACE_MINUTES: wholeNumber(0, 10_080),
    TIME_ZONE: must('time-zone', isTimeZone),
    LOCALE: oneOf(['vi', 'en']),
    SMTP_URL: address('smtp-url', 'smtp:', 'smtps:'),
    MAIL_FROM: must('mail-address', text => /^[^<>\s@]+@[^<>\s@]+$|^[^<>]*<[^<>\s@]+@[^<>\s@]+>$/.test(text)),
    LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace']),
  })
  .partial()

export type Environment = Readonly<z.output<typeof environment>>
export type Variable = keyof Environment

/** Reads 32 bytes of base64, the only form SECRET_KEY has. */
export function isSecretKey(text: string): boolean {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === 32 && bytes.toString('base64') === text
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
