import { AppError } from '../kernel/errors.ts'
import type { PostId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { PublishingDeps } from './deps.ts'
import { findDetails } from './post-detail-store.ts'
import { findPost } from './post-store.ts'
import { type PostView, viewPosts } from './post-view.ts'

type Deps = Pick<PublishingDeps, 'db'>

/** Shows one Post. @throws {POST_NOT_FOUND} */
export const getPost =
  ({ db }: Deps) =>
  async (actor: Actor, id: PostId): Promise<PostView> => {
    authorize(actor, 'posts.read')
    const row = await findPost(db, id)
    const [view] = row ? viewPosts([row], await findDetails(db, [id]), actor) : []
    if (!view) throw new AppError('POST_NOT_FOUND')
    return view
  }
