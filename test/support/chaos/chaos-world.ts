import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPracticeFacebook, type PracticeFacebook } from '../../../src/practice/practice-facebook.ts'
import { makeHouseKey } from '../house-key.ts'
import { type HouseClient, houseClient } from '../house-process.ts'

const APP = { id: '900000000000001', secret: 'chaos-secret' }
/** How many Posts are written down at once. */
const WRITERS = 8
/** Hung calls must end while the houses still live. */
const GRAPH_TIMEOUT_MS = 3_000

/** A Post of the chaos: every message is its own, so that it is known again on its Page. */
export interface ChaosPost {
  readonly id: string
  readonly message: string
  readonly facebookPageId: string
}

interface ChaosPage {
  readonly id: string
  readonly facebookPageId: string
}

/** An installation to be struck: its processes' environment, the Facebook they call, its Pages. */
export interface ChaosWorld extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>
  readonly facebook: PracticeFacebook
  /** Makes a key and connects Pages through a running house. */
  enter(url: string, pageCount: number): Promise<void>
  /** Asks the house that answers at this address. */
  clientOf(url: string): HouseClient
  /** Writes Posts down, each due so many ms from now. */
  schedule(url: string, dueInMs: readonly number[]): Promise<readonly ChaosPost[]>
}

/** Prepares an installation in a folder of its own; `env` is added to its processes' environment. */
export async function createChaosWorld(env: Readonly<Record<string, string>> = {}): Promise<ChaosWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'chaos-'))
  const facebook = createPracticeFacebook({ now: () => new Date(), appId: APP.id, appSecret: APP.secret })
  const whole = {
    DATA_DIR: dataDir,
    FACEBOOK_APP_ID: APP.id,
    FACEBOOK_APP_SECRET: APP.secret,
    GRAPH_API_URL: await facebook.listen(0, '127.0.0.1'),
    GRAPH_TIMEOUT_MS: `${GRAPH_TIMEOUT_MS}`,
    ...env,
  }
  const pages: ChaosPage[] = []
  let key = ''
  const clientOf = (url: string) => houseClient(url, key)
  return {
    env: whole,
    facebook,
    clientOf,
    enter: async (url, pageCount) => {
      key = await makeHouseKey(whole)
      const ask = clientOf(url)
      // What is late here is late by our own hand: it need not be spaced as after a real outage.
      await expectStatus(200, ask('PUT', '/api/v1/rules', { timing: { catchUpMinutes: 0 } }))
      for (let number = 1; number <= pageCount; number++) pages.push(await connectPage(facebook, ask, number))
    },
    schedule: (url, dueInMs) => schedulePosts(clientOf(url), pages, dueInMs),
    [Symbol.asyncDispose]: async () => {
      await facebook.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function connectPage(facebook: PracticeFacebook, ask: HouseClient, number: number): Promise<ChaosPage> {
  const { id: facebookPageId } = facebook.control.addPage({ name: `Đoàn xã ${number}` })
  const accessToken = facebook.control.issueToken({ pageIds: [facebookPageId] })
  const connection = { facebookPageId, accessToken, purpose: 'publish' }
  const { body } = await expectStatus(201, ask('POST', '/api/v1/pages', connection))
  return { id: body.id, facebookPageId }
}

async function schedulePosts(
  ask: HouseClient,
  pages: readonly ChaosPage[],
  dueInMs: readonly number[],
): Promise<readonly ChaosPost[]> {
  const from = Date.now()
  const left = [...dueInMs.entries()]
  const posts: ChaosPost[] = []
  const write = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [index, inMs] = next
      const page = pages[index % pages.length]
      const message = `Bài trong bão số ${index}`
      const publishAt = new Date(from + inMs).toISOString()
      const written = await expectStatus(
        201,
        ask('POST', '/api/v1/posts', { pageId: page?.id, message, publishAt }),
      )
      posts.push({ id: written.body.id, message, facebookPageId: page?.facebookPageId ?? '' })
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, write))
  return posts
}

async function expectStatus(status: number, asked: ReturnType<HouseClient>) {
  const answer = await asked
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer
}
