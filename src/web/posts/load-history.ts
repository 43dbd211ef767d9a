import type { FastifyRequest } from 'fastify'
import type { PostUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { postIn } from './post-in.ts'
import type { PostRevisions } from './revision-list.tsx'

/** Reads the versions of the Post that a request names, newest first. @throws {POST_NOT_FOUND} */
export async function loadHistory(
  posts: PostUses,
  request: FastifyRequest,
  wanted: { readonly limit: number; readonly cursor?: string },
): Promise<PostRevisions> {
  const [actor, id] = [actorOf(request), postIn(request)]
  const { items, nextCursor } = await posts.listRevisions(actor, id, wanted)
  const oldest = items.at(-1)
  const older = oldest === undefined ? null : await posts.getRevision(actor, id, oldest.version - 1)
  return { revisions: items, older, nextCursor }
}
