import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PostId } from '../kernel/ids.ts'
import type { PostState } from './post.ts'

/** A Post that waits for the next step, and nobody works on. */
export interface DuePost {
  readonly id: PostId
  readonly turn: number
  readonly state: PostState
  readonly publishAt: Date
  readonly isOnNetwork: boolean
}

interface Wanted {
  readonly now: Date
  /** Posts whose time is before this are to be put on the network. */
  readonly stageBefore: Date
  /** Posts whose time is before this are to be published. */
  readonly publishBefore: Date
  /** Posts whose time is before this are too late, whatever their Page. */
  readonly missedBefore: Date
  readonly limit: number
}

/**
 * Lists Posts whose next step is due and that no live claim holds, soonest first. Posts of a Page that cannot be
 * called are left out until they are too late.
 */
export async function findDuePosts(db: Kysely<Schema>, wanted: Wanted): Promise<readonly DuePost[]> {
  const { now } = wanted
  const rows = await db
    .selectFrom('posts')
    .innerJoin('pages', 'pages.id', 'posts.pageId')
    .select(['posts.id', 'posts.turn', 'posts.state', 'posts.publishAt', 'posts.facebookPostId'])
    .where(eb => eb.or([eb('posts.leaseUntil', 'is', null), eb('posts.leaseUntil', '<=', now)]))
    .where(eb => eb.or([eb('posts.notBefore', 'is', null), eb('posts.notBefore', '<=', now)]))
    .where(eb =>
      eb.or([
        eb.and([eb('posts.state', '=', 'scheduled'), eb('posts.publishAt', '<=', wanted.stageBefore)]),
        eb.and([
          eb('posts.state', 'in', ['staged', 'publishing', 'unconfirmed']),
          eb('posts.publishAt', '<=', wanted.publishBefore),
        ]),
        eb.and([
          eb('posts.state', '=', 'unconfirmed'),
          eb('posts.facebookPostId', 'is', null),
          eb('posts.publishAt', '<=', wanted.stageBefore),
        ]),
        eb.and([
          eb('posts.state', '=', 'published'),
          eb('posts.firstComment', 'is not', null),
          eb('posts.firstCommentSettledAt', 'is', null),
        ]),
      ]),
    )
    .where(eb =>
      eb.or([
        eb.and([
          eb('pages.tokenState', '<>', 'needs-reconnect'),
          eb.or([eb('pages.parkedUntil', 'is', null), eb('pages.parkedUntil', '<=', now)]),
        ]),
        eb.and([
          eb('posts.state', 'in', ['scheduled', 'staged']),
          eb('posts.publishAt', '<', wanted.missedBefore),
        ]),
      ]),
    )
    .orderBy('posts.publishAt')
    .limit(wanted.limit)
    .execute()
  return rows.map(({ facebookPostId, ...row }) => ({ ...row, isOnNetwork: facebookPostId !== null }))
}
