import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasCode } from '../../kernel/errors.ts'
import type { PostPageUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { wantedText } from './amend-forms.tsx'
import { type EditDraft, editDraftOf } from './edit-draft.ts'
import { mergeDrafts } from './merge-drafts.ts'
import { MergePage } from './merge-page.tsx'
import { postIn } from './post-in.ts'
import { showPostPage } from './show-post-page.tsx'

/** Tells whether somebody else changed the Post since the form was opened. */
export const isStale = (error: unknown): boolean => hasCode(error, 'STALE_VERSION')

interface Stale {
  readonly form: 'edit' | 'amend'
  /** The version that the form was opened with. */
  readonly version: number
  /** Makes what was typed of the Post as it was then, or as it is now when nobody knows how it was. */
  readonly typed: (begun: EditDraft) => EditDraft
}

/**
 * Answers whoever saved later: both versions side by side where they collide, put together where they do not. Where
 * nothing of theirs is new, their work is done; where the Post can no longer be changed, it says so and keeps it.
 */
export async function showMerge(
  posts: PostPageUses,
  request: FastifyRequest,
  reply: FastifyReply,
  { form, version, typed }: Stale,
): Promise<FastifyReply> {
  const { timeZone, texts } = request.view
  const [actor, id] = [actorOf(request), postIn(request)]
  const saved = await posts.getPost(actor, id)
  const post = { ...saved, message: wantedText(saved) }
  const theirs = editDraftOf(post, timeZone)
  const begun = await posts.getRevision(actor, id, version)
  const base = begun && editDraftOf(begun, timeZone)
  const mine = typed(base ?? theirs)
  const isOpen = form === 'edit' ? post.may.edit : post.may.amend
  if (!isOpen) return showPostPage(posts, request, reply.code(409), { closed: mine })
  const merged = mergeDrafts(base, mine, theirs)
  if (merged.isNothingNew) return reply.done(`/posts/${id}`, 'post-saved')
  const newest = await posts.getRevision(actor, id, post.version)
  const savedBy = newest?.actor.name ?? null
  return reply
    .code(409)
    .page(texts.merge.title, <MergePage {...{ post, form, savedBy, base, mine, theirs, merged }} />)
}
