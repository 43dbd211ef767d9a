import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PostView } from '../../publishing/index.ts'
import type { PostPageUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { viewerMay } from '../views/view.ts'
import { checkFormText } from './check-form-text.ts'
import { editDraftOf } from './edit-draft.ts'
import { loadHistory } from './load-history.ts'
import { postIn } from './post-in.ts'
import { PostPage, type PostPageProps } from './post-page.tsx'

/** So many versions stand on the Post's own page; the rest on a page of their own. */
const SHOWN_REVISIONS = 5

/** Answers with the page of the Post that a request names, as it is saved now. @throws {POST_NOT_FOUND} */
export async function showPostPage(
  uses: PostPageUses,
  request: FastifyRequest,
  reply: FastifyReply,
  more: Omit<PostPageProps, 'post' | 'history' | 'checked' | 'typed' | 'warnings' | 'frames' | 'late'> = {},
): Promise<FastifyReply> {
  const post = await uses.getPost(actorOf(request), postIn(request))
  const history = await loadHistory(uses, request, { limit: SHOWN_REVISIONS })
  const saved = editDraftOf(post, request.view.timeZone)
  const checked = await checkFormText(uses, request, saved)
  const typed = more.failed === undefined ? checked : await checkFormText(uses, request, more.failed.draft)
  const warnings = post.may.edit ? await uses.checkPlan(actorOf(request), planOf(post)) : []
  const frames = uses.listFrames(actorOf(request))
  const late = viewerMay(request.view, 'submissions.read')
    ? await uses.listLatePhotos(actorOf(request), post.id)
    : []
  const title = request.view.texts.post.title(post.pageName)
  return reply.page(
    title,
    <PostPage {...{ post, history, checked, typed, warnings, frames, late }} {...more} />,
  )
}

const planOf = ({ id, pageId, publishAt, unitId, pillar, message, photos }: PostView) => ({
  ...{ pageId, publishAt, unitId, pillar, message },
  exceptPostId: id,
  photoIds: photos.map(photo => photo.photoId),
})
