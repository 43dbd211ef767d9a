import { join, resolve } from 'node:path'
import { Secret } from '../kernel/secret.ts'
import type { Environment } from './env.ts'
import { readEnvironment } from './read-environment.ts'
import { ROOT } from './root.ts'

export type Role = NonNullable<Environment['ROLES']>[number]

/** Everything that can be set, in sections; checked, with defaults filled in. */
export interface Config {
  readonly web: {
    readonly host: string
    /** 0 asks the system for a free one. */
    readonly port: number
    /** Without a slash at the end; null means `http://HOST:PORT`, known once listening. */
    readonly publicUrl: string | null
  }
  /** Absolute. Several processes may share it. */
  readonly dataDir: string
  readonly database: {
    /** Null means the embedded server in `dataDir`. */
    readonly url: string | null
  }
  readonly queue: {
    /** Null means the queue lives in the database. */
    readonly redisUrl: string | null
  }
  readonly storage: StorageConfig
  readonly roles: readonly Role[]
  /** Base64 of 32 bytes; null means that `openSecretKey` keeps it in `dataDir`. */
  readonly secretKey: Secret | null
  readonly facebook: FacebookConfig
  readonly publishing: { readonly stageAheadMinutes: number; readonly lateGraceMinutes: number }
  /** IANA name; for showing only. */
  readonly timeZone: string
  readonly locale: 'vi' | 'en'
  readonly mail: { readonly smtpUrl: Secret; readonly from: string } | null
  readonly logLevel: NonNullable<Environment['LOG_LEVEL']>
}

export type StorageConfig =
  | { readonly kind: 'disk'; readonly dir: string }
  | {
      readonly kind: 's3'
      readonly endpoint: string
      readonly bucket: string
      readonly region: string
      readonly accessKeyId: string
      readonly secretAccessKey: Secret
    }

export type FacebookConfig = {
  readonly graphVersion: string
  readonly timeoutMs: number
  /** Null means no webhooks. */
  readonly webhookVerifyToken: Secret | null
} & (
  | { readonly mode: 'real'; readonly graphUrl: string; readonly appId: string; readonly appSecret: Secret }
  /** A null `graphUrl` means that this process runs the practice Facebook itself. */
  | { readonly mode: 'practice'; readonly graphUrl: string | null }
)

const ALL_ROLES: readonly Role[] = ['web', 'worker', 'scheduler']

/**
 * Newest version whose calls were seen to behave as we use them.
 * @see Graph API changelog and live probes, 2026-09
 */
const GRAPH_VERSION = 'v25.0'

/**
 * Makes the configuration out of environment variables. Relative folders start at the project's folder.
 * @throws {CONFIG_INVALID} with every problem at once
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const env = readEnvironment(variables)
  const dataDir = resolve(ROOT, env.DATA_DIR ?? 'data')
  return {
    web: {
      host: env.HOST ?? '127.0.0.1',
      port: env.PORT ?? 3000,
      publicUrl: withoutEndSlash(env.PUBLIC_URL),
    },
    dataDir,
    database: { url: env.DATABASE_URL ?? null },
    queue: { redisUrl: env.REDIS_URL ?? null },
    storage: readStorage(env, dataDir),
    roles: [...new Set(env.ROLES ?? ALL_ROLES)],
    secretKey: secret(env.SECRET_KEY),
    facebook: readFacebook(env),
    publishing: {
      stageAheadMinutes: env.STAGE_AHEAD_MINUTES ?? 15,
      lateGraceMinutes: env.LATE_GRACE_MINUTES ?? 180,
    },
    timeZone: env.TIME_ZONE ?? 'Asia/Ho_Chi_Minh',
    locale: env.LOCALE ?? 'vi',
    mail: readMail(env),
    logLevel: env.LOG_LEVEL ?? 'info',
  }
}

function readStorage(env: Environment, dataDir: string): StorageConfig {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId } = env
  const secretAccessKey = secret(env.S3_SECRET_ACCESS_KEY)
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) {
    return { kind: 'disk', dir: join(dataDir, 'objects') }
  }
  return { kind: 's3', endpoint, bucket, region: env.S3_REGION ?? 'us-east-1', accessKeyId, secretAccessKey }
}

function readFacebook(env: Environment): FacebookConfig {
  const graphUrl = withoutEndSlash(env.GRAPH_API_URL)
  const common = {
    graphVersion: env.GRAPH_API_VERSION ?? GRAPH_VERSION,
    timeoutMs: env.GRAPH_TIMEOUT_MS ?? 30_000,
    webhookVerifyToken: secret(env.FACEBOOK_WEBHOOK_VERIFY_TOKEN),
  }
  const appSecret = secret(env.FACEBOOK_APP_SECRET)
  if (!env.FACEBOOK_APP_ID || !appSecret) return { ...common, mode: 'practice', graphUrl }
  return {
    ...common,
    mode: 'real',
    graphUrl: graphUrl ?? 'https://graph.facebook.com',
    appId: env.FACEBOOK_APP_ID,
    appSecret,
  }
}

function readMail(env: Environment): Config['mail'] {
  const smtpUrl = secret(env.SMTP_URL)
  return smtpUrl && env.MAIL_FROM ? { smtpUrl, from: env.MAIL_FROM } : null
}

const secret = (text: string | undefined): Secret | null => (text === undefined ? null : new Secret(text))

const withoutEndSlash = (url: string | undefined): string | null => url?.replace(/\/+$/, '') ?? null
