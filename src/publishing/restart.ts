import type { PostRow } from './claim-store.ts'
import type { PostState } from './post.ts'

/** The columns of a Post that goes on from where it stands on the network, its earlier problem behind it. */
export const restarted = (row: Pick<PostRow, 'facebookPostId' | 'flipIntentAt' | 'state'>) => ({
  state: standing(row),
  notBefore: null,
  problemCode: null,
  remedy: null,
  tries: 0,
})

function standing(row: Pick<PostRow, 'facebookPostId' | 'flipIntentAt' | 'state'>): PostState {
  // A first call whose answer was lost is looked for before anything is created again.
  if (row.facebookPostId === null) return row.state === 'unconfirmed' ? 'unconfirmed' : 'scheduled'
  return row.flipIntentAt === null ? 'staged' : 'unconfirmed'
}
