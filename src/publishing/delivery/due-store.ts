import type { ExpressionBuilder, Kysely, Selectable } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { isOnHold } from '../hold/hold-store.ts'

/** A Post that waits for the next step, and nobody works on. */
export type DuePost = Pick<
  Selectable<Schema['posts']>,
  'id' | 'turn' | 'state' | 'publishAt' | 'flipIntentAt'
>

interface Wanted {
  readonly now: Date
  /** Posts whose time is before this are to be put on the network. */
  readonly stageBefore: Date
  /** Posts whose time is before this are to be published. */
  readonly publishBefore: Date
  /** Posts whose time is before this are too late, whatever their Page and however long they were to wait. */
  readonly missedBefore: Date
  readonly limit: number
}

/**
 * Lists Posts whose next step is due and that no live claim holds, soonest first. Those that were told to wait, and
 * those of a Page that cannot be called, are left out until they are too late; those on hold until they are resumed.
 */
export async function findDuePosts(db: Kysely<Schema>, wanted: Wanted): Promise<readonly DuePost[]> {
  const { now, missedBefore } = wanted
  return db
    .selectFrom('posts')
    .innerJoin('pages', 'pages.id', 'posts.pageId')
    .select(['posts.id', 'posts.turn', 'posts.state', 'posts.publishAt', 'posts.flipIntentAt'])
    .where(eb => isFree(eb, now))
    .where(mayBeWorkedOn)
    .where(eb =>
      eb.or([
        eb.and([isStepDue(eb, wanted), isAwake(eb, now), isPageOpen(eb, now)]),
        isUnseenAndLate(eb, missedBefore),
      ]),
    )
    .orderBy('posts.publishAt')
    .limit(wanted.limit)
    .execute()
}

type Joined = ExpressionBuilder<Schema, 'posts' | 'pages'>

const isStepDue = (eb: Joined, { stageBefore, publishBefore }: Wanted) =>
  eb.or([
    eb.and([eb('posts.state', 'in', ['scheduled', 'unconfirmed']), eb('posts.publishAt', '<=', stageBefore)]),
    eb.and([eb('posts.state', 'in', ['staged', 'publishing']), eb('posts.publishAt', '<=', publishBefore)]),
    eb.and([
      eb('posts.state', '=', 'published'),
      eb('posts.firstComment', 'is not', null),
      eb('posts.firstCommentSettledAt', 'is', null),
    ]),
  ])

/** Holds for Pages that may be called. */
export const isPageOpen = (eb: Joined, now: Date) =>
  eb.and([
    eb('pages.tokenState', '<>', 'needs-reconnect'),
    eb.or([eb('pages.tokenExpiresAt', 'is', null), eb('pages.tokenExpiresAt', '>', now)]),
    eb.or([eb('pages.parkedUntil', 'is', null), eb('pages.parkedUntil', '<=', now)]),
  ])

type OfPosts = ExpressionBuilder<Schema, 'posts'>

/** Holds for Posts that no live claim holds. */
export const isFree = (eb: OfPosts, now: Date) =>
  eb.or([eb('posts.leaseUntil', 'is', null), eb('posts.leaseUntil', '<=', now)])

/** Holds for Posts that need not wait any longer before they are tried again. */
export const isAwake = (eb: OfPosts, now: Date) =>
  eb.or([eb('posts.notBefore', 'is', null), eb('posts.notBefore', '<=', now)])

/** Holds for Posts that no hold stops. One whose flip was tried is looked for all the same, though never flipped. */
export const mayBeWorkedOn = (eb: OfPosts) =>
  eb.or([eb('posts.flipIntentAt', 'is not', null), eb.not(isOnHold(eb))])

/**
 * Holds for Posts on their way that nobody can have seen and whose time was before an instant. A wait that a rule of
 * ours asked for does not count.
 */
export const isUnseenAndLate = (eb: OfPosts, before: Date) =>
  eb.and([
    eb('posts.publishAt', '<', before),
    eb.or([eb('posts.waitedUntil', 'is', null), eb('posts.waitedUntil', '<', before)]),
    isUnseen(eb),
  ])

/** Holds for Posts on their way that nobody can have seen. */
export const isUnseen = (eb: OfPosts) =>
  eb.or([
    eb('posts.state', 'in', ['scheduled', 'staged']),
    eb.and([eb('posts.state', '=', 'unconfirmed'), eb('posts.flipIntentAt', 'is', null)]),
  ])
