import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { createPracticeFacebook, type PracticeFacebook } from '../../src/practice/practice-facebook.ts'
import { makeHouseKey } from './house-key.ts'
import { houseClient } from './house-process.ts'

const APP = { id: '900000000000001', secret: 'practice-secret' }
const FACEBOOK_PAGE_ID = '110000000000001'

/** Everything around the processes of one installation: their environment, the Facebook they call, and a key. */
export interface HouseWorld extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>
  readonly facebook: PracticeFacebook
  /** The Page's token, as it must stand nowhere. */
  readonly token: string
  /** Connects the Page through a process with the web role; gives what asks it from then on. */
  enter(url: string): Promise<Officer>
  /** Messages that a visitor of the Page sees. */
  seen(): readonly string[]
}

/** What a person does through one process. */
export interface Officer {
  readonly ask: ReturnType<typeof houseClient>
  /** Writes a Post down for so many ms from now. */
  schedule(message: string, inMs: number): Promise<string>
  /** Waits until the Post is in this state, and gives it. */
  // biome-ignore lint/suspicious/noExplicitAny: what the API answers is what tests look at
  reaches(id: string, state: string, withinMs?: number): Promise<any>
}

/** Prepares an installation whose processes are still to be started; `env` is added to their environment. */
export async function createHouseWorld(env: Readonly<Record<string, string>>): Promise<HouseWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'house-'))
  const facebook = createPracticeFacebook({ now: () => new Date(), appId: APP.id, appSecret: APP.secret })
  const graphUrl = await facebook.listen(0, '127.0.0.1')
  facebook.control.addPage({ id: FACEBOOK_PAGE_ID, name: 'Đoàn xã An Phú' })
  const token = facebook.control.issueToken({ pageIds: [FACEBOOK_PAGE_ID] })
  const whole = {
    DATA_DIR: dataDir,
    FACEBOOK_APP_ID: APP.id,
    FACEBOOK_APP_SECRET: APP.secret,
    GRAPH_API_URL: graphUrl,
    ...env,
  }
  return {
    env: whole,
    facebook,
    token,
    enter: async url => officerAt(houseClient(url, await makeHouseKey(whole)), token),
    seen: () => facebook.control.visiblePosts(FACEBOOK_PAGE_ID).map(post => post.message),
    [Symbol.asyncDispose]: async () => {
      await facebook.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function officerAt(ask: Officer['ask'], accessToken: string): Promise<Officer> {
  const connection = { facebookPageId: FACEBOOK_PAGE_ID, accessToken, purpose: 'publish' }
  const connected = await ask('POST', '/api/v1/pages', connection)
  expect([200, 201]).toContain(connected.status)
  const pageId: string = connected.body.id
  return {
    ask,
    schedule: async (message, inMs) => {
      const publishAt = new Date(Date.now() + inMs).toISOString()
      const written = await ask('POST', '/api/v1/posts', { pageId, message, publishAt })
      expect(written).toMatchObject({ status: 201 })
      return written.body.id
    },
    reaches: (id, state, withinMs = 15_000) =>
      vi.waitFor(
        async () => {
          const { body } = await ask('GET', `/api/v1/posts/${id}`)
          expect(body.state).toBe(state)
          return body
        },
        { timeout: withinMs, interval: 100 },
      ),
  }
}
