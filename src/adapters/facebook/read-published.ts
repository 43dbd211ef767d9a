import { z } from 'zod'
import { SECOND } from '../../kernel/time.ts'
import type { PublishedEdge, PublishedPage, PublishedPost, PublishedWish } from '../../ports/network.ts'
import { onPage } from './on-page.ts'
import { type PagesApi, problemCode } from './pages-api.ts'
import { FIELDS, PLAIN_FIELDS, READ_ITEM } from './published-post.ts'

/** Graph gives at most 100 at once (page/feed reference, 2026-09-11); posts with photos are heavy. */
const LIMIT = 50
/** The fewest things asked for at once, when Facebook says that more is too much. */
const LEAST_LIMIT = 5

const EDGES = { posts: 'published_posts', reels: 'video_reels' } as const satisfies Record<
  PublishedEdge,
  string
>

const listing = z.object({
  data: z.array(z.unknown()),
  paging: z.object({ next: z.string().optional() }).optional(),
})

/** Reads one page of what the Page published; asks for less where Facebook says that it was too much. */
export const listPublished = (
  api: PagesApi,
  networkPageId: string,
  wish: PublishedWish,
): Promise<PublishedPage> => onPage(() => readModestly(api, networkPageId, wish, LIMIT))

async function readModestly(
  api: PagesApi,
  networkPageId: string,
  wish: PublishedWish,
  limit: number,
): Promise<PublishedPage> {
  try {
    return await readWithFields(api, networkPageId, wish, limit)
  } catch (error) {
    if (problemCode(error) !== 'too-much-asked' || limit <= LEAST_LIMIT) throw error
    return readModestly(api, networkPageId, wish, Math.max(LEAST_LIMIT, Math.floor(limit / 2)))
  }
}

const FIELDS_REFUSED = new Set(['invalid-parameter', 'unknown-refusal'])

// A server that will not tell what hangs on posts still tells the posts.
async function readWithFields(
  api: PagesApi,
  networkPageId: string,
  { edge, after, until }: PublishedWish,
  limit: number,
): Promise<PublishedPage> {
  const begin = until ? { until: Math.floor(until.getTime() / SECOND) } : {}
  const read = async (fields: string) => {
    const query = { fields, limit, ...(after ? { after } : begin) }
    const answer: unknown = await api.call('GET', [networkPageId, EDGES[edge]], query)
    return { ...toPage(answer, edge), usedPercent: api.usedPercent }
  }
  try {
    return await read(FIELDS[edge])
  } catch (error) {
    if (!FIELDS_REFUSED.has(problemCode(error) ?? '')) throw error
    return read(PLAIN_FIELDS[edge])
  }
}

function toPage(answer: unknown, edge: PublishedEdge): Omit<PublishedPage, 'usedPercent'> {
  const { data, paging } = listing.parse(answer)
  const read = data.map(READ_ITEM[edge]).filter((post): post is PublishedPost => post !== null)
  return { posts: read, next: cursorIn(paging?.next) }
}

// The address holds the token, so nothing but the cursor leaves this folder.
const cursorIn = (next: string | undefined): string | null =>
  next !== undefined && URL.canParse(next) ? new URL(next).searchParams.get('after') : null

const standing = z.object({ is_published: z.boolean().optional(), published: z.boolean().optional() })

/** Tells whether a post or a Reel is still there and published. */
export async function isPublished(api: PagesApi, id: string): Promise<boolean> {
  try {
    const read = standing.parse(await readStanding(api, id))
    return (read.is_published ?? true) && (read.published ?? true)
  } catch (error) {
    if (problemCode(error) === 'object-gone') return false
    throw error
  }
}

// An id does not tell which of the two it is, and either refuses to tell the other's field.
async function readStanding(api: PagesApi, id: string): Promise<unknown> {
  try {
    return await api.call('GET', [id], { fields: 'id,is_published' })
  } catch (error) {
    if (!FIELDS_REFUSED.has(problemCode(error) ?? '')) throw error
    return api.call('GET', [id], { fields: 'id,published' })
  }
}
