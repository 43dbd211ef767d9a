import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config/config.ts'
import { environment } from '../../../src/config/env.ts'
import { PROBLEM_TEXT } from '../../../src/config/problem-text.ts'
import { ROOT } from '../../../src/config/root.ts'
import { AppError } from '../../../src/kernel/errors.ts'

const KEY = Buffer.alloc(32, 7).toString('base64')

/** The problems as `VARIABLE code`, in the order told. */
function problemsOf(variables: Record<string, string>): readonly string[] {
  try {
    readConfig(variables)
    return []
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'CONFIG_INVALID') throw error
    return error.fields.map(({ path, code }) => `${path} ${code}`)
  }
}

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    const config = readConfig({})

    expect(config).toMatchObject({
      web: { host: '127.0.0.1', port: 3000, publicUrl: null },
      dataDir: join(ROOT, 'data'),
      database: { url: null },
      queue: { redisUrl: null },
      storage: { kind: 'disk' },
      roles: ['web', 'worker', 'scheduler'],
      secretKey: null,
      facebook: { mode: 'practice', graphUrl: null, timeoutMs: 30_000, webhookVerifyToken: null },
      publishing: { stageAheadMinutes: 15, lateGraceMinutes: 180 },
      timeZone: 'Asia/Ho_Chi_Minh',
      locale: 'vi',
      mail: null,
      logLevel: 'info',
    })
  })

  it.each([
    [{ PORT: '0' }, { web: { port: 0 } }],
    [{ PORT: '' }, { web: { port: 3000 } }],
    [{ HOST: '::1' }, { web: { host: '::1' } }],
    [{ PUBLIC_URL: 'https://doan.vn/' }, { web: { publicUrl: 'https://doan.vn' } }],
    [{ ROLES: ' worker , web,web' }, { roles: ['worker', 'web'] }],
    [{ DATA_DIR: '/var/lib/bcd' }, { dataDir: '/var/lib/bcd', storage: { dir: '/var/lib/bcd/objects' } }],
    [
      { FACEBOOK_APP_ID: '1', FACEBOOK_APP_SECRET: 's' },
      { facebook: { mode: 'real', graphUrl: 'https://graph.facebook.com' } },
    ],
    [
      { GRAPH_API_URL: 'http://127.0.0.1:9/' },
      { facebook: { mode: 'practice', graphUrl: 'http://127.0.0.1:9' } },
    ],
    [{ SMTP_URL: 'smtp://m', MAIL_FROM: 'a@b.vn' }, { mail: { from: 'a@b.vn' } }],
    [{ DATABASE_URL: 'postgres://h/d', SECRET_KEY: KEY }, { database: { url: 'postgres://h/d' } }],
  ])('reads %j', (variables, expected) => {
    const config = readConfig(variables)

    expect(config).toMatchObject(expected)
  })

  it.each([
    [{ PORT: '65536' }, ['PORT between']],
    [{ PORT: '80a' }, ['PORT whole-number']],
    [{ PORT: '-1' }, ['PORT whole-number']],
    [{ HOST: 'not a host' }, ['HOST host']],
    [{ PUBLIC_URL: 'ftp://doan.vn' }, ['PUBLIC_URL public-url']],
    [{ PUBLIC_URL: 'https://doan.vn/app' }, ['PUBLIC_URL public-url']],
    [{ ROLES: 'web,cook' }, ['ROLES one-of']],
    [{ ROLES: ',' }, ['ROLES one-of', 'ROLES one-of']],
    [{ SECRET_KEY: 'c2hvcnQ=' }, ['SECRET_KEY secret-key']],
    [{ DATABASE_URL: 'mysql://h/d', SECRET_KEY: KEY }, ['DATABASE_URL postgres-url']],
    [{ DATABASE_URL: 'postgres://h/d' }, ['SECRET_KEY missing-beside']],
    [{ REDIS_URL: 'localhost:6379' }, ['REDIS_URL redis-url']],
    [{ FACEBOOK_APP_ID: '1' }, ['FACEBOOK_APP_SECRET missing-beside']],
    [{ FACEBOOK_APP_SECRET: 's' }, ['FACEBOOK_APP_ID missing-beside']],
    [{ GRAPH_API_URL: 'graph.facebook.com' }, ['GRAPH_API_URL http-url']],
    [{ GRAPH_API_VERSION: '25' }, ['GRAPH_API_VERSION graph-version']],
    [{ GRAPH_TIMEOUT_MS: '99' }, ['GRAPH_TIMEOUT_MS between']],
    [{ STAGE_AHEAD_MINUTES: '1.5' }, ['STAGE_AHEAD_MINUTES whole-number']],
    [{ TIME_ZONE: 'Asia/Hanoi2' }, ['TIME_ZONE time-zone']],
    [{ LOCALE: 'fr' }, ['LOCALE one-of']],
    [{ SMTP_URL: 'smtp://m' }, ['MAIL_FROM missing-beside']],
    [{ SMTP_URL: 'smtp://m', MAIL_FROM: 'nobody' }, ['MAIL_FROM mail-address']],
    [{ LOG_LEVEL: 'loud' }, ['LOG_LEVEL one-of']],
    [
      { S3_REGION: 'x', S3_BUCKET: 'b', S3_ENDPOINT: 'http://s', S3_ACCESS_KEY_ID: 'a' },
      ['S3_SECRET_ACCESS_KEY missing-beside'],
    ],
  ])('refuses %j', (variables, expected) => {
    const problems = problemsOf(variables)

    expect(problems).toEqual(expected)
  })

  it('tells every problem in one message, and repeats no value', () => {
    const reading = () => readConfig({ PORT: 'abc', DATABASE_URL: 'mysql://an:hunter2@h/d', LOCALE: 'vi' })

    expect(reading).toThrow(
      expect.objectContaining({
        values: {
          problems: [
            PROBLEM_TEXT.vi.title,
            '- PORT phải là số nguyên, chỉ gồm chữ số.',
            '- DATABASE_URL phải là địa chỉ PostgreSQL, ví dụ postgres://ten:mat-khau@may-chu:5432/ba_chu_dong.',
            '- SECRET_KEY còn thiếu, vì DATABASE_URL đã được đặt.',
          ].join('\n'),
        },
      }),
    )
  })

  it('tells its problems in both languages', () => {
    expect(Object.keys(PROBLEM_TEXT.en)).toEqual(Object.keys(PROBLEM_TEXT.vi))
  })
})

describe('.env.example', () => {
  it('names every variable once, and its examples are accepted together', async () => {
    const text = await readFile(join(ROOT, '.env.example'), 'utf8')
    const examples = parseEnv(text.replaceAll(/^#(?=[A-Z0-9_]+=)/gm, ''))

    const config = readConfig(examples)

    expect(Object.keys(examples).sort()).toEqual(Object.keys(environment.shape).sort())
    expect(config.facebook.mode).toBe('real')
  })

  it('states the defaults as they are', async () => {
    const text = await readFile(join(ROOT, '.env.example'), 'utf8')
    const defaults = [...text.matchAll(/Default: ([\w./,]+)(?: \(.*)?\n#([A-Z0-9_]+)=/g)]

    const stated = Object.fromEntries(defaults.map(([, value, name]) => [name ?? '', value]))

    expect(Object.keys(stated)).toHaveLength(11)
    expect(readConfig(stated)).toEqual(readConfig({}))
  })
})
