import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { makeHouseKey } from '../support/house-key.ts'
import { type HouseClient, houseClient, startHouseProcess } from '../support/house-process.ts'
import { APP, type PracticeChild } from './practice-child.ts'

const PAGE_COUNT = 30
/** How many Posts are written down at once. */
const WRITERS = 8

/** A Page that the house publishes to. */
export interface BenchPage {
  readonly id: string
  readonly facebookPageId: string
  readonly token: string
}

/** A running house with Pages, on its own embedded PostgreSQL. */
export interface BenchHouse extends AsyncDisposable {
  readonly ask: HouseClient
  /** Sends a file as a form does, and waits for its answer. */
  upload(path: string, file: File): Promise<Response>
  readonly pages: readonly BenchPage[]
}

/** Starts the program as in production, on a practice Facebook, and connects its Pages. */
export async function openBenchHouse(practice: PracticeChild, redisUrl: string | null): Promise<BenchHouse> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-'))
  const house = await startHouseProcess({
    DATA_DIR: dataDir,
    FACEBOOK_APP_ID: APP.id,
    FACEBOOK_APP_SECRET: APP.secret,
    GRAPH_API_URL: practice.url,
    ...(redisUrl === null ? {} : { REDIS_URL: redisUrl }),
  })
  const key = await makeHouseKey({ DATA_DIR: dataDir })
  const ask = houseClient(house.url, key)
  const pages: BenchPage[] = []
  for (let number = 1; number <= PAGE_COUNT; number++) pages.push(await connectPage(practice, ask, number))
  return {
    ask,
    upload: (path, file) => upload(new URL(path, house.url), key, file),
    pages,
    [Symbol.asyncDispose]: async () => {
      await house.stop()
      process.stderr.write(house.stderr())
      await rm(dataDir, { recursive: true })
    },
  }
}

async function upload(url: URL, key: string, file: File): Promise<Response> {
  const body = new FormData()
  body.append('file', file)
  return fetch(url, { method: 'POST', headers: { authorization: `Bearer ${key}` }, body })
}

async function connectPage(practice: PracticeChild, ask: HouseClient, number: number): Promise<BenchPage> {
  const { id: facebookPageId } = await practice.command<{ id: string }>('add-page', {
    name: `Đoàn xã ${number}`,
  })
  const { value: token } = await practice.command<{ value: string }>('issue-token', {
    pageIds: [facebookPageId],
  })
  const connection = { facebookPageId, accessToken: token, purpose: 'publish' }
  const { body } = await expectStatus(201, ask('POST', '/api/v1/pages', connection))
  return { id: body.id, facebookPageId, token }
}

/** Has Posts published at these instants (ms since the epoch), and gives how late each was, in ms. */
export async function publishPosts(
  { ask, pages }: BenchHouse,
  dueAtMs: readonly number[],
): Promise<readonly number[]> {
  const left = [...dueAtMs.entries()]
  const ids: string[] = []
  const write = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [index, due] = next
      const pageId = pages[index % pages.length]?.id
      const post = { pageId, message: `Bài số ${index}`, publishAt: new Date(due).toISOString() }
      ids.push((await expectStatus(201, ask('POST', '/api/v1/posts', post))).body.id)
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, write))
  await setTimeout(Math.max(0, Math.max(...dueAtMs) - Date.now()))
  const latenessesMs: number[] = []
  for (const id of ids) latenessesMs.push(await latenessOf(ask, id))
  return latenessesMs
}

async function latenessOf(ask: HouseClient, id: string): Promise<number> {
  for (;;) {
    const { body } = await expectStatus(200, ask('GET', `/api/v1/posts/${id}`))
    if (body.state === 'published') return body.latenessMs
    if (['failed', 'missed'].includes(body.state)) throw new Error(JSON.stringify(body))
    // What is being measured must not be disturbed by looking.
    await setTimeout(1_000)
  }
}

async function expectStatus(status: number, asked: ReturnType<HouseClient>) {
  const answer = await asked
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer
}
