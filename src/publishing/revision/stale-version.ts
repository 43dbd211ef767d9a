import { AppError } from '../../kernel/errors.ts'
import type { PostRow } from '../delivery/claim-store.ts'
import type { PostContent } from '../post.ts'

/**
 * Tells that somebody changed a Post since it was read, with the Post as it is now, so that a program can merge.
 * `version` is the one that was read.
 */
export function staleVersion(row: PostRow, { photos, ...content }: PostContent, version: number): AppError {
  const { state, publishAt } = row
  const { message, link, firstComment, pillar } = content
  const current = {
    ...{ version: row.version, state, message, link, firstComment, pillar },
    photoIds: photos.map(photo => photo.photoId),
    publishAt: publishAt.toISOString(),
  }
  return new AppError('STALE_VERSION', {
    values: { yours: version, current: row.version },
    more: { current },
  })
}
