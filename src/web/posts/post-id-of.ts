import { derivedId } from '../../kernel/derived-id.ts'
import { type PostId, postId } from '../../kernel/ids.ts'
import type { ComposeDraft } from './compose-draft.ts'

/**
 * Names the Post that a form asks for. The same form sent again, by a second press on a slow line or from the back
 * button, names the same Post; once anything in it is changed, it names another.
 */
export const postIdOf = (draft: ComposeDraft): PostId => postId(derivedId(draft))
