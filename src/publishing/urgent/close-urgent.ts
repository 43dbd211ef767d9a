import { AppError } from '../../kernel/errors.ts'
import type { PostId } from '../../kernel/ids.ts'
import { cleanText } from '../../kernel/text.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { changePost } from '../change-post.ts'
import type { PublishingDeps } from '../deps.ts'

/**
 * Closes the matter an urgent Post told of, with a note for the record: nobody is reminded to update it any more.
 * @throws {INVALID_INPUT} without a note
 * @throws {NOT_URGENT} {STATE_CONFLICT} when it is not an urgent Post that is out
 */
export const closeUrgent =
  (deps: PublishingDeps) =>
  async (actor: Actor, id: PostId, typed: string): Promise<void> => {
    authorize(actor, 'posts.write')
    const closingNote = cleanText(typed)
    if (closingNote === '')
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'note', code: 'REQUIRED' }] })
    await changePost(deps, actor, id, row => {
      if (row.kind !== 'urgent') throw new AppError('NOT_URGENT')
      if (row.state !== 'published')
        throw new AppError('STATE_CONFLICT', { values: { state: row.state, wanted: 'published' } })
      return { values: { closingNote }, action: 'post.urgent-closed', told: { note: closingNote } }
    })
  }
