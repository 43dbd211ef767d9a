import { CLEARED } from '../new-time.ts'
import type { PostState } from '../post.ts'
import type { PostRow } from './claim-store.ts'

type Standing = Pick<PostRow, 'facebookPostId' | 'flipIntentAt' | 'state'>

/** The columns of a Post that goes on from where it stands on the network, its earlier problem behind it. */
export const restarted = (row: Standing) => ({
  state: standingOf(row),
  ...CLEARED,
})

function standingOf({ state, facebookPostId, flipIntentAt }: Standing): PostState {
  if (state === 'staged' || state === 'unconfirmed') return state
  // One that an earlier flip may have shown is looked for before anything else.
  return facebookPostId !== null && flipIntentAt !== null ? 'unconfirmed' : 'scheduled'
}
