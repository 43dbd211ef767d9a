import { PagePost } from 'facebook-nodejs-business-sdk'
import { z } from 'zod'
import type { RemoteComment } from '../../ports/network.ts'
import { created, graphId } from './graph-answers.ts'
import type { PagesApi } from './pages-api.ts'
import { readEdge } from './read-edge.ts'

const LIST_LIMIT = 100
const LIST_LIMIT_PAGES = 10

const comment = z.object({
  id: graphId,
  message: z.string().default(''),
  // Absent when the token may not see who wrote it.
  from: z.object({ id: graphId }).optional().catch(undefined),
})

/** Writes a comment in the Page's name. */
export const writeComment = async (
  api: PagesApi,
  postId: string,
  message: string,
): Promise<{ commentId: string }> => {
  const answer = await new PagePost(postId, {}, undefined, api).createComment([], { message })
  return { commentId: created.parse(answer).id }
}

/** Lists the comments of a post, at most the first thousand, in Facebook's order. */
export const listComments = async (
  api: PagesApi,
  networkPageId: string,
  postId: string,
): Promise<readonly RemoteComment[]> => {
  const post = new PagePost(postId, {}, undefined, api)
  const { items } = await readEdge(limit => post.getComments(['id', 'message', 'from'], { limit }), {
    limit: LIST_LIMIT,
    limitPages: LIST_LIMIT_PAGES,
    read: item => comment.parse(item),
    isEnough: () => false,
  })
  return items.map(({ id, message, from }) => ({ id, message, isOurs: from?.id === networkPageId }))
}
