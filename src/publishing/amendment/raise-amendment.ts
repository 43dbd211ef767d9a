import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { noticeId, type PostId } from '../../kernel/ids.ts'
import { closeNoticesAbout, raiseNotice } from '../../organisation/notice-store.ts'
import type { Ids } from '../../ports/clock.ts'
import { pageNameOf } from '../approval/asked-store.ts'
import type { PostRow } from '../delivery/claim-store.ts'
import { amendmentsOf } from './amendment-store.ts'

const KIND = 'amendment-failed'

/** Tells officers, once per Post, that something asked of it could not be done. Call it in that transaction. */
export async function raiseAmendment(
  db: Kysely<Schema>,
  ids: Ids,
  post: PostRow,
  problem: string,
  now: Date,
): Promise<void> {
  const facts = { page: await pageNameOf(db, post), publishAt: post.publishAt.toISOString(), problem }
  const subject = { kind: 'post', id: post.id } as const
  await raiseNotice(
    db,
    { id: noticeId(ids.newId()), kind: KIND, key: `${KIND}:${post.id}`, subject, facts },
    now,
  )
}

/** Takes that back once nothing is left that failed. Idempotent. */
export async function closeAmendment(db: Kysely<Schema>, id: PostId, now: Date): Promise<void> {
  const isLeft = (await amendmentsOf(db, [id])).some(({ state }) => state === 'failed')
  if (!isLeft) await closeNoticesAbout(db, { kind: 'post', id }, [KIND], now)
}
