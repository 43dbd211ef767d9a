import { createHmac } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { startChild } from '../support/child-program.ts'
import { APP, type PracticeChild } from './practice-child.ts'

/** One flip to make: which post, with whose token, at which instant (ms since the epoch). */
interface Flip {
  readonly postId: string
  readonly token: string
  readonly dueAtMs: number
}

interface Work {
  readonly graphUrl: string
  readonly flips: readonly Flip[]
}

/** As many as the house lets out together. */
const CONCURRENCY = 64

/** Makes flips on time in the barest way there is, and tells on stdout how late each answer was, in ms. */
export async function runBareFlips(): Promise<void> {
  const { graphUrl, flips }: Work = JSON.parse(await text(process.stdin))
  const waiting = flips.toSorted((a, b) => a.dueAtMs - b.dueAtMs)
  const latenessesMs: number[] = []
  const work = async () => {
    for (let flip = waiting.shift(); flip; flip = waiting.shift())
      latenessesMs.push(await make(graphUrl, flip))
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, work))
  process.stdout.write(`${JSON.stringify(latenessesMs)}\n`)
}

async function make(graphUrl: string, { postId, token, dueAtMs }: Flip): Promise<number> {
  const proof = createHmac('sha256', APP.secret).update(token).digest('hex')
  await setTimeout(Math.max(0, dueAtMs - Date.now()))
  const response = await fetch(`${graphUrl}/v25.0/${postId}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ is_published: true, appsecret_proof: proof }),
  })
  const answeredAtMs = Date.now()
  if (!response.ok) throw new Error(await response.text())
  await response.arrayBuffer()
  return answeredAtMs - dueAtMs
}

/** Makes the same flips as the house, by a bare loop in a process of its own; gives each one's lateness in ms. */
export async function bareFlips(
  practice: PracticeChild,
  pages: readonly { readonly facebookPageId: string; readonly token: string }[],
  dueAtMs: readonly number[],
): Promise<readonly number[]> {
  const flips: Flip[] = []
  for (const [index, due] of dueAtMs.entries()) {
    const page = pages[index % pages.length]
    if (page === undefined) break
    const post = { pageId: page.facebookPageId, message: `Bài số ${index}`, publishedAt: null, appId: APP.id }
    const { id } = await practice.command<{ id: string }>('add-post', post)
    flips.push({ postId: id, token: page.token, dueAtMs: due })
  }
  const work = JSON.stringify({ graphUrl: practice.url, flips } satisfies Work)
  await using child = startChild([process.argv[1] ?? '', 'run-bare-flips'], { input: work })
  return JSON.parse(await child.line(() => true))
}
