import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PostUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { loadHistory } from './load-history.ts'
import { postIn } from './post-in.ts'
import { PostPage, type PostPageProps } from './post-page.tsx'

/** So many versions stand on the Post's own page; the rest on a page of their own. */
const SHOWN_REVISIONS = 5

/** Answers with the page of the Post that a request names, as it is saved now. @throws {POST_NOT_FOUND} */
export async function showPostPage(
  posts: PostUses,
  request: FastifyRequest,
  reply: FastifyReply,
  more: Omit<PostPageProps, 'post' | 'history'> = {},
): Promise<FastifyReply> {
  const post = await posts.getPost(actorOf(request), postIn(request))
  const history = await loadHistory(posts, request, { limit: SHOWN_REVISIONS })
  const title = request.view.texts.post.title(post.pageName)
  return reply.page(title, <PostPage post={post} history={history} {...more} />)
}
