import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../../src/config/config.ts'
import { Secret } from '../../../src/kernel/secret.ts'
import { MINUTE, plus } from '../../../src/kernel/time.ts'
import { systemActor } from '../../../src/organisation/index.ts'
import { type RunningHouse, startHouse } from '../../../src/start-house.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { startMailServer } from '../../support/mail-server.ts'
import { createRecordingLog } from '../../support/recording-log.ts'

const SYSTEM = systemActor('test')
const signal = new AbortController().signal
const log = createRecordingLog()

let database: TestDatabase
let dataDir: string
let mails: Awaited<ReturnType<typeof startMailServer>>
let house: RunningHouse

beforeAll(async () => {
  database = await createTestDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'notices-'))
  mails = await startMailServer()
  const env = {
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    // Without the other roles the test alone decides when something is looked at.
    ROLES: 'web',
    PUBLIC_URL: 'https://lich.doan.vn',
    SMTP_URL: mails.url,
    MAIL_FROM: 'lich@doan.vn',
  }
  house = await startHouse(readConfig(env), log)
})
afterAll(async () => {
  await house[Symbol.asyncDispose]()
  await mails[Symbol.asyncDispose]()
  await database[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true })
})

const practice = () => {
  const control = house.practice?.facebook?.control
  if (control === undefined) throw new Error('this house has no practice Facebook')
  return control
}

/** Connects a Page that has one published Post of ours. */
async function connectPage(name: string) {
  const { id: facebookPageId } = practice().addPage({ name })
  const token = practice().issueToken({ pageIds: [facebookPageId] })
  const connection = { facebookPageId, accessToken: new Secret(token), purpose: 'publish' } as const
  const { id } = await house.areas.organisation.connectPage(SYSTEM, connection)
  const message = 'Ra quân “Ngày Chủ nhật xanh” & trồng 200 cây'
  const { id: facebookPostId } = practice().addPost({ pageId: facebookPageId, message, appId: 'our-app' })
  const [, number] = facebookPostId.split('_')
  const permalink = `https://www.facebook.com/pages/${facebookPageId}/posts/${number}`
  const postId = await house.areas.publishing.schedulePost(SYSTEM, {
    pageId: id,
    message,
    publishAt: new Date(),
  })
  const publishedAt = plus(new Date(), -5 * MINUTE)
  await database.db
    .updateTable('posts')
    .set({ state: 'published', facebookPostId, permalink, publishedAt })
    .where('id', '=', postId)
    .execute()
  return { id, facebookPageId, token }
}

const kinds = async () => {
  const { items } = await house.areas.watching.listNotices(SYSTEM, { isOpen: true, limit: 50 })
  return items.map(({ kind }) => kind).toSorted()
}

test('the daily look makes two Graph calls and a visitor’s look, and finds what visitors do not see', async () => {
  const page = await connectPage('Tuổi trẻ Phụng Hiệp')
  const callsBefore = practice().calls().length
  await house.areas.watching.checkPages(signal)
  const calls = practice().calls().slice(callsBefore)
  const well = await kinds()

  practice().changeSettings({ appMode: 'development' })
  await database.db.updateTable('pages').set({ checkedAt: null }).where('id', '=', page.id).execute()
  await house.areas.watching.checkPages(signal)

  expect(calls.map(({ operation }) => operation)).toHaveLength(2)
  expect(well).toEqual([])
  expect(await kinds()).toEqual(['app-in-development'])
})

test('a token that dies is told by letter and in the figures, and its secret stands nowhere', async () => {
  const page = await connectPage('Đoàn xã Hòa An')
  const admin = { email: 'quantri@doan.vn', name: 'Quản trị', role: 'admin' } as const
  await house.areas.organisation.createPerson(SYSTEM, admin)
  practice().changeToken({ value: page.token, isDead: true, deadSubcode: 460 })

  await house.areas.watching.checkPages(signal)
  await house.areas.watching.watchHealth()
  await house.areas.watching.sendMails(signal)
  await house.areas.watching.sendMails(signal)
  const metrics = await (await fetch(`${house.url}/metrics`)).text()

  const letters = mails.received.map(({ source }) => source)
  expect(await kinds()).toContain('token-dead')
  expect(letters.filter(source => /Message-ID:\s+<[^>]+@lich\.doan\.vn>/.test(source))).toHaveLength(
    letters.length,
  )
  expect(letters.some(source => source.includes('https://lich.doan.vn/pages'))).toBe(true)
  expect(new Set(letters.map(source => /Message-ID:\s+(<[^>]+>)/.exec(source)?.[1])).size).toBe(
    letters.length,
  )
  expect(metrics).toContain('alarms{kind="token-dead"} 1')
  expect(metrics).toMatch(/^mails_waiting 0$/m)
  expect(JSON.stringify([letters, log.lines])).not.toContain(page.token)
})
